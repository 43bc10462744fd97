// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/booking/decision.h"
#include "server/pg/segment.h"

namespace foyer::booking {

/// The part of a batch's writes that is about what is scarce: seats and pools.
void writeClaims(pg::Segment &segment, const World &world, const Changes &changes);
void writePools(pg::Segment &segment, const World &world, const Changes &changes);

} // namespace foyer::booking
