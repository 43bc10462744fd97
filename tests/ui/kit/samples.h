// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/kit/charts/chartdata.h"

namespace foyer::testing {

/// Figures to draw.
[[nodiscard]] kit::ChartData channelData();
[[nodiscard]] kit::ChartData totalData();
[[nodiscard]] kit::ChartData dayData();
[[nodiscard]] std::vector<kit::CategoryBar> categoryData();

} // namespace foyer::testing
