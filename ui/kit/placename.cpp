// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/kit/placename.h"

#include <QCoreApplication>
#include <QRegularExpression>
#include <QStringList>

namespace foyer::kit {

PlaceName PlaceName::parse(const QString &place)
{
    static const QRegularExpression pattern(QStringLiteral("^(?:(.*?), )?(?:row (.+), )?seat (.+)$"));
    const QRegularExpressionMatch match = pattern.match(place);
    if (!match.hasMatch())
        return {place, {}, {}};
    PlaceName name{match.captured(1), match.captured(2), match.captured(3)};
    // Without a section the row is what the first group took.
    if (name.row.isEmpty() && name.section.startsWith(QStringLiteral("row "))) {
        name.row = name.section.mid(4);
        name.section.clear();
    }
    return name;
}

QString PlaceName::head() const
{
    if (seat.isEmpty())
        return section;
    if (row.isEmpty())
        return QCoreApplication::translate("PlaceName", "Seat %1").arg(seat);
    return QCoreApplication::translate("PlaceName", "Row %1, seat %2").arg(row, seat);
}

QString PlaceName::rest() const
{
    return seat.isEmpty() ? QString() : section;
}

QString PlaceName::whole() const
{
    QStringList parts;
    if (!section.isEmpty())
        parts << section;
    if (!row.isEmpty())
        parts << QCoreApplication::translate("PlaceName", "row %1").arg(row);
    if (!seat.isEmpty())
        parts << QCoreApplication::translate("PlaceName", "seat %1").arg(seat);
    return parts.join(QStringLiteral(", "));
}

QString PlaceName::brief() const
{
    if (seat.isEmpty())
        return section;
    return row.isEmpty() ? seat : row + u' ' + seat;
}

} // namespace foyer::kit
