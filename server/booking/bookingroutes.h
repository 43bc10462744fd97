// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/booking/holdroutes.h"
#include "server/booking/houseroutes.h"
#include "server/booking/orderroutes.h"
#include "server/booking/seatroutes.h"
#include "server/booking/stafforderroutes.h"

namespace foyer::booking {

class BookingServices;

/// All routes of booking. Outlives the server.
class BookingRoutes
{
public:
    explicit BookingRoutes(BookingServices &services);

    void addTo(api::ApiBuilder &api);

private:
    HoldRoutes m_holds;
    OrderRoutes m_orders;
    StaffOrderRoutes m_staffOrders;
    HouseRoutes m_houses;
    SeatRoutes m_seats;
};

} // namespace foyer::booking
