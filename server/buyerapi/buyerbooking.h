// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/booking/checkoutservice.h"
#include "server/booking/holdservice.h"

namespace foyer::buyerapi {

enum class BookingStatus : quint8
{
    Pending,
    Confirmed,
    Cancelled,
    Expired,
    Refunded,
};

/// What this API calls a booking: a hold, and from the payment on the order of the same id.
struct BuyerBooking
{
    Uuid id;
    BookingStatus status = BookingStatus::Pending;
    booking::SaleSheetPtr sheet;
    accounts::AccountId buyer;
    QByteArray currency;
    std::vector<booking::OrderLine> lines = {};
    qint64 total = 0;
    Instant createdAt = {};
    std::optional<Instant> expiresAt = {};
    std::optional<Instant> confirmedAt = {};
    std::vector<booking::PaymentAttempt> attempts = {};
    bool isOrder = false;
    QByteArray mac = {}; ///< of a hold

    [[nodiscard]] bool isPaid() const noexcept
    {
        return status == BookingStatus::Confirmed || status == BookingStatus::Refunded;
    }
};

/// `now`: what is over by then has expired, swept or not.
[[nodiscard]] BuyerBooking toBooking(const booking::SealedHold &sealed, Instant now);
[[nodiscard]] BuyerBooking toBooking(const booking::ShownOrder &shown, Instant now);

/// The one payment intent of a booking: nothing is stored of it before somebody pays.
[[nodiscard]] QByteArray intentOf(const Uuid &booking);

// JSON texts: what creating answers, and what reading does.
[[nodiscard]] QByteArray createdJson(const BuyerBooking &booking, Instant now);
[[nodiscard]] QByteArray shownJson(const BuyerBooking &booking, Instant now);

} // namespace foyer::buyerapi
