// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/task.h"
#include "server/booking/orderrecord.h"
#include "server/pg/pool.h"

namespace foyer::booking {

/// Reads orders. They are changed by batches alone.
class OrderStore
{
public:
    explicit OrderStore(pg::Pool &pool) : m_pool(pool) {}

    /// Empty: there is none.
    [[nodiscard]] Task<Result<std::optional<OrderRecord>>> find(OrderId id);

    /// Newest first.
    [[nodiscard]] Task<Result<std::vector<OrderSummary>>> ofOrganization(OrganizationId organization,
                                                                         OrderSearch search);
    [[nodiscard]] Task<Result<std::vector<OrderSummary>>> ofBuyer(AccountId buyer,
                                                                  std::optional<qint64> before, int limit);
    [[nodiscard]] Task<Result<std::vector<OrderHistoryEntry>>> history(OrderId id);
    [[nodiscard]] Task<Result<std::vector<OrderLedgerEntry>>> ledger(OrderId id);

    /// Money of attempts whose fate is not known, by currency.
    [[nodiscard]] Task<Result<std::vector<std::pair<QByteArray, qint64>>>>
    atRisk(OrganizationId organization);

private:
    pg::Pool &m_pool;
};

} // namespace foyer::booking
