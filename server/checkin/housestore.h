// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/task.h"
#include "server/checkin/records.h"
#include "server/pg/pool.h"

namespace foyer::checkin {

/// What the gates look up about a house. Per worker, on its thread.
class HouseStore
{
public:
    explicit HouseStore(pg::Pool &pool) : m_pool(pool) {}

    [[nodiscard]] Task<Result<HouseTally>> count(qint32 performance);

    [[nodiscard]] Task<Result<std::vector<TicketHit>>> search(OrganizationId organization, qint32 performance,
                                                              TicketQuery query, qint32 limit);

private:
    pg::Pool &m_pool;
};

} // namespace foyer::checkin
