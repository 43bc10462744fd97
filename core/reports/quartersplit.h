// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/reports/timestep.h"

#include <vector>

namespace foyer::reports {

/// A span as its whole quarters of an hour, and what is left before and after them.
struct QuarterSplit
{
    TimeSpan quarters;               ///< may be empty
    std::vector<TimeSpan> ends = {}; ///< none is empty

    [[nodiscard]] bool operator==(const QuarterSplit &) const = default;
};

[[nodiscard]] QuarterSplit inQuarters(const TimeSpan &span);

} // namespace foyer::reports
