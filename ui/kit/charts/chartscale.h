// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <vector>

namespace foyer::kit {

/// Round numbers to put on a y axis.
struct ChartScale
{
    double bottom = 0;
    double top = 1;
    std::vector<double> ticks; ///< three to five, the first and last at bottom and top
};

/// From 0 (or a round number below the least) to a round number not below the most. Counts get whole ticks.
[[nodiscard]] ChartScale chartScale(double least, double most);

} // namespace foyer::kit
