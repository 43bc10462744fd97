// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/seating/seatingroutes.h"

namespace foyer::seating {

SeatingRoutes::SeatingRoutes(pg::Pool &pool, api::WorkPool &work, IdFactory &ids)
    : m_venues(pool)
    , m_maps(pool, work)
    , m_venueRoutes(m_venues)
    , m_mapRoutes(m_maps, ids)
{}

void SeatingRoutes::addTo(api::ApiBuilder &api)
{
    m_venueRoutes.addTo(api);
    m_mapRoutes.addTo(api);
}

} // namespace foyer::seating
