// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/simulation/playhouse.h"

#include <vector>

namespace foyer::simulation {

/// The seats that are open to somebody, by ordinal.
using OpenSeats = std::array<bool, playhouse::seats>;

/// By category: stalls, balcony.
using SeatedCategories = std::array<bool, 2>;

/// How seats are chosen and which choices strand a seat, judged by looking at every block of the house: the
/// oracle's own opinion, written from what the rules promise.
namespace hallrules {

/// All blocks that are equally the best for so many people. Best: strands the fewest (none at all unless
/// `mayStrand`), then the best row, then the nearest to the row's middle.
[[nodiscard]] std::vector<std::vector<qint32>>
best(const OpenSeats &open, qint32 people, const SeatedCategories &categories, bool mayStrand = true);

[[nodiscard]] qint32 mostTogether(const OpenSeats &open, const SeatedCategories &categories);

/// What becomes of a choice of neighbouring seats.
struct Verdict
{
    std::vector<qint32> stranded = {};
    std::vector<std::vector<qint32>> mended = {}; ///< any of these is right; none: the choice must stand
};

/// Empty where a chosen seat is not open.
[[nodiscard]] Verdict judge(const OpenSeats &open, const std::vector<qint32> &chosen);

} // namespace hallrules

} // namespace foyer::simulation
