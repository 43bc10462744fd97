// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/booking/hold.h"

#include <set>
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
    bool needsHold = false;        ///< `order.hold` must be live and hold exactly these lines; it is consumed
    /// The hold lies in a store outside the database, which keeps it for this order and vouches for it in
    /// this epoch.
    std::optional<qint64> pinnedUnder = {};
    Instant pinnedUntil = Instant::max(); ///< decided later, it might be written when that store has let go
    catalog::EventId event = {};          ///< of a pinned hold's limit
    qint32 perBuyerLimit = 0;             ///< of a pinned hold, counted again here; 0: none
    std::optional<qint64> given = {};     ///< of cash
    bool startsOnly = false;              ///< nobody asks for the money yet: whoever began it will say when
};

/// One more try to pay an order whose last attempt failed.
struct TryAgain
{
    OrderId order;
    AttemptId attempt;
    Tender tender = Tender::Simulated;
    std::optional<qint64> given = {}; ///< of cash
};

/// The provider took the money.
struct Confirm
{
    OrderId order;
    AttemptId attempt;
    QString reference = {}; ///< the provider's
};

/// The provider did not take the money. The claims stay until the order's deadline.
struct PaymentFailed
{
    OrderId order;
    AttemptId attempt;
    QString reason = {};
};

/// The provider did not answer in time: the money is at risk until it does.
struct PaymentUnknown
{
    OrderId order;
    AttemptId attempt;
};

/// The provider took the money although nothing can be delivered for it any more (the order ended, or another
/// attempt paid it): it is booked as taken and given back in the same decision.
struct RefuseLate
{
    OrderId order;
    AttemptId attempt;
    RefundId refund;
    QString reference = {};
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

/// Holds all of its lines or none. A repeat of the same content changes nothing and succeeds while the hold
/// lives. What the holds in `replaces` keep counts as free for it, and they end in the same decision: a
/// basket is changed without letting go of a seat in between.
struct TakeHold
{
    /// A seat that the orphan rule looked at, as it was.
    struct Neighbour
    {
        qint32 seat = 0;
        bool wasOpen = false;
    };

    Hold hold;
    std::chrono::seconds lasts{300};
    qint32 perOrderLimit = 0; ///< 0: none
    qint32 perBuyerLimit = 0; ///< 0: none
    HouseAuthority house = HouseAuthority::None;
    std::vector<Neighbour> neighbours = {};
    std::set<HoldId> replaces = {}; ///< of the same owner; those that have ended already do no harm
};

/// Gives a live hold its full time again, from now.
struct ExtendHold
{
    HoldId hold;
    std::chrono::seconds lasts{300};
    bool onlyOnce = true; ///< buyers
};

/// Gives lines of a live hold back, or all of it.
struct ReleaseHold
{
    HoldId hold;
    std::vector<qint16> lines = {}; ///< empty: all
};

/// Frees what a hold that has run out still covers, so that its seats are announced.
struct ExpireHold
{
    HoldId hold;
};

/// Takes free seats and places out of sale.
struct TakeForHouse
{
    HouseHold houseHold;
    std::vector<qint32> seats = {};
    /// Buyers hold in a store outside the database, and in this epoch it keeps all of this for the house.
    std::optional<qint64> guardedUnder = {};
};

/// Puts what is left of it back on sale.
struct ReleaseHouse
{
    HouseHoldId houseHold;
};

using Command =
    std::variant<StartPaying, TryAgain, Confirm, PaymentFailed, PaymentUnknown, RefuseLate, Cancel, Expire,
                 RefundLines, TakeHold, ExtendHold, ReleaseHold, ExpireHold, TakeForHouse, ReleaseHouse>;

} // namespace foyer::booking
