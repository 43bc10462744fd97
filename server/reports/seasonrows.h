// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/pg/rows.h"
#include "server/reports/seasonsheet.h"

namespace foyer::reports {

/// From the rows of a season's statements to what is told.

/// The page of `list_season`, one event more than `limit` leading to the next.
[[nodiscard]] Result<SeasonSheet> seasonOf(const pg::Rows &rows, int limit);

[[nodiscard]] Result<void> addPlaces(SeasonSheet &season, const pg::Rows &rows);

/// Takings and the last days, of which the first begins at `firstDay`.
[[nodiscard]] Result<void> addSales(SeasonSheet &season, const pg::Rows &rows, Instant firstDay);

/// What drafts lack, by the rule of core/catalog.
[[nodiscard]] Result<void> addGaps(SeasonSheet &season, const pg::Rows &rows, Instant now);

} // namespace foyer::reports
