// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/events/setup.h"
#include "ui/events/typedtimes.h"

#include <QDateTime>
#include <QTimeZone>

namespace foyer::events {

/// How the times of a date move with one another. All by the clock on the wall of `zone`.

/// Doors that open longer before the start are worth a word.
inline constexpr std::chrono::hours earliestDoors{12};

/// The start is now `to`. Doors and end go with it unless they were typed: then they keep their time, on the
/// day that it means with the new start.
[[nodiscard]] Date withStart(Date date, const QDateTime &to, const QTimeZone &zone, const TypedTimes &typed);

/// At 23:00 for a start at half past midnight: the evening before. At 23:00 for a start at eight: a mistake,
/// and said to be one.
[[nodiscard]] Date withDoors(Date date, QTime doors, const QTimeZone &zone);

/// What is not after the start is on the next day.
[[nodiscard]] Date withEnd(Date date, QTime end, const QTimeZone &zone);

} // namespace foyer::events
