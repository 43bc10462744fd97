// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/idfactory.h"
#include "core/base/result.h"
#include "core/seating/hallwords.h"
#include "core/seating/seatmap.h"

namespace foyer::seating {

/// A club: tables before a stage, room to stand behind them, a bar.
struct ClubSpec
{
    QString name;
    int tableRows = 4; ///< from the stage to the back
    int tablesPerRow = 6;
    int seatsPerTable = 4;
    bool round = true;        ///< round tables, staggered from row to row; else long ones that face the stage
    int standing = 150;       ///< places behind the tables; 0: none
    int accessible = 2;       ///< tables with a wheelchair place and a companion's beside it, from the back
    Millimetres aisle = 1200; ///< between two tables' chairs
    bool bar = true;
    HallWords words = {};
};

/// Tables are numbered row by row from the stage; seats round the table. InvalidArgument names the field
/// whose number makes no club.
[[nodiscard]] Result<SeatMap> generateClub(const ClubSpec &spec, IdFactory &ids);

} // namespace foyer::seating
