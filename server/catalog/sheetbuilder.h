// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/catalog/seatplan.h"
#include "server/pg/rows.h"
#include "server/pg/segment.h"

namespace foyer::catalog {

/// Tells whether a sheet is still what the database says.
struct SheetVersion
{
    qint32 event = 0;
    qint32 venue = 0;
    [[nodiscard]] bool operator==(const SheetVersion &) const noexcept = default;
};

/// What the database says of a performance: a sheet without its seats.
struct SheetFacts
{
    booking::SaleSheet sheet;
    PlanRef plan = {};
    SheetVersion version = {};
};

/// The statements that read a performance's facts, in one round trip.
[[nodiscard]] pg::Segment readSheet(qint32 number);

/// Errors: NotFound.
[[nodiscard]] Result<SheetFacts> loadSheet(const std::vector<pg::Rows> &answers);

/// The sheet with the seats of `plan` (null: none), priced by the event's categories. Copies every seat: not
/// for the event loop where there are many.
[[nodiscard]] booking::SaleSheetPtr makeSheet(SheetFacts facts, const SeatPlanPtr &plan);

/// By index into `keys`: the ordinal of the category with that key; -1 where the event has none.
[[nodiscard]] std::vector<qint16> ordinalsOf(const std::vector<QString> &keys,
                                             const std::vector<booking::SheetCategory> &categories);

} // namespace foyer::catalog
