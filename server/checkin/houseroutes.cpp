// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/checkin/houseroutes.h"

#include "server/checkin/problems.h"
#include "server/checkin/wirecheckin.h"

namespace foyer::checkin {

namespace {

constexpr char countPath[] = "/performances/{performance:uuid}/admission";
constexpr char searchPath[] = "/performances/{performance:uuid}/admission/tickets";
constexpr qsizetype shortestQuery = 2;
constexpr qsizetype longestQuery = 100;

PerformanceId performanceIn(const http::Request &request)
{
    return PerformanceId(request.pathUuid("performance"));
}

} // namespace

void HouseRoutes::addTo(api::ApiBuilder &api)
{
    using enum accounts::Permission;
    api.add(staffOperation(http::Method::Get, countPath, "admission.count",
                           "How the house fills: inside, entries, refusals, gate by gate.", CheckIn),
            this, &HouseRoutes::count);
    api::Operation search =
        staffOperation(http::Method::Get, searchPath, "admission.search",
                       "At most 50 tickets by a part of a name, an order code or a seat.", CheckIn);
    search.query = {{"q", "2 to 100 characters: \"ada\", \"7K3-9QF\", \"Stalls F 12\"", true}};
    api.add(search, this, &HouseRoutes::search);
}

Task<api::Outcome<wire::Admission>> HouseRoutes::count(api::Call<api::Nothing> call)
{
    Result<HouseTally> tally = co_await m_service.count(call.organization(), performanceIn(*call.request));
    if (!tally)
        co_return told(tally.error());
    co_return api::Reply<wire::Admission>(wireAdmission(*tally));
}

Task<api::Outcome<wire::FoundTickets>> HouseRoutes::search(api::Call<api::Nothing> call)
{
    const QByteArray bytes = call.request->query().value("q").value_or(QByteArray());
    const QString text = QString::fromUtf8(bytes).trimmed();
    if (text.size() < shortestQuery || text.size() > longestQuery || text.contains(QChar(0)))
        co_return api::badField("q", "must be 2 to 100 characters");
    Result<SearchResult> result =
        co_await m_service.search(call.organization(), performanceIn(*call.request), text);
    if (!result)
        co_return told(result.error());
    co_return api::Reply<wire::FoundTickets>(wireFound(*result));
}

} // namespace foyer::checkin
