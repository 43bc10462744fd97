// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/studio/selection.h"

namespace foyer::studio {

/// Seats, seats of chosen tables, and standing areas get the category; the empty key takes it away. NotFound
/// (`category`) for a key that the document does not have.
[[nodiscard]] Result<Selection> paintCategory(SeatMap &map, const Selection &chosen, const QString &key);

enum class Access : std::uint8_t
{
    None,       ///< neither accessible nor companion
    Accessible, ///< a seat is not both: it ceases to be a companion seat
    Companion,
    RestrictedView,
    FullView
};

[[nodiscard]] Result<Selection> paintAccess(SeatMap &map, const Selection &chosen, Access access);

} // namespace foyer::studio
