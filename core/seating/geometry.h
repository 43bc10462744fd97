// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <algorithm>
#include <compare>
#include <cstdint>
#include <optional>
#include <span>
#include <vector>

namespace foyer::seating {

/// All lengths are whole millimetres; x grows to the right, y grows downwards, away from the stage in a
/// plan drawn the usual way.
using Millimetres = std::int32_t;

/// No coordinate and no length of a seat map is larger than this (10 km): sums of two never overflow.
inline constexpr Millimetres largestCoordinate = 10'000'000;

struct Point
{
    Millimetres x = 0;
    Millimetres y = 0;
    [[nodiscard]] constexpr bool operator==(const Point &) const noexcept = default;

    [[nodiscard]] constexpr Point operator+(Point other) const noexcept { return {x + other.x, y + other.y}; }

    [[nodiscard]] constexpr Point operator-(Point other) const noexcept { return {x - other.x, y - other.y}; }
};

struct Size
{
    Millimetres width = 0;
    Millimetres height = 0;
    [[nodiscard]] constexpr bool operator==(const Size &) const noexcept = default;
};

/// Borders included.
struct Box
{
    Point topLeft;
    Point bottomRight;
    [[nodiscard]] constexpr bool operator==(const Box &) const noexcept = default;

    [[nodiscard]] constexpr bool contains(const Box &other) const noexcept
    {
        return topLeft.x <= other.topLeft.x && topLeft.y <= other.topLeft.y
               && bottomRight.x >= other.bottomRight.x && bottomRight.y >= other.bottomRight.y;
    }

    [[nodiscard]] constexpr Box united(const Box &other) const noexcept
    {
        return {{std::min(topLeft.x, other.topLeft.x), std::min(topLeft.y, other.topLeft.y)},
                {std::max(bottomRight.x, other.bottomRight.x), std::max(bottomRight.y, other.bottomRight.y)}};
    }
};

[[nodiscard]] constexpr std::int64_t squaredDistance(Point a, Point b) noexcept
{
    const std::int64_t dx = std::int64_t{a.x} - b.x;
    const std::int64_t dy = std::int64_t{a.y} - b.y;
    return dx * dx + dy * dy;
}

/// Rounded to the nearest millimetre.
[[nodiscard]] Millimetres distance(Point a, Point b) noexcept;

enum class FigureKind : std::uint8_t
{
    Rectangle, ///< `position` is the top left corner
    Circle,    ///< `position` is the centre, `size.width` = `size.height` = the diameter
    Ellipse,   ///< `position` is the centre, `size` the two axes
    Polygon,   ///< `points` are relative to `position`
    Text,      ///< a point with no extent; what is written there is the shape's text
};

/// The outline of anything that is no seat, turned clockwise about `position`.
struct Figure
{
    FigureKind kind = FigureKind::Rectangle;
    Point position;
    std::int32_t rotation = 0; ///< thousandths of a degree
    Size size;
    std::vector<Point> points;
    [[nodiscard]] bool operator==(const Figure &) const noexcept = default;

    /// The smallest box around the turned figure, rounded outwards.
    [[nodiscard]] Box bounds() const;
};

} // namespace foyer::seating
