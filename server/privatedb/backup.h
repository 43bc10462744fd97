// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/privatedb/manifest.h"
#include "server/privatedb/options.h"
#include "server/privatedb/waitlimit.h"

namespace foyer::privatedb {

struct BackupRequest
{
    Options installation;
    QString archive; ///< the file to write; must not exist yet
};

/// Writes an installation into one file: a tar archive of `database.dump` (pg_dump's custom format, one
/// consistent snapshot), `roles.sql`, everything below DIR/keys, `manifest.json` and `manifest.sha256`.
/// A running installation goes on selling meanwhile; one that is stopped is started for the purpose and
/// stopped again. The file has mode 0600, and its name appears when it is complete and on disk, not before.
/// Holds, queues and caches (Redis) are not part of it. Blocks; leaves nothing behind when it fails.
[[nodiscard]] Result<Manifest> backup(const BackupRequest &request, const Clock &clock,
                                      const WaitLimit &limit);

} // namespace foyer::privatedb
