// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/privatedb/leftovers.h"

#include "server/privatedb/files.h"
#include "server/privatedb/log.h"
#include "server/privatedb/processtable.h"

#include <algorithm>
#include <cerrno>
#include <csignal>
#include <thread>

namespace foyer::privatedb {

namespace {

constexpr std::chrono::milliseconds scanPause{20};

bool hasParentAmong(const ProcessInfo &process, const QList<ProcessInfo> &others)
{
    return std::any_of(others.begin(), others.end(),
                       [&process](const ProcessInfo &other) { return other.pid == process.parent; });
}

// The parent passes soft signals on; to its children directly they would mean something else.
void signalLeaders(const QList<ProcessInfo> &found, int signal)
{
    for (const ProcessInfo &process : found) {
        if (signal != SIGKILL && hasParentAmong(process, found))
            continue;
        LogEvent(LogLevel::Warning, lcPrivateDb(),
                 QStringLiteral("Ending a process that an earlier run left behind."))
            .field("pid", process.pid)
            .field("command", process.command)
            .field("signal", signal);
        signalProcess(process, signal);
    }
}

// True when nobody is left.
Result<bool> waitUntilGone(const Leftovers &leftovers, const WaitLimit &step, const WaitLimit &limit)
{
    while (true) {
        const Result<QList<ProcessInfo>> found =
            processesIn(leftovers.directory, leftovers.command, leftovers.account);
        if (!found)
            return failure(found.error());
        if (found->isEmpty() || step.isOver())
            return found->isEmpty();
        if (Result<void> allowed = limit.check(QStringLiteral("an earlier run was ending")); !allowed)
            return failure(allowed.error());
        std::this_thread::sleep_for(step.slice(scanPause));
    }
}

} // namespace

QList<StopStep> postgresStopSteps(const StopLimits &limits)
{
    return {{SIGINT, limits.fast}, {SIGQUIT, limits.immediate}, {SIGKILL, limits.kill}};
}

QList<StopStep> redisStopSteps(const StopLimits &limits)
{
    return {{SIGTERM, limits.fast}, {SIGKILL, limits.kill}};
}

Result<void> endLeftovers(const Leftovers &leftovers, const QList<StopStep> &steps, const WaitLimit &limit)
{
    for (const StopStep &step : steps) {
        const Result<QList<ProcessInfo>> found =
            processesIn(leftovers.directory, leftovers.command, leftovers.account);
        if (!found)
            return failure(found.error());
        if (found->isEmpty())
            return {};
        signalLeaders(*found, step.signal);
        const Result<bool> gone = waitUntilGone(leftovers, limit.atMost(step.most), limit);
        if (!gone)
            return failure(gone.error());
        if (*gone)
            return {};
    }
    return failure(
        ErrorCode::Timeout,
        QStringLiteral("A process of an earlier run still uses %1 and cannot be ended; a restart of the "
                       "machine ends it.")
            .arg(leftovers.directory),
        leftovers.directory);
}

Result<void> dropForeignPidFile(const QString &cluster)
{
    const QString path = cluster + QStringLiteral("/postmaster.pid");
    const Result<QByteArray> text = readFile(path, 4096);
    if (!text)
        return text.error().code == ErrorCode::NotFound ? Result<void>{} : failure(text.error());
    const pid_t pid = text->left(text->indexOf('\n')).trimmed().toInt();
    if (pid <= 0 || ::kill(pid, 0) != 0)
        return {}; // PostgreSQL sees that by itself
    LogEvent(LogLevel::Warning, lcPrivateDb(),
             QStringLiteral("Removing a postmaster.pid whose number now means another process."))
        .field("pid", pid)
        .field("path", path);
    return removeTree(path);
}

} // namespace foyer::privatedb
