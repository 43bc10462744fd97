// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/idfactory.h"
#include "core/base/result.h"
#include "core/seating/hallwords.h"
#include "core/seating/seatmap.h"

namespace foyer::seating {

/// A round stadium from a few numbers.
struct BowlSpec
{
    QString name;
    int tiers = 2;   ///< rings one outside the other; each a level and a category of its own
    int blocks = 24; ///< sections per tier, numbered 101, 102, … 201, …
    int rows = 20;   ///< per block
    Millimetres innerRadius = 50'000;
    Millimetres seatPitch = 500;
    Millimetres rowPitch = 800;
    Millimetres stairs = 1400;  ///< between two blocks
    Millimetres walkway = 3000; ///< between two tiers
    HallWords words = {};
};

/// Each row has as many seats as its arc has room for: the default makes about 30,000 seats; 60 blocks of 50
/// rows in two tiers around 60 m make about 100,000. InvalidArgument names the field whose number makes no
/// stadium; 500,000 seats are the most.
[[nodiscard]] Result<SeatMap> generateBowl(const BowlSpec &spec, IdFactory &ids);

} // namespace foyer::seating
