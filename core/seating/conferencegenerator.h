// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/idfactory.h"
#include "core/base/result.h"
#include "core/seating/hallwords.h"
#include "core/seating/seatmap.h"

namespace foyer::seating {

enum class ConferenceStyle : std::uint8_t
{
    Rows,      ///< chairs alone
    Classroom, ///< tables that all face the stage
};

/// A conference hall: a flat floor of straight rows before a podium with a screen.
struct ConferenceSpec
{
    QString name;
    ConferenceStyle style = ConferenceStyle::Rows;
    int rows = 16;
    int seats = 24;        ///< per row
    int aisles = 1;        ///< through every row
    int seatsPerTable = 3; ///< in a classroom
    int frontRows = 2;     ///< of a category of their own, for speakers and guests
    int accessible = 4;    ///< in the last row, beside the aisles, each with a companion seat
    Millimetres seatPitch = 560;
    Millimetres rowPitch = 1000; ///< a classroom's is more by a table's depth
    Millimetres aisleWidth = 1600;
    HallWords words = {};
};

/// Rows are numbered from the front, seats from the left. InvalidArgument names the field whose number makes
/// no hall.
[[nodiscard]] Result<SeatMap> generateConference(const ConferenceSpec &spec, IdFactory &ids);

} // namespace foyer::seating
