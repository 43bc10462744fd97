// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/line/roomfacts.h"

namespace foyer::line {

/// The course of a line made ready to be drawn: what was, and what is to be expected, on one axis of time.
struct RoomCourse
{
    std::vector<CourseMinute> minutes = {};
    Instant from = {};
    Instant now = {};
    Instant until = {};
    Instant letsInFrom = {}; ///< the outlook begins here
    qint64 waiting = 0;
    double wantedPerMinute = 0;
    std::optional<Outlook> wanted = {};  ///< empty: nobody is let in, or nobody waits
    std::optional<Outlook> present = {}; ///< where another pace is typed
    std::vector<Instant> ticks = {};     ///< round times on the axis
    QTimeZone zone = QTimeZone::utc();
    bool isOld = false;

    /// Nobody waits or has waited. Who has just come is there before the first minute is told.
    [[nodiscard]] bool isEmpty() const noexcept { return minutes.empty() && waiting == 0; }

    /// The minutes that are over; the one that runs where there is no other.
    [[nodiscard]] std::size_t wholeMinutes() const noexcept;

    /// How many waited when the first minute began, from what happened in it.
    [[nodiscard]] double waitingAtFirst() const noexcept;

    /// When the count of those who wait was taken.
    [[nodiscard]] Instant countedAt(std::size_t minute) const noexcept;
};

[[nodiscard]] RoomCourse roomCourse(const RoomFacts &facts);

} // namespace foyer::line
