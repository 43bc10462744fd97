// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/seating/seatmap.h"

#include <span>

namespace foyer::seating {

/// The colours that categories are given, as "#rrggbb". Whoever draws may have shades of their own for them,
/// by day and by night; told by paletteIndex().
[[nodiscard]] std::span<const QLatin1StringView> categoryPalette() noexcept;

/// Place in the palette; -1 for a colour that is none of its.
[[nodiscard]] int paletteIndex(const QString &color) noexcept;

/// What a category of the map is shown in: its own colour, else the palette's by its place in the list.
[[nodiscard]] QString categoryColor(const SeatMap &map, std::size_t place);

/// For one more category: the first of the palette that no category is shown in, else by its place.
[[nodiscard]] QString freshCategoryColor(const SeatMap &map);

/// Every category without a colour gets the one that it is shown in: from then on it keeps it, whatever
/// becomes of the list.
void settleCategoryColors(SeatMap &map);

} // namespace foyer::seating
