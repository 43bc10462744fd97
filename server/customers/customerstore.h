// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/accounts/ids.h"
#include "core/base/task.h"
#include "server/customers/customerrecord.h"
#include "server/pg/pool.h"

namespace foyer::customers {

/// Who bought of an organization, read from its orders: no table of customers is kept. Per worker, on its
/// thread.
class CustomerStore
{
public:
    /// `pool` must outlive it.
    explicit CustomerStore(pg::Pool &pool) : m_pool(pool) {}

    /// `beginning` of a name or of an address, in any case; empty: whose orders are the newest.
    [[nodiscard]] Task<Result<CustomerEntries>> list(accounts::OrganizationId organization, QString beginning,
                                                     int limit) const;

    /// NotFound when nothing of this organization is theirs.
    [[nodiscard]] Task<Result<CustomerRecord>> show(accounts::OrganizationId organization, Uuid customer,
                                                    Instant now) const;

    /// From how many orders name and address were taken; a repeat finds none and succeeds.
    [[nodiscard]] Task<Result<int>> erase(accounts::OrganizationId organization, Uuid customer) const;

private:
    pg::Pool &m_pool;
};

} // namespace foyer::customers
