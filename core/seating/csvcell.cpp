// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/seating/csvcell.h"

#include <algorithm>

namespace foyer::seating {

namespace {

bool isDigit(QChar c)
{
    return c >= u'0' && c <= u'9';
}

bool hasControl(const QString &text)
{
    return std::any_of(text.cbegin(), text.cend(), [](QChar c) {
        return c.category() == QChar::Other_Control || c == QChar::ByteOrderMark;
    });
}

} // namespace

std::optional<CsvCell> CsvCell::fromText(const QString &text, const QString &line)
{
    constexpr qsizetype longest = 60;
    QString rest = text.trimmed();
    CsvCell cell;
    cell.accessible = rest.endsWith(u'+');
    if (cell.accessible)
        rest.chop(1);
    const qsizetype colon = rest.lastIndexOf(u':');
    cell.section = rest.left(std::max<qsizetype>(colon, 0)).trimmed();
    const QString seat = rest.mid(colon + 1).trimmed();
    const qsizetype dash = seat.lastIndexOf(u'-');
    qsizetype digits = seat.size();
    while (digits > 0 && isDigit(seat[digits - 1]))
        --digits;
    cell.row = dash >= 0 ? seat.left(dash) : digits > 0 ? seat.left(digits) : line;
    cell.number = dash >= 0 ? seat.mid(dash + 1) : seat.mid(digits);
    const bool sound =
        !cell.section.isEmpty() && !cell.row.isEmpty() && !cell.number.isEmpty() && !hasControl(text);
    return sound && rest.size() <= longest ? std::optional(cell) : std::nullopt;
}

QString CsvCell::toText() const
{
    // A line that cannot be the row's name: a text that relies on it is not for any line.
    const QString noLine = row + u'!';
    for (const QString &between : {QString{}, QStringLiteral("-")}) {
        const QString text =
            section + u':' + row + between + number + (accessible ? QStringLiteral("+") : QString{});
        if (fromText(text, noLine) == *this)
            return text;
    }
    return {};
}

} // namespace foyer::seating
