// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/seating/seatmap.h"

#include <numeric>

namespace foyer::studio {

/// Boxes around things, for the edits of this folder.

inline void addTo(std::optional<seating::Box> &bounds, const seating::Box &box)
{
    bounds = bounds ? bounds->united(box) : box;
}

[[nodiscard]] inline seating::Box boxOf(const seating::Seat &seat)
{
    const seating::Point reach{seat.radius, seat.radius};
    return {seat.position - reach, seat.position + reach};
}

[[nodiscard]] inline seating::Point middleOf(const seating::Box &box)
{
    return {std::midpoint(box.topLeft.x, box.bottomRight.x), std::midpoint(box.topLeft.y, box.bottomRight.y)};
}

[[nodiscard]] inline seating::Size extentOf(const seating::Box &box)
{
    return {box.bottomRight.x - box.topLeft.x, box.bottomRight.y - box.topLeft.y};
}

/// Corners in any order.
[[nodiscard]] inline seating::Box boxBetween(seating::Point a, seating::Point b)
{
    return {{std::min(a.x, b.x), std::min(a.y, b.y)}, {std::max(a.x, b.x), std::max(a.y, b.y)}};
}

} // namespace foyer::studio
