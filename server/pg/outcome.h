// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/error.h"

namespace foyer::pg {

/// True when what was asked for may have been committed although it is reported as failed: InDoubt (the
/// connection was lost after a commit was sent) and Timeout (the deadline passed after it was sent). Every
/// other error of this folder means that nothing took effect.
[[nodiscard]] bool mayHaveHappened(const Error &error) noexcept;

/// True for the two errors after which PostgreSQL itself says to run the transaction again: serialization
/// failure (40001) and deadlock (40P01).
[[nodiscard]] bool isWorthRetrying(const Error &error) noexcept;

} // namespace foyer::pg
