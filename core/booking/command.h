// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/booking/order.h"

#include <variant>

namespace foyer::booking {

/// Takes what a hold holds, for an order that is about to be paid. With a tender that settles at once, the
/// order is confirmed in the same decision. `order` carries id, hold, lines with prices, and who; its state,
/// sums and attempts are decided here. A repeat of the same content changes nothing and succeeds.
struct StartPaying
{
    Order order;
    AttemptId attempt;
    Tender tender = Tender::Simulated;
    Instant until;                 ///< when the claims may be taken back; past the provider's own deadline
    bool breaksHouseHolds = false; ///< staff who may sell what the house holds breakably
};

/// One more try to pay an order whose last attempt failed.
struct TryAgain
{
    OrderId order;
    AttemptId attempt;
    Tender tender = Tender::Simulated;
};

/// The provider took the money.
struct Confirm
{
    OrderId order;
    AttemptId attempt;
};

/// The provider did not take the money. The claims stay until the order's deadline.
struct PaymentFailed
{
    OrderId order;
    AttemptId attempt;
};

/// Gives up an order that is not paid; its seats are free at once.
struct Cancel
{
    OrderId order;
};

/// Frees an order whose deadline has passed and whose fate is known.
struct Expire
{
    OrderId order;
};

/// Takes lines of a confirmed order back: their tickets die, their seats are free, the buyer gets
/// `payBack` of each, and what is left of its price the house retains.
struct RefundLines
{
    struct Part
    {
        qint16 line = 0;
        qint64 payBack = 0;
    };

    OrderId order;
    RefundId refund;
    std::vector<Part> parts;
    AccountId by = {};
    QString reason = {};
};

using Command = std::variant<StartPaying, TryAgain, Confirm, PaymentFailed, Cancel, Expire, RefundLines>;

} // namespace foyer::booking
