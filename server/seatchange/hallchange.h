// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/seatchange/hallreader.h"

namespace foyer::seatchange {

/// What the new version makes of each performance. Work for a thread of its own where halls are large.
[[nodiscard]] Result<HallChanges> decideChanges(const Prepared &prepared, const Maps &maps, HallStates halls,
                                                const std::vector<wire::SeatMove> &moves);

/// Of the holds and orders that change with them.
[[nodiscard]] LockList touchedBy(const HallChanges &changes);

/// Holds of the database that keep a seat which is not there any more.
[[nodiscard]] std::set<booking::HoldId> endedHolds(const HallChange &change);

/// Why it cannot be done; empty: it can.
[[nodiscard]] std::vector<wire::SeatFault> faultsOf(const HallChanges &changes,
                                                    const std::vector<wire::SeatMove> &moves);

} // namespace foyer::seatchange
