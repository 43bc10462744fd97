// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/line/linesight.h"

#include <algorithm>

namespace foyer::line {

Crowd LineSight::crowd() const noexcept
{
    return {figures.line.waiting, figures.unsold, double(figures.letInPerMinute),
            double(figures.soldPerMinute)};
}

Instant LineSight::letsInFrom(Instant now) const noexcept
{
    const bool isToOpen = control.state == LineState::Gathering && control.opensAt;
    return isToOpen ? std::max(now, *control.opensAt) : now;
}

bool LineSight::isOvertakenBy(const wire::PublicLine &told) const noexcept
{
    return told.state != control.state || told.epoch != control.epoch || told.pace != control.pace
           || told.windowSeconds != control.windowSeconds || told.message != control.message
           || told.opensAt != control.opensAt
           || told.recoveringUntil.has_value() != control.recoveringUntil.has_value();
}

Pace LineSight::paceOf(const wire::LinePace &pace) noexcept
{
    return {pace.places, std::chrono::seconds{pace.everySeconds}, pace.mostBuying};
}

wire::LinePace LineSight::paceOf(const Pace &pace) noexcept
{
    return {pace.places, qint32(pace.every.count()), pace.mostBuying};
}

std::vector<CourseMinute> minutesOf(const std::vector<wire::LineMinute> &told)
{
    std::vector<CourseMinute> minutes;
    minutes.reserve(told.size());
    for (const wire::LineMinute &minute : told)
        minutes.push_back({minute.minute, minute.waiting, minute.arrived, minute.letIn, minute.sold});
    return minutes;
}

} // namespace foyer::line
