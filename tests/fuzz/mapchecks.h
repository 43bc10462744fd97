// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/seating/seatmap.h"

namespace foyer::fuzz {

/// Whatever came in, by whichever way: it can be judged, laid out or refused, numbered, and written and read
/// again as the same document.
void checkMap(const seating::SeatMap &map);

enum class Origin
{
    Pretix,
    Foyer, ///< has what pretix does not know: ids of rows, documents without levels
};

/// A pretix plan of it passes for one, and reading and writing that changes nothing any more.
void checkPretixRoundTrip(const seating::SeatMap &map, Origin origin);

} // namespace foyer::fuzz
