// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/seating/validation.h"

namespace foyer::seating {

/// Larger seats are treated as this large: one giant must not put the whole house into one cell of a grid.
inline constexpr Millimetres largestSeatRadius = 1500;

/// The circles cover each other by more than a tenth.
[[nodiscard]] bool isOverlap(const Seat &a, const Seat &b);

/// Seats of one level whose circles cover each other by more than a tenth. One finding per seat, naming the
/// first of the earlier seats that it covers; a grid keeps the time linear.
void findOverlaps(const SeatMap &map, ProblemSink &found);

} // namespace foyer::seating
