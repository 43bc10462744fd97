// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/studio/selection.h"

namespace foyer::studio {

/// Moving what is chosen as it is. Tables take their seats with them. Results are whole millimetres; what
/// would leave the range of coordinates is refused (InvalidArgument, `position`), and so is an empty
/// selection (`selection`). Where rows have explicit places these are turned over with the row, so that left
/// stays left.

/// Thousandths of a degree, clockwise.
using Millidegrees = std::int32_t;

[[nodiscard]] Result<Selection> move(SeatMap &map, const Selection &chosen, Point offset);

/// About `pivot`, or the middle of what is chosen. Turned and turned back about the same pivot everything is
/// within a millimetre of where it was.
[[nodiscard]] Result<Selection> rotate(SeatMap &map, const Selection &chosen, Millidegrees angle,
                                       std::optional<Point> pivot = {});

enum class Axis : std::uint8_t
{
    Upright, ///< left and right change places
    Level    ///< top and bottom do
};

/// Through the middle of what is chosen: exact, so that twice is as if never.
[[nodiscard]] Result<Selection> mirror(SeatMap &map, const Selection &chosen, Axis axis);
/// About a line: x of an upright, y of a level one.
[[nodiscard]] Result<Selection> mirrorAbout(SeatMap &map, const Selection &chosen, Axis axis,
                                            Millimetres line);

enum class Alignment : std::uint8_t
{
    Left,
    Centre,
    Right,
    Top,
    Middle,
    Bottom
};

/// Rows (what is chosen of them, as a whole) and things are lined up on the outermost of them or, for Centre
/// and Middle, on the middle of all. Refused with fewer than two (`selection`).
[[nodiscard]] Result<Selection> align(SeatMap &map, const Selection &chosen, Alignment alignment);

enum class Spread : std::uint8_t
{
    Across, ///< equal gaps from left to right
    Down    ///< equal gaps from top to bottom
};

/// The outermost two stay. Gaps differ by a millimetre at most. Refused with fewer than three.
[[nodiscard]] Result<Selection> distribute(SeatMap &map, const Selection &chosen, Spread spread);

} // namespace foyer::studio
