// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/booking/world.h"

#include <chrono>
#include <QStringView>
#include <set>

namespace foyer::booking {

/// Why a command is refused. Where several apply, the earliest in this list is given (tested for neighbours).
enum class RefusalReason : quint8
{
    UnknownOrder,
    IdTaken, ///< the same id with other content
    UnknownSeat,
    UnknownPool,
    WrongState, ///< the order is not in the state that the command needs
    AttemptUnknown,
    AttemptUndecided, ///< an earlier attempt may still succeed
    DeadlinePassed,
    SeatTaken,
    PoolFull,
    UnknownLine,
    LineNotLive,
    AmountOutOfRange,
    UnknownHold,
    HoldReleased,
    HoldExpired,
    HoldConsumed,
    HoldChanged, ///< it no longer holds what the order was made of
    AlreadyExtended,
    OrderLimit,
    BuyerLimit,
    HeldByHouse,       ///< and not for this caller to sell
    NeighboursChanged, ///< what the orphan rule was judged by is no longer so: judge again
    StoreMoved,        ///< another store gives holds now
    UnknownHouseHold,
    TakenTooOften, ///< held and given back again and again: `wait` says for how long it is not held again
};

[[nodiscard]] QLatin1StringView refusalCode(RefusalReason reason) noexcept;

struct Refusal
{
    RefusalReason reason = RefusalReason::WrongState;
    std::vector<qint32> seats = {}; ///< the seats at fault, if any
    PoolId pool = {};
    qint32 left = 0;                   ///< of a limit: how many more would be allowed
    std::chrono::milliseconds wait{0}; ///< of TakenTooOften: from now,
    Instant until = {};                ///< and by the clock
};

/// A transfer between two accounts of an organization's ledger.
struct LedgerEntry
{
    enum class Kind : quint8
    {
        Sale,
        Fee,
        Tax,
        Refund,
        Retained
    };
    Uuid id;
    OrderId order;
    Kind kind = Kind::Sale;
    QByteArray from;
    QByteArray to;
    qint64 amount = 0;
};

struct Capture
{
    AttemptId attempt;
    OrderId order;
    qint64 amount = 0;
};

struct RefundedPart
{
    qint16 line = 0;
    qint64 payBack = 0; ///< of its price
};

struct RefundFact
{
    RefundId id;
    AttemptId attempt;
    OrderId order;
    qint64 amount = 0;
    AccountId by;
    QString reason;
    std::vector<RefundedPart> parts = {}; ///< the lines that ended by it
};

/// Money that is still to be sent back by a payment provider.
struct Payout
{
    RefundId refund;
    AttemptId attempt;
};

struct OrderEvent
{
    OrderId order;
    qint32 revision = 0;
    QByteArray kind;
    AccountId by;
};

/// What decisions changed: which rows of the world are to be written as they now stand, and which facts are
/// to be added. Decisions of one batch share one.
struct Changes
{
    std::set<SeatKey> claims;
    std::set<PoolId> pools;
    std::set<OrderId> newOrders;
    std::set<OrderId> orders; ///< changed, not new
    std::vector<Capture> captures;
    std::vector<RefundFact> refunds;
    std::vector<LedgerEntry> ledger;
    std::vector<OrderEvent> events;
    std::vector<Payout> payouts = {};
    std::set<HoldId> newHolds = {};
    std::set<HoldId> holds = {};                         ///< changed, not new
    std::set<SeatKey> seatHolds = {};                    ///< set or erased
    std::set<std::pair<PoolId, HoldId>> placeHolds = {}; ///< likewise
    std::set<HouseHoldId> newHouseHolds = {};
    std::set<HouseHoldId> houseHolds = {};                    ///< changed, not new
    std::vector<std::pair<OrderId, Customer>> customers = {}; ///< of new orders
};

/// Accepted, or why not. `changed` is false for a repeat that found its work done.
struct Accepted
{
    OrderId order; ///< null for a command about a hold
    bool changed = true;
    HoldId hold = {};
    HouseHoldId houseHold = {};
};

} // namespace foyer::booking
