// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/seatchange/seatchangeservice.h"

namespace foyer::seatchange {

/// What the categories of a version would do to prices, and who sells from a map at all. One per worker.
class RepaintService
{
public:
    RepaintService(const SeatChangeParts &parts, SeatChangeService &changes)
        : m_pool(parts.pool)
        , m_events(parts.events)
        , m_plans(parts.plans)
        , m_changes(changes)
    {}

    [[nodiscard]] Task<Answer<wire::SeatMapUses>> uses(catalog::OrganizationId organization,
                                                       catalog::SeatMapId map);

    /// Of all performances that sell from any version of the map. Changes nothing.
    [[nodiscard]] Task<Answer<wire::RepaintReport>> check(catalog::OrganizationId organization,
                                                          SeatMapRef version);

private:
    [[nodiscard]] Task<Answer<bool>> hasVersion(catalog::OrganizationId organization, SeatMapRef version);
    [[nodiscard]] Task<Answer<std::vector<wire::PerformanceRepaint>>> ofEvent(catalog::EventKey key,
                                                                              SeatMapRef version);

    pg::Pool &m_pool;
    catalog::EventService &m_events;
    catalog::SeatPlans &m_plans;
    SeatChangeService &m_changes;
};

} // namespace foyer::seatchange
