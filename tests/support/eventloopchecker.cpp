// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/eventloopchecker.h"

namespace foyer::test {

EventLoopChecker::EventLoopChecker(std::chrono::milliseconds interval)
{
    m_timer.setTimerType(Qt::PreciseTimer);
    connect(&m_timer, &QTimer::timeout, this, &EventLoopChecker::tick);
    m_timer.start(interval);
}

std::chrono::milliseconds EventLoopChecker::longestGap() const
{
    const auto longest = std::max(m_longest, SteadyClock::now() - m_last);
    return std::chrono::duration_cast<std::chrono::milliseconds>(longest);
}

void EventLoopChecker::tick()
{
    const SteadyClock::time_point now = SteadyClock::now();
    m_longest = std::max(m_longest, now - m_last);
    m_last = now;
    ++m_ticks;
}

} // namespace foyer::test
