// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/support/jsonclient.h"

#include <algorithm>
#include <functional>
#include <thread>
#include <vector>

namespace foyer::test {

/// Every call on a connection and thread of its own, all at once.
inline std::vector<JsonAnswer> atOnce(std::size_t count, const std::function<JsonAnswer(std::size_t)> &call)
{
    std::vector<JsonAnswer> answers(count);
    std::vector<std::thread> threads;
    for (std::size_t i = 0; i < count; ++i)
        threads.emplace_back([&answers, &call, i] { answers[i] = call(i); });
    for (std::thread &thread : threads)
        thread.join();
    return answers;
}

inline int countStatus(const std::vector<JsonAnswer> &answers, int status)
{
    return int(std::ranges::count(answers, status, &JsonAnswer::status));
}

} // namespace foyer::test
