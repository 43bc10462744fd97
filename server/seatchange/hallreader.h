// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/pg/pool.h"
#include "server/seatchange/records.h"

#include <set>

namespace foyer::seatchange {

/// What the locks of a change are taken on beside claims and pools, which are locked whole.
struct LockList
{
    std::set<booking::HoldId> holds = {};
    std::set<booking::OrderId> orders = {};

    [[nodiscard]] bool covers(const LockList &other) const;
};

/// The statements that read how performances sell; with `locks` nobody sells there until the transaction
/// ends. Their order is the one of all batches: hold store, holds, orders, pools, claims.
[[nodiscard]] pg::Segment readHalls(const std::vector<Performance> &performances, const LockList *locks);

/// What they answered. Work for a thread of its own where halls are large. Corrupt where a performance has no
/// claims or another order than its map.
[[nodiscard]] Result<HallStates> loadHalls(const std::vector<pg::Rows> &answers, const Prepared &prepared,
                                           const Maps &maps, bool isLocked);

} // namespace foyer::seatchange
