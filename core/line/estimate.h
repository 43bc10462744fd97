// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/line/score.h"

#include <vector>

namespace foyer::line {

/// At this score stands who has this place (1: the next one). A few of them, evenly over the line, are told
/// to everybody.
struct Knot
{
    qint64 place = 0;
    Score score = 0;

    [[nodiscard]] bool operator==(const Knot &) const noexcept = default;
};

/// The place of a score among those who wait, from what everybody is told. Between two knots people are taken
/// to stand evenly; the error is a fraction of the distance of two knots. 0: has been called.
[[nodiscard]] qint64 placeOf(Score score, Score serving, const std::vector<Knot> &knots);

} // namespace foyer::line
