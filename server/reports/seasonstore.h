// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/accounts/ids.h"
#include "core/base/task.h"
#include "core/wire/reports/season.h"
#include "server/api/page.h"
#include "server/pg/pool.h"

namespace foyer::reports {

/// Which of a season's events are asked for.
struct SeasonQuestion
{
    accounts::OrganizationId organization;
    QString view = {}; ///< coming, on_sale, drafts, past
    std::optional<QString> text = {};
    api::PageRequest page = {};
    bool withMoney = false;
};

/// A season's events with how they sell: a page is four statements, however many events it has.
class SeasonStore
{
public:
    /// `pool` must outlive it.
    explicit SeasonStore(pg::Pool &pool) : m_pool(pool) {}

    [[nodiscard]] Task<Result<wire::Season>> season(SeasonQuestion question, Instant now) const;

    /// Of an event, or of one of its performances. NotFound when the organization has no such event.
    [[nodiscard]] Task<Result<wire::CancellationStakes>>
    stakes(accounts::OrganizationId organization, Uuid event, std::optional<Uuid> performance) const;

private:
    pg::Pool &m_pool;
};

} // namespace foyer::reports
