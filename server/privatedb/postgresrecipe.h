// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/privatedb/endpoints.h"
#include "server/privatedb/programs.h"
#include "server/privatedb/serverrecipe.h"

namespace foyer::privatedb {

/// PostgreSQL on `cluster` (DIR/pg, or DIR/pg.making while a restore fills it).
[[nodiscard]] ServerRecipe postgresRecipe(const QString &cluster, const QString &log,
                                          const Endpoints &endpoints, const PostgresPrograms &programs,
                                          const ServiceAccount &account, const StopLimits &stopping);

} // namespace foyer::privatedb
