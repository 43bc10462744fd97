// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/kit/seatview/seatplan.h"

#include "ui/kit/seatview/planbuilder.h"

namespace foyer::seatview {

std::shared_ptr<const SeatPlan> SeatPlan::build(const seating::SeatMap &map)
{
    return PlanBuilder().build(map);
}

std::shared_ptr<const SeatPlan> SeatPlan::build(const seating::SeatMap &map, const SeatPlan *whole)
{
    PlanBuilder builder;
    if (whole)
        builder.setSizes(whole->m_sizes, whole->m_seatSize);
    return builder.build(map);
}

QRectF SeatPlan::boundsOfLevel(int level) const
{
    QRectF bounds;
    for (const PlanSection &section : m_sections) {
        if (section.level == level)
            bounds |= section.bounds;
    }
    for (const PlanPool &pool : m_pools) {
        if (m_sections[pool.section].level == level)
            bounds |= pool.outline.boundingRect();
    }
    return bounds.isEmpty() ? m_bounds : bounds;
}

} // namespace foyer::seatview
