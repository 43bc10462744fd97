// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/pg/deadlinetimer.h"

namespace foyer::pg {

DeadlineTimer::DeadlineTimer(const Clock &clock, std::function<void()> expired)
    : m_clock(clock)
    , m_expired(std::move(expired))
    , m_timer(new QTimer)
{
    m_timer->setSingleShot(true);
    m_timer->setTimerType(Qt::PreciseTimer);
    QObject::connect(m_timer.get(), &QTimer::timeout, m_timer.get(), [this] { onTimeout(); });
}

DeadlineTimer::~DeadlineTimer()
{
    m_timer->stop();
}

void DeadlineTimer::tell(SteadyInstant deadline)
{
    if (m_earliest && *m_earliest <= deadline)
        return;
    m_earliest = deadline;
    const auto left = std::chrono::ceil<std::chrono::milliseconds>(deadline - m_clock.steadyNow());
    m_timer->start(std::max(left, std::chrono::milliseconds{0}));
}

void DeadlineTimer::onTimeout()
{
    m_earliest.reset();
    const std::function<void()> expired = m_expired; // which may be the end of this timer
    expired();
}

} // namespace foyer::pg
