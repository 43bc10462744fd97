// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/catalog/publicroutes.h"

#include "core/base/rfc3339.h"
#include "core/catalog/performanceedits.h"
#include "server/api/page.h"
#include "server/catalog/problems.h"
#include "server/catalog/wireevent.h"
#include "server/catalog/wiresheet.h"
#include "server/http/etag.h"

namespace foyer::catalog {

namespace {

api::Operation publicOperation(const char *path, const char *name, const char *summary)
{
    api::Operation operation;
    operation.path = path;
    operation.name = name;
    operation.summary = summary;
    operation.signIn = api::SignIn::NotNeeded;
    return operation;
}

tl::expected<std::optional<Instant>, http::Problem> timeOf(const http::Request &request, const char *name)
{
    const std::optional<QByteArray> value = request.query().value(name);
    if (!value)
        return std::nullopt;
    const std::optional<Instant> time = fromRfc3339(QString::fromUtf8(*value));
    if (!time || !isSaneTime(*time))
        return api::badField(name, "This must be an RFC 3339 time within the years 2000 to 2199.");
    return time;
}

tl::expected<PublicFilter, http::Problem> filterOf(const http::Request &request, Instant now)
{
    const auto from = timeOf(request, "from");
    if (!from)
        return tl::unexpected<http::Problem>(from.error());
    const auto to = timeOf(request, "to");
    if (!to)
        return tl::unexpected<http::Problem>(to.error());
    PublicFilter filter{from->value_or(now), *to};
    const QByteArray text = request.query().value("q").value_or(QByteArray()).trimmed();
    if (!text.isEmpty())
        filter.text = QString::fromUtf8(text).left(200);
    return filter;
}

tl::expected<Channel, http::Problem> channelOf(const http::Request &request)
{
    const std::optional<QByteArray> wanted = request.query().value("channel");
    if (!wanted)
        return Channel::Public;
    for (const auto &entry : wire::WireNames<Channel>::table) {
        if (wanted == QByteArrayView(entry.name.data(), entry.name.size()))
            return entry.value;
    }
    return api::badField("channel", "channel must be public, box_office, phone or partner.");
}

// What is not published is not there.
bool isShown(const booking::SaleSheet &sheet)
{
    const bool hasPlaces = !sheet.seats.empty() || !sheet.pools.empty();
    return sheet.state != booking::PerformanceState::Draft && hasPlaces;
}

PerformanceId idOf(const http::Request &request)
{
    return PerformanceId(request.pathUuid("performance"));
}

http::Response refused(const Failure &failure)
{
    return problemOf(failure).value().toResponse();
}

constexpr QByteArrayView mapCaching("public, max-age=30");

// Whatever the text says changes with the revision of the sheet at the latest.
QByteArray tagOf(const booking::SaleSheet &sheet)
{
    return http::strongTag(sheet.performance.toText() + '-' + QByteArray::number(sheet.revision));
}

} // namespace

void PublicRoutes::addTo(api::ApiBuilder &api)
{
    using Routes = PublicRoutes;
    api::Operation list = publicOperation("/api/v1/events", "catalog.find_events",
                                          "Published events with a date to come, by their next one.");
    list.query = {{"q", "part of the title or the venue's name"},
                  {"from", "RFC 3339; now when left out"},
                  {"to", "RFC 3339"},
                  {"limit", "1 to 100"},
                  {"after", "next of the page before"}};
    api.add(list, this, &Routes::list);
    api.add(publicOperation("/api/v1/events/{slug:slug}", "catalog.show_event", "A published event."), this,
            &Routes::event);
    api::Operation sheet =
        publicOperation("/api/v1/performances/{performance:uuid}", "catalog.show_performance",
                        "A published performance: facts, phases, categories, types, prices now, pools.");
    sheet.query = {{"channel", "public, box_office, phone or partner: whose prices; public unless told"}};
    api.add(sheet, this, &Routes::performance);
    api::Operation map = publicOperation(
        "/api/v1/performances/{performance:uuid}/map", "catalog.show_seat_map",
        "The seat map of a published performance, with the ordinals of seats and categories.");
    map.problems = {"no_seat_map"};
    map.answerType = "application/json";
    api.addRaw(map,
               http::AsyncHandler([this](http::RequestPtr request) { return seatMap(std::move(request)); }));
}

Task<api::Outcome<wire::PublicEventPage>> PublicRoutes::list(api::Call<Nothing> call)
{
    const tl::expected<api::PageRequest, http::Problem> page = api::pageOf(*call.request, 100);
    if (!page)
        co_return tl::unexpected<http::Problem>(page.error());
    const tl::expected<PublicFilter, http::Problem> filter = filterOf(*call.request, m_clock.now());
    if (!filter)
        co_return tl::unexpected<http::Problem>(filter.error());
    std::optional<ListPosition> after;
    if (page->after)
        after = ListPosition{page->after->key, page->after->id};
    Answer<ListPage<ListedEvent>> found = co_await m_lists.forBuyers(*filter, after, page->limit);
    if (!found)
        co_return problemOf(found.error());
    wire::PublicEventPage shown;
    for (const ListedEvent &event : found->items)
        shown.items.push_back(toPublic(event));
    shown.next = cursorText(found->next);
    co_return api::Reply<wire::PublicEventPage>(std::move(shown));
}

Task<api::Outcome<wire::PublicEvent>> PublicRoutes::event(api::Call<Nothing> call)
{
    const QString slug = QString::fromUtf8(call.request->pathText("slug"));
    Answer<ListedEvent> found = co_await m_lists.forBuyers(slug);
    if (!found)
        co_return problemOf(found.error());
    co_return api::Reply<wire::PublicEvent>(toPublic(*found));
}

Task<api::Outcome<wire::PerformanceSheet>> PublicRoutes::performance(api::Call<Nothing> call)
{
    const tl::expected<Channel, http::Problem> channel = channelOf(*call.request);
    if (!channel)
        co_return tl::unexpected<http::Problem>(channel.error());
    Result<booking::SaleSheetPtr> sheet = co_await m_sheets.byId(idOf(*call.request));
    if (!sheet)
        co_return api::problem(sheet.error());
    if (!isShown(**sheet))
        co_return api::notFound();
    const SeatCountsPtr seats = m_seats.of(*sheet);
    co_return api::Reply<wire::PerformanceSheet>(toPublic(**sheet, *seats, *channel, m_clock.now()));
}

Task<http::Response> PublicRoutes::seatMap(http::RequestPtr request)
{
    Result<booking::SaleSheetPtr> sheet = co_await m_sheets.byId(idOf(*request));
    if (!sheet)
        co_return refused(sheet.error());
    if (!isShown(**sheet))
        co_return refused(Refused{});
    Result<QByteArray> text = co_await m_maps.get(*sheet);
    if (!text)
        co_return refused(text.error());
    if (text->isEmpty())
        co_return refused(Refused{EditRefusal::NoSeatMap, {}, {}});
    const QByteArray tag = tagOf(**sheet);
    if (http::ifNoneMatchHits(*request, tag)) {
        http::Response unchanged(http::Status::NotModified);
        unchanged.setETag(tag).setCacheControl(mapCaching);
        co_return unchanged;
    }
    http::Response response = http::Response::json(*text);
    response.setETag(tag).setCacheControl(mapCaching);
    co_return response;
}

} // namespace foyer::catalog
