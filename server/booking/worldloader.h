// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/booking/command.h"
#include "core/booking/world.h"
#include "server/pg/rows.h"
#include "server/pg/segment.h"

#include <set>

namespace foyer::booking {

/// What a batch must lock before it can be decided.
struct Scarce
{
    std::set<OrderId> orders;
    std::set<PoolId> pools;
    std::set<SeatKey> seats;

    /// Adds what a command names; what an order's stored lines name is found by the statements themselves.
    void add(const Command &command);
};

/// The first round trip of a batch: locks everything in the one global order (orders, pools, claims).
[[nodiscard]] pg::Segment lockStatements(const Scarce &scarce);

/// What it answered, as the world that core/booking decides on. Errors: Internal when a row cannot be read.
[[nodiscard]] Result<World> loadWorld(const std::vector<pg::Rows> &answers);

} // namespace foyer::booking
