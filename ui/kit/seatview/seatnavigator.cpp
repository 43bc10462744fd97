// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/kit/seatview/seatnavigator.h"

#include <limits>

namespace foyer::seatview {

namespace {

constexpr double askew = 2.5; ///< a step aside costs so many steps ahead

} // namespace

void SeatNavigator::setPlan(std::shared_ptr<const SeatPlan> plan)
{
    m_plan = std::move(plan);
    m_column.reset();
}

bool SeatNavigator::isShown(SeatIndex seat) const
{
    return !m_level || m_plan->levelOf(seat) == *m_level;
}

SeatIndex SeatNavigator::walk(SeatIndex from, Walk way)
{
    if (!m_plan || from >= m_plan->seats().size())
        return noSeat;
    if (way == Walk::Up || way == Walk::Down)
        return upOrDown(from, way == Walk::Up ? -1 : 1);
    m_column.reset();
    const std::vector<SeatIndex> &row = m_plan->rowOf(from).across;
    switch (way) {
    case Walk::Left: return sideways(from, -1);
    case Walk::Right: return sideways(from, 1);
    case Walk::RowStart: return row.front();
    case Walk::RowEnd: return row.back();
    case Walk::NextSection: return section(from, 1);
    case Walk::PreviousSection: return section(from, -1);
    case Walk::First: return endOf(1);
    case Walk::Last: return endOf(-1);
    case Walk::Up:
    case Walk::Down: break;
    }
    return noSeat;
}

SeatIndex SeatNavigator::sideways(SeatIndex from, int step) const
{
    const PlanRow &row = m_plan->rowOf(from);
    const auto at = std::find(row.across.begin(), row.across.end(), from);
    const std::ptrdiff_t next = at - row.across.begin() + step;
    if (next >= 0 && next < std::ptrdiff_t(row.across.size()))
        return row.across[std::size_t(next)];
    return towards(m_plan->seats()[from].centre, QPointF(step, 0), from, true);
}

SeatIndex SeatNavigator::upOrDown(SeatIndex from, int direction)
{
    const QPointF centre = m_plan->seats()[from].centre;
    if (!m_column)
        m_column = centre.x();
    SeatIndex found = towards({*m_column, centre.y()}, QPointF(0, direction), from, true);
    if (found == noSeat)
        found = towards(centre, QPointF(0, direction), from, false);
    return found;
}

/// The seat that lies best in this direction: looks as far as it must, twice as far each time.
SeatIndex SeatNavigator::towards(QPointF from, QPointF way, SeatIndex except, bool leaveRow) const
{
    const double least = m_plan->seatSize() * 0.3;
    const quint32 row = m_plan->seats()[except].row;
    const double furthest = std::max(m_plan->bounds().width(), m_plan->bounds().height()) * 2;
    for (double reach = m_plan->seatSize() * 4; reach < furthest * 2; reach *= 2) {
        SeatIndex best = noSeat;
        double bestCost = std::numeric_limits<double>::max();
        const QRectF near(from.x() - reach, from.y() - reach, 2 * reach, 2 * reach);
        m_plan->seatGrid().within(near, [&](SeatIndex seat) {
            if (seat == except || !isShown(seat) || (leaveRow && m_plan->seats()[seat].row == row))
                return;
            const QPointF offset = m_plan->seats()[seat].centre - from;
            const double ahead = QPointF::dotProduct(offset, way);
            const double aside = std::abs(offset.x() * way.y() - offset.y() * way.x());
            const double cost = ahead + askew * aside;
            if (ahead > least && cost < bestCost) {
                bestCost = cost;
                best = seat;
            }
        });
        // A seat outside the square looked at can only be better if it lies nearer than the cost says.
        if (best != noSeat && bestCost <= reach)
            return best;
        if (best != noSeat && reach * 2 >= furthest)
            return best;
    }
    return noSeat;
}

/// The middle of the first row of the next section that has seats.
SeatIndex SeatNavigator::section(SeatIndex from, int step) const
{
    const std::vector<PlanSection> &sections = m_plan->sections();
    for (std::ptrdiff_t next = std::ptrdiff_t(m_plan->rowOf(from).section) + step;
         next >= 0 && next < std::ptrdiff_t(sections.size()); next += step) {
        const PlanSection &section = sections[std::size_t(next)];
        if (section.first < section.end && isShown(section.first)) {
            const std::vector<SeatIndex> &row = m_plan->rowOf(section.first).across;
            return row[row.size() / 2];
        }
    }
    return noSeat;
}

SeatIndex SeatNavigator::endOf(int step) const
{
    const auto count = std::ptrdiff_t(m_plan->seats().size());
    for (std::ptrdiff_t seat = step > 0 ? 0 : count - 1; seat >= 0 && seat < count; seat += step) {
        if (isShown(SeatIndex(seat)))
            return SeatIndex(seat);
    }
    return noSeat;
}

SeatIndex SeatNavigator::nearest(QPointF plan) const
{
    SeatIndex best = noSeat;
    if (!m_plan)
        return best;
    double least = std::numeric_limits<double>::max();
    for (SeatIndex seat = 0; seat < m_plan->seats().size(); ++seat) {
        const QPointF way = m_plan->seats()[seat].centre - plan;
        const double squared = QPointF::dotProduct(way, way);
        if (squared < least && isShown(seat)) {
            least = squared;
            best = seat;
        }
    }
    return best;
}

} // namespace foyer::seatview
