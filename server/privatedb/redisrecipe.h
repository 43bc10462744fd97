// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/privatedb/endpoints.h"
#include "server/privatedb/layout.h"
#include "server/privatedb/programs.h"
#include "server/privatedb/serverrecipe.h"

namespace foyer::privatedb {

struct Machine;

/// Redis on DIR/redis. A file that Redis cannot read is moved aside and Redis started empty: that loses holds
/// that were not paid and places in line, never a sale, and a box office that does not open loses more.
[[nodiscard]] ServerRecipe redisRecipe(const Layout &layout, const Endpoints &endpoints,
                                       const RedisProgram &program, const Machine &machine,
                                       const ServiceAccount &account, const StopLimits &stopping);

} // namespace foyer::privatedb
