// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/seating/geometry.h"

#include <array>

namespace foyer::seating {

/// Cells of a square grid, for whoever asks what is near.

[[nodiscard]] constexpr Point cellOf(Point position, Millimetres size) noexcept
{
    const auto divided = [size](Millimetres value) {
        return value >= 0 ? value / size : -((-value + size - 1) / size);
    };
    return {divided(position.x), divided(position.y)};
}

[[nodiscard]] constexpr std::uint64_t keyOfCell(Point cell) noexcept
{
    return std::uint64_t{std::uint32_t(cell.x)} << 32U | std::uint32_t(cell.y);
}

/// From a cell to those that touch it, itself included.
inline constexpr std::array<Point, 9> cellsAround{Point{-1, -1}, Point{0, -1}, Point{1, -1},
                                                  Point{-1, 0},  Point{0, 0},  Point{1, 0},
                                                  Point{-1, 1},  Point{0, 1},  Point{1, 1}};

} // namespace foyer::seating
