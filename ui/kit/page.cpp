// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/kit/page.h"

namespace foyer::kit {

void Page::setPerformance(const std::optional<ChosenPerformance> &) {}

bool Page::open(const Link &)
{
    return false;
}

} // namespace foyer::kit
