// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/studio/seatnames.h"

#include "core/seating/seatmap.h"

#include <QStringList>

namespace foyer::studio {

QString seatName(const seating::Section &section, const QString &row, const QString &number)
{
    if (number.isEmpty())
        return {};
    return section.level + QChar(0) + section.name + QChar(0) + row + QChar(0) + number;
}

SeatNameCount countSeatNames(const SeatMap &map)
{
    SeatNameCount count;
    count.reserve(qsizetype(seating::seatCount(map)));
    seating::forEachSeat(
        map, [&](const seating::Section &section, const seating::Row &row, const seating::Seat &seat) {
            if (!seat.number.isEmpty())
                ++count[seatName(section, row.name, seat.number)];
        });
    return count;
}

QString placeText(const QString &section, const QString &row, const QString &number)
{
    QStringList parts{section, row, number};
    parts.removeAll(QString{});
    return parts.join(QStringLiteral(", "));
}

} // namespace foyer::studio
