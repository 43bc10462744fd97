// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/bench/measured/measured.h"
#include "tests/bench/redis/workload.h"

#include <QString>

namespace foyer::bench {

/// redis-benchmark with so many connections and commands per pipeline. Ends the program when it fails.
[[nodiscard]] Measured runReference(const QString &socketPath, const Workload &workload, int connections,
                                    int pipeline, int commands);

} // namespace foyer::bench
