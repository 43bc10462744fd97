// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/seatchange/records.h"

namespace foyer::seatchange {

/// What the categories of `target` would do to the prices of one performance's unsold seats. Seats that only
/// one of the versions has are not part of it.
[[nodiscard]] Result<wire::PerformanceRepaint>
repaintOf(const Prepared &prepared, const Maps &maps, const Performance &performance, const HallState &state);

} // namespace foyer::seatchange
