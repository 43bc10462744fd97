// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/seating/geometry.h"

#include <cmath>
#include <numbers>

namespace foyer::seating {

/// What is beyond all plans stays far beyond, whatever it is; sums of a few of these do not overflow.
[[nodiscard]] inline Millimetres roundedMillimetres(double length)
{
    constexpr double farBeyond = 40.0 * largestCoordinate;
    return Millimetres(std::lround(std::clamp(length, -farBeyond, farBeyond)));
}

/// So many turns in radians.
[[nodiscard]] inline double turnOf(double turns)
{
    return turns * 2 * std::numbers::pi;
}

/// A circle's part that looks towards `direction` (radians from straight down, to the right), seen from
/// its centre: rows are drawn on it.
struct Arc
{
    Point centre;
    double radius = 0;
    double direction = 0;

    /// The point so far along the arc from its middle, to the right.
    [[nodiscard]] Point at(double along) const
    {
        const double angle = direction + along / radius;
        return {centre.x + roundedMillimetres(radius * std::sin(angle)),
                centre.y + roundedMillimetres(radius * std::cos(angle))};
    }
};

} // namespace foyer::seating
