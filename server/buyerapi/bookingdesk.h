// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/buyerapi/buyerbooking.h"
#include "server/buyerapi/complaint.h"

namespace foyer::booking {
class BookingServices;
}

namespace foyer::buyerapi {

/// Finds and cancels bookings, whichever of hold and order they are by now. Per worker, on its thread; what
/// it is given outlives it, and it outlives every call.
class BookingDesk
{
public:
    explicit BookingDesk(booking::BookingServices &services);

    [[nodiscard]] Task<Outcome<BuyerBooking>> find(Uuid id, booking::Actor actor);

    /// Its seats are free when this answers. WrongStatus of what is paid, Undecided while money may be on its
    /// way; a booking that was cancelled before is so still.
    [[nodiscard]] Task<Outcome<void>> cancel(Uuid id, booking::Actor actor);

private:
    [[nodiscard]] Task<Outcome<void>> give(BuyerBooking booking, booking::Actor actor);

    booking::HoldService &m_holds;
    booking::CheckoutService &m_checkout;
    const Clock &m_clock;
};

} // namespace foyer::buyerapi
