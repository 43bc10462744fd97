// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/eventloopchecker.h"

#include <algorithm>
#include <ctime>

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

std::chrono::milliseconds EventLoopChecker::longestWork() const
{
    const auto longest = std::max(m_longestWork, worked() - m_workedBefore);
    return std::chrono::duration_cast<std::chrono::milliseconds>(longest);
}

std::chrono::nanoseconds EventLoopChecker::worked()
{
    timespec time{};
    ::clock_gettime(CLOCK_THREAD_CPUTIME_ID, &time);
    return std::chrono::seconds{time.tv_sec} + std::chrono::nanoseconds{time.tv_nsec};
}

void EventLoopChecker::tick()
{
    const SteadyClock::time_point now = SteadyClock::now();
    m_longest = std::max(m_longest, now - m_last);
    m_last = now;
    const std::chrono::nanoseconds workedNow = worked();
    m_longestWork = std::max(m_longestWork, workedNow - m_workedBefore);
    m_workedBefore = workedNow;
    ++m_ticks;
}

} // namespace foyer::test
