// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/pages.h"

namespace foyer::app {

std::vector<std::unique_ptr<kit::Page>> makePages(const PageParts &)
{
    return {};
}

} // namespace foyer::app
