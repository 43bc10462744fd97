// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/studio/rowblock.h"
#include "core/studio/spacing.h"

namespace foyer::studio {

/// What bend.h and spacing.h read, for whoever wants more than one of them: unrolling the rows is most of the
/// work.

[[nodiscard]] std::optional<Millimetres> bendRadiusOf(const RowBlock &block);
[[nodiscard]] std::optional<Millimetres> rowDistanceOf(const RowBlock &block);
[[nodiscard]] std::optional<Millimetres> seatDistanceOf(const RowBlock &block);

/// `block` is what is chosen of `part`, a map that has the rows that something is chosen of, at least.
[[nodiscard]] std::optional<Aisle> aisleOf(const SeatMap &map, const SeatMap &part, const Selection &chosen,
                                           const RowBlock &block);

} // namespace foyer::studio
