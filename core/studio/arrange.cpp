// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/studio/arrange.h"

#include "core/studio/boxing.h"
#include "core/studio/chosen.h"
#include "core/studio/placement.h"

namespace foyer::studio {

namespace {

/// What is lined up as one: the chosen part of a row, a table with its seats, a standing area, a shape.
struct Unit
{
    Box box;
    std::vector<QString> seats;
    QString thing;
};

/// Further than two points of a document can be apart.
constexpr Millimetres longestMove = 2 * seating::largestCoordinate;

bool isMove(Point offset)
{
    return std::abs(std::int64_t{offset.x}) <= longestMove && std::abs(std::int64_t{offset.y}) <= longestMove;
}

Result<Selection> placed(SeatMap &map, const Selection &chosen, const Placement &placement)
{
    if (chosen.isEmpty())
        return nothingChosen();
    if (!place(map, chosen, placement))
        return farOut();
    return chosen;
}

std::vector<Unit> unitsOf(const SeatMap &map, const Selection &chosen)
{
    std::vector<Unit> units;
    const auto addSeats = [](Unit &unit, const seating::Row &row, const std::vector<std::size_t> &seats) {
        std::optional<Box> box;
        for (const std::size_t seat : seats) {
            addTo(box, boxOf(row.seats[seat]));
            unit.seats.push_back(row.seats[seat].id);
        }
        return box;
    };
    forEachChosenRow(map, chosen,
                     [&](const auto &, const seating::Row &row, const std::vector<std::size_t> &seats) {
                         Unit unit;
                         unit.box = *addSeats(unit, row, seats);
                         unit.thing = chosen.hasThing(row.id) ? row.id : QString();
                         units.push_back(std::move(unit));
                     });
    forEachChosenThing(map, chosen, [&](const auto &, const auto &thing) {
        const auto unit = std::find_if(units.begin(), units.end(),
                                       [&](const Unit &known) { return known.thing == idOf(thing); });
        if (unit == units.end())
            units.push_back({thing.figure.bounds(), {}, idOf(thing)});
        else
            unit->box = unit->box.united(thing.figure.bounds());
    });
    return units;
}

void shiftUnit(Shifts &shifts, const Unit &unit, Point offset)
{
    for (const QString &seat : unit.seats)
        shifts.seats.insert(seat, offset);
    if (!unit.thing.isEmpty())
        shifts.things.insert(unit.thing, offset);
}

Point offsetTo(const Box &box, const Box &all, Alignment alignment)
{
    switch (alignment) {
    case Alignment::Left: return {all.topLeft.x - box.topLeft.x, 0};
    case Alignment::Centre: return {middleOf(all).x - middleOf(box).x, 0};
    case Alignment::Right: return {all.bottomRight.x - box.bottomRight.x, 0};
    case Alignment::Top: return {0, all.topLeft.y - box.topLeft.y};
    case Alignment::Middle: return {0, middleOf(all).y - middleOf(box).y};
    case Alignment::Bottom: return {0, all.bottomRight.y - box.bottomRight.y};
    }
    return {};
}

Result<Selection> shifted(SeatMap &map, const Selection &chosen, const Shifts &shifts)
{
    if (!shift(map, shifts))
        return farOut();
    return chosen;
}

/// A box along one direction.
struct Extent
{
    Millimetres from = 0;
    Millimetres to = 0;
};

Extent extentAlong(const Box &box, Spread spread)
{
    return spread == Spread::Across ? Extent{box.topLeft.x, box.bottomRight.x}
                                    : Extent{box.topLeft.y, box.bottomRight.y};
}

/// Where each unit is to begin: equal gaps, each rounded at its own place so that errors do not add up.
std::vector<Millimetres> spreadOut(const std::vector<Extent> &extents)
{
    const auto gaps = std::int64_t(extents.size()) - 1;
    std::int64_t free = std::int64_t{extents.back().to} - extents.front().from;
    for (const Extent &extent : extents)
        free -= extent.to - extent.from;
    std::vector<Millimetres> begins;
    std::int64_t taken = extents.front().from;
    for (std::size_t i = 0; i < extents.size(); ++i) {
        const double gap = double(free) * double(i) / double(gaps);
        begins.push_back(Millimetres(taken + std::llround(gap)));
        taken += extents[i].to - extents[i].from;
    }
    return begins;
}

} // namespace

Result<Selection> move(SeatMap &map, const Selection &chosen, Point offset)
{
    if (!isMove(offset))
        return farOut();
    return placed(map, chosen, Placement::moved(offset));
}

Result<Selection> rotate(SeatMap &map, const Selection &chosen, Millidegrees angle,
                         std::optional<Point> pivot)
{
    const std::optional<Point> about = pivot ? pivot : centreOf(map, chosen);
    if (!about)
        return nothingChosen();
    if (!isInRange(*about))
        return farOut();
    return placed(map, chosen, Placement::turned(withinTurn(angle), *about));
}

Result<Selection> mirror(SeatMap &map, const Selection &chosen, Axis axis)
{
    const std::optional<Box> box = cornerBounds(map, chosen);
    if (!box)
        return nothingChosen();
    const Millimetres sum =
        axis == Axis::Upright ? box->topLeft.x + box->bottomRight.x : box->topLeft.y + box->bottomRight.y;
    return placed(map, chosen, Placement::mirrored(axis, sum));
}

Result<Selection> mirrorAbout(SeatMap &map, const Selection &chosen, Axis axis, Millimetres line)
{
    if (!isInRange({line, line}))
        return farOut();
    return placed(map, chosen, Placement::mirrored(axis, 2 * line));
}

Result<Selection> align(SeatMap &map, const Selection &chosen, Alignment alignment)
{
    const std::vector<Unit> units = unitsOf(map, chosen);
    if (units.size() < 2)
        return nothingChosen();
    Box all = units.front().box;
    for (const Unit &unit : units)
        all = all.united(unit.box);
    Shifts shifts;
    for (const Unit &unit : units)
        shiftUnit(shifts, unit, offsetTo(unit.box, all, alignment));
    return shifted(map, chosen, shifts);
}

Result<Selection> distribute(SeatMap &map, const Selection &chosen, Spread spread)
{
    std::vector<Unit> units = unitsOf(map, chosen);
    if (units.size() < 3)
        return nothingChosen();
    const auto middle = [&](const Unit &unit) {
        const Extent extent = extentAlong(unit.box, spread);
        return std::int64_t{extent.from} + extent.to;
    };
    std::stable_sort(units.begin(), units.end(),
                     [&](const Unit &a, const Unit &b) { return middle(a) < middle(b); });
    std::vector<Extent> extents;
    for (const Unit &unit : units)
        extents.push_back(extentAlong(unit.box, spread));
    const std::vector<Millimetres> begins = spreadOut(extents);
    Shifts shifts;
    for (std::size_t i = 0; i < units.size(); ++i) {
        const Millimetres by = begins[i] - extents[i].from;
        shiftUnit(shifts, units[i], spread == Spread::Across ? Point{by, 0} : Point{0, by});
    }
    return shifted(map, chosen, shifts);
}

} // namespace foyer::studio
