// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/seating/overlaps.h"
#include "core/seating/roworder.h"
#include "core/seating/seatwalk.h"
#include "core/studio/rulerepair.h"

#include <algorithm>
#include <cmath>
#include <QHash>

namespace foyer::studio {

namespace {

using seating::Row;
using seating::Seat;

constexpr Millimetres cellSize = 2 * seating::largestSeatRadius;

/// A seat as the grid knows it: seats move while it is in use.
struct Disc
{
    ElementRef element;
    Seat seat; ///< only position and radius count
};

/// All seats of one level, by where they are.
class SeatGrid
{
public:
    void add(const ElementRef &element, Point position, Millimetres radius)
    {
        Disc disc{element, {}};
        disc.seat.position = position;
        disc.seat.radius = radius;
        m_cells[keyOf(position)].push_back(disc);
    }

    void remove(const ElementRef &element, Point position)
    {
        std::vector<Disc> &cell = m_cells[keyOf(position)];
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
        const Point cell = cellOf(seat.position);
        for (const Millimetres dy : {-1, 0, 1}) {
            for (const Millimetres dx : {-1, 0, 1}) {
                if (const Disc *met = meetIn(cell + Point{dx, dy}, self, seat))
                    first = first == nullptr || isBefore(*met, *first) ? met : first;
            }
        }
        return first;
    }

    bool isFree(const ElementRef &self, const Seat &seat) const { return meet(self, seat) == nullptr; }

private:
    static Point cellOf(Point position)
    {
        const auto divided = [](Millimetres value) {
            return value >= 0 ? value / cellSize : -((-value + cellSize - 1) / cellSize);
        };
        return {divided(position.x), divided(position.y)};
    }

    static quint64 keyOf(Point position) { return keyOfCell(cellOf(position)); }

    static quint64 keyOfCell(Point cell) { return quint64(quint32(cell.x)) << 32U | quint32(cell.y); }

    static bool isBefore(const Disc &a, const Disc &b)
    {
        const auto order = [](const Disc &disc) {
            return std::tuple(disc.element.section, disc.element.kind, disc.element.index, disc.element.seat);
        };
        return order(a) < order(b);
    }

    const Disc *meetIn(Point cell, const ElementRef &self, const Seat &seat) const
    {
        const auto discs = m_cells.constFind(keyOfCell(cell));
        if (discs == m_cells.constEnd())
            return nullptr;
        const Disc *first = nullptr;
        for (const Disc &disc : *discs) {
            if (disc.element == self || !seating::isOverlap(disc.seat, seat))
                continue;
            first = first == nullptr || isBefore(disc, *first) ? &disc : first;
        }
        return first;
    }

    QHash<quint64, std::vector<Disc>> m_cells;
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
        return place ? std::optional(Remedy{RemedyKind::MoveApart, textOf(*place)}) : std::nullopt;
    }

    void carryOut(SeatMap &map, const seating::Problem &problem, const Remedy &remedy,
                  RepairLog &log) override
    {
        const std::optional<Point> place = freePlace(map, problem.element);
        if (!place)
            return;
        Seat &seat = seatAt(map, problem.element);
        log.add(map, problem, remedy.kind, textOf(seat.position), textOf(*place));
        SeatGrid &grid = m_levels[sectionAt(map, problem.element).level];
        grid.remove(problem.element, seat.position);
        seat.position = *place;
        grid.add(problem.element, seat.position, seat.radius);
        log.touchSeat(seat.id);
    }

private:
    static QString textOf(Point point) { return QStringLiteral("%1, %2").arg(point.x).arg(point.y); }

    void learn(const SeatMap &map)
    {
        if (std::exchange(m_learnt, true))
            return;
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
        const Point along = rowDirection(row);
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
        int &ring = m_rings[{origin.x, origin.y}];
        for (ring = std::max(ring, 1); ring <= largestRing; ++ring) {
            for (int i = 0; i < 8 * ring; ++i) {
                seat.position = origin + ringPoint(ring, i, step);
                if (isWithinLimits(seat.position) && grid.isFree(element, seat))
                    return seat.position;
            }
        }
        return {};
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
    QHash<std::pair<Millimetres, Millimetres>, int> m_rings;
};

} // namespace

RuleRepairPtr makeOverlapRepair()
{
    return std::make_unique<OverlapRepair>();
}

} // namespace foyer::studio
