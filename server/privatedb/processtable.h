// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"

#include <optional>
#include <QByteArray>
#include <QList>
#include <QString>
#include <sys/types.h>

namespace foyer::privatedb {

struct ServiceAccount;

/// One living process as /proc shows it. Zombies are not living.
struct ProcessInfo
{
    pid_t pid = 0;
    pid_t parent = 0;
    quint64 startTicks = 0; ///< since boot; with the pid it names a process for ever
    uid_t uid = 0;
    QByteArray command; ///< first 15 bytes of its program's name
};

[[nodiscard]] std::optional<ProcessInfo> processInfo(pid_t pid);

/// Sends a signal to this very process: not to one that got its number since. False when it is gone.
bool signalProcess(const ProcessInfo &process, int signal);

/// Processes that work in `directory` and whose command begins with `command`. PostgreSQL and Redis both work
/// in their data directory, so these are the ones that use it, wherever it was moved to and whatever any file
/// says. `account` is who they may run under; found with its rights, so it works without root's.
[[nodiscard]] Result<QList<ProcessInfo>> processesIn(const QString &directory, const QByteArray &command,
                                                     const ServiceAccount &account);

} // namespace foyer::privatedb
