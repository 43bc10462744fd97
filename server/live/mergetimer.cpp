// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/live/mergetimer.h"

#include <algorithm>

namespace foyer::live {

MergeTimer::MergeTimer(const LiveLimits &limits, const Clock &clock) : m_limits(limits), m_clock(clock)
{
    m_timer.setSingleShot(true);
    connect(&m_timer, &QTimer::timeout, this, &MergeTimer::due);
}

void MergeTimer::wake()
{
    if (m_timer.isActive())
        return;
    const LiveLimits::Milliseconds soon = std::min(m_limits.gather, m_limits.merge);
    if (!m_madeAt)
        return m_timer.start(soon);
    const auto passed = m_clock.steadyNow() - *m_madeAt;
    const auto left = std::chrono::ceil<LiveLimits::Milliseconds>(m_limits.merge - passed);
    m_timer.start(std::clamp(left, soon, m_limits.merge));
}

} // namespace foyer::live
