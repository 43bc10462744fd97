// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/booking/command.h"
#include "core/booking/world.h"

#include <set>

namespace foyer::booking {

/// What a batch must lock before it can be decided.
struct Scarce
{
    std::set<OrderId> orders;
    std::set<PoolId> pools;
    std::set<SeatKey> seats;
    std::set<HoldId> holds;
    std::set<HoldId> pinned; ///< holds of another store that are to become orders
    std::set<HouseHoldId> houseHolds;
    std::set<Uuid> newIds;         ///< of attempts and refunds that are to be made
    std::set<World::Buyer> buyers; ///< whose limit is asked for
    bool needsStore = false;       ///< what is done about holds hangs on who gives them
    bool asksHouse = false;        ///< somebody may sell what the house holds

    /// Adds what a command names; what stored orders and holds cover is found by the statements themselves.
    void add(const Command &command);
};

} // namespace foyer::booking
