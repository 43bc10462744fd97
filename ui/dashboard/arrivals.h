// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/wire/catalog/performance.h"
#include "core/wire/reports/figures.h"
#include "ui/kit/charts/chartdata.h"
#include "ui/kit/format.h"

namespace foyer::dashboard {

/// What the arrivals are shown with.
struct ArrivalsFacts
{
    std::optional<wire::Performance> date = {}; ///< none: several
    Instant now{};
    QTimeZone zone = QTimeZone::utc();
};

/// Entries minute by minute, from when the doors open (or somebody came earlier) to the beginning; of a house
/// that fills for long, the last two hours. Empty as long as nobody came in.
[[nodiscard]] kit::ChartData arrivalsChart(const wire::Figures &inAll, const ArrivalsFacts &facts,
                                           const kit::Format &format);

} // namespace foyer::dashboard
