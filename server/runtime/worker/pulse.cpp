// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/runtime/worker/pulse.h"

#include <algorithm>

namespace foyer::runtime {

Pulse::Pulse(std::shared_ptr<Heartbeat> heart, std::chrono::milliseconds interval, Histogram &lateness)
    : m_heart(std::move(heart))
    , m_interval(interval)
    , m_lateness(lateness)
{
    m_timer.setTimerType(Qt::PreciseTimer);
    connect(&m_timer, &QTimer::timeout, this, &Pulse::beat);
    m_timer.start(interval);
    m_heart->beat();
}

void Pulse::beat()
{
    m_lateness.observe(std::max(m_heart->age() - m_interval, std::chrono::nanoseconds{0}));
    m_heart->beat();
}

} // namespace foyer::runtime
