// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/bench/reports/bigseason.h"

#include <QString>
#include <vector>

namespace foyer::reportsbench {

/// How long one figure took, over many performances, events or spans.
struct FigureTime
{
    QString name;
    double p50 = 0.0; ///< milliseconds
    double p95 = 0.0;
    double worst = 0.0;
    bool isSheet = false; ///< not one figure but a dashboard's whole answer
};

/// Asks for each figure of a dashboard `times` times, one at a time.
[[nodiscard]] std::vector<FigureTime> measureFigures(BigSeason &season, int times);

} // namespace foyer::reportsbench
