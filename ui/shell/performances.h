// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/task.h"
#include "core/client/answer.h"
#include "ui/kit/page.h"

#include <vector>

namespace foyer::shell {

/// A performance that can be worked in, as the switcher lists it.
struct ListedPerformance
{
    kit::ChosenPerformance chosen;
    qint32 sold = 0;
    qint32 capacity = 0;
};

/// Where the switcher's list comes from; tests script one.
class Performances
{
public:
    virtual ~Performances() = default;

    /// Published ones, those to come first and in their order, then the past, the last first.
    [[nodiscard]] virtual Task<client::Answer<std::vector<ListedPerformance>>> all() = 0;
};

} // namespace foyer::shell
