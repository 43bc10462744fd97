// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/booking/decision.h"
#include "server/pg/segment.h"

namespace foyer::booking {

/// The second round trip of a batch: writes what its decisions changed, as the world now stands. Empty when
/// nothing changed.
[[nodiscard]] pg::Segment writeStatements(const World &world, const Changes &changes);

} // namespace foyer::booking
