// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/line/linerow.h"
#include "server/pg/rows.h"

namespace foyer::line {

/// Reads a row of read_lines.sql.
[[nodiscard]] Result<LineRow> readLineRow(const pg::Row &row);

} // namespace foyer::line
