// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/task.h"
#include "core/catalog/ids.h"
#include "server/pg/pool.h"

#include <map>

namespace foyer::buyerapi {

/// A performance on sale, as it is listed.
struct ListedSale
{
    catalog::PerformanceId id;
    qint32 number = 0;
    QString name = {};
    QString description = {};
    QString venue = {};
    Instant startsAt = {};
    qint32 seats = 0;
    qint32 available = 0;
    Instant createdAt = {};
    Instant updatedAt = {};
};

/// What no other capability reads the way it is shown here.
class InventoryStore
{
public:
    explicit InventoryStore(pg::Pool &pool) : m_pool(pool) {}

    /// Performances to come, by date.
    [[nodiscard]] Task<Result<std::vector<ListedSale>>> onSale(Instant now);

    /// Until when these seats are locked, those that are.
    [[nodiscard]] Task<Result<std::map<qint32, Instant>>> lockedUntil(qint32 performance,
                                                                      std::vector<qint32> seats);

private:
    pg::Pool &m_pool;
};

} // namespace foyer::buyerapi
