// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/studio/planevector.h"
#include "core/studio/spacing.h"

#include <span>

namespace foyer::studio {

/// A seat at an aisle.
struct AisleSeat
{
    Point position;
    Millimetres radius = 0;
};

/// As far as an aisle reaches.
inline constexpr Millimetres aisleReach = 6000;

/// Looks from a row's end along its direction for the nearest seat within an aisle's width.
[[nodiscard]] std::optional<Aisle> lookAcross(const AisleSeat &end, Vec ahead,
                                              std::span<const AisleSeat> others);

} // namespace foyer::studio
