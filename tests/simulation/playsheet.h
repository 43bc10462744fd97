// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/booking/salesheet.h"
#include "tests/simulation/ids.h"
#include "tests/simulation/playhouse.h"

namespace foyer::simulation {

/// What of the catalog a label of IdOf::Thing names.
enum Thing : qint32
{
    ThePerformance = 1,
    TheEvent,
    TheHouse, ///< the organization
    TheVenue,
    FirstPhase = 10,
    FirstCategory = 20,
    FirstType = 30,
};

/// The play house's sheet, as the catalog would say it, for a story that begins at `start`.
[[nodiscard]] booking::SaleSheet playSheet(const Ids &ids, qint32 number, Instant start);

} // namespace foyer::simulation
