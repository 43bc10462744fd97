// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/kit/seatview/seatmodel.h"

namespace foyer::test {

/// A theatre of 620 seats as one evening finds it: stalls A to R in three curved blocks, balcony A to E, ten
/// boxes, four categories.
[[nodiscard]] seating::SeatMap verdiMap();

/// Dearest first: Premium, First, Second, Third.
[[nodiscard]] std::vector<seatview::CategoryStyle> verdiCategories();

/// Puts the house and tonight's states into the model: 383 sold, 9 house holds, 7 held by others, 2 blocked,
/// and four seats of row F yours.
void openVerdi(seatview::SeatModel &model);

/// "Stalls/F/11".
[[nodiscard]] seatview::SeatIndex verdiSeat(const seatview::SeatModel &model, const QString &place);

} // namespace foyer::test
