// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/studio/tablechairs.h"

#include "core/studio/boxing.h"
#include "core/studio/chosen.h"
#include "core/studio/drawing.h"
#include "core/studio/naming.h"
#include "core/studio/placement.h"

#include <algorithm>
#include <functional>

namespace foyer::studio {

namespace {

using seating::Seat;
using seating::Table;

/// A table as it stands before it is turned, about its own middle.
class TableFrame
{
public:
    explicit TableFrame(const seating::Figure &figure)
        : m_middle(middleIn(figure))
        , m_across{std::cos(radiansOf(figure.rotation)), std::sin(radiansOf(figure.rotation))}
    {}

    [[nodiscard]] Vec inner(const Seat &seat) const
    {
        const Vec way = Vec(seat.position) - m_middle;
        return {way.dot(m_across), way.dot(m_across.turned())};
    }

    [[nodiscard]] Point placed(Vec inner) const
    {
        return (m_middle + m_across * inner.x + m_across.turned() * inner.y).rounded();
    }

private:
    Vec m_middle;
    Vec m_across;
};

/// Whether chairs are listed clockwise, as new tables have them; too few to tell are.
bool isClockwise(const Table &table)
{
    const TableFrame frame(table.figure);
    const std::vector<Seat> &seats = table.row.seats;
    double area = 0;
    for (std::size_t i = 0; i < seats.size(); ++i)
        area += frame.inner(seats[i]).turned().dot(frame.inner(seats[(i + 1) % seats.size()]));
    return seats.size() < 3 || area >= 0;
}

/// One more chair, like the table's last one; its place comes later.
Seat newChair(const seating::Row &row, IdFactory &ids)
{
    Seat chair = row.seats.empty() ? Seat{} : row.seats.back();
    chair.id = freshId(ids);
    chair.number = nextChairNumber(row);
    chair.accessible = chair.companion = chair.restrictedView = false;
    chair.unknown = {};
    for (const Seat &seat : row.seats) {
        if (chair.place && seat.place)
            chair.place = std::max(*chair.place, *seat.place + 1);
    }
    return chair;
}

/// Half the axes of what chairs stand on round a table: the distance of the first one, or a little off its
/// edge.
Vec reachOf(const Table &table, Vec first, Millimetres radius)
{
    if (table.figure.kind != seating::FigureKind::Ellipse && first.length() >= 1)
        return {first.length(), first.length()};
    const Size size = table.figure.size == Size{} ? extentOf(table.figure.bounds()) : table.figure.size;
    const double out = double(chairGap) + radius;
    return {size.width / 2.0 + out, size.height / 2.0 + out};
}

void spreadRound(Table &table, bool clockwise)
{
    std::vector<Seat> &seats = table.row.seats;
    const TableFrame frame(table.figure);
    const Vec first = frame.inner(seats.front());
    const Vec reach = reachOf(table, first, seats.front().radius);
    const double start = std::atan2(first.y / reach.y, first.x / reach.x);
    const double step = (clockwise ? 2 : -2) * std::numbers::pi / double(seats.size());
    for (std::size_t i = 0; i < seats.size(); ++i) {
        const double angle = start + step * double(i);
        seats[i].position = frame.placed({reach.x * std::cos(angle), reach.y * std::sin(angle)});
    }
}

/// Above the middle: where the first chair of a table that had none stands.
Seat firstChair(const Table &table, IdFactory &ids)
{
    Seat chair = newChair(table.row, ids);
    const Vec reach = reachOf(table, {}, chair.radius);
    chair.position = TableFrame(table.figure).placed({0, -reach.y});
    return chair;
}

void setCount(Table &table, int count, IdFactory &ids)
{
    std::vector<Seat> &seats = table.row.seats;
    const auto wanted = std::size_t(count);
    if (seats.size() == wanted)
        return;
    const bool clockwise = isClockwise(table);
    if (seats.empty())
        seats.push_back(firstChair(table, ids));
    while (seats.size() < wanted)
        seats.push_back(newChair(table.row, ids));
    seats.resize(wanted);
    spreadRound(table, clockwise);
}

/// One side of a table: how long it is, how far from the middle, which way it is walked.
struct SideLine
{
    Vec along; ///< clockwise
    double length = 0;
    double depth = 0;

    [[nodiscard]] Vec outwards() const { return along.turned() * -1; }
};

SideLine lineOf(const seating::Figure &figure, TableSide side)
{
    const double width = figure.size.width;
    const double height = figure.size.height;
    switch (side) {
    case TableSide::Top: return {{1, 0}, width, height / 2};
    case TableSide::Right: return {{0, 1}, height, width / 2};
    case TableSide::Bottom: return {{-1, 0}, width, height / 2};
    case TableSide::Left: return {{0, -1}, height, width / 2};
    }
    return {};
}

/// The side that it stands farthest outside of.
TableSide sideOf(const seating::Figure &figure, Vec inner)
{
    const auto beyond = [&](TableSide side) {
        const SideLine line = lineOf(figure, side);
        return inner.dot(line.outwards()) - line.depth;
    };
    return *std::max_element(tableSides.begin(), tableSides.end(),
                             [&](TableSide a, TableSide b) { return beyond(a) < beyond(b); });
}

/// A table whose chairs are looked at side by side.
class SidedTable
{
public:
    explicit SidedTable(Table &table) : m_table(table), m_frame(table.figure), m_clockwise(isClockwise(table))
    {}

    /// Indices of the chairs along a side, in the way the table is listed.
    [[nodiscard]] std::vector<std::size_t> chairsAt(TableSide side) const
    {
        const std::vector<Seat> &seats = m_table.row.seats;
        const Vec way = lineOf(m_table.figure, side).along * (m_clockwise ? 1 : -1);
        std::vector<std::size_t> chairs;
        for (std::size_t i = 0; i < seats.size(); ++i) {
            if (sideOf(m_table.figure, m_frame.inner(seats[i])) == side)
                chairs.push_back(i);
        }
        std::stable_sort(chairs.begin(), chairs.end(), [&](std::size_t a, std::size_t b) {
            return m_frame.inner(seats[a]).dot(way) < m_frame.inner(seats[b]).dot(way);
        });
        return chairs;
    }

    void setCount(TableSide side, int count, IdFactory &ids)
    {
        std::vector<Seat> &seats = m_table.row.seats;
        std::vector<std::size_t> chairs = chairsAt(side);
        const auto wanted = std::size_t(count);
        if (chairs.size() == wanted)
            return;
        const double depth = depthOf(side, chairs);
        const std::size_t behind = chairs.size() < wanted ? placeBehind(side) : 0;
        std::vector<std::size_t> gone(chairs.begin() + std::ptrdiff_t(std::min(wanted, chairs.size())),
                                      chairs.end());
        chairs.resize(std::min(wanted, chairs.size()));
        for (std::size_t i = 0; i < chairs.size(); ++i)
            seats[chairs[i]].position = placeAt(side, depth, i, wanted);
        for (std::size_t i = chairs.size(); i < wanted; ++i) {
            Seat chair = newChair(m_table.row, ids);
            chair.position = placeAt(side, depth, i, wanted);
            seats.insert(seats.begin() + std::ptrdiff_t(behind + i - chairs.size()), std::move(chair));
        }
        std::sort(gone.begin(), gone.end(), std::greater<>());
        for (const std::size_t chair : gone)
            seats.erase(seats.begin() + std::ptrdiff_t(chair));
    }

private:
    /// As far from the middle as those that stand there, or a little off the edge.
    [[nodiscard]] double depthOf(TableSide side, const std::vector<std::size_t> &chairs) const
    {
        const SideLine line = lineOf(m_table.figure, side);
        const std::vector<Seat> &seats = m_table.row.seats;
        if (!chairs.empty())
            return m_frame.inner(seats[chairs.front()]).dot(line.outwards());
        const Millimetres radius = seats.empty() ? seating::defaultSeatRadius : seats.back().radius;
        return line.depth + chairGap + radius;
    }

    [[nodiscard]] Point placeAt(TableSide side, double depth, std::size_t index, std::size_t count) const
    {
        const SideLine line = lineOf(m_table.figure, side);
        const double along = ((double(index) + 0.5) / double(count) - 0.5) * line.length;
        return m_frame.placed(line.along * (m_clockwise ? along : -along) + line.outwards() * depth);
    }

    /// Where in the list new chairs of a side come: behind those that are there, or behind the side before.
    [[nodiscard]] std::size_t placeBehind(TableSide side) const
    {
        const std::size_t back = m_clockwise ? tableSides.size() - 1 : 1;
        auto at = std::size_t(side);
        for (std::size_t i = 0; i < tableSides.size(); ++i) {
            if (const std::vector<std::size_t> chairs = chairsAt(tableSides[at]); !chairs.empty())
                return chairs.back() + 1;
            at = (at + back) % tableSides.size();
        }
        return 0;
    }

    Table &m_table;
    TableFrame m_frame;
    bool m_clockwise;
};

Vec alongSides(const seating::Figure &before, const seating::Figure &after, Vec inner)
{
    const TableSide side = sideOf(before, inner);
    const SideLine from = lineOf(before, side);
    const SideLine to = lineOf(after, side);
    const double share = from.length > 0 ? to.length / from.length : 1;
    const double out = inner.dot(from.outwards()) - from.depth;
    return to.along * (inner.dot(from.along) * share) + to.outwards() * (to.depth + out);
}

Vec alongRound(const seating::Figure &before, const seating::Figure &after, Vec inner, Millimetres radius)
{
    const double length = inner.length();
    if (before.kind == seating::FigureKind::Circle)
        return inner.unit() * std::max(0.0, length + (after.size.width - before.size.width) / 2.0);
    const double out = 2 * (double(chairGap) + radius);
    return {inner.x * (after.size.width + out) / (before.size.width + out),
            inner.y * (after.size.height + out) / (before.size.height + out)};
}

tl::unexpected<Error> badCount()
{
    return refuse("seats", QStringLiteral("must be between 1 and %1").arg(mostChairs));
}

/// `change` does one table and says whether that was good.
template <typename Change>
Result<Selection> changeTables(SeatMap &map, const Selection &chosen, bool withSides, Change &&change)
{
    bool any = false;
    for (seating::Section &section : map.sections) {
        for (Table &table : section.tables) {
            if (!chosen.hasThing(table.row.id) || hasSides(table) != withSides)
                continue;
            any = true;
            if (!change(table))
                return badCount();
            if (!areInRange(table.row.seats))
                return farOut();
        }
    }
    return any ? Result<Selection>(existing(map, chosen)) : nothingChosen();
}

} // namespace

bool hasSides(const Table &table) noexcept
{
    return table.figure.kind == seating::FigureKind::Rectangle;
}

std::array<int, 4> chairsBySide(const Table &table)
{
    const TableFrame frame(table.figure);
    std::array<int, 4> count{};
    for (const Seat &seat : table.row.seats)
        ++count[std::size_t(sideOf(table.figure, frame.inner(seat)))];
    return count;
}

Result<Selection> setChairs(SeatMap &map, const Selection &chosen, int count, IdFactory &ids)
{
    if (count < 1 || count > mostChairs)
        return badCount();
    return changeTables(map, chosen, false, [&](Table &table) {
        setCount(table, count, ids);
        return true;
    });
}

Result<Selection> setSideChairs(SeatMap &map, const Selection &chosen, TableSide side, int count,
                                IdFactory &ids)
{
    if (count < 0 || count > mostChairs)
        return badCount();
    return changeTables(map, chosen, true, [&](Table &table) {
        SidedTable(table).setCount(side, count, ids);
        const std::size_t all = table.row.seats.size();
        return all >= 1 && all <= std::size_t(mostChairs);
    });
}

void followSize(Table &table, const seating::Figure &before)
{
    const TableFrame was(before);
    const TableFrame now(table.figure);
    for (Seat &seat : table.row.seats) {
        const Vec inner = was.inner(seat);
        seat.position = now.placed(hasSides(table) ? alongSides(before, table.figure, inner)
                                                   : alongRound(before, table.figure, inner, seat.radius));
    }
}

} // namespace foyer::studio
