// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/idfactory.h"
#include "core/base/result.h"
#include "core/seating/hallwords.h"
#include "core/seating/seatmap.h"

namespace foyer::seating {

/// An arena with a stage at one end: a floor in blocks, and tiers in a horseshoe around it, straight along
/// both sides and round at the far end.
struct ArenaSpec
{
    QString name;
    int floorColumns = 3; ///< blocks of the floor side by side; 0: the floor is for standing
    int floorBlocks = 2;  ///< and one behind the other
    int floorRows = 12;   ///< per block
    int floorSeats = 14;  ///< per row of a block
    int standing = 2000;  ///< places on the floor where it has no seats
    int tiers = 2;        ///< each a level and a category of its own
    int rows = 14;        ///< per block of a tier
    int sideBlocks = 2;   ///< per tier on each straight side
    int endBlocks = 2;    ///< per tier around the far end
    int accessible = 8;   ///< in the first tier's last rows, beside the stairs, each with a companion seat
    Millimetres seatPitch = 500;
    Millimetres rowPitch = 850;
    Millimetres stairs = 1400;  ///< between two blocks
    Millimetres walkway = 3000; ///< between floor and tiers, and between two tiers
    HallWords words = {};
};

/// Sections of the floor are lettered from the stage and numbered from the left ("A1"), those of the tiers
/// numbered round from the stage's left ("101", "201"). InvalidArgument names the field whose number makes no
/// arena; 100,000 seats are the most.
[[nodiscard]] Result<SeatMap> generateArena(const ArenaSpec &spec, IdFactory &ids);

} // namespace foyer::seating
