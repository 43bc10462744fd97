// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "server/privatedb/endpoints.h"
#include "server/privatedb/waitlimit.h"

namespace foyer::privatedb {

/// Finds the sockets of an installation that another process runs, without owning it: nothing is started,
/// stopped or written. What its state file says is believed only as far as the living processes agree:
/// same process ids, start times and accounts, and the kernel names the same processes at the other end of
/// both sockets. While the owner is still starting this waits, as far as `limit` allows.
///
/// Unavailable: nobody runs it. NotFound: no installation there. PermissionDenied: this account may not
/// join. Corrupt: the state file and the processes contradict each other.
[[nodiscard]] Result<Endpoints> attach(const QString &dataDirectory, const WaitLimit &limit);

} // namespace foyer::privatedb
