// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/task.h"
#include "server/checkin/records.h"
#include "server/pg/pool.h"

namespace foyer::checkin {

/// Gates in the database. Per worker, on its thread.
class GateStore
{
public:
    explicit GateStore(pg::Pool &pool) : m_pool(pool) {}

    [[nodiscard]] Task<Result<std::vector<Gate>>> list(OrganizationId organization,
                                                       std::optional<VenueId> venue, Instant after,
                                                       Uuid afterId, qint32 limit);

    /// NotFound.
    [[nodiscard]] Task<Result<Gate>> read(OrganizationId organization, GateId id);

    /// Empty where the id is taken or the venue is not there.
    [[nodiscard]] Task<Result<std::optional<Gate>>> insert(OrganizationId organization, Gate gate);

    /// Empty where there is no such gate at this revision.
    [[nodiscard]] Task<Result<std::optional<Gate>>> update(OrganizationId organization, GateId id,
                                                           qint32 revision, GateEdit edit);

    /// False where there is no such gate at this revision.
    [[nodiscard]] Task<Result<bool>> remove(OrganizationId organization, GateId id, qint32 revision);

private:
    pg::Pool &m_pool;
};

/// For whoever reads a gate along with other things.
[[nodiscard]] Result<Gate> gateOf(const pg::Row &row);

} // namespace foyer::checkin
