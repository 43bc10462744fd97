// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/checkin/checkinroutes.h"

namespace foyer::checkin {

CheckinRoutes::CheckinRoutes(pg::Pool &pool, catalog::SaleSheetSource &sheets, tickets::KeyRing &keys,
                             live::Publisher &publisher, const Clock &clock)
    : m_gates(pool)
    , m_scans(pool, sheets, keys, publisher, clock)
    , m_house(pool, sheets)
    , m_gateRoutes(m_gates)
    , m_scanRoutes(m_scans)
    , m_houseRoutes(m_house)
{}

void CheckinRoutes::addTo(api::ApiBuilder &api)
{
    m_gateRoutes.addTo(api);
    m_scanRoutes.addTo(api);
    m_houseRoutes.addTo(api);
}

} // namespace foyer::checkin
