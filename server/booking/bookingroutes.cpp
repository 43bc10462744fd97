// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/booking/bookingroutes.h"

#include "server/booking/bookingservices.h"

namespace foyer::booking {

BookingRoutes::BookingRoutes(BookingServices &services)
    : m_holds(services.holds())
    , m_orders(services.checkout(), services.orders(), services.clock())
    , m_staffOrders(
          {services.checkout(), services.refunds(), services.orders(), services.sheets(), services.clock()})
    , m_houses(services.houses())
    , m_seats(services.boards(), services.sheets(), services.clock())
{}

void BookingRoutes::addTo(api::ApiBuilder &api)
{
    m_holds.addTo(api);
    m_orders.addTo(api);
    m_staffOrders.addTo(api);
    m_houses.addTo(api);
    m_seats.addTo(api);
}

} // namespace foyer::booking
