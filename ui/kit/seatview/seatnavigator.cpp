// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/kit/seatview/seatnavigator.h"

#include <algorithm>
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
    case Walk::First: return endOf(1);
    case Walk::Last: return endOf(-1);
    case Walk::Up:
    case Walk::Down: break;
    }
    return noSeat;
}

/// Along the row as long as it leads that way; a row of a box at the side may stand upright.
SeatIndex SeatNavigator::sideways(SeatIndex from, int step) const
{
    const std::vector<SeatIndex> &row = m_plan->rowOf(from).across;
    const QPointF centre = m_plan->seats()[from].centre;
    const std::ptrdiff_t next = std::find(row.begin(), row.end(), from) - row.begin() + step;
    if (next >= 0 && next < std::ptrdiff_t(row.size())) {
        const QPointF way = m_plan->seats()[row[std::size_t(next)]].centre - centre;
        if (way.x() * step >= std::abs(way.y()))
            return row[std::size_t(next)];
    }
    return towards(centre, QPointF(step, 0), from);
}

SeatIndex SeatNavigator::upOrDown(SeatIndex from, int direction)
{
    const QPointF centre = m_plan->seats()[from].centre;
    if (!m_column)
        m_column = centre.x();
    return towards({*m_column, centre.y()}, QPointF(0, direction), from);
}

/// How far aside a seat may lie to count as lying ahead. Rows have ends of their own: up and down may lead a
/// few seats inwards. Within the same row only what really lies that way.
double SeatNavigator::widthAt(double ahead, QPointF way, bool sameRow) const
{
    if (sameRow)
        return ahead;
    return way.y() == 0 ? ahead * 0.9 : std::max(ahead * 2, m_plan->seatSize() * 7);
}

/// The seat that lies best in this direction: looks as far as it must, twice as far each time.
SeatIndex SeatNavigator::towards(QPointF from, QPointF way, SeatIndex except) const
{
    const double least = m_plan->seatSize() * 0.3;
    const quint32 row = m_plan->seats()[except].row;
    const double furthest = std::max(m_plan->bounds().width(), m_plan->bounds().height()) * 2;
    for (double reach = m_plan->seatSize() * 8; reach < furthest * 2; reach *= 2) {
        SeatIndex best = noSeat;
        double bestCost = std::numeric_limits<double>::max();
        const QRectF near(from.x() - reach, from.y() - reach, 2 * reach, 2 * reach);
        m_plan->seatGrid().within(near, [&](SeatIndex seat) {
            if (seat == except || !isShown(seat))
                return;
            const QPointF offset = m_plan->seats()[seat].centre - from;
            const double ahead = QPointF::dotProduct(offset, way);
            const double aside = std::abs(offset.x() * way.y() - offset.y() * way.x());
            const double cost = ahead + askew * aside;
            if (ahead > least && cost < bestCost
                && aside <= widthAt(ahead, way, m_plan->seats()[seat].row == row)) {
                bestCost = cost;
                best = seat;
            }
        });
        // A seat outside the square looked at can only be better if it lies nearer than the cost says.
        if (best != noSeat && (bestCost <= reach || reach * 2 >= furthest))
            return best;
    }
    return noSeat;
}

std::vector<Stop> SeatNavigator::stops() const
{
    std::vector<Stop> found;
    for (const PlanSection &section : m_plan->sections()) {
        if (m_level && section.level != *m_level)
            continue;
        if (section.first < section.end) {
            const std::vector<SeatIndex> &row = m_plan->rowOf(section.first).across;
            found.push_back({row[row.size() / 2]});
        }
        for (const PoolIndex pool : section.pools)
            found.push_back({noSeat, pool});
    }
    return found;
}

Stop SeatNavigator::jump(const Stop &from, int step) const
{
    const std::vector<Stop> all = m_plan ? stops() : std::vector<Stop>();
    if (all.empty())
        return {};
    const auto isHere = [&](const Stop &stop) {
        if (from.pool >= 0 || stop.pool >= 0)
            return stop.pool == from.pool;
        return from.seat != noSeat && m_plan->rowOf(stop.seat).section == m_plan->rowOf(from.seat).section;
    };
    const auto here = std::find_if(all.begin(), all.end(), isHere);
    if (here == all.end())
        return step > 0 ? all.front() : all.back();
    const std::ptrdiff_t next = here - all.begin() + step;
    return next >= 0 && next < std::ptrdiff_t(all.size()) ? all[std::size_t(next)] : Stop();
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
