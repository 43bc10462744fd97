// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/privatedb/childprocess.h"
#include "server/privatedb/serverlog.h"
#include "server/privatedb/serverrecipe.h"

namespace foyer::privatedb {

/// One server, started after a recipe: PostgreSQL or Redis. Not thread-safe; its thread must outlive it.
class ServerProcess
{
public:
    explicit ServerProcess(ServerRecipe recipe);

    /// Ends what an earlier run left, starts, and waits until it answers. On failure nothing is left running,
    /// and the error holds its last words.
    [[nodiscard]] Result<void> start(const WaitLimit &limit);

    /// How it ended, when it has ended by itself since start(); then it is no longer running.
    [[nodiscard]] std::optional<ExitStatus> ended();

    /// Sends the signal of this stop step, if there is one and the server runs.
    void signalStep(qsizetype step);

    /// Waits for its end; true when it is gone.
    [[nodiscard]] bool waitForEnd(std::chrono::milliseconds most);

    [[nodiscard]] bool isRunning() const { return m_process.has_value(); }

    [[nodiscard]] pid_t pid() const { return m_process ? m_process->pid() : 0; }

    [[nodiscard]] int pidDescriptor() const { return m_process ? m_process->pidDescriptor() : -1; }

    [[nodiscard]] const ServerRecipe &recipe() const { return m_recipe; }

    [[nodiscard]] ServerLog &log() { return m_log; }

private:
    [[nodiscard]] Result<void> startOnce(const WaitLimit &limit);
    [[nodiscard]] Result<void> spawn();
    [[nodiscard]] Result<void> waitUntilAnswering(const WaitLimit &limit);
    [[nodiscard]] Error deathError(const ExitStatus &status) const;

    ServerRecipe m_recipe;
    ServerLog m_log;
    std::optional<ChildProcess> m_process;
};

/// Stops several servers at once: the first step to all, then the next step to those still there.
[[nodiscard]] Result<void> stopServers(const QList<ServerProcess *> &servers);

} // namespace foyer::privatedb
