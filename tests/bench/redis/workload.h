// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/redis/command.h"

#include <QByteArray>
#include <QString>
#include <QStringList>

namespace foyer::bench {

inline constexpr int keySpace = 100'000;

/// One kind of command, said twice: once for our driver and once for redis-benchmark. Keys are random out of
/// keySpace and have twelve digits, as redis-benchmark makes them.
struct Workload
{
    QString name;
    redis::Command (*make)(quint64 random);
    QStringList benchmarkWords; ///< what redis-benchmark is told to send
};

/// SET, GET, and a script that takes a seat if it is free, with a time to live.
[[nodiscard]] QList<Workload> workloads();

/// Text of the script; redis-benchmark needs it loaded before.
[[nodiscard]] QByteArray takeScriptText();

} // namespace foyer::bench
