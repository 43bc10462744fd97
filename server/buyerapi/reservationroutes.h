// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/api/apibuilder.h"
#include "server/buyerapi/bookingdesk.h"
#include "server/buyerapi/seatlocks.h"

namespace foyer::buyerapi {

/// /api/booking: from locked seats to a booking, and what becomes of it.
class ReservationRoutes
{
public:
    ReservationRoutes(booking::BookingServices &services, SeatLocks &locks, BookingDesk &desk);

    void addTo(api::ApiBuilder &api);

private:
    [[nodiscard]] Task<http::Response> create(http::RequestPtr request);
    [[nodiscard]] Task<http::Response> show(http::RequestPtr request);
    [[nodiscard]] Task<http::Response> confirm(http::RequestPtr request);
    [[nodiscard]] Task<http::Response> cancel(http::RequestPtr request);

    catalog::SaleSheetSource &m_sheets;
    const Clock &m_clock;
    SeatLocks &m_locks;
    BookingDesk &m_desk;
};

} // namespace foyer::buyerapi
