// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/app/serversettings.h"
#include "server/privatedb/waitlimit.h"

namespace foyer::app {

// What foyer-server does and then ends. Each returns what to tell the person on success.

/// Steps that were applied, or would be (--dry-run).
[[nodiscard]] Result<QString> migrate(const ServerSettings &settings, const Clock &clock,
                                      const privatedb::WaitLimit &limit);

[[nodiscard]] Result<QString> backup(const ServerSettings &settings, const Clock &clock,
                                     const privatedb::WaitLimit &limit);

[[nodiscard]] Result<QString> restore(const ServerSettings &settings, const privatedb::WaitLimit &limit);

} // namespace foyer::app
