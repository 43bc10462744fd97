// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/wire/reports/figures.h"
#include "server/api/call.h"
#include "server/reports/figuresstore.h"
#include "server/reports/seasonroutes.h"

namespace foyer::api {
class ApiBuilder;
}

namespace foyer::reports {

/// What organizers and managers look at, their season with it, and what bookkeepers take along.
class FiguresRoutes
{
public:
    /// `pool` and `clock` must outlive it.
    FiguresRoutes(pg::Pool &pool, const Clock &clock) : m_store(pool), m_season(pool, clock), m_clock(clock)
    {}

    void addTo(api::ApiBuilder &api);

    /// Rows of one answer of the export; the answer's Link header leads to the next.
    static constexpr int exportRows = 5000;

private:
    [[nodiscard]] Task<api::Outcome<wire::Figures>> show(api::Call<api::Nothing> call);
    [[nodiscard]] Task<http::Response> exportSales(http::RequestPtr request);

    FiguresStore m_store;
    SeasonRoutes m_season;
    const Clock &m_clock;
};

} // namespace foyer::reports
