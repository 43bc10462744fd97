// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/privatedb/childprocess.h"
#include "server/privatedb/waitlimit.h"

#include <functional>
#include <QByteArray>

namespace foyer::privatedb {

/// A program that runs, says something and ends: initdb, pg_dump, `postgres --version`.
struct ToolRequest
{
    QString program;
    QStringList arguments;
    ServiceAccount account;

    /// Takes standard output as it comes, instead of keeping it; an error ends the program.
    std::function<Result<void>(const QByteArray &)> sink = {};

    /// Gives standard input piece by piece; an empty piece is its end. Without it, input is empty.
    std::function<Result<QByteArray>()> source = {};
};

struct ToolOutcome
{
    ExitStatus status;
    QByteArray output; ///< the last 64 KiB of it, unless there was a sink
    QByteArray errors; ///< the last 64 KiB of it

    /// Its reason as it gave it on standard error, or how it ended if it said nothing.
    [[nodiscard]] QString lastWords() const;
};

/// Runs a tool to its end. The error is about running it; how it ended is in the outcome. When the limit
/// strikes, or sink or source fail, the tool is told to end (SIGTERM), then killed, and the error returned.
[[nodiscard]] Result<ToolOutcome> runTool(const ToolRequest &request, const WaitLimit &limit);

} // namespace foyer::privatedb
