// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QList>
#include <sys/types.h>

namespace foyer::test {

/// `root` and all its living descendants, root first, read from /proc.
[[nodiscard]] QList<pid_t> processTree(pid_t root);

/// Sends `signal` to the whole tree. Postgres' backends lead sessions of their own, so a process group
/// does not reach them.
void signalTree(pid_t root, int signal);

} // namespace foyer::test
