// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

struct pg_conn;

namespace foyer::pg {

/// From now on what PostgreSQL remarks on this connection goes to the log category, not to stderr.
void logNoticesOf(pg_conn *connection);

} // namespace foyer::pg
