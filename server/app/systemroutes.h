// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/http/router.h"

namespace foyer::runtime {
class Liveness;
class MetricsPage;
class Readiness;
} // namespace foyer::runtime

namespace foyer::app {

/// What machines ask of a server: whether it lives, whether it wants traffic, how it does. Thread-safe parts
/// of the whole process, shown by every worker.
struct SystemParts
{
    const runtime::Liveness &liveness;
    const runtime::Readiness &readiness;
    const runtime::MetricsPage &metrics;
};

/// `/health/live`, `/health/ready` and `/metrics`. `parts` must outlive the routes.
void addSystemRoutes(http::RouteTable &table, const SystemParts &parts);

} // namespace foyer::app
