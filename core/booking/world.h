// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/clock.h"
#include "core/booking/hold.h"

#include <map>
#include <utility>

namespace foyer::booking {

/// One seat of one performance: what law 1 is about. Ordered as the database locks them.
struct SeatKey
{
    qint32 performance = 0;
    qint32 seat = 0; ///< ordinal in the performance's seat map
    [[nodiscard]] auto operator<=>(const SeatKey &) const noexcept = default;
};

enum class ClaimState : quint8
{
    Free,
    Selling, ///< won by an order that is being paid
    Leased,  ///< lent to a till for selling while apart
    House,   ///< held by the house
    Sold,
    Gone, ///< another version of the map took the place of the one that had this seat
};

struct Claim
{
    ClaimState state = ClaimState::Free;
    Uuid owner = {};                   ///< order, lease or house hold; null when free
    std::optional<Instant> until = {}; ///< of Selling and Leased
    qint32 version = 1;
};

/// Capacity of a standing area in one performance.
struct Pool
{
    qint32 performance = 0;
    qint32 capacity = 0;
    qint32 sold = 0;
    qint32 selling = 0;
    qint32 leased = 0;
    qint32 held = 0;
    qint32 version = 1;

    [[nodiscard]] qint32 free() const noexcept { return capacity - sold - selling - leased - held; }
};

/// The locked rows that a batch decides on, and, after each decision, what they have become: the next command
/// of the batch sees what the ones before it won. Rows that a command names and the world lacks do not exist.
struct World
{
    struct SeatHold
    {
        HoldId hold;
        Instant until = {};
    };

    struct PlaceHold
    {
        qint32 places = 0;
        Instant until = {};
    };

    using Buyer = std::pair<AccountId, catalog::EventId>;

    /// The database's own time, taken under the locks: what decides whether a hold has run out. Empty: the
    /// time that is passed to the decider.
    std::optional<Instant> storeTime = {};
    HoldStoreState store = {};
    std::map<HoldId, Hold> holds = {};
    std::map<SeatKey, SeatHold> seatHolds = {}; ///< live or run out
    std::map<PoolId, std::map<HoldId, PlaceHold>> placeHolds = {};
    std::map<HouseHoldId, HouseHold> houseHolds = {};
    std::map<HoldId, OrderId> holdOrders = {}; ///< that pinned holds have become already
    std::map<Uuid, OrderId> idOwners = {};     ///< of attempts and refunds that commands name, if they exist
    std::map<Buyer, qint32> bought = {};       ///< tickets held, being paid and sold, by account and event

    std::map<SeatKey, Claim> claims;
    std::map<PoolId, Pool> pools;
    std::map<OrderId, Order> orders;
};

} // namespace foyer::booking
