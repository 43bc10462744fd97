// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/bench/booking/latencies.h"

#include <algorithm>

namespace foyer::bench {

void Latencies::add(const Latencies &others)
{
    m_times.insert(m_times.end(), others.m_times.begin(), others.m_times.end());
}

double Latencies::percentileMs(double percent) const
{
    if (m_times.empty())
        return 0.0;
    std::vector<std::chrono::nanoseconds> times = m_times;
    const auto at = std::ptrdiff_t(double(times.size() - 1) * percent / 100.0);
    std::nth_element(times.begin(), times.begin() + at, times.end());
    return double(times[std::size_t(at)].count()) / 1e6;
}

} // namespace foyer::bench
