// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/seating/availability.h"

namespace foyer::seating {

/// What a choice of seats does to the seats beside it.
struct OrphanVerdict
{
    /// A seat that decided the verdict, as it was: whoever takes the choice later checks these again.
    struct Witness
    {
        SeatIndex seat = 0;
        bool wasOpen = false;
        [[nodiscard]] bool operator==(const Witness &) const noexcept = default;
    };

    std::vector<SeatIndex> stranded; ///< open seats that would lose their last open neighbour
    std::vector<SeatIndex>
        mended; ///< as many seats, in as many groups, that strand none; empty: there are none
    std::vector<Witness> looked; ///< the two seats on either side of each group

    /// The rule holds only where it can be obeyed.
    [[nodiscard]] bool refused() const noexcept { return !mended.empty(); }
};

/// The orphan rule: a choice must not leave an open seat single that had an open neighbour before. Chosen
/// seats next to one another are a group. Where a group strands a seat, a place is sought for it that
/// strands none, among seats of the choice's categories: the nearest one in its row, else the best one in
/// the house, the other groups staying where they are. A choice with an accessible or companion seat is
/// never refused, and tables strand nobody.
///
/// Conflict, with the seat's id, if a chosen seat is not free; InvalidArgument if one is chosen twice. The
/// availability is worked with and left as it was.
[[nodiscard]] Result<OrphanVerdict> wouldStrand(Availability &availability,
                                                std::span<const SeatIndex> choice);

} // namespace foyer::seating
