// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/bench/queue/waitingline.h"

namespace foyer::bench {

/// How much memory a Redis has.
struct RedisMemory
{
    qint64 used = 0;         ///< by its own count
    qint64 peak = 0;         ///< of that
    qint64 peakResident = 0; ///< of the process, as the kernel counts
};

[[nodiscard]] RedisMemory memoryOf(const test::RedisChild &redis);

/// Lets so many visitors join, by the script that the server uses, many calls at a time, beside the server; a
/// sample of their places' tokens. Runs an event loop until they stand there.
[[nodiscard]] QByteArrayList fillLine(const WaitingLine &line, const test::RedisChild &redis, qint64 people,
                                      qsizetype sample);

} // namespace foyer::bench
