// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/completion.h"
#include "core/base/task.h"

#include <chrono>
#include <memory>
#include <optional>
#include <QEventLoop>
#include <QTimer>
#include <vector>

namespace foyer::test {

/// What a Completion brought, as soon as it has brought it. The waiting coroutine runs by itself.
template <typename T>
class Outcome
{
public:
    explicit Outcome(Completion<T> completion) { wait(std::move(completion), m_result); }

    [[nodiscard]] bool isKnown() const { return m_result->has_value(); }

    [[nodiscard]] const Result<T> &result() const { return m_result->value(); }

private:
    static Task<> wait(Completion<T> completion, std::shared_ptr<std::optional<Result<T>>> into)
    {
        Result<T> result = co_await std::move(completion);
        into->emplace(std::move(result));
    }

    std::shared_ptr<std::optional<Result<T>>> m_result = std::make_shared<std::optional<Result<T>>>();
};

namespace detail {

template <typename T>
Task<> settleInto(Completion<T> completion, std::optional<Result<T>> *into, QEventLoop *loop)
{
    Result<T> result = co_await std::move(completion);
    into->emplace(std::move(result));
    loop->quit();
}

} // namespace detail

/// Runs the event loop until the answer is there. Ends the test program when it never comes: a Completion
/// that is never answered is a fault by itself.
template <typename T>
[[nodiscard]] Result<T> settle(Completion<T> completion)
{
    QEventLoop loop;
    std::optional<Result<T>> result;
    detail::settleInto(std::move(completion), &result, &loop);
    QTimer::singleShot(60'000, &loop, [] { qFatal("an answer never came"); });
    if (!result)
        loop.exec();
    return *std::move(result);
}

} // namespace foyer::test
