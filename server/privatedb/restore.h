// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/privatedb/manifest.h"
#include "server/privatedb/options.h"
#include "server/privatedb/waitlimit.h"

namespace foyer::privatedb {

struct RestoreRequest
{
    Options installation; ///< dataDirectory must be new or empty
    QString archive;
};

/// Reads the whole archive and compares every checksum; changes nothing. Corrupt names the first member
/// that is missing, cut short or altered; Unsupported means a newer format.
[[nodiscard]] Result<Manifest> verifyArchive(const QString &archive, const WaitLimit &limit);

/// Verifies the archive, then makes a new installation from it in a new or empty directory (Conflict when
/// there is anything else in it), which is stopped when this returns and starts with
/// PrivateInstallation::open(). Until the last step is done the directory refuses to start and accepts
/// another restore. Restoring runs what the archive says as the database's superuser: restore only archives
/// that you trust. Blocks.
[[nodiscard]] Result<Manifest> restore(const RestoreRequest &request, const WaitLimit &limit);

} // namespace foyer::privatedb
