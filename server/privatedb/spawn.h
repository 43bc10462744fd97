// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"

#include <sys/types.h>

namespace foyer::privatedb {

struct SpawnRequest;

/// Forks and executes; ChildProcess is the owner that this needs. The error says which step failed and why,
/// which the child reports through a pipe that a successful exec closes.
[[nodiscard]] Result<pid_t> spawn(const SpawnRequest &request);

} // namespace foyer::privatedb
