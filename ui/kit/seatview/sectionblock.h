// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QPainterPath>
#include <QPointF>
#include <vector>

namespace foyer::seatview {

/// The area that a section's rows cover, half a pitch around their seats included: what is drawn where seats
/// are too small to be seen. Rows come as they are listed, seats from left to right; where the next row is
/// further away than rows of one block are, a new piece begins.
[[nodiscard]] QPainterPath blockAround(const std::vector<std::vector<QPointF>> &rows, double pitch);

} // namespace foyer::seatview
