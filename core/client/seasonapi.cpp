// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/client/seasonapi.h"

namespace foyer::client {

Task<Answer<wire::Season>> SeasonApi::season(SeasonAsked asked)
{
    Request request = ApiClient::get(m_client.staffPath("/season"));
    request.query.emplace_back("view", asked.view);
    if (!asked.text.isEmpty())
        request.query.emplace_back("q", asked.text.toUtf8());
    asked.page.addTo(request);
    return m_client.call<wire::Season>(std::move(request), Repeat::Safe);
}

Task<Answer<wire::CancellationStakes>>
SeasonApi::cancellation(catalog::EventId event, std::optional<catalog::PerformanceId> performance)
{
    Request request = ApiClient::get(m_client.staffPath("/events/" + event.toText() + "/cancellation"));
    if (performance)
        request.query.emplace_back("performance", performance->toText());
    return m_client.call<wire::CancellationStakes>(std::move(request), Repeat::Safe);
}

} // namespace foyer::client
