// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/client/reportsapi.h"

namespace foyer::client {

namespace {

void addTo(Request &request, const FiguresAsked &asked)
{
    if (asked.performance)
        request.query.emplace_back("performance", asked.performance->toText());
    if (asked.event)
        request.query.emplace_back("event", asked.event->toText());
    if (asked.from)
        request.query.emplace_back("from", toRfc3339(*asked.from).toLatin1());
    if (asked.to)
        request.query.emplace_back("to", toRfc3339(*asked.to).toLatin1());
    if (asked.channel)
        request.query.emplace_back("channel",
                                   jsonName(wire::WireNames<catalog::Channel>::table, *asked.channel).data());
}

} // namespace

Task<Answer<wire::Figures>> ReportsApi::figures(FiguresAsked asked, CallOptions options)
{
    Request request = ApiClient::with(std::move(options), ApiClient::get(m_client.staffPath("/figures")));
    addTo(request, asked);
    co_return co_await m_client.call<wire::Figures>(std::move(request), Repeat::Safe);
}

Task<Answer<Content>> ReportsApi::salesCsv(FiguresAsked asked, CallOptions options)
{
    Request request =
        ApiClient::with(std::move(options), ApiClient::get(m_client.staffPath("/figures/sales.csv")));
    addTo(request, asked);
    co_return co_await m_client.content(std::move(request), Repeat::Safe);
}

Task<Answer<Content>> ReportsApi::moreSales(QByteArray next, CallOptions options)
{
    Request request = ApiClient::with(std::move(options), ApiClient::get(std::move(next)));
    co_return co_await m_client.content(std::move(request), Repeat::Safe);
}

Task<Answer<QByteArray>> ReportsApi::allSalesCsv(FiguresAsked asked, CallOptions options)
{
    ApiClient &client = m_client; // the client may outlive this
    CallOptions own = options;
    Answer<Content> part = co_await salesCsv(std::move(asked), std::move(own));
    QByteArray whole;
    while (part) {
        whole += part->bytes;
        if (part->next.isEmpty())
            co_return whole;
        Request request = ApiClient::with(options, ApiClient::get(part->next));
        part = co_await client.content(std::move(request), Repeat::Safe);
    }
    co_return refused(std::move(part).error());
}

} // namespace foyer::client
