// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/bench/measured/measured.h"
#include "tests/bench/pg/workload.h"

#include <QByteArray>

namespace foyer::pgbench {

using bench::Measured;

struct DriverLoad
{
    int connections = 1;
    int inFlight = 64;  ///< statements, over all connections
    int perSegment = 1; ///< statements that share a sync, and so a transaction
};

/// Runs statements through the driver for a while, from the calling thread's event loop.
[[nodiscard]] Measured runDriver(const QByteArray &conninfo, const Workload &workload, const DriverLoad &load,
                                 int milliseconds);

} // namespace foyer::pgbench
