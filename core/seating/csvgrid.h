// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/seating/seatmap.h"

namespace foyer::seating {

/// A hall drawn in a spreadsheet: a line of cells is a line of seats, an empty cell is floor. A cell reads
/// `section:seat` with a `+` after it for an accessible seat; the seat is a row's name and a number, as
/// `A12` or, where that is not clear, `A-12`; digits alone (`12`) stand in a row named after their line.
struct CsvGridScale
{
    Millimetres seatPitch = 520;
    Millimetres rowPitch = 950;
};

/// Each section becomes a category of its own; ids say section, row and number, so a file read again after
/// a correction gives the same ids. InvalidArgument names the cell as spreadsheets do ("C7").
[[nodiscard]] Result<SeatMap> importCsvGrid(QByteArrayView text, const CsvGridScale &scale = {});

/// Seats only: tables, standing areas, shapes and categories are not in a grid. Seats stand in the cells that
/// their positions fall into or, where two fall into one, row below row. InvalidArgument, with the seat's
/// id, for a name that a cell cannot hold.
[[nodiscard]] Result<QByteArray> exportCsvGrid(const SeatMap &map, const CsvGridScale &scale = {});

} // namespace foyer::seating
