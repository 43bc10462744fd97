// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/catalog/staffoperation.h"

namespace foyer::catalog {

/// An event's own life over HTTP: making, finding, editing, publishing, ending.
class EventRoutes
{
public:
    EventRoutes(EventService &events, Publication &publication, EventLists &lists)
        : m_events(events)
        , m_publication(publication)
        , m_lists(lists)
    {}

    void addTo(api::ApiBuilder &api);

private:
    using Nothing = api::Nothing;
    using EventOutcome = Task<api::Outcome<wire::Event>>;

    void addActs(api::ApiBuilder &api);

    [[nodiscard]] EventOutcome create(api::Call<wire::CreateEvent> call);
    [[nodiscard]] Task<api::Outcome<wire::EventPage>> list(api::Call<Nothing> call);
    [[nodiscard]] EventOutcome read(api::Call<Nothing> call);
    [[nodiscard]] EventOutcome change(api::Call<wire::ChangeEvent> call);
    [[nodiscard]] Task<api::Outcome<wire::EventChangePage>> changes(api::Call<Nothing> call);
    [[nodiscard]] Task<api::Outcome<wire::EventReadiness>> readiness(api::Call<Nothing> call);
    [[nodiscard]] EventOutcome publish(api::Call<Nothing> call);
    [[nodiscard]] EventOutcome cancel(api::Call<wire::CancelRequest> call);
    [[nodiscard]] EventOutcome finish(api::Call<Nothing> call);

    EventService &m_events;
    Publication &m_publication;
    EventLists &m_lists;
};

} // namespace foyer::catalog
