// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QRectF>

namespace foyer::seatview {
class SeatPlan;
}

namespace foyer::seatmap {

/// The part of a hall that looks different after an edit; null: it may be all of it. Never empty otherwise.
[[nodiscard]] QRectF changedPart(const seatview::SeatPlan &before, const seatview::SeatPlan &after);

} // namespace foyer::seatmap
