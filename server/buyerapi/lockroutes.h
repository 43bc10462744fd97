// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/api/apibuilder.h"
#include "server/buyerapi/seatlocks.h"

namespace foyer::buyerapi {

/// /api/inventory: locking seats and giving them back.
class LockRoutes
{
public:
    LockRoutes(booking::BookingServices &services, SeatLocks &locks);

    void addTo(api::ApiBuilder &api);

private:
    [[nodiscard]] Task<http::Response> lock(http::RequestPtr request);
    [[nodiscard]] Task<http::Response> release(http::RequestPtr request);

    catalog::SaleSheetSource &m_sheets;
    SeatLocks &m_locks;
};

} // namespace foyer::buyerapi
