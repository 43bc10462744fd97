// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/buyerapi/bookingdesk.h"

namespace foyer::buyerapi {

/// What a client needs to pay a booking.
struct PaymentIntent
{
    QByteArray id;
    QByteArray clientSecret;
    qint64 amount = 0; ///< minor units
    QByteArray currency = {};
};

/// Takes simulated payments. Asking for an intent changes nothing; paying claims the seats, asks the
/// provider, and confirms or cancels. The attempts' ids follow from the booking's and say what becomes of
/// them, so that every repetition, on every worker and after every crash, meets the same fate. Per worker, on
/// its thread; what it is given outlives it, and it outlives every call.
class Cashier
{
public:
    Cashier(booking::BookingServices &services, BookingDesk &desk);

    [[nodiscard]] Task<Outcome<PaymentIntent>> intentFor(Uuid booking, booking::Actor actor);

    /// Confirmed, or Cancelled with its seats free when the payment was to fail, or did.
    [[nodiscard]] Task<Outcome<BookingStatus>> pay(Uuid booking, QByteArray intent, bool succeeds,
                                                   booking::Actor actor);

private:
    [[nodiscard]] Task<Outcome<std::optional<BookingStatus>>> advance(BuyerBooking booking, bool succeeds,
                                                                      booking::Actor actor);
    [[nodiscard]] Task<Outcome<void>> start(BuyerBooking booking, bool succeeds, booking::Actor actor);
    [[nodiscard]] Task<Outcome<void>> goOn(BuyerBooking booking, bool succeeds, booking::Actor actor);

    booking::CheckoutService &m_checkout;
    booking::PaymentDesk &m_payments;
    BookingDesk &m_desk;
};

} // namespace foyer::buyerapi
