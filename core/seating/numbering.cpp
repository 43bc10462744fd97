// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/seating/numbering.h"

#include <algorithm>
#include <array>

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

QString alphabetOf(const RowNaming &naming)
{
    QString alphabet = naming.style == RowNames::LettersNoIO ? QStringLiteral("ABCDEFGHJKLMNPQRSTUVWXYZ")
                                                             : QStringLiteral("ABCDEFGHIJKLMNOPQRSTUVWXYZ");
    for (const QString &name : naming.skipped) {
        if (name.size() == 1 && alphabet.size() > 1)
            alphabet.remove(name.front(), Qt::CaseInsensitive);
    }
    return alphabet;
}

/// Makes the names of one naming, one after another.
class Namer
{
public:
    explicit Namer(const RowNaming &naming) : m_naming(naming), m_alphabet(alphabetOf(naming)) {}

    QString next()
    {
        // Only a naming that runs into numbers below 1 can be skipped on and on.
        for (int tries = 0; tries <= m_naming.skipped.size(); ++tries) {
            QString name = nameOf(m_index++);
            if (!m_naming.skipped.contains(name, Qt::CaseInsensitive))
                return name;
        }
        return nameOf(m_index++);
    }

private:
    QString nameOf(qsizetype index) const
    {
        const auto number = int(m_naming.start + index * m_naming.step);
        switch (m_naming.style) {
        case RowNames::Numbers: return QString::number(number);
        case RowNames::Letters:
        case RowNames::LettersNoIO: return letters(number, m_alphabet);
        case RowNames::List: return m_naming.list.value(index);
        case RowNames::Keep: break;
        }
        return {};
    }

    const RowNaming &m_naming;
    QString m_alphabet;
    qsizetype m_index = 0;
};

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

/// The number that the seat at turn `count` gets.
QString seatNumber(const SeatNumbering &numbering, std::size_t count)
{
    const std::int64_t start = numbering.start;
    const std::int64_t on = std::int64_t(count) * numbering.step;
    if (numbering.scheme == SeatScheme::All)
        return QString::number(start + on);
    const bool odd = start % 2 != 0;
    const bool wanted = numbering.scheme == SeatScheme::Odd;
    return QString::number(start + (odd == wanted ? 0 : 1) + on * 2);
}

/// Where the parts of a row begin that are numbered by themselves; one more at the end.
std::vector<std::size_t> partsOf(const RowOrder &order, AisleRule rule)
{
    std::vector<std::size_t> starts{0};
    for (std::size_t i = 0; rule == AisleRule::Restart && i < order.joined.size(); ++i) {
        if (order.joined[i] == 0)
            starts.push_back(i + 1);
    }
    starts.push_back(order.seats.size());
    return starts;
}

QStringList numbersOf(const Row &row, const RowOrder &order, const SeatNumbering &numbering,
                      std::size_t before)
{
    QStringList numbers;
    for (const Seat &seat : row.seats)
        numbers.append(seat.number);
    const std::vector<std::size_t> starts = partsOf(order, numbering.aisle);
    for (std::size_t part = 0; !numbering.kept && part + 1 < starts.size(); ++part) {
        const std::size_t count = starts[part + 1] - starts[part];
        for (std::size_t i = 0; i < count; ++i)
            numbers[qsizetype(order.seats[starts[part] + i])] =
                seatNumber(numbering, before + turn(i, count, numbering.direction));
    }
    return numbers;
}

} // namespace

QStringList rowNames(const RowNaming &naming, qsizetype count)
{
    QStringList names;
    Namer namer(naming);
    for (qsizetype i = 0; i < count; ++i)
        names.append(namer.next());
    if (naming.reversed)
        std::reverse(names.begin(), names.end());
    return names;
}

QStringList skippedNames(QStringView text)
{
    QStringList names;
    QString number;
    const auto finish = [&] {
        if (!number.isEmpty())
            names.append(std::exchange(number, {}));
    };
    for (const QChar c : text) {
        if (c.isDigit()) {
            number.append(c);
            continue;
        }
        finish();
        if (c.isLetter())
            names.append(QString{c.toUpper()});
    }
    finish();
    names.removeDuplicates();
    return names;
}

std::optional<int> startFromText(const RowNaming &naming, QStringView text)
{
    const QString wanted = text.trimmed().toString().toUpper();
    if (naming.style != RowNames::Letters && naming.style != RowNames::LettersNoIO) {
        bool good = false;
        const int number = wanted.toInt(&good);
        return good ? std::optional(number) : std::nullopt;
    }
    constexpr int longest = 5; // so that no name is too large for a number
    if (wanted.isEmpty() || wanted.size() > longest)
        return std::nullopt;
    const QString alphabet = alphabetOf(naming);
    int number = 0;
    for (const QChar c : wanted) {
        const auto place = alphabet.indexOf(c);
        if (place < 0)
            return std::nullopt;
        number = number * int(alphabet.size()) + int(place) + 1;
    }
    return number;
}

QString labelOf(const QString &label, const QString &section, const QString &row)
{
    struct Name
    {
        QLatin1StringView mark;
        QString text;
    };

    const std::array<Name, 3> names{Name{QLatin1StringView{"{section}"}, section},
                                    Name{QLatin1StringView{"{row}"}, row},
                                    Name{QLatin1StringView{"{seat}"}, QStringLiteral("%s")}};
    // In one pass: what was filled in is not looked at again.
    QString result;
    for (qsizetype at = 0; at < label.size();) {
        const QStringView rest = QStringView{label}.sliced(at);
        const auto name = std::find_if(names.begin(), names.end(), [&](const Name &candidate) {
            return rest.startsWith(candidate.mark);
        });
        result += name == names.end() ? QString{rest.front()} : name->text;
        at += name == names.end() ? 1 : name->mark.size();
    }
    return result;
}

std::vector<NumberedRow> numberRows(std::span<const RowToNumber> rows, const RowNaming &naming,
                                    const SeatNumbering &numbering)
{
    const QStringList names = rowNames(naming, qsizetype(rows.size()));
    std::vector<NumberedRow> numbered;
    std::size_t before = 0;
    for (std::size_t i = 0; i < rows.size(); ++i) {
        const Row &row = *rows[i].row;
        NumberedRow &next = numbered.emplace_back();
        next.name = naming.style == RowNames::Keep ? row.name : names[qsizetype(i)];
        next.seatLabel =
            numbering.label.isEmpty() ? row.seatLabel : labelOf(numbering.label, rows[i].section, next.name);
        next.order = rows[i].table ? orderAsListed(row.seats) : orderRow(row.seats);
        next.numbers = numbersOf(row, next.order, numbering, before);
        before += numbering.continued ? row.seats.size() : 0;
    }
    return numbered;
}

void renumber(std::span<Row *const> rows, const RowNaming &naming, const SeatNumbering &numbering)
{
    std::vector<RowToNumber> asked;
    for (const Row *row : rows)
        asked.push_back({row, {}, false});
    const std::vector<NumberedRow> numbered = numberRows(asked, naming, numbering);
    for (std::size_t i = 0; i < rows.size(); ++i) {
        rows[i]->name = numbered[i].name;
        rows[i]->seatLabel = numbered[i].seatLabel;
        for (std::size_t seat = 0; seat < rows[i]->seats.size(); ++seat)
            rows[i]->seats[seat].number = numbered[i].numbers[qsizetype(seat)];
    }
}

} // namespace foyer::seating
