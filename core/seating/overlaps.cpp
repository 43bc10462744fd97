// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/seating/overlaps.h"

#include "core/seating/gridcell.h"
#include "core/seating/seatwalk.h"

#include <QHash>

namespace foyer::seating {

namespace {

/// The seats of one level met so far, by cell: as wide as its largest seat, so that few are in one.
class LevelGrid
{
public:
    /// Before any seat is met.
    void makeRoomFor(const Seat &seat)
    {
        m_cellSize = std::max(m_cellSize, 2 * std::min(seat.radius, largestSeatRadius));
    }

    /// The first seat that this one covers, or nothing. Adds the seat.
    const Seat *meet(const Seat &seat)
    {
        const Point cell = cellOf(seat.position, m_cellSize);
        Met first;
        for (const Point way : cellsAround) {
            const Met covered = firstCovered(seat, cell + way);
            if (covered.seat && (!first.seat || covered.order < first.order))
                first = covered;
        }
        add(seat, keyOfCell(cell));
        return first.seat;
    }

private:
    struct Met
    {
        const Seat *seat = nullptr;
        std::uint32_t order = 0;
    };

    /// Of seats without any extent on one point, which never cover one another, one is enough.
    void add(const Seat &seat, std::uint64_t cell)
    {
        std::vector<Met> &seats = m_cells[cell];
        const bool same = seat.radius == 0 && !seats.empty() && seats.back().seat->radius == 0
                          && seats.back().seat->position == seat.position;
        if (!same)
            seats.push_back({&seat, m_count});
        ++m_count;
    }

    Met firstCovered(const Seat &seat, Point cell) const
    {
        const auto found = m_cells.constFind(keyOfCell(cell));
        if (found == m_cells.constEnd())
            return {};
        const auto covered = std::find_if(found->begin(), found->end(),
                                          [&](const Met &other) { return isOverlap(seat, *other.seat); });
        return covered == found->end() ? Met{} : *covered;
    }

    Millimetres m_cellSize = 100;
    std::uint32_t m_count = 0;
    QHash<quint64, std::vector<Met>> m_cells;
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
    forEachSeat(map, [&](const Section &section, const Row &, const Seat &seat) {
        levels[section.level].makeRoomFor(seat);
    });
    forEachSeatRef(map, [&](const ElementRef &ref, const Section &section, const Row &, const Seat &seat) {
        if (const Seat *below = levels[section.level].meet(seat))
            found.add(ref, seat.position, below->id);
    });
}

} // namespace foyer::seating
