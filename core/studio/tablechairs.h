// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/idfactory.h"
#include "core/studio/selection.h"

#include <array>

namespace foyer::studio {

/// The chairs of tables that are there already. Chairs that stay keep their ids and all that is known of
/// them, and are spread evenly over what they stand along; new ones get fresh ids, the next numbers of their
/// table and category, size and rank of its last chair; those that are too many disappear. Where as many
/// stand as are wanted nothing moves.

inline constexpr int mostChairs = 200;      ///< of a table
inline constexpr Millimetres chairGap = 40; ///< between a table's edge and new chairs

/// Of a rectangular table, as it stands before it is turned.
enum class TableSide : std::uint8_t
{
    Top,
    Right,
    Bottom,
    Left
};

inline constexpr std::array tableSides{TableSide::Top, TableSide::Right, TableSide::Bottom, TableSide::Left};

/// Whether chairs stand along its sides; round any other.
[[nodiscard]] bool hasSides(const seating::Table &table) noexcept;

/// How many stand nearest to each side, by TableSide.
[[nodiscard]] std::array<int, 4> chairsBySide(const seating::Table &table);

/// Of all chosen tables without sides, from where the first chair stands. `seats` is at fault unless it is
/// between 1 and 200.
[[nodiscard]] Result<Selection> setChairs(SeatMap &map, const Selection &chosen, int count, IdFactory &ids);

/// Of all chosen tables with sides. A table keeps one chair at least and 200 at most (`seats`).
[[nodiscard]] Result<Selection> setSideChairs(SeatMap &map, const Selection &chosen, TableSide side,
                                              int count, IdFactory &ids);

/// After a table has got another size about the same middle: chairs keep their distance from its edge, and
/// their share of the side that they stand along.
void followSize(seating::Table &table, const seating::Figure &before);

} // namespace foyer::studio
