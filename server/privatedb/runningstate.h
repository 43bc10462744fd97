// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"

#include <optional>
#include <QString>
#include <sys/types.h>

namespace foyer::privatedb {

/// A process by number and start time: never mistaken for one that got the number later.
struct ProcessName
{
    pid_t pid = 0;
    quint64 startTicks = 0;

    /// Of a process that lives now.
    [[nodiscard]] static std::optional<ProcessName> of(pid_t pid);
    [[nodiscard]] bool isAlive() const;
};

/// What DIR/running.json says about a running installation, for those who join it.
struct RunningState
{
    QString socketDirectory;
    ProcessName postgres;
    ProcessName redis;

    [[nodiscard]] QByteArray toJson() const;

    /// Corrupt when it is none.
    [[nodiscard]] static Result<RunningState> fromJson(const QByteArray &json);
};

} // namespace foyer::privatedb
