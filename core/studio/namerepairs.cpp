// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/seating/roworder.h"
#include "core/seating/seatwalk.h"
#include "core/studio/naming.h"
#include "core/studio/rulerepair.h"
#include "core/studio/seatnames.h"

#include <algorithm>
#include <QSet>

namespace foyer::studio {

namespace {

using seating::Row;
using seating::Seat;
using seating::Section;

constexpr qsizetype longestName = 200;

/// The text with the old name at its end replaced, if it is there.
QString withNewEnd(const QString &text, const QString &before, const QString &after)
{
    return !before.isEmpty() && text.endsWith(before) ? text.chopped(before.size()) + after : text;
}

QSet<QString> numbersOf(const Row &row)
{
    QSet<QString> numbers;
    for (const Seat &seat : row.seats)
        numbers.insert(seat.number);
    return numbers;
}

/// The rows stand side by side on one line, or nearly: an aisle is between them.
bool isInLine(const Row &row, const Row &other)
{
    constexpr std::int64_t tolerance = 300;
    const std::vector<std::uint32_t> order = seating::orderRow(row.seats).seats;
    const Point first = row.seats[order.front()].position;
    const Point way = row.seats[order.back()].position - first;
    const Point to = other.seats[other.seats.size() / 2].position - first;
    const std::int64_t length = std::max<std::int64_t>(1, seating::distance({}, way));
    const std::int64_t aside = std::int64_t{way.x} * to.y - std::int64_t{way.y} * to.x;
    const std::int64_t along = (std::int64_t{way.x} * to.x + std::int64_t{way.y} * to.y) / length;
    return std::abs(aside) / length <= tolerance && (along < 0 || along > length);
}

/// Two seats of one section, row and number, and seats without a number.
class NameRepair final : public RuleRepair
{
public:
    std::optional<Remedy> propose(const SeatMap &map, const seating::Problem &problem) override
    {
        learn(map);
        const ElementRef &element = problem.element;
        const Section &section = sectionAt(map, element);
        const Row &row = rowAt(map, element);
        const Seat &seat = seatAt(map, element);
        if (problem.code == seating::ProblemCode::MissingNumber)
            return seat.number.isEmpty() ? renumber(section, row, startFor(row, element)) : std::nullopt;
        if (m_count.value(seatName(section, row.name, seat.number)) < 2)
            return {};
        if (isCopy(map, element)) {
            if (const QString name = freeRowName(section, row.name); !name.isEmpty())
                return Remedy{RemedyKind::RenameRow, name};
        }
        return renumber(section, row, seat.number);
    }

    void carryOut(SeatMap &map, const seating::Problem &problem, const Remedy &remedy,
                  RepairLog &log) override
    {
        const ElementRef &element = problem.element;
        Row &row = rowAt(map, element);
        Seat &seat = seatAt(map, element);
        const bool wholeRow = remedy.kind == RemedyKind::RenameRow;
        log.add(map, problem, remedy.kind, wholeRow ? row.name : seat.number, remedy.value);
        if (wholeRow) {
            rename(sectionAt(map, element), row, element, remedy.value, log);
            return;
        }
        count(sectionAt(map, element), row.name, seat.number, -1);
        seat.number = remedy.value;
        count(sectionAt(map, element), row.name, seat.number, 1);
        log.touchSeat(seat.id);
    }

private:
    void learn(const SeatMap &map)
    {
        if (std::exchange(m_learnt, true))
            return;
        m_count = countSeatNames(map);
        seating::forEachRowRef(map, [this](const ElementRef &ref, const Section &section, const Row &row) {
            m_rows[seatName(section, {}, row.name)].push_back(ref);
        });
    }

    void count(const Section &section, const QString &row, const QString &number, int by)
    {
        if (!number.isEmpty())
            m_count[seatName(section, row, number)] += by;
    }

    /// A row that another one was copied to: with the same numbers, and not the other side of an aisle.
    bool isCopy(const SeatMap &map, const ElementRef &element) const
    {
        const Row &row = rowAt(map, element);
        const auto twins = m_rows.constFind(seatName(sectionAt(map, element), {}, row.name));
        if (twins == m_rows.constEnd() || row.seats.size() < 2)
            return false;
        const QSet<QString> numbers = numbersOf(row);
        if (std::size_t(numbers.size()) != row.seats.size())
            return false;
        return std::any_of(twins->begin(), twins->end(), [&](const ElementRef &ref) {
            const Row &twin = rowAt(map, ref);
            return &twin != &row && twin.seats.size() == row.seats.size() && numbersOf(twin) == numbers
                   && !isInLine(row, twin);
        });
    }

    /// The next name in the row's own style that no row of its section has.
    QString freeRowName(const Section &section, const QString &name) const
    {
        QString next = nextName(name);
        while (next.size() <= longestName && m_rows.contains(seatName(section, {}, next)))
            next = nextName(next);
        return next.size() <= longestName ? next : QString{};
    }

    void rename(const Section &section, Row &row, const ElementRef &element, const QString &name,
                RepairLog &log)
    {
        const QString mark = QStringLiteral("%s");
        for (const Seat &seat : row.seats) {
            count(section, row.name, seat.number, -1);
            count(section, name, seat.number, 1);
            log.touchSeat(seat.id);
        }
        if (row.seatLabel.endsWith(mark))
            row.seatLabel = withNewEnd(row.seatLabel.chopped(mark.size()), row.name, name) + mark;
        row.label = withNewEnd(row.label, row.name, name);
        ElementRef ref = element;
        ref.kind = element.kind == ElementKind::TableSeat ? ElementKind::Table : ElementKind::Row;
        ref.seat = -1;
        std::vector<ElementRef> &before = m_rows[seatName(section, {}, row.name)];
        before.erase(std::remove(before.begin(), before.end(), ref), before.end());
        m_rows[seatName(section, {}, name)].push_back(ref);
        row.name = name;
    }

    /// What a seat without a number would be called: after its left neighbour, the first of a row "1".
    static QString startFor(const Row &row, const ElementRef &element)
    {
        const bool table = element.kind == ElementKind::TableSeat;
        const seating::RowOrder order =
            table ? seating::orderAsListed(row.seats) : seating::orderRow(row.seats);
        QString left;
        for (const std::uint32_t index : order.seats) {
            if (int(index) == element.seat)
                break;
            left = row.seats[index].number;
        }
        return left.isEmpty() ? QStringLiteral("0") : left;
    }

    /// The next number after `number` that is free in the row.
    std::optional<Remedy> renumber(const Section &section, const Row &row, const QString &number)
    {
        const QString key = seatName(section, row.name, number);
        QString next = nextName(m_last.value(key, number));
        while (next.size() <= longestName && m_count.value(seatName(section, row.name, next)) > 0)
            next = nextName(next);
        if (next.size() > longestName)
            return {};
        m_last.insert(key, next);
        return Remedy{RemedyKind::RenumberSeat, next};
    }

    bool m_learnt = false;
    SeatNameCount m_count;
    QHash<QString, std::vector<ElementRef>> m_rows; ///< by level, section and name
    QHash<QString, QString>
        m_last; ///< the last number given after one, so that a thousand equal ones are quick
};

} // namespace

RuleRepairPtr makeNameRepair()
{
    return std::make_unique<NameRepair>();
}

} // namespace foyer::studio
