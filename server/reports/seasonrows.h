// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/clock.h"
#include "core/wire/reports/season.h"
#include "server/pg/rows.h"

namespace foyer::reports {

/// From the rows of a season's statements to what is told.

/// The page of `list_season`, one event more than `limit` leading to the next.
[[nodiscard]] Result<wire::Season> seasonOf(const pg::Rows &rows, int limit);

[[nodiscard]] Result<void> addPlaces(wire::Season &season, const pg::Rows &rows);

/// Takings and the last days, of which the first begins at `firstDay`.
[[nodiscard]] Result<void> addSales(wire::Season &season, const pg::Rows &rows, Instant firstDay);

/// What drafts lack, by the rule of core/catalog.
[[nodiscard]] Result<void> addGaps(wire::Season &season, const pg::Rows &rows, Instant now);

} // namespace foyer::reports
