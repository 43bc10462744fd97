// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/seating/seatmap.h"

namespace foyer::test {

/// A house in which some things, drawn by chance, are as they should not be: copied rows and sections, lost
/// ids, numbers, categories and levels, seats on top of one another or far away, companions alone. The same
/// seed always gives the same.
[[nodiscard]] seating::SeatMap drawBrokenHall(std::uint64_t seed);

} // namespace foyer::test
