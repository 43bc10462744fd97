// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QPointF>
#include <vector>

namespace foyer::seatview {

/// How much each seat of a row is turned (degrees clockwise) so that it follows the row: the tangent of the
/// circle through its neighbours. The square is the same after a quarter turn, so the angle lies in (-45, 45]
/// and numbers never stand on their head. Rows that zigzag are not turned at all.
[[nodiscard]] std::vector<float> turnsAlong(const std::vector<QPointF> &row);

/// Likewise for seats round a table: each faces its middle.
[[nodiscard]] std::vector<float> turnsTowards(QPointF middle, const std::vector<QPointF> &seats);

/// Into (-45, 45].
[[nodiscard]] double foldedTurn(double degrees);

} // namespace foyer::seatview
