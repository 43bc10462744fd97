// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <sys/types.h>
#include <vector>

namespace foyer::bench {

/// Memory that these processes have in use now, in bytes.
[[nodiscard]] double residentBytes(const std::vector<pid_t> &pids);

} // namespace foyer::bench
