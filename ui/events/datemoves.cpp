// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/events/datemoves.h"

#include "ui/events/sharededit.h"

namespace foyer::events {

namespace {

using namespace std::chrono_literals;

constexpr qint64 secondsOfDay = 24 * 3600;

Instant instantOf(const QDateTime &wall, const QTimeZone &zone)
{
    return momentOf(wall.date(), wall.time(), zone);
}

// As far as the start has moved; what was wrong stays on its day.
Instant moved(Instant at, const QDateTime &from, const QDateTime &to, bool isRight, const QTimeZone &zone)
{
    const qint64 seconds = isRight ? from.secsTo(to) : from.date().daysTo(to.date()) * secondsOfDay;
    return instantOf(wallClock(at, zone).addSecs(seconds), zone);
}

} // namespace

Date withStart(Date date, const QDateTime &to, const QTimeZone &zone, const TypedTimes &typed)
{
    const QDateTime from = wallClock(date.starts, zone);
    const bool keepsDoors = typed.hasDoors(date.id) && date.starts - date.doors <= 24h;
    const bool keepsEnd = typed.hasEnd(date.id) && date.ends - date.starts <= 24h; // not that of a weekend
    const QTime doors = wallClock(date.doors, zone).time();
    const QTime end = wallClock(date.ends, zone).time();
    const Instant doorsMoved = moved(date.doors, from, to, date.doors <= date.starts, zone);
    const Instant endMoved = moved(date.ends, from, to, date.ends > date.starts, zone);
    date.starts = instantOf(to, zone);
    date.doors = doorsMoved;
    date.ends = endMoved;
    if (keepsDoors)
        date = withDoors(std::move(date), doors, zone);
    if (keepsEnd)
        date = withEnd(std::move(date), end, zone);
    return date;
}

Date withDoors(Date date, QTime doors, const QTimeZone &zone)
{
    const QDateTime start = wallClock(date.starts, zone);
    QDateTime opens(start.date(), doors, Qt::UTC);
    const qint64 before = opens.addDays(-1).secsTo(start);
    if (opens > start && before <= std::chrono::seconds(earliestDoors).count())
        opens = opens.addDays(-1);
    date.doors = instantOf(opens, zone);
    return date;
}

Date withEnd(Date date, QTime end, const QTimeZone &zone)
{
    const QDateTime start = wallClock(date.starts, zone);
    const bool isNextDay = end <= start.time();
    date.ends = momentOf(isNextDay ? start.date().addDays(1) : start.date(), end, zone);
    return date;
}

} // namespace foyer::events
