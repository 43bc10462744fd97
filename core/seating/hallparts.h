// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/idfactory.h"
#include "core/base/result.h"
#include "core/seating/numbering.h"
#include "core/seating/seatmap.h"

namespace foyer::seating::hall {

/// What the hall generators share.

/// InvalidArgument that names `field` unless min ≤ value ≤ max.
[[nodiscard]] Result<void> within(const char *field, std::int64_t value, std::int64_t min, std::int64_t max);

/// The first of the checks that failed.
[[nodiscard]] Result<void> firstFault(std::initializer_list<Result<void>> checks);

[[nodiscard]] QString newId(IdFactory &ids);

/// `newRow()` and what follows is of this category.
void addCategory(SeatMap &map, const QString &key);

/// A level with a category of the same name.
void addLevel(SeatMap &map, const QString &name, IdFactory &ids);

/// A level alone.
void addFloor(SeatMap &map, const QString &name, IdFactory &ids);

/// An empty section on the last level.
[[nodiscard]] Section newSection(const SeatMap &map, const QString &name, IdFactory &ids);

/// A row of the last category.
[[nodiscard]] Row newRow(const SeatMap &map, const std::vector<Point> &positions, IdFactory &ids);

/// Seats per group between aisles: as even as can be, and the same from both ends.
[[nodiscard]] std::vector<int> groupsOf(int seats, int aisles);

/// Where a row's seats stand along it, its middle at 0.
[[nodiscard]] std::vector<double> alongRow(const std::vector<int> &groups, Millimetres pitch,
                                           Millimetres aisle);

/// Makes seats beside the aisles accessible, up to `count`, and the next one of each a companion's; groups of
/// fewer than four keep none.
void keepAccessible(Row &row, const std::vector<int> &groups, int count);

/// Names the rows from the first to the last, numbers their seats from the left.
void numberSection(Section &section, RowNames style);

[[nodiscard]] Shape stage(const QString &text, Point topLeft, Size size, IdFactory &ids);

/// A plain shape; without a text when that is empty.
[[nodiscard]] Shape drawn(const QString &text, Point topLeft, Size size, IdFactory &ids);

/// Whole pixels of the usual scale: what every format can hold.
[[nodiscard]] constexpr Millimetres wholePixels(std::int64_t length) noexcept
{
    return Millimetres(length / defaultMillimetresPerPixel * defaultMillimetresPerPixel);
}

/// Moves everything into a canvas that has a margin around it.
void fitCanvas(SeatMap &map);

} // namespace foyer::seating::hall
