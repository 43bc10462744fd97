// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/api/apibuilder.h"
#include "server/buyerapi/inventorystore.h"
#include "server/buyerapi/salelist.h"
#include "server/buyerapi/seatlocks.h"

namespace foyer::buyerapi {

/// /api/inventory: what is on sale, which seats are free, and locking them.
class InventoryRoutes
{
public:
    InventoryRoutes(pg::Pool &pool, booking::BookingServices &services, SeatLocks &locks);

    void addTo(api::ApiBuilder &api);

private:
    [[nodiscard]] Task<http::Response> events(http::RequestPtr request);
    [[nodiscard]] Task<http::Response> seats(http::RequestPtr request);
    [[nodiscard]] Task<http::Response> summary(http::RequestPtr request);
    [[nodiscard]] Task<http::Response> lock(http::RequestPtr request);
    [[nodiscard]] Task<http::Response> release(http::RequestPtr request);
    [[nodiscard]] Task<Result<booking::BoardPtr>> boardOf(http::RequestPtr request);

    catalog::SaleSheetSource &m_sheets;
    booking::SeatBoards &m_boards;
    const Clock &m_clock;
    SeatLocks &m_locks;
    InventoryStore m_store;
    SaleList m_sales;
};

} // namespace foyer::buyerapi
