// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/clock.h"
#include "core/base/completion.h"

#include <array>
#include <functional>
#include <QObject>
#include <QTimer>
#include <vector>

namespace foyer::runtime {

/// The steps of a shutdown in their order, which is the mirror of the start.
enum class ShutdownStep : quint8
{
    NotReady,         ///< /health/ready says no
    BalancerWait,     ///< until balancers have seen it, requests still come and are served
    StopAccepting,    ///< no new connections; those in the accept queue are still taken
    FinishRequests,   ///< what is under way gets its answer
    CloseConnections, ///< WebSockets, databases, workers
    StopChildren      ///< the private PostgreSQL and Redis
};

constexpr std::size_t shutdownStepCount = 6;

/// `NotReady` as `not_ready`, for logs.
[[nodiscard]] QLatin1StringView shutdownStepName(ShutdownStep step) noexcept;

/// What to do in one step, and for how long at most.
struct ShutdownAction
{
    /// Begins the step and calls `done` when it is over, in this thread, perhaps before it returns. Empty: a
    /// step without work, which takes its whole limit if it is BalancerWait and no time otherwise.
    std::function<void(std::function<void()> done)> run = {};
    std::chrono::milliseconds limit{0};
    std::chrono::milliseconds hurriedLimit{0}; ///< after a second signal; counts from that
};

struct ShutdownReport
{
    struct Entry
    {
        ShutdownStep step = ShutdownStep::NotReady;
        std::chrono::milliseconds took{0};
        bool wasCut = false; ///< its limit passed before its work was done
    };

    std::vector<Entry> entries;

    /// Every step came to its own end.
    [[nodiscard]] bool isClean() const noexcept;
};

/// Goes through the steps, one after the other, each within its limit and with a line in the log before and
/// after. Lives in the main thread and needs its event loop; blocks nowhere. Used once.
class ShutdownSequence final : public QObject
{
    Q_OBJECT

public:
    using Actions = std::array<ShutdownAction, shutdownStepCount>; ///< by ShutdownStep

    ShutdownSequence(Actions actions, const Clock &clock, QObject *parent = nullptr);

    /// The first call begins; a second one, from an impatient hand on Ctrl+C, shortens the limits of this
    /// step and of all to come to the hurried ones. Further calls change nothing.
    void ask();

    [[nodiscard]] bool isRunning() const noexcept { return m_phase == Phase::Running; }

Q_SIGNALS:
    void finished(const foyer::runtime::ShutdownReport &report);

private:
    enum class Phase : quint8
    {
        Waiting,
        Running,
        Finished
    };

    [[nodiscard]] const ShutdownAction &action() const;

    [[nodiscard]] ShutdownStep step() const noexcept { return ShutdownStep(m_index); }

    void beginStep();
    void runStep();
    void endStep(bool wasCut);
    void hurry();

    Actions m_actions;
    const Clock &m_clock;
    QTimer m_limit;
    ShutdownReport m_report;
    SteadyInstant m_stepBegan{};
    std::size_t m_index = 0;
    Phase m_phase = Phase::Waiting;
    bool m_isHurried = false;
};

} // namespace foyer::runtime
