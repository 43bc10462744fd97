// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/privatedb/endpoints.h"
#include "server/privatedb/waitlimit.h"

#include "core/base/result.h"

namespace foyer::privatedb {

/// Makes the roles foyer_owner and foyer_app, as far as they are missing, and shuts the databases that nobody
/// needs. May be interrupted anywhere and run again.
[[nodiscard]] Result<void> bootstrapRoles(const Endpoints &endpoints, const WaitLimit &limit);

/// Makes the database `foyer`, owned by foyer_owner, that foyer_app may connect to and nobody else.
[[nodiscard]] Result<void> bootstrapDatabase(const Endpoints &endpoints, const WaitLimit &limit);

} // namespace foyer::privatedb
