// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/privatedb/ground.h"
#include "server/privatedb/supervisor.h"

#include <mutex>

namespace foyer::privatedb {

/// An installation that this process owns and runs; PrivateInstallation is its face. Events come from the
/// supervisor's thread.
class Installation
{
public:
    /// `clock` must outlive the object.
    Installation(Ground ground, const Options &options, const Clock &clock, SupervisorEvents events);

    /// Stops.
    ~Installation();
    Q_DISABLE_COPY_MOVE(Installation)

    /// Makes the cluster if there is none, starts both servers, makes roles and database, writes the state
    /// file. Call once; after a failure nothing runs.
    [[nodiscard]] Result<void> start(const WaitLimit &limit);

    Result<void> stop();

    [[nodiscard]] const Endpoints &endpoints() const { return m_ground.endpoints; }

    [[nodiscard]] pid_t pid(Child child) const { return m_supervisor.pid(child); }

private:
    [[nodiscard]] static std::vector<ServerRecipe> recipes(const Ground &ground, const StopLimits &stopping);
    [[nodiscard]] SupervisorEvents following(SupervisorEvents events);
    [[nodiscard]] Result<void> startSteps(const WaitLimit &limit);
    [[nodiscard]] Result<void> prepareCluster(const WaitLimit &limit);
    [[nodiscard]] Result<void> makeCluster(const WaitLimit &limit);
    [[nodiscard]] Result<void> startServers(const WaitLimit &limit);
    [[nodiscard]] Result<void> writeState();

    Ground m_ground;
    Options m_options;
    std::mutex m_stateMutex; ///< the state file is written from two threads
    bool m_isStarted = false;
    Supervisor m_supervisor;
};

} // namespace foyer::privatedb
