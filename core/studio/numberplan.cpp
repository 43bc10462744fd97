// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/studio/numberplan.h"

#include "core/seating/naturalorder.h"
#include "core/seating/seatwalk.h"
#include "core/studio/drawing.h"
#include "core/studio/rowfront.h"
#include "core/studio/seatnames.h"

#include <QSet>

namespace foyer::studio {

namespace {

using seating::NumberedRow;
using seating::Row;
using seating::Section;

std::vector<ElementRef> rowsToNumber(const SeatMap &map, const Selection &selection)
{
    if (!selection.isEmpty())
        return rowsOf(map, selection);
    std::vector<ElementRef> rows;
    seating::forEachRowRef(map,
                           [&](const ElementRef &ref, const Section &, const Row &) { rows.push_back(ref); });
    return rows;
}

const Section &sectionOf(const SeatMap &map, const ElementRef &row)
{
    return map.sections[std::size_t(row.section)];
}

QString ticketText(const QString &label, const QString &number)
{
    return label.isEmpty() ? number : QString{label}.replace(QStringLiteral("%s"), number);
}

NumberRange rangeOf(const Section &section, const QString &row, const QStringList &numbers,
                    const SeatNameCount &count)
{
    NumberRange range;
    if (numbers.isEmpty())
        return range;
    range.first = numbers.front();
    range.last = numbers.back();
    for (const QString &number : numbers) {
        if (count.value(seatName(section, row, number)) > 1)
            range.twice.append(number);
    }
    range.twice.removeDuplicates();
    std::sort(range.twice.begin(), range.twice.end(), seating::naturalLess);
    return range;
}

/// A label that cannot be told from the seat's number, or has no place for it, or is too long to be stored.
Result<void> checkLabel(const seating::SeatNumbering &asked, const PlannedRow &row)
{
    const auto fault = [](const QString &what) {
        return failure(ErrorCode::InvalidArgument, what, QStringLiteral("label"));
    };
    const QString &label = asked.label;
    if (label.isEmpty())
        return {};
    if (!label.contains(QStringLiteral("{seat}")) && !label.contains(QStringLiteral("%s")))
        return fault(QStringLiteral("the template has no {seat}"));
    const QString mark = QStringLiteral("%s");
    if ((label.contains(QStringLiteral("{section}")) && row.section.contains(mark))
        || (label.contains(QStringLiteral("{row}")) && row.after.contains(mark)))
        return fault(QStringLiteral("a name that holds %s cannot be part of a label"));
    if (!isName(row.labelAfter))
        return fault(QStringLiteral("the label is longer than 200 characters, or holds one of control"));
    return {};
}

/// Makes one plan; used once.
class Planner
{
public:
    Planner(const SeatMap &map, const NumberRequest &request) : m_map(map), m_request(request) {}

    Result<NumberPlan> plan(const std::vector<ElementRef> &rows)
    {
        for (auto first = rows.begin(); first != rows.end();) {
            const auto end = m_request.sections == SectionRule::Together
                                 ? rows.end()
                                 : std::find_if(first, rows.end(), [&](const ElementRef &row) {
                                       return row.section != first->section;
                                   });
            number({first, end});
            first = end;
        }
        for (const PlannedRow &row : m_plan.rows) {
            if (!isName(row.after))
                return noName("rows");
            if (const Result<void> good = checkLabel(m_request.seats, row); !good)
                return failure(good.error());
        }
        count();
        drawWay();
        return std::move(m_plan);
    }

private:
    void number(const std::vector<ElementRef> &rows)
    {
        std::vector<seating::RowToNumber> asked;
        for (const ElementRef &row : rows)
            asked.push_back({&rowAt(m_map, row), sectionOf(m_map, row).name, row.kind == ElementKind::Table});
        const std::vector<NumberedRow> numbered = seating::numberRows(asked, m_request.rows, m_request.seats);
        for (std::size_t i = 0; i < rows.size(); ++i)
            add(rows[i], *asked[i].row, numbered[i]);
    }

    void add(const ElementRef &ref, const Row &row, const NumberedRow &numbered)
    {
        PlannedRow planned;
        planned.element = ref;
        planned.id = row.id;
        planned.section = sectionOf(m_map, ref).name;
        planned.before = row.name;
        planned.after = numbered.name;
        planned.labelBefore = row.seatLabel;
        planned.labelAfter = numbered.seatLabel;
        for (const std::uint32_t index : numbered.order.seats) {
            const seating::Seat &seat = row.seats[index];
            planned.seats.push_back({seat.id, seat.position, seat.number, numbered.numbers[index], false});
        }
        m_plan.rows.push_back(std::move(planned));
    }

    /// Names as they are, and as they will be: those of rows that are not numbered stay.
    void count()
    {
        const SeatNameCount before = countSeatNames(m_map);
        SeatNameCount after = before;
        for (const PlannedRow &row : m_plan.rows) {
            const Section &section = sectionOf(m_map, row.element);
            for (const PlannedSeat &seat : row.seats) {
                --after[seatName(section, row.before, seat.before)];
                ++after[seatName(section, row.after, seat.after)];
            }
        }
        after.remove({});
        for (PlannedRow &row : m_plan.rows)
            judge(row, before, after);
    }

    void judge(PlannedRow &row, const SeatNameCount &before, const SeatNameCount &after)
    {
        const Section &section = sectionOf(m_map, row.element);
        QStringList was;
        QStringList becomes;
        for (PlannedSeat &seat : row.seats) {
            was.append(seat.before);
            becomes.append(seat.after);
            seat.twice = after.value(seatName(section, row.after, seat.after)) > 1;
            m_plan.twice += seat.twice ? 1 : 0;
            m_plan.labelsChanged += changes(row, seat) ? 1 : 0;
        }
        m_plan.seats += row.seats.size();
        row.was = rangeOf(section, row.before, was, before);
        row.becomes = rangeOf(section, row.after, becomes, after);
    }

    static bool changes(const PlannedRow &row, const PlannedSeat &seat)
    {
        return row.before != row.after || seat.before != seat.after
               || ticketText(row.labelBefore, seat.before) != ticketText(row.labelAfter, seat.after);
    }

    void drawWay()
    {
        const auto row = std::find_if(m_plan.rows.begin(), m_plan.rows.end(),
                                      [](const PlannedRow &planned) { return !planned.seats.empty(); });
        if (row == m_plan.rows.end())
            return;
        m_plan.sample = ticketText(row->labelAfter, row->seats.front().after);
        for (const PlannedSeat &seat : row->seats)
            m_plan.way.push_back(seat.position);
        if (m_request.seats.direction == seating::SeatDirection::RightToLeft)
            std::reverse(m_plan.way.begin(), m_plan.way.end());
        else if (m_request.seats.direction == seating::SeatDirection::OutFromMiddle)
            m_plan.way.erase(m_plan.way.begin(), m_plan.way.begin() + std::ptrdiff_t(row->seats.size() / 2));
    }

    const SeatMap &m_map;
    const NumberRequest &m_request;
    NumberPlan m_plan;
};

/// The plan's row in the document; null where it is not the same row any more.
Row *rowOf(SeatMap &map, const PlannedRow &planned)
{
    const ElementRef &ref = planned.element;
    if (ref.section < 0 || ref.section >= int(map.sections.size()))
        return nullptr;
    const Section &section = map.sections[std::size_t(ref.section)];
    const auto rows = ref.kind == ElementKind::Table ? section.tables.size() : section.rows.size();
    if (ref.index < 0 || std::size_t(ref.index) >= rows)
        return nullptr;
    Row &row = rowAt(map, ref);
    return row.id == planned.id && row.seats.size() == planned.seats.size() ? &row : nullptr;
}

/// False where the row has other seats than the plan's.
bool applyRow(Row &row, const PlannedRow &planned, std::vector<QString> &changed)
{
    QHash<QString, const PlannedSeat *> seats;
    for (const PlannedSeat &seat : planned.seats)
        seats.insert(seat.id, &seat);
    const bool whole = std::all_of(row.seats.begin(), row.seats.end(),
                                   [&](const seating::Seat &seat) { return seats.contains(seat.id); });
    if (!whole || std::size_t(seats.size()) != row.seats.size())
        return false;
    row.name = planned.after;
    row.seatLabel = planned.labelAfter;
    for (seating::Seat &seat : row.seats) {
        seat.number = seats.value(seat.id)->after;
        changed.push_back(seat.id);
    }
    return true;
}

} // namespace

bool PlannedRow::changes() const
{
    return before != after || labelBefore != labelAfter
           || std::any_of(seats.begin(), seats.end(),
                          [](const PlannedSeat &seat) { return seat.before != seat.after; });
}

Result<NumberPlan> planNumbers(const SeatMap &map, const Selection &selection, const NumberRequest &request)
{
    std::vector<ElementRef> rows = rowsToNumber(map, selection);
    if (rows.empty())
        return failure(ErrorCode::NotFound, QStringLiteral("nothing that is chosen has rows"),
                       QStringLiteral("rows"));
    if (request.sequence == RowSequence::FromStage)
        rows = RowFront(map).sorted(std::move(rows));
    return Planner(map, request).plan(rows);
}

Result<Selection> applyNumbers(SeatMap &map, const NumberPlan &plan)
{
    std::vector<QString> changed;
    for (const PlannedRow &planned : plan.rows) {
        Row *row = rowOf(map, planned);
        if (row == nullptr || !applyRow(*row, planned, changed))
            return failure(ErrorCode::Conflict, QStringLiteral("the row is not what it was"), planned.id);
    }
    return Selection::of(std::move(changed));
}

} // namespace foyer::studio
