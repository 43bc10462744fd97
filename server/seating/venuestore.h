// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/task.h"
#include "server/pg/pool.h"
#include "server/seating/records.h"

namespace foyer::seating {

/// Venues in the database. Per worker, on its thread.
class VenueStore
{
public:
    explicit VenueStore(pg::Pool &pool) : m_pool(pool) {}

    [[nodiscard]] Task<Result<std::vector<Venue>>> list(OrganizationId organization, ListPlace place,
                                                        qint32 limit);

    /// NotFound.
    [[nodiscard]] Task<Result<Venue>> read(OrganizationId organization, VenueId id);

    /// Empty where the id is taken.
    [[nodiscard]] Task<Result<std::optional<Venue>>> insert(OrganizationId organization, Venue venue);

    /// Empty where there is no such venue at this revision.
    [[nodiscard]] Task<Result<std::optional<Venue>>> update(OrganizationId organization, VenueId id,
                                                            qint32 revision, VenueEdit edit);

private:
    pg::Pool &m_pool;
};

} // namespace foyer::seating
