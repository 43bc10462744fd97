// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"

#include <coroutine>
#include <memory>
#include <optional>
#include <utility>

namespace foyer {

namespace detail {

template <typename T>
struct CompletionState
{
    std::optional<Result<T>> result;
    std::coroutine_handle<> waiter;
};

} // namespace detail

/// The waiting end: `Result<T> r = co_await std::move(completion);`, once. Destroying it (with the coroutine
/// frame that holds it) is safe; the answer is then dropped.
template <typename T>
class [[nodiscard]] Completion
{
public:
    explicit Completion(std::shared_ptr<detail::CompletionState<T>> state) : m_state(std::move(state)) {}

    Completion(Completion &&) noexcept = default;
    Completion &operator=(Completion &&) noexcept = default;
    Completion(const Completion &) = delete;
    Completion &operator=(const Completion &) = delete;

    ~Completion()
    {
        if (m_state)
            m_state->waiter = nullptr;
    }

    [[nodiscard]] bool await_ready() const noexcept { return m_state->result.has_value(); }

    void await_suspend(std::coroutine_handle<> waiter) noexcept { m_state->waiter = waiter; }

    [[nodiscard]] Result<T> await_resume()
    {
        Result<T> result = std::move(*m_state->result);
        m_state->result.reset();
        return result;
    }

private:
    std::shared_ptr<detail::CompletionState<T>> m_state;
};

/// The answering end. Thread-bound, like the Completion it belongs to: no locks, no event loop turn; the
/// waiting coroutine is resumed inside complete(), so the caller must be ready for anything to have changed
/// when it returns. Dropped without an answer it says ErrorCode::Closed, so that nobody waits for ever.
template <typename T>
class Completer
{
public:
    Completer() = default;

    explicit Completer(std::shared_ptr<detail::CompletionState<T>> state) : m_state(std::move(state)) {}

    Completer(Completer &&) noexcept = default;
    Completer(const Completer &) = delete;
    Completer &operator=(const Completer &) = delete;

    Completer &operator=(Completer &&other) noexcept
    {
        abandon();
        m_state = std::move(other.m_state);
        return *this;
    }

    ~Completer() { abandon(); }

    /// True until complete() was called.
    [[nodiscard]] bool isPending() const noexcept { return m_state != nullptr; }

    /// Gives the answer and resumes the waiter, if one waits already. A second call does nothing.
    void complete(Result<T> result)
    {
        const std::shared_ptr<detail::CompletionState<T>> state = std::exchange(m_state, nullptr);
        if (!state)
            return;
        state->result.emplace(std::move(result));
        if (const std::coroutine_handle<> waiter = std::exchange(state->waiter, nullptr))
            waiter.resume();
    }

private:
    void abandon()
    {
        if (m_state)
            complete(failure(ErrorCode::Closed, QStringLiteral("The answer was abandoned.")));
    }

    std::shared_ptr<detail::CompletionState<T>> m_state;
};

template <typename T>
struct CompletionPair
{
    Completion<T> completion;
    Completer<T> completer;
};

template <typename T>
[[nodiscard]] CompletionPair<T> makeCompletion()
{
    auto state = std::make_shared<detail::CompletionState<T>>();
    return CompletionPair<T>{Completion<T>(state), Completer<T>(state)};
}

} // namespace foyer
