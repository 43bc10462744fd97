// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/api/apibuilder.h"
#include "server/seatchange/repaintservice.h"

namespace foyer::seatchange {

/// Another version of a seat map under a running sale: everything of this capability. One per worker, on its
/// thread; outlives the server.
class SeatChangeRoutes
{
public:
    explicit SeatChangeRoutes(const SeatChangeParts &parts)
        : m_work(parts.work)
        , m_changes(parts)
        , m_repaints(parts, m_changes)
    {}

    void addTo(api::ApiBuilder &api);

private:
    using Handler = Task<http::Response> (SeatChangeRoutes::*)(http::RequestPtr request);

    template <typename Asked, typename Told>
    void add(api::ApiBuilder &api, api::Operation operation, Handler handler);

    [[nodiscard]] Task<http::Response> check(http::RequestPtr request);
    [[nodiscard]] Task<http::Response> change(http::RequestPtr request);
    [[nodiscard]] Task<api::Outcome<wire::SeatMapUses>> uses(api::Call<api::Nothing> call);
    [[nodiscard]] Task<http::Response> checkRepaint(http::RequestPtr request);

    api::WorkPool &m_work;
    SeatChangeService m_changes;
    RepaintService m_repaints;
};

} // namespace foyer::seatchange
