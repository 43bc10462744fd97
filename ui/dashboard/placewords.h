// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/kit/seatview/seatplan.h"

namespace foyer::dashboard {

/// Seats as people say them: "F 11–14", "Balcony A 19, 20, 3 more" for `tickets` places in all. Without a
/// plan: "4 tickets".
[[nodiscard]] QString placeWords(const seatview::SeatPlan *plan, const std::vector<qint32> &seats,
                                 qint64 tickets);

} // namespace foyer::dashboard
