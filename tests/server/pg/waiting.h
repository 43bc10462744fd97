// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/completion.h"
#include "core/base/task.h"

#include <QTest>

namespace foyer::test {

/// A wait that a test looks at from outside: runs as soon as it is made, and says when and how it ended.
template <typename T>
class Waiting
{
public:
    explicit Waiting(Completion<T> completion) { follow(std::move(completion), m_state); }

    explicit Waiting(Task<Result<T>> task) { followTask(std::move(task), m_state); }

    [[nodiscard]] bool isDone() const { return m_state->has_value(); }

    /// Turns the event loop until the answer is there; ends the test program when it does not come.
    Result<T> &result()
    {
        if (!QTest::qWaitFor([this] { return isDone(); }, limitMs))
            qFatal("an answer did not come within %d ms", limitMs);
        return **m_state;
    }

private:
    using State = std::shared_ptr<std::optional<Result<T>>>;

    static Task<> follow(Completion<T> completion, State state)
    {
        Result<T> result = co_await std::move(completion);
        state->emplace(std::move(result));
    }

    static Task<> followTask(Task<Result<T>> task, State state)
    {
        Result<T> result = co_await std::move(task);
        state->emplace(std::move(result));
    }

    static constexpr int limitMs = 60'000;
    State m_state = std::make_shared<std::optional<Result<T>>>();
};

/// The answer, after as many turns of the event loop as it takes.
template <typename T>
[[nodiscard]] Result<T> await(Completion<T> completion)
{
    Waiting<T> waiting(std::move(completion));
    return std::move(waiting.result());
}

template <typename T>
[[nodiscard]] Result<T> await(Task<Result<T>> task)
{
    Waiting<T> waiting(std::move(task));
    return std::move(waiting.result());
}

} // namespace foyer::test
