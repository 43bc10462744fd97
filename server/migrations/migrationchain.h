// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/migrations/migration.h"

#include <vector>

namespace foyer::migrations {

using MigrationChain = std::vector<Migration>;

/// All `*.sql` files of a folder (a resource or a directory), in order. Fails with Corrupt when a number is
/// missing or taken twice, or a file cannot be read as a migration.
[[nodiscard]] Result<MigrationChain> loadChain(const QString &folder);

/// The chain that is compiled into this binary.
[[nodiscard]] Result<MigrationChain> compiledChain();

} // namespace foyer::migrations
