// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/seating/arc.h"

namespace foyer::studio {

/// A place or direction between whole millimetres, while something is computed.
struct Vec
{
    double x = 0;
    double y = 0;

    Vec() = default;

    Vec(double ax, double ay) : x(ax), y(ay) {}

    explicit Vec(seating::Point point) : x(point.x), y(point.y) {}

    [[nodiscard]] Vec operator+(Vec other) const { return {x + other.x, y + other.y}; }

    [[nodiscard]] Vec operator-(Vec other) const { return {x - other.x, y - other.y}; }

    [[nodiscard]] Vec operator*(double factor) const { return {x * factor, y * factor}; }

    [[nodiscard]] double dot(Vec other) const { return x * other.x + y * other.y; }

    [[nodiscard]] double length() const { return std::hypot(x, y); }

    /// A quarter turn clockwise, as the plan is seen.
    [[nodiscard]] Vec turned() const { return {-y, x}; }

    /// Of length 1; to the right where it has no direction.
    [[nodiscard]] Vec unit() const
    {
        const double whole = length();
        return whole > 0 ? Vec{x / whole, y / whole} : Vec{1, 0};
    }

    [[nodiscard]] seating::Point rounded() const
    {
        return {seating::roundedMillimetres(x), seating::roundedMillimetres(y)};
    }
};

/// Of the four whole points around an exact one, the nearest in the given direction: seats along a row keep
/// their distances to the millimetre, however it lies.
[[nodiscard]] seating::Point roundedAlong(Vec exact, Vec direction);

} // namespace foyer::studio
