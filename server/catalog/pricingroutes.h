// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/catalog/staffoperation.h"

namespace foyer::catalog {

/// What an event is sold as, when and for how much, over HTTP.
class PricingRoutes
{
public:
    PricingRoutes(EventService &events, Publication &publication, IdFactory &ids)
        : m_events(events)
        , m_publication(publication)
        , m_ids(ids)
    {}

    void addTo(api::ApiBuilder &api);

private:
    using Nothing = api::Nothing;
    using EventOutcome = Task<api::Outcome<wire::Event>>;

    void addCategoryOperations(api::ApiBuilder &api);
    void addTypeOperations(api::ApiBuilder &api);
    void addPhaseOperations(api::ApiBuilder &api);

    [[nodiscard]] EventOutcome addCategory(api::Call<wire::AddPriceCategory> call);
    [[nodiscard]] EventOutcome changeCategory(api::Call<wire::ChangePriceCategory> call);
    [[nodiscard]] EventOutcome removeCategory(api::Call<Nothing> call);
    [[nodiscard]] EventOutcome deriveCategories(api::Call<Nothing> call);
    [[nodiscard]] EventOutcome addType(api::Call<wire::AddTicketType> call);
    [[nodiscard]] EventOutcome changeType(api::Call<wire::ChangeTicketType> call);
    [[nodiscard]] EventOutcome removeType(api::Call<Nothing> call);
    [[nodiscard]] EventOutcome addPhase(api::Call<wire::AddSalePhase> call);
    [[nodiscard]] EventOutcome changePhase(api::Call<wire::ChangeSalePhase> call);
    [[nodiscard]] EventOutcome removePhase(api::Call<Nothing> call);
    [[nodiscard]] EventOutcome setPrices(api::Call<wire::PriceTable> call);

    [[nodiscard]] EventOutcome added(Edit edit);
    [[nodiscard]] EventOutcome revised(tl::expected<Edit, http::Problem> edit,
                                       std::function<Edited(Event &)> apply);

    EventService &m_events;
    Publication &m_publication;
    IdFactory &m_ids;
};

} // namespace foyer::catalog
