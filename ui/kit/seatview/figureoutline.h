// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/seating/geometry.h"

#include <QPainterPath>

namespace foyer::seatview {

/// The outline in the plan's millimetres, turned; empty for a bare text.
[[nodiscard]] QPainterPath outlineOf(const seating::Figure &figure);

/// Where a point given relative to the figure's position lies in the plan.
[[nodiscard]] QPointF pointIn(const seating::Figure &figure, seating::Point relative);

} // namespace foyer::seatview
