// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStringList>

namespace foyer::bench {

/// What one run of `wrk` said.
struct Load
{
    double requestsPerSecond = 0;
    double latencyMedianUs = 0;
    double latencyP99Us = 0;
    int failures = 0; ///< socket errors and answers that are not 2xx or 3xx
};

/// Runs wrk for three seconds with one thread and 50 kept connections, on the processor that the servers
/// leave to it. Ends the program when wrk does not run.
[[nodiscard]] Load runWrk(quint16 port, const QStringList &headers);

/// Servers run here, wrk on the other one.
inline constexpr int serverProcessor = 0;
inline constexpr int wrkProcessor = 1;

} // namespace foyer::bench
