// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/line/wallclock.h"

#include "ui/kit/format.h"

#include <QCoreApplication>
#include <QDateTimeEdit>

namespace foyer::line {

namespace {

struct WallTexts
{
    Q_DECLARE_TR_FUNCTIONS(foyer::line::WallClock)
};

} // namespace

QDateTime wallClock(Instant at, const QTimeZone &zone)
{
    const QDateTime there = kit::toDateTime(at, zone);
    return {there.date(), there.time(), Qt::UTC};
}

Instant momentOf(const QDateTime &shown, const QTimeZone &zone)
{
    return kit::toInstant(QDateTime(shown.date(), shown.time(), zone));
}

Instant nextHour(Instant now)
{
    using namespace std::chrono_literals;
    return std::chrono::ceil<std::chrono::hours>(now + 30min);
}

void prepareMoment(QDateTimeEdit &field)
{
    field.setTimeSpec(Qt::UTC);
    //: a day with its time as QDateTime::toString() takes it, in a field: Sat 21.11.2026 20:00
    field.setDisplayFormat(WallTexts::tr("ddd dd.MM.yyyy HH:mm"));
    field.setDateTimeRange(QDateTime({2000, 1, 1}, {0, 0}, Qt::UTC),
                           QDateTime({2199, 12, 31}, {23, 59}, Qt::UTC));
    field.setCalendarPopup(true);
    field.setKeyboardTracking(false); // half a date is none yet
    field.setFixedWidth(208);
}

} // namespace foyer::line
