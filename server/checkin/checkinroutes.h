// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/checkin/gateroutes.h"
#include "server/checkin/houseroutes.h"
#include "server/checkin/scanroutes.h"

namespace foyer::checkin {

/// Gates, scans, counters, search: everything of this capability. One per worker, on its thread; outlives the
/// server, and is outlived by what it is given.
class CheckinRoutes
{
public:
    CheckinRoutes(pg::Pool &pool, catalog::SaleSheetSource &sheets, tickets::KeyRing &keys,
                  live::Publisher &publisher, const Clock &clock);

    void addTo(api::ApiBuilder &api);

private:
    GateService m_gates;
    ScanService m_scans;
    HouseService m_house;
    GateRoutes m_gateRoutes;
    ScanRoutes m_scanRoutes;
    HouseRoutes m_houseRoutes;
};

} // namespace foyer::checkin
