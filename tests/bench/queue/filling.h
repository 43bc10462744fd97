// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/server/line/linerig.h"

namespace foyer::bench {

/// How much memory a Redis has.
struct RedisMemory
{
    qint64 used = 0;         ///< by its own count
    qint64 peak = 0;         ///< of that
    qint64 peakResident = 0; ///< of the process, as the kernel counts
};

[[nodiscard]] RedisMemory memoryOf(test::RedisChild &redis);

/// Lets so many visitors join, by the scripts that the server uses, many calls at a time; a sample of their
/// places' tokens.
[[nodiscard]] QByteArrayList fillLine(test::LineRig &rig, qint64 people, qsizetype sample);

/// Bodies that join, each as a visitor of its own.
[[nodiscard]] QByteArrayList joiningBodies(test::LineRig &rig, int count);

} // namespace foyer::bench
