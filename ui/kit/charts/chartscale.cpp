// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/kit/charts/chartscale.h"

#include <cmath>

namespace foyer::kit {

namespace {

/// 1, 2, 2.5 or 5 times a power of ten, not below `least`.
double roundStep(double least)
{
    const double power = std::pow(10.0, std::floor(std::log10(least)));
    for (const double factor : {1.0, 2.0, 2.5, 5.0}) {
        if (factor * power >= least * (1 - 1e-9))
            return factor * power;
    }
    return 10 * power;
}

} // namespace

ChartScale chartScale(double least, double most)
{
    const double low = std::min(0.0, least);
    const double high = most - low > 0 ? std::max(most, 0.0) : low + 1; // nothing yet: room for one
    double step = roundStep(std::max((high - low) / 3.5, 1e-6));
    if (high - low >= 2 && step < 1)
        step = 1;
    if (step == 2.5 && high - low < 25)
        step = 5;
    ChartScale scale;
    scale.bottom = std::floor(low / step + 1e-9) * step;
    scale.top = std::ceil(high / step - 1e-9) * step;
    const int count = int(std::lround((scale.top - scale.bottom) / step));
    for (int tick = 0; tick <= count; ++tick)
        scale.ticks.push_back(scale.bottom + tick * step);
    return scale;
}

} // namespace foyer::kit
