// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/booking/world.h"
#include "server/booking/scarce.h"
#include "server/pg/rows.h"
#include "server/pg/segment.h"

namespace foyer::booking {

/// The first round trip of a batch: statements that lock and read everything scarce in the one global order
/// (hold store, buyers, holds, house holds, orders, pools, claims), and who reads which answer.
struct LockPlan
{
    using Load = Result<void> (*)(const pg::Row &, World &);

    pg::Segment segment;
    std::vector<Load> loads;
};

[[nodiscard]] LockPlan lockPlan(const Scarce &scarce);

/// What it answered, as the world that core/booking decides on. Errors: Internal when a row cannot be read.
[[nodiscard]] Result<World> loadWorld(const LockPlan &plan, const std::vector<pg::Rows> &answers);

} // namespace foyer::booking
