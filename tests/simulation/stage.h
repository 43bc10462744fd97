// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/simulation/answer.h"

namespace foyer::simulation {

/// Where a story is played, one step after the other.
class Stage
{
public:
    virtual ~Stage() = default;
    [[nodiscard]] virtual Answer play(const Step &step) = 0;
};

} // namespace foyer::simulation
