// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/studio/selection.h"

namespace foyer::studio {

/// Distances within and between rows, along their arcs. Reading says nothing where there is none or where
/// they differ by more than rounding.

/// From row to row, centre to centre. Cross aisles (gaps above 1.6 times the usual distance) do not count.
[[nodiscard]] std::optional<Millimetres> rowDistance(const SeatMap &map, const Selection &chosen);
/// The front row stays. Cross aisles keep their width. InvalidArgument, `row_distance`, below 100 mm.
[[nodiscard]] Result<Selection> setRowDistance(SeatMap &map, const Selection &chosen, Millimetres distance);

/// From seat to seat, centre to centre. Aisles do not count.
[[nodiscard]] std::optional<Millimetres> seatDistance(const SeatMap &map, const Selection &chosen);
/// Every row's middle stays, and aisles keep their width. InvalidArgument, `seat_distance`, below 100 mm, or
/// where neighbours would no longer be neighbours.
[[nodiscard]] Result<Selection> setSeatDistance(SeatMap &map, const Selection &chosen, Millimetres distance);

/// The aisle between what is chosen and the block beside it.
struct Aisle
{
    Millimetres width = 0; ///< clear, from seat edge to seat edge; the narrowest of all rows
    Point from;            ///< edge of the chosen seat
    Point to;              ///< edge of the other one
    bool even = true;      ///< all rows have this width, give or take rounding
};

/// Towards the hall's middle line, or else the nearer one; only within six metres.
[[nodiscard]] std::optional<Aisle> aisleOf(const SeatMap &map, const Selection &chosen);
/// Moves what is chosen, as a whole. InvalidArgument, `aisle`, for a width below 0 or no aisle.
[[nodiscard]] Result<Selection> setAisle(SeatMap &map, const Selection &chosen, Millimetres width);

/// The line that the hall is symmetrical about: the middle of its stage, or of all seats, or of the canvas.
[[nodiscard]] Millimetres middleLine(const SeatMap &map);

} // namespace foyer::studio
