// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/booking/decision.h"
#include "server/pg/segment.h"

namespace foyer::booking {

/// The part of a batch's writes that is about holds and house holds.
void writeHolds(pg::Segment &segment, const World &world, const Changes &changes);

} // namespace foyer::booking
