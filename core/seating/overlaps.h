// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/seating/validation.h"

namespace foyer::seating {

/// Seats of one level whose circles cover each other by more than a tenth. One finding per seat, naming an
/// earlier seat; a grid keeps the time linear.
void findOverlaps(const SeatMap &map, ProblemSink &found);

} // namespace foyer::seating
