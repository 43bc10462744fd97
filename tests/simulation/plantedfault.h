// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/simulation/corestage.h"

namespace foyer::simulation {

/// Rules that are wrong in one place. They stand around the true Decider, which knows nothing of them.
struct PlantedFault
{
    const char *name;
    CoreStage::Decide decide;

    [[nodiscard]] static std::vector<PlantedFault> all();
};

} // namespace foyer::simulation
