// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/seating/seatmap.h"

namespace foyer::seating {

/// The document as JSON of the current version. Members that hold their default are left out.
[[nodiscard]] QJsonObject seatMapMembers(const SeatMap &map);

} // namespace foyer::seating
