// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/pg/rows.h"
#include "server/reports/figuresheet.h"
#include "server/reports/figuresstore.h"

namespace foyer::reports {

// What the statements of FiguresStore return, as values. The error is of the first row that does not fit.

[[nodiscard]] Result<std::vector<SalesRow>> salesRows(const pg::Rows &rows);
[[nodiscard]] Result<std::vector<SalesAt>> salesSteps(const pg::Rows &rows);
[[nodiscard]] Result<std::vector<PlacesRow>> placesRows(const pg::Rows &rows);
[[nodiscard]] Result<std::vector<ArrivalsAt>> arrivalSteps(const pg::Rows &rows);
[[nodiscard]] Result<std::vector<OrderRow>> orderRows(const pg::Rows &rows);
[[nodiscard]] Result<std::vector<RefundRow>> refundRows(const pg::Rows &rows);
[[nodiscard]] Result<std::vector<GateRow>> gateRows(const pg::Rows &rows);
[[nodiscard]] Result<std::vector<CategoryRow>> categoryRows(const pg::Rows &rows);
[[nodiscard]] Result<std::vector<ExportRow>> exportRows(const pg::Rows &rows);

/// Gives parts by category and ticket type their names.
[[nodiscard]] Result<void> addNames(std::vector<SalesRow> &sales, const pg::Rows &names);

/// NotFound when a filter matches nothing, or there is no such organization.
[[nodiscard]] Result<FiguresScope> scopeOf(const pg::Rows &rows, const FiguresQuestion &question);

} // namespace foyer::reports
