// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/seating/availability.h"

namespace foyer::pos {

using seating::SeatIndex;

/// One way to mend a choice that leaves a seat alone.
struct Mend
{
    enum class Kind : quint8
    {
        Move, ///< as many seats a little to the side
        Take, ///< the lonely ones too
    };
    Kind kind = Kind::Move;
    std::vector<SeatIndex> seats = {}; ///< instead of the new ones, left to right
};

/// Mends for taking `chosen` beside the `kept` seats of the same basket, the nearest first: up to two places
/// in the same row that leave nobody alone, and taking the `stranded` too. The availability is worked with
/// and left as it was; `kept` are looked at as if they were free.
[[nodiscard]] std::vector<Mend> mendsFor(seating::Availability &availability,
                                         const std::vector<SeatIndex> &kept,
                                         const std::vector<SeatIndex> &chosen,
                                         const std::vector<SeatIndex> &stranded);

/// Blocks of so many seats next to one another that have no seat in common, the best first, at most `limit`.
/// The availability is worked with and left as it was.
[[nodiscard]] std::vector<std::vector<SeatIndex>> bestBlocks(seating::Availability &availability,
                                                             seating::CategoryIndex category,
                                                             std::size_t seats, std::size_t limit);

} // namespace foyer::pos
