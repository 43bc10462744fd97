// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/seating/problem.h"
#include "core/studio/selection.h"

#include <QLocale>

namespace foyer::seatmap {

/// What the elements of the sheet are called where they cannot be seen.

/// "Row F, 24 seats, Gold"; "Table 4, 8 seats, Gold"; "Pit, standing area for 80, Standing"; "Stage"; "Row F
/// seat 12, Gold, wheelchair place".
[[nodiscard]] QString elementWords(const seating::SeatMap &map, const seating::ElementRef &element,
                                   const QLocale &locale);

/// Where it is: "Stalls, Ground floor"; the level only where there are several.
[[nodiscard]] QString sectionWords(const seating::SeatMap &map, const seating::ElementRef &element);

/// "620 seats, 34 rows, 12 tables, 2 standing areas, 24 chosen".
[[nodiscard]] QString sheetWords(const seating::SeatMap &map, const studio::Selection &chosen,
                                 const QLocale &locale);

} // namespace foyer::seatmap
