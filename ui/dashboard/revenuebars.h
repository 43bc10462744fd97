// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/wire/catalog/event.h"
#include "core/wire/reports/figures.h"
#include "ui/kit/charts/chartdata.h"
#include "ui/kit/format.h"

namespace foyer::dashboard {

/// What each price category took, dearest first, of what it would take if the rest were sold at the full
/// price. `event` has the prices.
[[nodiscard]] std::vector<kit::CategoryBar>
revenueByCategory(const wire::Figures &inAll, const wire::Event &event, const kit::Format &format);

/// Of a whole organization, which shares no categories: by channel.
[[nodiscard]] std::vector<kit::CategoryBar> revenueByChannel(const wire::Figures &inAll,
                                                             const kit::Format &format);

} // namespace foyer::dashboard
