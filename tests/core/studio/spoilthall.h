// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/seating/problem.h"

#include <functional>
#include <vector>

namespace foyer::test {

/// One thing that is broken in the sound hall, what one click does about it, and how it is written down.
struct SpoiltHall
{
    seating::ProblemCode code;
    std::function<void(seating::SeatMap &)> spoil;
    const char *remedy; ///< "kind value"; empty: only a person can
    const char *mended; ///< "where: before > after" of the first entry
};

/// At least one for each rule that looks at more than the whole map.
[[nodiscard]] const std::vector<SpoiltHall> &spoiltHalls();

/// The stalls' second row once more, with ids of its own.
void copySecondRow(seating::SeatMap &map, seating::Point offset);

/// An outline that begins left of and before all rows of the stalls.
[[nodiscard]] seating::Shape border(seating::Size size);

} // namespace foyer::test
