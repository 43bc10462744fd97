// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/uuid.h"
#include "core/seating/availability.h"

namespace foyer::seating {

/// What becomes of single free seats.
enum class Orphans : std::uint8_t
{
    Ignore, ///< they decide only between blocks that are equal otherwise
    Avoid,  ///< a block that leaves none comes first, whatever its rank
    Forbid, ///< a block that leaves one is no answer
};

struct SeatRequest
{
    std::size_t seats = 1;      ///< next to one another, strictly
    std::size_t accessible = 0; ///< of these, at least so many accessible ones
    CategorySet categories = CategorySet{}.set();
    Orphans orphans = Orphans::Avoid;
    /// The id of the hold that is to be, as a number (seedOf): picks among equals, so that many who ask at
    /// once do not all get the same seats, and one who asks again does.
    std::uint64_t seed = 0;
    /// Picks among so many best rows' blocks instead of among equals only: in a rush some quality for few
    /// lost races. 1 is none of it.
    std::size_t spread = 1;
};

/// Seats next to one another, left to right, and what they cost: `orphans` is the number of open seats that
/// would be left single.
struct SeatBlock
{
    std::vector<SeatIndex> seats;
    std::int32_t rank = 0;
    int orphans = 0;
};

/// The best block for a party, or nothing if no row has one. Better means, in this order:
///   1. fewer accessible seats given to whoever did not ask for one;
///   2. under Orphans::Avoid, fewer seats left single;
///   3. the rank of the worst of its seats;
///   4. fewer seats with a restricted view;
///   5. its centre nearer to the true middle of its row, taken and free seats alike;
///   6. fewer seats left single.
/// A party that asks for no accessible seat never gets an accessible or companion seat (unless the policy of
/// `availability` released them), and one that asks is not held to the orphan rule.
[[nodiscard]] std::optional<SeatBlock> bestAvailable(const Availability &availability,
                                                     const SeatRequest &request);

/// How many of the block's open neighbours would be left with no open neighbour of their own: 0 to 2.
[[nodiscard]] int countOrphans(const Availability &availability, Slot first, Slot end);

[[nodiscard]] std::uint64_t seedOf(const Uuid &id) noexcept;

} // namespace foyer::seating
