// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/buyerapi/authroutes.h"
#include "server/buyerapi/inventoryroutes.h"
#include "server/buyerapi/lockroutes.h"
#include "server/buyerapi/paymentroutes.h"
#include "server/buyerapi/queueroutes.h"
#include "server/buyerapi/reservationroutes.h"

namespace foyer::buyerapi {

/// The buyers' API under its public names: an adapter on the services that /api/v1 uses. Made on the worker's
/// thread, and outlives the server; what it is given outlives it.
class BuyerApiRoutes
{
public:
    struct Parts
    {
        pg::Pool &pool;
        accounts::AccountServices &accounts;
        booking::BookingServices &booking;
        IdFactory &ids;
        const Clock &clock;
        accounts::SignInLimits signIn = {}; ///< as told to who has been limited
        line::LineServices *line = nullptr; ///< null: nothing of /api/queue
    };

    explicit BuyerApiRoutes(const Parts &parts);

    void addTo(api::ApiBuilder &api);

private:
    [[nodiscard]] http::Response health() const;

    const Clock &m_clock;
    SteadyInstant m_startedAt;
    SeatLocks m_locks;
    BookingDesk m_desk;
    Cashier m_cashier;
    AuthRoutes m_auth;
    InventoryRoutes m_inventory;
    LockRoutes m_lockRoutes;
    ReservationRoutes m_reservations;
    PaymentRoutes m_payments;
    std::optional<QueueRoutes> m_queue;
};

} // namespace foyer::buyerapi
