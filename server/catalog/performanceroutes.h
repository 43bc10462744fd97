// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/catalog/staffoperation.h"

namespace foyer::catalog {

/// An event's dates over HTTP.
class PerformanceRoutes
{
public:
    explicit PerformanceRoutes(EventService &events) : m_events(events) {}

    void addTo(api::ApiBuilder &api);

private:
    using Nothing = api::Nothing;
    using EventOutcome = Task<api::Outcome<wire::Event>>;

    [[nodiscard]] EventOutcome add(api::Call<wire::AddPerformance> call);
    [[nodiscard]] EventOutcome change(api::Call<wire::ChangePerformance> call);
    [[nodiscard]] EventOutcome remove(api::Call<Nothing> call);
    [[nodiscard]] EventOutcome cancel(api::Call<wire::CancelRequest> call);
    [[nodiscard]] EventOutcome finish(api::Call<Nothing> call);

    EventService &m_events;
};

} // namespace foyer::catalog
