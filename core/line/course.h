// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/clock.h"

#include <optional>
#include <vector>

namespace foyer::line {

/// One minute of a line.
struct CourseMinute
{
    Instant at = {};
    qint64 waiting = 0; ///< at its end, or now
    qint64 arrived = 0;
    qint64 letIn = 0;
    qint64 sold = 0; ///< tickets

    [[nodiscard]] bool operator==(const CourseMinute &) const noexcept = default;
};

/// A line minute by minute, put together of readings that each know the last few minutes only. The last
/// minute runs still: its counts are not those of a whole one.
class Course
{
public:
    static constexpr std::size_t mostMinutes = 1440;

    /// A later reading of a minute replaces the earlier one.
    void add(const std::vector<CourseMinute> &reading);

    void clear() noexcept { m_minutes.clear(); }

    /// From the first minute in which there was a line, the oldest first.
    [[nodiscard]] const std::vector<CourseMinute> &minutes() const noexcept { return m_minutes; }

    /// How many minutes a reading must have to leave no hole behind what is known.
    [[nodiscard]] qint64 missing(Instant now) const noexcept;

    /// How many more wait every minute, over the last whole ones; negative: fewer. Empty: too early to say.
    [[nodiscard]] std::optional<double> growthPerMinute() const noexcept;

private:
    std::vector<CourseMinute> m_minutes;
};

} // namespace foyer::line
