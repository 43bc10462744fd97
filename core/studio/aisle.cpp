// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/seating/gridcell.h"
#include "core/studio/acrossaisle.h"
#include "core/studio/boxing.h"
#include "core/studio/chosen.h"
#include "core/studio/placement.h"
#include "core/studio/rowmeasures.h"
#include "core/studio/spacing.h"

#include <algorithm>
#include <cmath>
#include <QHash>

namespace foyer::studio {

namespace {

using seating::cellOf;
using seating::keyOfCell;

constexpr double straightAhead = 0.82; ///< cosine of about 35 degrees
constexpr double sameWidth = 3;        ///< but for rounding

/// What all rows find on one side.
struct Side
{
    std::optional<Aisle> aisle;
    Millimetres widest = 0;
};

/// The seats that rows may find across an aisle, by where they are: of a whole house half, every row looks at
/// a few hundred and not at all.
class SeatsAcross
{
public:
    void add(const AisleSeat &seat)
    {
        m_cells[keyOfCell(cellOf(seat.position, aisleReach))].push_back(std::uint32_t(m_seats.size()));
        m_seats.push_back(seat);
    }

    [[nodiscard]] std::optional<Aisle> lookFrom(const AisleSeat &end, Vec ahead) const
    {
        std::vector<std::uint32_t> near;
        for (const Point way : seating::cellsAround) {
            const auto cell = m_cells.constFind(keyOfCell(cellOf(end.position, aisleReach) + way));
            if (cell != m_cells.constEnd())
                near.insert(near.end(), cell->begin(), cell->end());
        }
        std::sort(near.begin(), near.end()); // of two equally near the first in the document
        std::vector<AisleSeat> seats;
        for (const std::uint32_t seat : near)
            seats.push_back(m_seats[seat]);
        return lookAcross(end, ahead, seats);
    }

private:
    std::vector<AisleSeat> m_seats;
    QHash<quint64, std::vector<std::uint32_t>> m_cells;
};

SeatsAcross othersNear(const SeatMap &map, const std::vector<int> &sections, const Selection &chosen,
                       const Box &box)
{
    const Millimetres reach = aisleReach;
    const Box near{box.topLeft - Point{reach, reach}, box.bottomRight + Point{reach, reach}};
    QStringList levels;
    for (const int section : sections)
        levels.append(map.sections[std::size_t(section)].level);
    SeatsAcross others;
    for (const seating::Section &section : map.sections) {
        if (!levels.contains(section.level))
            continue;
        for (const seating::Row &row : section.rows) {
            for (const seating::Seat &seat : row.seats) {
                if (near.contains(Box{seat.position, seat.position}) && !chosen.hasSeat(seat.id))
                    others.add({seat.position, seat.radius});
            }
        }
    }
    return others;
}

void add(Side &side, const std::optional<Aisle> &aisle)
{
    if (!aisle)
        return;
    side.widest = std::max(side.widest, aisle->width);
    if (!side.aisle || aisle->width < side.aisle->width)
        side.aisle = aisle;
}

AisleSeat endOf(const SeatMap &map, const BlockRow &row, bool right)
{
    const std::size_t seat = right ? row.seats.back() : row.seats.front();
    const seating::Seat &end = rowAt(map, row.ref).seats[seat];
    return {end.position, end.radius};
}

Side look(const SeatMap &map, const RowBlock &block, const SeatsAcross &others, bool right)
{
    Side side;
    for (const BlockRow &row : block.rows()) {
        Vec ahead = block.direction();
        if (row.points.size() > 1)
            ahead = row.curve.direction(right ? row.curve.length() : 0);
        add(side, others.lookFrom(endOf(map, row, right), right ? ahead : ahead * -1));
    }
    if (side.aisle)
        side.aisle->even = side.widest - side.aisle->width <= sameWidth;
    return side;
}

} // namespace

std::optional<Aisle> lookAcross(const AisleSeat &end, Vec ahead, std::span<const AisleSeat> others)
{
    std::optional<Aisle> found;
    for (const AisleSeat &other : others) {
        const Vec way = Vec(other.position) - Vec(end.position);
        const double length = way.length();
        const Millimetres width = seating::roundedMillimetres(length) - end.radius - other.radius;
        if (length > aisleReach || way.dot(ahead) < straightAhead * length
            || (found && found->width <= width))
            continue;
        found = Aisle{width, (Vec(end.position) + way.unit() * end.radius).rounded(),
                      (Vec(other.position) - way.unit() * other.radius).rounded(), true};
    }
    return found;
}

std::optional<Aisle> aisleOf(const SeatMap &map, const Selection &chosen)
{
    return aisleOf(map, map, chosen, RowBlock::of(map, chosen));
}

std::optional<Aisle> aisleOf(const SeatMap &map, const SeatMap &part, const Selection &chosen,
                             const RowBlock &block)
{
    const std::optional<Box> box = boundsOf(part, {chosen.seats, {}});
    if (block.rows().empty() || !box)
        return std::nullopt;
    const SeatsAcross others = othersNear(map, sectionsOf(part, chosen), chosen, *box);
    const Side left = look(part, block, others, false);
    const Side right = look(part, block, others, true);
    if (!left.aisle || !right.aisle)
        return left.aisle ? left.aisle : right.aisle;
    const double way = (middleLine(map) - middleOf(*box).x) * block.direction().x;
    if (std::abs(way) > 100)
        return way > 0 ? right.aisle : left.aisle;
    return left.aisle->width <= right.aisle->width ? left.aisle : right.aisle;
}

Result<Selection> setAisle(SeatMap &map, const Selection &chosen, Millimetres width)
{
    if (width < 0 || width > aisleReach)
        return refuse("aisle", QStringLiteral("must be between 0 and 6 m"));
    // A second look: moved along a slant the width is a millimetre off.
    for (int step = 0; step < 3; ++step) {
        const std::optional<Aisle> aisle = aisleOf(map, chosen);
        if (!aisle)
            return refuse("aisle", QStringLiteral("there is no block beside these rows"));
        if (aisle->width == width)
            break;
        const Vec way = Vec(aisle->to) - Vec(aisle->from);
        const Vec across = aisle->width > 0 ? way.unit() : way.unit() * -1;
        const Point offset = (across * (aisle->width - width)).rounded();
        if (!place(map, chosen, Placement::moved(offset)))
            return farOut("aisle");
    }
    return chosen;
}

Millimetres middleLine(const SeatMap &map)
{
    std::optional<Box> stage;
    std::optional<Box> seats;
    for (const seating::Section &section : map.sections) {
        for (const seating::Shape &shape : section.shapes) {
            if (shape.role == seating::ShapeRole::Stage)
                addTo(stage, shape.figure.bounds());
        }
    }
    if (stage)
        return middleOf(*stage).x;
    seating::forEachSeat(
        map, [&](const auto &, const auto &, const seating::Seat &seat) { addTo(seats, boxOf(seat)); });
    return seats ? middleOf(*seats).x : map.canvas.width / 2;
}

} // namespace foyer::studio
