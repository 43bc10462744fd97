// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/bench/measured/measured.h"
#include "tests/bench/redis/workload.h"

#include <QString>

namespace foyer::bench {

/// Our driver: so many coroutines, each sending its next command when its last was answered, over one
/// connection. Ends the program when an answer is an error of the connection.
[[nodiscard]] Measured runDriver(const QString &socketPath, const Workload &workload, int inFlight,
                                 int commands);

} // namespace foyer::bench
