// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/privatedb/crashbudget.h"
#include "server/privatedb/serverprocess.h"

#include <array>
#include <atomic>
#include <future>
#include <memory>
#include <thread>
#include <vector>

namespace foyer::privatedb {

/// What a supervisor tells, from its own thread.
struct SupervisorEvents
{
    std::function<void(Child, const QString &lastWords)> died;
    std::function<void(Child)> back;
    std::function<void(const Error &)> failed;
};

/// Starts servers from a thread that lives as long as they may, and keeps them running: the kernel ends the
/// children of a thread that ends, so that none survives us whatever happens.
class Supervisor
{
public:
    /// `clock` must outlive the supervisor.
    Supervisor(std::vector<ServerRecipe> recipes, const CrashLimits &limits, const Clock &clock,
               SupervisorEvents events);

    /// Stops what runs.
    ~Supervisor();
    Q_DISABLE_COPY_MOVE(Supervisor)

    /// Starts the servers in order, and waits until all answer. On failure none is left running. Call once.
    [[nodiscard]] Result<void> start(const WaitLimit &limit);

    /// Stops the servers and the watching; from then on no event is told. Blocks, see StopLimits.
    Result<void> stop();

    /// Process id; 0 while it is down. Thread-safe.
    [[nodiscard]] pid_t pid(Child child) const;

private:
    struct Watched
    {
        ServerProcess process;
        CrashBudget budget;
        SteadyInstant dueAt{}; ///< of the next start, while it is down
    };

    void run(const WaitLimit &startLimit, std::promise<Result<void>> started);
    [[nodiscard]] Result<void> startAll(const WaitLimit &limit);
    void watch();
    void waitForEvent();
    void look(Watched &watched);
    void mourn(Watched &watched, const ExitStatus &status);
    void revive(Watched &watched);
    void countCrash(Watched &watched, const QString &reason);
    [[nodiscard]] std::chrono::milliseconds untilNextDue() const;
    void publish(const Watched &watched);
    [[nodiscard]] Result<void> stopAll();
    void wake() const;

    const Clock &m_clock;
    SupervisorEvents m_events;
    std::vector<Watched> m_servers;
    std::array<std::atomic<pid_t>, 2> m_pids{};
    std::atomic_bool m_stopping = false;
    std::optional<Error> m_failure; ///< given up
    FileDescriptor m_wake;
    Result<void> m_stopped;
    std::thread m_thread;
};

} // namespace foyer::privatedb
