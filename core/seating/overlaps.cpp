// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/seating/overlaps.h"

#include "core/seating/gridcell.h"
#include "core/seating/seatwalk.h"

#include <QHash>

namespace foyer::seating {

namespace {

constexpr Millimetres cellSize = 2 * largestSeatRadius;

/// The seats of one level met so far, by cell.
class LevelGrid
{
public:
    /// An earlier seat that this one covers, or nothing. Adds the seat.
    const Seat *meet(const Seat &seat)
    {
        const Point cell = cellOf(seat.position, cellSize);
        const Seat *below = nullptr;
        for (const Point way : cellsAround)
            below = below ? below : firstCovered(seat, cell + way);
        m_cells[keyOfCell(cell)].push_back(&seat);
        return below;
    }

private:
    const Seat *firstCovered(const Seat &seat, Point cell) const
    {
        const auto found = m_cells.constFind(keyOfCell(cell));
        if (found == m_cells.constEnd())
            return nullptr;
        const auto covered = std::find_if(found->begin(), found->end(),
                                          [&](const Seat *other) { return isOverlap(seat, *other); });
        return covered == found->end() ? nullptr : *covered;
    }

    QHash<quint64, std::vector<const Seat *>> m_cells;
};

} // namespace

bool isOverlap(const Seat &a, const Seat &b)
{
    const std::int64_t reach = std::min(a.radius, largestSeatRadius) + std::min(b.radius, largestSeatRadius);
    return squaredDistance(a.position, b.position) * 100 < reach * reach * 81;
}

void findOverlaps(const SeatMap &map, ProblemSink &found)
{
    QHash<QString, LevelGrid> levels;
    forEachSeatRef(map, [&](const ElementRef &ref, const Section &section, const Row &, const Seat &seat) {
        if (const Seat *below = levels[section.level].meet(seat))
            found.add(ref, seat.position, below->id);
    });
}

} // namespace foyer::seating
