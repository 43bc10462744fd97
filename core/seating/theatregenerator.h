// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/idfactory.h"
#include "core/base/result.h"
#include "core/seating/hallwords.h"
#include "core/seating/seatmap.h"

namespace foyer::seating {

struct TheatreTier
{
    QString name; ///< of its level, its section and its category
    int rows = 20;
    int seats = 30;    ///< in the first row
    int seatsMore = 1; ///< each row has so many more than the one before it
};

/// A theatre from a few numbers: a start for the designer, and what tests and benchmarks sell.
struct TheatreSpec
{
    QString name;
    std::vector<TheatreTier> tiers; ///< front to back, as stalls and balcony
    int aisles = 2;                 ///< through every row
    Millimetres seatPitch = 520;
    Millimetres rowPitch = 950;
    Millimetres aisleWidth = 1200; ///< more than between two seats without an aisle
    Millimetres curve = 14'000;    ///< radius of the first row; 0: straight rows
    int accessible = 4; ///< in the first tier's last row, beside the aisles, each with a companion seat
    HallWords words = {};
};

/// Rows are lettered from the front, seats numbered from the left. InvalidArgument names the field whose
/// number makes no hall.
[[nodiscard]] Result<SeatMap> generateTheatre(const TheatreSpec &spec, IdFactory &ids);

} // namespace foyer::seating
