// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/api/apibuilder.h"
#include "server/booking/holdstore.h"
#include "server/booking/seatboards.h"
#include "server/buyerapi/inventorystore.h"
#include "server/buyerapi/salelist.h"
#include "server/catalog/salesheetsource.h"

namespace foyer::booking {
class BookingServices;
}

namespace foyer::buyerapi {

/// /api/inventory: what is on sale and which seats are free.
class InventoryRoutes
{
public:
    InventoryRoutes(pg::Pool &pool, booking::BookingServices &services);

    void addTo(api::ApiBuilder &api);

private:
    [[nodiscard]] Task<http::Response> events(http::RequestPtr request);
    [[nodiscard]] Task<http::Response> seats(http::RequestPtr request);
    [[nodiscard]] Task<http::Response> summary(http::RequestPtr request);
    [[nodiscard]] Task<Result<booking::BoardPtr>> boardOf(http::RequestPtr request);

    catalog::SaleSheetSource &m_sheets;
    booking::SeatBoards &m_boards;
    booking::HoldStore &m_holds;
    const Clock &m_clock;
    InventoryStore m_store;
    SaleList m_sales;
};

} // namespace foyer::buyerapi
