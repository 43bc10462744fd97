// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/server/runtime/worker/awaited.h"

#include "core/base/task.h"

namespace foyer::test {

namespace {

Task<> storeAnswer(Completion<void> completion, Awaited into)
{
    Result<void> result = co_await std::move(completion);
    *into = std::move(result);
}

} // namespace

Awaited awaited(Completion<void> completion)
{
    auto into = std::make_shared<std::optional<Result<void>>>();
    storeAnswer(std::move(completion), into);
    return into;
}

} // namespace foyer::test
