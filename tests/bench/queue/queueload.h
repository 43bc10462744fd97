// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArrayList>
#include <QString>

namespace foyer::bench {

/// What one run of `wrk` over 50 kept connections said.
struct QueueLoad
{
    double perSecond = 0;
    double p99Ms = 0;
    int failures = 0; ///< socket errors and answers that are not 2xx
};

/// GETs of a path, for so many seconds. Ends the program when wrk does not run.
[[nodiscard]] QueueLoad runGets(quint16 port, const QByteArray &path, int seconds);

/// POSTs of these bodies, one after another; they should last.
[[nodiscard]] QueueLoad runPosts(quint16 port, const QByteArray &path, const QByteArrayList &bodies,
                                 int seconds);

/// ZADDs of redis-benchmark, one a request over 50 connections, of members as long as ours.
[[nodiscard]] double runZadds(const QString &socketPath, int commands);

} // namespace foyer::bench
