// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/checkin/arrivals.h"

#include <algorithm>

namespace foyer::checkin {

void Arrivals::clear()
{
    m_arrivals.clear();
    m_knownFrom = Instant::max();
}

void Arrivals::add(const Uuid &scan, Instant at)
{
    m_arrivals.insert_or_assign(scan, at);
}

void Arrivals::remove(const Uuid &scan)
{
    m_arrivals.erase(scan);
}

int Arrivals::between(Instant from, Instant to) const
{
    return int(std::ranges::count_if(m_arrivals, [from, to](const auto &arrival) {
        return arrival.second >= from && arrival.second < to;
    }));
}

std::vector<int> Arrivals::perMinute(Instant from, int minutes) const
{
    std::vector<int> counts(std::size_t(std::max(minutes, 0)), 0);
    for (const auto &[scan, at] : m_arrivals) {
        const auto minute = std::chrono::floor<std::chrono::minutes>(at - from).count();
        if (minute >= 0 && minute < minutes)
            ++counts[std::size_t(minute)];
    }
    return counts;
}

} // namespace foyer::checkin
