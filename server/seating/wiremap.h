// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/wire/seating/seatmap.h"
#include "core/wire/seating/venue.h"
#include "server/seating/records.h"

namespace foyer::seating {

[[nodiscard]] wire::Venue wireVenue(const Venue &venue);
[[nodiscard]] wire::SeatMapSummary wireMap(const MapHead &head);
[[nodiscard]] wire::SeatMapVersion wireVersion(const MapVersion &version);

} // namespace foyer::seating
