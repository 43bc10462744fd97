// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/seating/seatmap.h"

namespace foyer::seating {

/// A row's seats from left to right, and who sits next to whom.
struct RowOrder
{
    std::vector<std::uint32_t> seats; ///< indices into Row::seats
    std::vector<Millimetres> along;   ///< way from the first seat, following the row; one per seat
    std::vector<std::uint8_t>
        joined; ///< [i]: seat i + 1 is the right-hand neighbour of seat i; one less than seats

    [[nodiscard]] Millimetres length() const noexcept { return along.empty() ? 0 : along.back(); }
};

/// Where every seat has a `place`, places decide. Otherwise the positions do: seats are ordered along the
/// row's main direction, or as listed where that is the shorter way (rows that bend round a corner); two
/// seats are neighbours unless the gap between them is more than 1.6 times the row's usual pitch. Left is
/// the smaller x, for an upright row the smaller y.
[[nodiscard]] RowOrder orderRow(const std::vector<Seat> &seats);

/// For a table: as listed, each next to the one before.
[[nodiscard]] RowOrder orderAsListed(const std::vector<Seat> &seats);

} // namespace foyer::seating
