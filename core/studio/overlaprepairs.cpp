// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/seating/gridcell.h"
#include "core/seating/overlaps.h"
#include "core/seating/roworder.h"
#include "core/seating/seatwalk.h"
#include "core/studio/rulerepair.h"

#include <algorithm>
#include <cmath>
#include <map>
#include <QHash>

namespace foyer::studio {

namespace {

using seating::Row;
using seating::Seat;

/// A seat as the grid knows it: seats move while it is in use.
struct Disc
{
    ElementRef element;
    Seat seat; ///< only position and radius count
};

/// All seats of one level, by where they are: in cells as wide as its largest seat.
class SeatGrid
{
public:
    /// Before any seat is added.
    void makeRoomFor(Millimetres radius)
    {
        m_cellSize = std::max(m_cellSize, 2 * std::min(radius, seating::largestSeatRadius));
    }

    void add(const ElementRef &element, Point position, Millimetres radius)
    {
        Disc disc{element, {}};
        disc.seat.position = position;
        disc.seat.radius = radius;
        m_cells[keyAt(position)].push_back(disc);
    }

    void remove(const ElementRef &element, Point position)
    {
        std::vector<Disc> &cell = m_cells[keyAt(position)];
        const auto found =
            std::find_if(cell.begin(), cell.end(), [&](const Disc &disc) { return disc.element == element; });
        if (found == cell.end())
            return;
        *found = cell.back();
        cell.pop_back();
    }

    /// Another seat that a seat would cover there; the first in document order.
    const Disc *meet(const ElementRef &self, const Seat &seat) const
    {
        const Disc *first = nullptr;
        visitNear(self, seat, [&first](const Disc &disc) {
            first = first == nullptr || isBefore(disc.element, first->element) ? &disc : first;
            return true;
        });
        return first;
    }

    bool isFree(const ElementRef &self, const Seat &seat) const
    {
        return visitNear(self, seat, [](const Disc &) { return false; });
    }

private:
    quint64 keyAt(Point position) const { return seating::keyOfCell(seating::cellOf(position, m_cellSize)); }

    static bool isBefore(const ElementRef &a, const ElementRef &b)
    {
        return std::tie(a.section, a.kind, a.index, a.seat) < std::tie(b.section, b.kind, b.index, b.seat);
    }

    /// Calls `visit` for the others that a seat would cover until it says false; false then.
    template <typename Visit>
    bool visitNear(const ElementRef &self, const Seat &seat, Visit &&visit) const
    {
        const Point middle = seating::cellOf(seat.position, m_cellSize);
        for (const Point way : seating::cellsAround) {
            const auto cell = m_cells.constFind(seating::keyOfCell(middle + way));
            if (cell == m_cells.constEnd())
                continue;
            for (const Disc &disc : *cell) {
                if (seating::isOverlap(disc.seat, seat) && !(disc.element == self) && !visit(disc))
                    return false;
            }
        }
        return true;
    }

    Millimetres m_cellSize = 2 * seating::defaultSeatRadius;
    QHash<quint64, std::vector<Disc>> m_cells;
};

/// How far the search round one spot has come.
struct Search
{
    int ring = 1;
    int place = 0;
};

/// So far from `from`, the way `along` points.
Point stepped(Point from, Point along, double length)
{
    const double whole = std::hypot(double(along.x), double(along.y));
    return {from.x + Millimetres(std::lround(along.x / whole * length)),
            from.y + Millimetres(std::lround(along.y / whole * length))};
}

bool isWithinLimits(Point position)
{
    return std::abs(position.x) <= seating::largestCoordinate
           && std::abs(position.y) <= seating::largestCoordinate;
}

/// The way from the row's first seat to its last; to the right where it has no extent.
Point rowDirection(const Row &row)
{
    const std::vector<std::uint32_t> order = seating::orderRow(row.seats).seats;
    const Point way = row.seats[order.back()].position - row.seats[order.front()].position;
    return way == Point{} ? Point{1, 0} : way;
}

/// Seats that cover others are moved away from them by as little as may be: along the line between the two,
/// else along their row, else to the nearest place that is free.
class OverlapRepair final : public RuleRepair
{
public:
    std::optional<Remedy> propose(const SeatMap &map, const seating::Problem &problem) override
    {
        learn(map);
        const std::optional<Point> place = freePlace(map, problem.element);
        m_proposed = place.value_or(Point{});
        return place ? std::optional(Remedy{RemedyKind::MoveApart, textOf(*place)}) : std::nullopt;
    }

    void carryOut(SeatMap &map, const seating::Problem &problem, const Remedy &remedy,
                  RepairLog &log) override
    {
        Seat &seat = seatAt(map, problem.element);
        log.add(map, problem, remedy.kind, textOf(seat.position), remedy.value);
        SeatGrid &grid = m_levels[sectionAt(map, problem.element).level];
        grid.remove(problem.element, seat.position);
        seat.position = m_proposed;
        grid.add(problem.element, seat.position, seat.radius);
        log.touchSeat(seat.id);
    }

private:
    static QString textOf(Point point) { return QStringLiteral("%1, %2").arg(point.x).arg(point.y); }

    void learn(const SeatMap &map)
    {
        if (std::exchange(m_learnt, true))
            return;
        seating::forEachSeat(map, [this](const seating::Section &section, const Row &, const Seat &seat) {
            m_levels[section.level].makeRoomFor(seat.radius);
        });
        seating::forEachSeatRef(
            map, [this](const ElementRef &ref, const seating::Section &section, const Row &,
                        const Seat &seat) { m_levels[section.level].add(ref, seat.position, seat.radius); });
    }

    /// Nothing for a seat that covers none.
    std::optional<Point> freePlace(const SeatMap &map, const ElementRef &element)
    {
        const SeatGrid &grid = m_levels[sectionAt(map, element).level];
        const Row &row = rowAt(map, element);
        Seat seat = row.seats[std::size_t(element.seat)];
        const Disc *below = grid.meet(element, seat);
        if (below == nullptr)
            return {};
        const Point origin = seat.position;
        const Point away = origin - below->seat.position;
        const Point along = directionOf(row, element);
        const double reach = double(std::min(seat.radius, seating::largestSeatRadius))
                             + std::min(below->seat.radius, seating::largestSeatRadius);
        for (const Point way : {away, along, Point{} - along, Point{} - away}) {
            if (way == Point{})
                continue;
            seat.position = stepped(below->seat.position, way, reach);
            if (isWithinLimits(seat.position) && grid.isFree(element, seat))
                return seat.position;
        }
        return nearestFree(grid, element, seat, origin);
    }

    /// On squares round the origin, each larger than the last. Where many stand on one spot, the next one
    /// goes on where the one before found its place.
    std::optional<Point> nearestFree(const SeatGrid &grid, const ElementRef &element, Seat seat, Point origin)
    {
        constexpr int largestRing = 2000;
        const Millimetres step = std::max(100, 2 * std::min(seat.radius, seating::largestSeatRadius));
        Search &search = m_searches[{origin.x, origin.y}];
        for (; search.ring <= largestRing; ++search.ring, search.place = 0) {
            for (; search.place < 8 * search.ring; ++search.place) {
                seat.position = origin + ringPoint(search.ring, search.place, step);
                if (isWithinLimits(seat.position) && grid.isFree(element, seat))
                    return seat.position;
            }
        }
        return {};
    }

    /// As it was when the row was first looked at.
    Point directionOf(const Row &row, const ElementRef &element)
    {
        const std::tuple key(element.section, element.kind, element.index);
        const auto known = m_directions.find(key);
        return known != m_directions.end() ? known->second
                                           : m_directions.emplace(key, rowDirection(row)).first->second;
    }

    /// Round a square of 2 × ring sides, from the middle of its right side.
    static Point ringPoint(int ring, int place, Millimetres step)
    {
        const int side = 2 * ring;
        const int turned = (place + ring) % (4 * side);
        const int along = turned % side - ring;
        switch (turned / side) {
        case 0: return {ring * step, along * step};
        case 1: return {-along * step, ring * step};
        case 2: return {-ring * step, -along * step};
        default: return {along * step, -ring * step};
        }
    }

    bool m_learnt = false;
    QHash<QString, SeatGrid> m_levels;
    Point m_proposed;
    QHash<std::pair<Millimetres, Millimetres>, Search> m_searches; ///< by the spot that is crowded
    std::map<std::tuple<int, ElementKind, int>, Point> m_directions;
};

} // namespace

RuleRepairPtr makeOverlapRepair()
{
    return std::make_unique<OverlapRepair>();
}

} // namespace foyer::studio
