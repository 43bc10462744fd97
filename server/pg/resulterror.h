// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/error.h"

struct pg_conn;
struct pg_result;

namespace foyer::pg {

class ConnInfo;

/// What PostgreSQL said was wrong with a statement. Its DETAIL is left out: it repeats people's data.
[[nodiscard]] Error statementError(const pg_result *result, const char *statement);

/// The backend ended itself with this error, before the statement was done and without committing anything.
[[nodiscard]] bool endedBackendCleanly(const Error &error) noexcept;

/// The error is FATAL or PANIC, or libpq's own: the connection is gone.
[[nodiscard]] bool endsConnection(const pg_result *result);

/// A prepared statement whose result type a schema change has made stale; it must be prepared again.
[[nodiscard]] bool isStalePlan(const pg_result *result);

/// Why an attempt to connect failed, in one sentence that names host, user and database.
[[nodiscard]] Error connectError(const pg_conn *connection, const ConnInfo &conninfo);

/// libpq's last message in one line.
[[nodiscard]] QString connectionMessage(const pg_conn *connection);

} // namespace foyer::pg
