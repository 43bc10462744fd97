// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/privatedb/crashbudget.h"

#include <algorithm>

namespace foyer::privatedb {

std::optional<std::chrono::milliseconds> CrashBudget::crashed(SteadyInstant now)
{
    m_crashes.removeIf([this, now](SteadyInstant crash) { return now - crash > m_limits.window; });
    m_crashes.append(now);
    if (m_crashes.size() > m_limits.restarts)
        return std::nullopt;
    std::chrono::milliseconds pause = m_limits.firstPause;
    for (qsizetype crash = 1; crash < m_crashes.size() && pause < m_limits.longestPause; ++crash)
        pause *= 2;
    return std::min(pause, m_limits.longestPause);
}

} // namespace foyer::privatedb
