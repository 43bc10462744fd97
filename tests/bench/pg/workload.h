// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/pg/statement.h"

#include <QStringList>
#include <vector>

namespace foyer::pgbench {

inline constexpr int itemCount = 100'000;

/// The same statement in both languages: one integer parameter, between 1 and itemCount.
struct Workload
{
    QString name;
    const pg::Statement *statement;
    QString script; ///< for pgbench, with :id
};

[[nodiscard]] std::vector<Workload> workloads();

/// Makes the tables, statement by statement.
[[nodiscard]] QStringList schema();

} // namespace foyer::pgbench
