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
        , m_work(parts.work)
        , m_changes(changes)
    {}

    [[nodiscard]] Task<Answer<wire::SeatMapUses>> uses(catalog::OrganizationId organization,
                                                       catalog::SeatMapId map);

    /// A wire::RepaintReport of all performances that sell from any version of the map, as JSON. Changes
    /// nothing.
    [[nodiscard]] Task<Answer<QByteArray>> check(catalog::OrganizationId organization, SeatMapRef version);

private:
    [[nodiscard]] Task<Answer<bool>> hasVersion(catalog::OrganizationId organization, SeatMapRef version);
    [[nodiscard]] Task<Answer<void>> addEvent(HallDesk *desk, catalog::EventKey key, SeatMapRef version);

    pg::Pool &m_pool;
    catalog::EventService &m_events;
    api::WorkPool &m_work;
    SeatChangeService &m_changes;
};

} // namespace foyer::seatchange
