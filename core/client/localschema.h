// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"

class QSqlDatabase;

namespace foyer::client {

/// Brings the local store's file to the schema of this build, step by step from whichever version it has.
/// Errors: Corrupt when it is no such file, Unsupported when a newer program wrote it, Io.
[[nodiscard]] Result<void> prepareLocalSchema(QSqlDatabase &database);

/// The version that this build writes.
[[nodiscard]] int localSchemaVersion();

} // namespace foyer::client
