// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/line/course.h"

#include <algorithm>

namespace foyer::line {

namespace {

constexpr std::size_t growthMinutes = 5;

bool isOfALine(const CourseMinute &minute)
{
    return minute.waiting > 0 || minute.arrived > 0 || minute.letIn > 0;
}

} // namespace

// Minutes before the line count as little as tickets that were sold without one.
void Course::add(const std::vector<CourseMinute> &reading)
{
    if (reading.empty())
        return;
    std::erase_if(m_minutes, [&](const CourseMinute &minute) { return minute.at >= reading.front().at; });
    m_minutes.insert(m_minutes.end(), reading.begin(), reading.end());
    const auto first = std::find_if(m_minutes.begin(), m_minutes.end(), isOfALine);
    m_minutes.erase(m_minutes.begin(), first);
    if (m_minutes.size() > mostMinutes)
        m_minutes.erase(m_minutes.begin(), m_minutes.end() - mostMinutes);
}

// The minute that was the last one when it was read was not over.
qint64 Course::missing(Instant now) const noexcept
{
    if (m_minutes.empty())
        return qint64(mostMinutes);
    const auto since = std::chrono::floor<std::chrono::minutes>(now - m_minutes.back().at);
    return std::clamp<qint64>(since.count() + 2, 2, qint64(mostMinutes));
}

std::optional<double> Course::growthPerMinute() const noexcept
{
    if (m_minutes.size() < 3)
        return std::nullopt;
    const std::size_t last = m_minutes.size() - 2; // the last whole one
    const std::size_t first = last > growthMinutes ? last - growthMinutes : 0;
    return double(m_minutes[last].waiting - m_minutes[first].waiting) / double(last - first);
}

} // namespace foyer::line
