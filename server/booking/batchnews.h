// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/booking/decision.h"
#include "server/booking/batchsettler.h"
#include "server/pg/segment.h"

namespace foyer::booking {

/// Changed seats as everybody may see them, by performance.
using SeatChanges = std::map<qint32, std::vector<live::SeatChange>>;

[[nodiscard]] SeatChanges seatChangesOf(const World &world, const Changes &changes);

/// These, the pools that changed and the holds that became orders, by performance.
[[nodiscard]] BatchNews newsOf(const World &world, const Changes &changes);

/// How a seat is seen: a live hold on a free seat or on one of the house shows as on hold.
[[nodiscard]] char visibleState(const Claim &claim, bool isOnHold) noexcept;

/// Adds what a batch tells the rest of the world to its own transaction: news for the boards of all workers
/// and rows of the outbox (`seats` for each performance, `order` for each event of an order).
void writeNews(pg::Segment &segment, const World &world, const Changes &changes);

} // namespace foyer::booking
