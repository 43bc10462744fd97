// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/catalog/event.h"

#include <algorithm>

namespace foyer::catalog {

/// The event's performance of this id; null when it has none.
[[nodiscard]] inline Performance *findPerformance(Event &event, PerformanceId id)
{
    const auto found = std::ranges::find(event.performances, id, &Performance::id);
    return found == event.performances.end() ? nullptr : &*found;
}

} // namespace foyer::catalog
