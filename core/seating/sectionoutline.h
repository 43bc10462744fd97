// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/seating/validation.h"

#include <span>

namespace foyer::seating {

/// The corners of a figure where it lies, in order; curves as polygons of 64 sides. None for a text.
[[nodiscard]] std::vector<Point> cornersOf(const Figure &figure);

/// Borders included; a polygon that crosses itself has holes (even-odd).
[[nodiscard]] bool isInside(Point point, std::span<const Point> corners);

/// Seats outside all outlines of their section; sections without one have no outside.
void findOutsiders(const SeatMap &map, ProblemSink &found);

} // namespace foyer::seating
