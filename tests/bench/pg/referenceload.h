// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/bench/measured/measured.h"
#include "tests/bench/pg/workload.h"
#include "tests/support/pgcluster.h"

namespace foyer::pgbench {

using bench::Measured;

struct ReferenceLoad
{
    int connections = 1;
    int perPipeline = 1; ///< statements between \startpipeline and \endpipeline; 1: no pipeline
};

/// Runs pgbench -M prepared, one thread, with the same statement.
[[nodiscard]] Measured runReference(const test::PgCluster &cluster, const Workload &workload,
                                    const ReferenceLoad &load, int seconds);

} // namespace foyer::pgbench
