// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace foyer::kit {

/// How tall a control is.
enum class Extent
{
    Small = 28,  ///< tables, inspectors
    Normal = 32, ///< everywhere
    Large = 48,  ///< till and gate
    Extra = 56,  ///< the primary action of till and gate
};

inline constexpr int step = 8;              ///< the grid; half of it is allowed
inline constexpr int padding = 16;          ///< in cards and pages
inline constexpr int gap = 16;              ///< between cards
inline constexpr int buttonGap = 8;         ///< between buttons in a row
inline constexpr int cellPadding = 12;      ///< left and right in a table's cells
inline constexpr int outerCellPadding = 16; ///< at the table's own edges
inline constexpr int topBar = 48;
inline constexpr int railWidth = 72;
inline constexpr int radiusSmall = 4; ///< chips, keys, bars
inline constexpr int radius = 6;      ///< controls
inline constexpr int radiusLarge = 8; ///< cards, popups

} // namespace foyer::kit
