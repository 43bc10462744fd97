// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/seating/numbering.h"

#include "core/seating/roworder.h"

namespace foyer::seating {

namespace {

/// 1 → A, 26 → Z, 27 → AA: an alphabet without a zero.
QString letters(int number, QStringView alphabet)
{
    QString name;
    for (const int size = int(alphabet.size()); number > 0; number = (number - 1) / size)
        name.prepend(alphabet[(number - 1) % size]);
    return name;
}

QString rowName(const RowNaming &naming, qsizetype index)
{
    const int number = naming.start + int(index) * naming.step;
    switch (naming.style) {
    case RowNames::Numbers: return QString::number(number);
    case RowNames::Letters: return letters(number, u"ABCDEFGHIJKLMNOPQRSTUVWXYZ");
    case RowNames::LettersNoIO: return letters(number, u"ABCDEFGHJKLMNPQRSTUVWXYZ");
    case RowNames::List: return naming.list.value(index);
    }
    return {};
}

/// Which number, counted from 0, the seat at `place` of `count` gets.
std::size_t turn(std::size_t place, std::size_t count, SeatDirection direction)
{
    switch (direction) {
    case SeatDirection::LeftToRight: return place;
    case SeatDirection::RightToLeft: return count - 1 - place;
    case SeatDirection::OutFromMiddle: {
        const std::size_t leftHalf = (count + 1) / 2;
        return place < leftHalf ? 2 * (leftHalf - 1 - place) : 2 * (place - leftHalf) + 1;
    }
    }
    return place;
}

} // namespace

QStringList rowNames(const RowNaming &naming, qsizetype count)
{
    QStringList names;
    for (qsizetype i = 0; i < count; ++i)
        names.append(rowName(naming, naming.reversed ? count - 1 - i : i));
    return names;
}

void renumber(std::span<Row *const> rows, const RowNaming &naming, const SeatNumbering &numbering)
{
    const QStringList names = rowNames(naming, qsizetype(rows.size()));
    std::size_t before = 0;
    for (std::size_t i = 0; i < rows.size(); ++i) {
        Row &row = *rows[i];
        row.name = names[qsizetype(i)];
        if (!numbering.label.isEmpty())
            row.seatLabel = numbering.label;
        const std::vector<std::uint32_t> seats = orderRow(row.seats).seats;
        for (std::size_t place = 0; place < seats.size(); ++place) {
            const std::size_t count = before + turn(place, seats.size(), numbering.direction);
            row.seats[seats[place]].number = QString::number(numbering.start + int(count) * numbering.step);
        }
        before += numbering.continued ? seats.size() : 0;
    }
}

} // namespace foyer::seating
