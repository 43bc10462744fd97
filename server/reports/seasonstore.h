// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/task.h"
#include "server/pg/pool.h"
#include "server/reports/seasonsheet.h"

namespace foyer::reports {

/// A season's events with how they sell: a page is four statements, however many events it has.
class SeasonStore
{
public:
    /// `pool` must outlive it.
    explicit SeasonStore(pg::Pool &pool) : m_pool(pool) {}

    [[nodiscard]] Task<Result<SeasonSheet>> season(SeasonQuestion question, Instant now) const;

    /// Of an event, or of one of its performances. NotFound when the organization has no such event.
    [[nodiscard]] Task<Result<Stakes>> stakes(accounts::OrganizationId organization, Uuid event,
                                              std::optional<Uuid> performance) const;

private:
    pg::Pool &m_pool;
};

} // namespace foyer::reports
