// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/wire/catalog/listing.h"
#include "server/api/apibuilder.h"
#include "server/catalog/eventlists.h"
#include "server/catalog/salesheetsource.h"
#include "server/catalog/seatcounter.h"
#include "server/catalog/seatmaptexts.h"

namespace foyer::catalog {

/// What anybody may read: published events, their dates and seat maps. Nothing here tells of a draft.
class PublicRoutes
{
public:
    PublicRoutes(EventLists &lists, SaleSheetSource &sheets, SeatMapTexts &maps, const Clock &clock)
        : m_lists(lists)
        , m_sheets(sheets)
        , m_maps(maps)
        , m_clock(clock)
    {}

    void addTo(api::ApiBuilder &api);

private:
    using Nothing = api::Nothing;

    [[nodiscard]] Task<api::Outcome<wire::PublicEventPage>> list(api::Call<Nothing> call);
    [[nodiscard]] Task<api::Outcome<wire::PublicEvent>> event(api::Call<Nothing> call);
    [[nodiscard]] Task<api::Outcome<wire::PerformanceSheet>> performance(api::Call<Nothing> call);
    [[nodiscard]] Task<http::Response> seatMap(http::RequestPtr request);

    EventLists &m_lists;
    SaleSheetSource &m_sheets;
    SeatMapTexts &m_maps;
    const Clock &m_clock;
    SeatCounter m_seats;
};

} // namespace foyer::catalog
