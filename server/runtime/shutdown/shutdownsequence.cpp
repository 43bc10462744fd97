// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/runtime/shutdown/shutdownsequence.h"

#include "core/base/log.h"

#include <algorithm>
#include <QPointer>

namespace foyer::runtime {

namespace {

Q_LOGGING_CATEGORY(lcShutdown, "foyer.shutdown")

QString sentenceBefore(ShutdownStep step)
{
    switch (step) {
    case ShutdownStep::NotReady:
        return QStringLiteral("Stopping: telling the balancers that we are not ready.");
    case ShutdownStep::BalancerWait:
        return QStringLiteral("Stopping: waiting until the balancers have seen it.");
    case ShutdownStep::StopAccepting: return QStringLiteral("Stopping: accepting no more connections.");
    case ShutdownStep::FinishRequests: return QStringLiteral("Stopping: finishing the requests under way.");
    case ShutdownStep::CloseConnections: return QStringLiteral("Stopping: closing connections and workers.");
    case ShutdownStep::StopChildren: return QStringLiteral("Stopping: stopping the private databases.");
    }
    return {};
}

} // namespace

QLatin1StringView shutdownStepName(ShutdownStep step) noexcept
{
    switch (step) {
    case ShutdownStep::NotReady: return QLatin1StringView{"not_ready"};
    case ShutdownStep::BalancerWait: return QLatin1StringView{"balancer_wait"};
    case ShutdownStep::StopAccepting: return QLatin1StringView{"stop_accepting"};
    case ShutdownStep::FinishRequests: return QLatin1StringView{"finish_requests"};
    case ShutdownStep::CloseConnections: return QLatin1StringView{"close_connections"};
    case ShutdownStep::StopChildren: return QLatin1StringView{"stop_children"};
    }
    return QLatin1StringView{"unknown"};
}

bool ShutdownReport::isClean() const noexcept
{
    return std::none_of(entries.begin(), entries.end(), [](const Entry &entry) { return entry.wasCut; });
}

ShutdownSequence::ShutdownSequence(Actions actions, const Clock &clock, QObject *parent)
    : QObject(parent)
    , m_actions(std::move(actions))
    , m_clock(clock)
{
    m_limit.setSingleShot(true);
    m_limit.setTimerType(Qt::PreciseTimer);
    // The balancers' wait is nothing but its limit, so reaching that is its proper end.
    connect(&m_limit, &QTimer::timeout, this, [this] { endStep(action().run != nullptr); });
}

void ShutdownSequence::ask()
{
    switch (m_phase) {
    case Phase::Waiting: m_phase = Phase::Running; return beginStep();
    case Phase::Running: return hurry();
    case Phase::Finished: return;
    }
}

const ShutdownAction &ShutdownSequence::action() const
{
    return m_actions[m_index];
}

void ShutdownSequence::beginStep()
{
    const std::chrono::milliseconds limit = m_isHurried ? action().hurriedLimit : action().limit;
    LogEvent(LogLevel::Info, lcShutdown(), sentenceBefore(step()))
        .field("step", shutdownStepName(step()))
        .duration("limit_ms", limit);
    m_stepBegan = m_clock.steadyNow();
    m_limit.start(limit);
    runStep();
}

// A late `done` of a step whose limit has passed must not end the step after it.
void ShutdownSequence::runStep()
{
    if (action().run)
        return action().run([self = QPointer<ShutdownSequence>(this), index = m_index] {
            if (self && self->m_index == index && self->isRunning())
                self->endStep(false);
        });
    if (step() != ShutdownStep::BalancerWait)
        endStep(false);
}

void ShutdownSequence::endStep(bool wasCut)
{
    m_limit.stop();
    const auto took = std::chrono::ceil<std::chrono::milliseconds>(m_clock.steadyNow() - m_stepBegan);
    m_report.entries.push_back({step(), took, wasCut});
    LogEvent(wasCut ? LogLevel::Warning : LogLevel::Info, lcShutdown(),
             wasCut ? QStringLiteral("The step took too long and was left.")
                    : QStringLiteral("The step is done."))
        .field("step", shutdownStepName(step()))
        .duration("took_ms", took);
    if (++m_index < shutdownStepCount)
        return beginStep();
    m_phase = Phase::Finished;
    Q_EMIT finished(m_report);
}

void ShutdownSequence::hurry()
{
    if (std::exchange(m_isHurried, true))
        return;
    LogEvent(LogLevel::Warning, lcShutdown(), QStringLiteral("Asked again: waiting less."));
    m_limit.start(std::min(action().hurriedLimit, m_limit.remainingTimeAsDuration()));
}

} // namespace foyer::runtime
