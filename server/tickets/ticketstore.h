// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/task.h"
#include "server/pg/pool.h"
#include "server/tickets/records.h"

namespace foyer::tickets {

/// What became of a change.
enum class ChangeOutcome : quint8
{
    Done,     ///< now, or by an earlier call under the same id
    NotFound, ///< no such ticket in this organization
    IdTaken,  ///< the id did something else before
    NotLive,  ///< the ticket's state does not allow it
};

/// Tickets in the database. Per worker, on its thread.
class TicketStore
{
public:
    explicit TicketStore(pg::Pool &pool) : m_pool(pool) {}

    /// NotFound.
    [[nodiscard]] Task<Result<TicketRecord>> read(TicketId id);

    /// In the order of their lines; empty for an order without tickets or none at all.
    [[nodiscard]] Task<Result<std::vector<TicketRecord>>> ofOrder(OrderId order);

    [[nodiscard]] Task<Result<ChangeOutcome>> change(TicketChange change);

private:
    pg::Pool &m_pool;
};

} // namespace foyer::tickets
