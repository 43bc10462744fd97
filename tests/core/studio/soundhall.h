// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/seating/seatmap.h"

namespace foyer::test {

/// A small house with nothing to complain about: stalls of four rows with an aisle, a balcony of two rows
/// behind, two tables and a pit; a stage before it.
[[nodiscard]] seating::SeatMap soundHall();

/// Its seat by section, row and place.
[[nodiscard]] seating::Seat &seatIn(seating::SeatMap &map, std::size_t section, std::size_t row,
                                    std::size_t seat);

[[nodiscard]] QString latin(const char *text);

} // namespace foyer::test
