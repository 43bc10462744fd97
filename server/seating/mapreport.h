// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/seating/importreport.h"
#include "core/seating/seatmap.h"
#include "core/wire/seating/seatmapreport.h"

namespace foyer::seating {

/// Counts, findings and what was repaired, as clients are told. Time is linear in the map's size: for a large
/// one, a job for the work pool.
[[nodiscard]] wire::SeatMapReport reportOn(const SeatMap &map, const std::vector<Repair> &repairs = {});

} // namespace foyer::seating
