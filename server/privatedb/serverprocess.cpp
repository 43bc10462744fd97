// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/privatedb/serverprocess.h"

#include "server/privatedb/files.h"
#include "server/privatedb/lastwords.h"
#include "server/privatedb/log.h"
#include "server/privatedb/processtable.h"

#include <algorithm>
#include <cerrno>

namespace foyer::privatedb {

using std::chrono::milliseconds;

namespace {

constexpr milliseconds probePause{5};

// A server that had to be killed leaves children of its own; one that ended by itself waited for them.
Result<void> endChildrenOf(const ServerRecipe &recipe)
{
    const SystemClock clock;
    const StopStep last = recipe.stopSteps.last();
    return endLeftovers({recipe.home, recipe.command, recipe.account}, {last}, WaitLimit(clock, last.most));
}

} // namespace

ServerProcess::ServerProcess(ServerRecipe recipe) : m_recipe(std::move(recipe)), m_log(m_recipe.log) {}

Result<void> ServerProcess::start(const WaitLimit &limit)
{
    const Leftovers leftovers{m_recipe.home, m_recipe.command, m_recipe.account};
    if (Result<void> ended = endLeftovers(leftovers, m_recipe.stopSteps, limit); !ended)
        return ended;
    Result<void> started = startOnce(limit);
    if (!started && m_recipe.mend && m_recipe.mend(m_log.lastWords()))
        started = startOnce(limit);
    return started;
}

Result<void> ServerProcess::startOnce(const WaitLimit &limit)
{
    if (Result<void> prepared = m_recipe.prepare(); !prepared)
        return prepared;
    if (Result<void> spawned = spawn(); !spawned)
        return spawned;
    Result<void> answering = waitUntilAnswering(limit);
    if (!answering)
        std::ignore = stopServers({this});
    return answering;
}

Result<void> ServerProcess::spawn()
{
    Result<FileDescriptor> log = m_log.open();
    if (!log)
        return failure(std::move(log.error()));
    LogEvent(LogLevel::Info, lcPrivateDb(), QStringLiteral("Starting a database server."))
        .field("server", QString(childName(m_recipe.child)))
        .field("program", m_recipe.program)
        .field("account", m_recipe.account.name)
        .field("log", m_recipe.log);
    SpawnRequest request{
        .program = m_recipe.program, .arguments = m_recipe.arguments, .account = m_recipe.account};
    request.deathSignal = m_recipe.deathSignal;
    request.output = log->get();
    request.errors = log->get();
    Result<ChildProcess> process = ChildProcess::start(request);
    if (!process)
        return failure(std::move(process.error()));
    m_process.emplace(std::move(*process));
    return {};
}

Result<void> ServerProcess::waitUntilAnswering(const WaitLimit &limit)
{
    const QString step = QStringLiteral("waiting for %1 to answer").arg(childName(m_recipe.child));
    while (true) {
        if (const auto status = ended())
            return failure(deathError(*status));
        if (m_recipe.answers(pid()))
            return {};
        if (Result<void> allowed = limit.check(step); !allowed)
            return allowed;
        std::ignore = m_process->waitForEnd(limit.slice(probePause));
    }
}

Error ServerProcess::deathError(const ExitStatus &status) const
{
    const QString words = m_log.lastWords();
    if (words.contains(QLatin1StringView{"No space left on device"}))
        return ioError(QStringLiteral("start %1 in").arg(childName(m_recipe.child)), m_recipe.home, ENOSPC);
    const QString text = QStringLiteral("%1 did not start (it %2): %3 (all that it said is in %4)");
    const QString reason = tellingLine(words, Speaker::Server);
    return {ErrorCode::Unavailable,
            text.arg(childName(m_recipe.child), status.toText(),
                     reason.isEmpty() ? QStringLiteral("it said nothing") : reason, m_recipe.log),
            m_recipe.home};
}

std::optional<ExitStatus> ServerProcess::ended()
{
    const std::optional<ExitStatus> status = m_process ? m_process->ended() : std::nullopt;
    if (status)
        m_process.reset();
    return status;
}

void ServerProcess::signalStep(qsizetype step)
{
    if (!m_process || step >= m_recipe.stopSteps.size())
        return;
    const int signal = m_recipe.stopSteps.at(step).signal;
    LogEvent(LogLevel::Info, lcPrivateDb(), QStringLiteral("Stopping a database server."))
        .field("server", QString(childName(m_recipe.child)))
        .field("pid", pid())
        .field("signal", signal);
    m_process->signal(signal);
}

bool ServerProcess::waitForEnd(milliseconds most)
{
    if (m_process && m_process->waitForEnd(most))
        m_process.reset();
    return !m_process;
}

Result<void> stopServers(const QList<ServerProcess *> &servers)
{
    qsizetype steps = 0;
    for (const ServerProcess *server : servers)
        steps = std::max(steps, server->recipe().stopSteps.size());
    bool areGone = false;
    for (qsizetype step = 0; step < steps && !areGone; ++step) {
        for (ServerProcess *server : servers)
            server->signalStep(step);
        areGone = true;
        for (ServerProcess *server : servers) {
            const QList<StopStep> &own = server->recipe().stopSteps;
            areGone =
                (step < own.size() ? server->waitForEnd(own.at(step).most) : !server->isRunning()) && areGone;
        }
    }
    if (!areGone)
        return failure(ErrorCode::Timeout,
                       QStringLiteral("A database server could not be stopped, not even by SIGKILL; "
                                      "its disk may hang."));
    for (const ServerProcess *server : servers)
        if (Result<void> ended = endChildrenOf(server->recipe()); !ended)
            return ended;
    return {};
}

} // namespace foyer::privatedb
