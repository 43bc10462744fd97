// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/booking/decider.h"

namespace foyer::booking {

/// What one decision works on. Inside core/booking only.
struct Desk
{
    World &world;
    Changes &changes;
    IdFactory &ids;
    Instant now;

    /// The order, or null.
    [[nodiscard]] Order *order(OrderId id) const;

    /// An attempt or refund of this id belongs to another order. Clients make these ids; nobody may touch a
    /// stranger's by naming it.
    [[nodiscard]] bool isTakenElsewhere(const Uuid &id, OrderId order) const;

    /// Notes that an existing order changed, with its event; raises its revision.
    void noteChange(Order &order, const QByteArray &kind, AccountId by = {}) const;

    void setClaim(SeatKey key, ClaimState state, Uuid owner, std::optional<Instant> until) const;

    /// Raises the version of a seat whose visible state changes, once a batch.
    void touchClaim(SeatKey key) const;

    /// The store's own time; see World::storeTime.
    [[nodiscard]] Instant storeNow() const { return world.storeTime.value_or(now); }

    /// The live hold on a seat, or null.
    [[nodiscard]] const World::SeatHold *liveHold(SeatKey key) const;

    /// Places of a pool that live holds keep, those of `except` aside. Null: none aside, not even what a
    /// world keeps under no hold's id, the sum of holds that it does not know one by one.
    [[nodiscard]] qint32 heldPlaces(PoolId pool, HoldId except) const;

    void holdSeat(SeatKey key, HoldId hold, Instant until) const;

    /// Frees what the hold still covers of this line; nothing where another hold took the seat over.
    void unholdLine(const Hold &hold, const OrderLine &line) const;

    void noteHold(HoldId hold) const;

    /// Adds to one of a pool's counters.
    void movePlaces(PoolId id, qint32 Pool::*counter, qint32 places) const;

    void addEntry(const Order &order, LedgerEntry::Kind kind, const QByteArray &from, const QByteArray &to,
                  qint64 amount) const;
};

[[nodiscard]] inline tl::unexpected<Refusal> refuse(RefusalReason reason, std::vector<qint32> seats = {},
                                                    PoolId pool = {})
{
    return tl::unexpected<Refusal>(Refusal{reason, std::move(seats), pool});
}

[[nodiscard]] Decision startPaying(Desk &desk, const StartPaying &command);
[[nodiscard]] Decision tryAgain(Desk &desk, const TryAgain &command);
[[nodiscard]] Decision confirm(Desk &desk, const Confirm &command);
[[nodiscard]] Decision paymentFailed(Desk &desk, const PaymentFailed &command);
[[nodiscard]] Decision cancel(Desk &desk, const Cancel &command);
[[nodiscard]] Decision expire(Desk &desk, const Expire &command);
[[nodiscard]] Decision refundLines(Desk &desk, const RefundLines &command);
[[nodiscard]] Decision paymentUnknown(Desk &desk, const PaymentUnknown &command);
[[nodiscard]] Decision refuseLate(Desk &desk, const RefuseLate &command);
[[nodiscard]] Decision takeHold(Desk &desk, const TakeHold &command);
[[nodiscard]] Decision extendHold(Desk &desk, const ExtendHold &command);
[[nodiscard]] Decision releaseHold(Desk &desk, const ReleaseHold &command);
[[nodiscard]] Decision expireHold(Desk &desk, const ExpireHold &command);
[[nodiscard]] Decision takeForHouse(Desk &desk, const TakeForHouse &command);
[[nodiscard]] Decision releaseHouse(Desk &desk, const ReleaseHouse &command);

/// Why a hold that is not live cannot be used any more.
[[nodiscard]] RefusalReason overReason(const Hold &hold) noexcept;

/// It has not ended by somebody's wish, and another store gives holds now: what it is there is not known
/// here.
[[nodiscard]] bool mayLiveElsewhere(const Desk &desk, const Hold &hold) noexcept;

/// Frees all that a live hold still covers.
void endHold(const Desk &desk, Hold &hold, HoldState state);

/// Money taken, or not needed: claims become sold, lines live, tickets made, the sale booked.
void settle(Desk &desk, Order &order, PaymentAttempt &attempt);

} // namespace foyer::booking
