// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/wire/reports/season.h"
#include "server/api/call.h"
#include "server/reports/seasonstore.h"

namespace foyer::api {
class ApiBuilder;
}

namespace foyer::reports {

/// What organizers see of all their events at once, and before they cancel one.
class SeasonRoutes
{
public:
    /// `pool` and `clock` must outlive it.
    SeasonRoutes(pg::Pool &pool, const Clock &clock) : m_store(pool), m_clock(clock) {}

    void addTo(api::ApiBuilder &api);

private:
    [[nodiscard]] Task<api::Outcome<wire::Season>> show(api::Call<api::Nothing> call);
    [[nodiscard]] Task<api::Outcome<wire::CancellationStakes>> stakes(api::Call<api::Nothing> call);

    SeasonStore m_store;
    const Clock &m_clock;
};

} // namespace foyer::reports
