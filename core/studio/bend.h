// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/studio/selection.h"

namespace foyer::studio {

/// Rows as arcs about one centre. The radius is that of the front row, the one nearest to the stage (to the
/// top of the plan where there is none); positive where the ends come forward, towards a centre on the
/// stage's side, negative where they go back, 0 for straight rows.

inline constexpr Millimetres smallestRadius = 1000;

/// Bends what is chosen of rows, one or many, together: rows become concentric arcs with their distances
/// kept, seats keep their distances along the arc (equal ones stay equal to the millimetre), aisles their
/// width, the middle its place and direction. Rows that were bent before are unrolled first, so bending twice
/// is as good as once. Order and neighbours in each row stay the same; a radius at which they could not, or a
/// row would go round more than three quarters of its circle, is refused (InvalidArgument, `radius`), and so
/// is a selection with no row of two seats (`selection`). Tables and things stay where they are.
[[nodiscard]] Result<Selection> bend(SeatMap &map, const Selection &chosen, Millimetres radius);

/// The radius that the rows have; 0: straight; nothing: the rows fit no arcs about one centre, or no row has
/// three seats. Says no more digits than the positions hold.
[[nodiscard]] std::optional<Millimetres> bendRadius(const SeatMap &map, const Selection &chosen);

/// The radius that bends the front row so far that its middle sinks by `depth` (negative: rises) below the
/// line through its ends: what pulling at a handle says. 0 for depths that are no bend.
[[nodiscard]] Millimetres radiusForDepth(const SeatMap &map, const Selection &chosen, Millimetres depth);

} // namespace foyer::studio
