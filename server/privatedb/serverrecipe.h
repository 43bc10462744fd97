// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/privatedb/child.h"
#include "server/privatedb/leftovers.h"

#include <functional>

namespace foyer::privatedb {

/// Everything that starting, watching and stopping one kind of server takes.
struct ServerRecipe
{
    Child child;
    QString program;
    QStringList arguments;
    ServiceAccount account;
    QString home;       ///< the directory that it works in: whoever is there is it
    QByteArray command; ///< what its program's name begins with
    QString log;        ///< file for all that it says
    int deathSignal;    ///< sent by the kernel if we die
    QList<StopStep> stopSteps;

    /// Before each start, once no process is left in `home`.
    std::function<Result<void>()> prepare;

    /// Does the process of this number answer? Blocks for a moment at most.
    std::function<bool(pid_t)> answers;

    /// Looks at the last words of a start that failed and mends the cause if it may; true: try once more.
    std::function<bool(const QString &lastWords)> mend = {};
};

} // namespace foyer::privatedb
