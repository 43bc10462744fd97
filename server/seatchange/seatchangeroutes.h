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
    explicit SeatChangeRoutes(const SeatChangeParts &parts) : m_changes(parts), m_repaints(parts, m_changes)
    {}

    void addTo(api::ApiBuilder &api);

private:
    [[nodiscard]] Task<api::Outcome<wire::SeatChangeReport>> check(api::Call<wire::SeatChangeAsked> call);
    [[nodiscard]] Task<api::Outcome<wire::SeatChangeDone>> change(api::Call<wire::SeatChangeOrdered> call);
    [[nodiscard]] Task<api::Outcome<wire::SeatMapUses>> uses(api::Call<api::Nothing> call);
    [[nodiscard]] Task<api::Outcome<wire::RepaintReport>> checkRepaint(api::Call<wire::RepaintAsked> call);

    SeatChangeService m_changes;
    RepaintService m_repaints;
};

} // namespace foyer::seatchange
