// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/seating/seatmaproutes.h"
#include "server/seating/venueroutes.h"

namespace foyer::seating {

/// Venues and seat maps: everything of this capability. One per worker, on its thread; outlives the server.
class SeatingRoutes
{
public:
    SeatingRoutes(pg::Pool &pool, api::WorkPool &work, IdFactory &ids);

    void addTo(api::ApiBuilder &api);

private:
    VenueService m_venues;
    SeatMapService m_maps;
    VenueRoutes m_venueRoutes;
    SeatMapRoutes m_mapRoutes;
};

} // namespace foyer::seating
