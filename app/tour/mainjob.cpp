// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/tour/mainjob.h"

namespace foyer::app {

std::vector<TourStep> mainJob()
{
    std::vector<TourStep> all;
    for (const std::vector<TourStep> &part : {arrivalSteps()})
        all.insert(all.end(), part.begin(), part.end());
    return all;
}

} // namespace foyer::app
