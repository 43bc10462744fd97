// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/clock.h"

#include <optional>

namespace foyer::line {

/// How fast people are let in: so many in every interval, and never more than may buy at once.
struct Pace
{
    qint32 places = 50;
    std::chrono::seconds every{30};
    std::optional<qint32> mostBuying = {};

    [[nodiscard]] double perMinute() const noexcept { return double(places) * 60.0 / double(every.count()); }

    [[nodiscard]] bool operator==(const Pace &) const noexcept = default;
};

/// What can be promised: the pace, or what was measured where buying places are what people wait for.
/// `measured` is in people a minute, negative when it is not known.
[[nodiscard]] double expectedPerMinute(const Pace &pace, double measured) noexcept;

/// The pace that lets in so many a minute: in the interval of `like` where that divides evenly, else in a
/// short one that does. How many may buy at once stays.
[[nodiscard]] Pace paceOf(qint32 perMinute, const Pace &like) noexcept;

/// Until somebody at `place` (1: the next) is let in.
[[nodiscard]] std::chrono::seconds waitAt(qint64 place, const Pace &pace, double measured) noexcept;

/// When `count` have happened at `perMinute`; empty: never at that rate, or not within a year.
[[nodiscard]] std::optional<Instant> doneAt(qint64 count, double perMinute, Instant now) noexcept;

} // namespace foyer::line
