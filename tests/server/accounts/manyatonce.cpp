// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/server/accounts/manyatonce.h"

#include <algorithm>
#include <latch>
#include <thread>

namespace foyer::test {

std::vector<JsonAnswer> manyAtOnce(quint16 port, int count,
                                   const std::function<JsonAnswer(JsonClient &, int)> &ask)
{
    std::vector<JsonAnswer> answers{std::size_t(count)};
    std::latch start(count);
    std::vector<std::thread> threads;
    for (int i = 0; i < count; ++i)
        threads.emplace_back([&answers, &start, &ask, port, i] {
            JsonClient client(port);
            start.arrive_and_wait();
            answers[std::size_t(i)] = ask(client, i);
        });
    for (std::thread &thread : threads)
        thread.join();
    return answers;
}

int countOf(const std::vector<JsonAnswer> &answers, int status)
{
    return int(std::ranges::count(answers, status, &JsonAnswer::status));
}

} // namespace foyer::test
