// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/privatedb/options.h"
#include "server/privatedb/serviceaccount.h"
#include "server/privatedb/waitlimit.h"

#include <QByteArray>
#include <QList>

namespace foyer::privatedb {

/// One step of stopping a process: a signal, and how long it may take to work.
struct StopStep
{
    int signal;
    std::chrono::milliseconds most;
};

[[nodiscard]] QList<StopStep> postgresStopSteps(const StopLimits &limits);
[[nodiscard]] QList<StopStep> redisStopSteps(const StopLimits &limits);

/// Processes of an earlier run that may still use a directory, recognised by working in it.
struct Leftovers
{
    QString directory;
    QByteArray command; ///< what the name of their program begins with
    ServiceAccount account;
};

/// Ends them, step by step, and returns when none is left. Call with the lock of the installation held, so
/// that nobody can rightfully use the directory.
[[nodiscard]] Result<void> endLeftovers(const Leftovers &leftovers, const QList<StopStep> &steps,
                                        const WaitLimit &limit);

/// PostgreSQL judges by itself whether a postmaster.pid is stale, and errs in one case only: when the number
/// in it lives but is somebody else (given anew after a reboot, or a dead process that nobody has reaped).
/// Then the file is removed; call when endLeftovers() has found nobody there.
[[nodiscard]] Result<void> dropForeignPidFile(const QString &cluster);

} // namespace foyer::privatedb
