// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/seatmap/maplibrary.h"

#include "core/seating/seatmapformat.h"

#include <algorithm>
#include <qcoro/qcorofuture.h>
#include <QtConcurrent/QtConcurrentRun>

namespace foyer::seatmap {

namespace {

using client::Answer;
using client::RefusalKind;

constexpr int pageSize = 200;
constexpr std::chrono::milliseconds patience{60'000}; // a stadium is 13 MB

client::CallOptions unhurried()
{
    client::CallOptions options;
    options.deadline = patience;
    return options;
}

} // namespace

MapLibrary::MapLibrary(client::SeatingApi &api, QObject *parent) : QObject(parent), m_api(api)
{
    m_pool.setMaxThreadCount(1);
}

Task<Answer<std::vector<VenueMaps>>> MapLibrary::venues(QPointer<MapLibrary> self)
{
    std::vector<VenueMaps> all;
    client::PageAsked page;
    page.limit = pageSize;
    for (bool isMore = true; isMore;) {
        Answer<wire::VenuePage> part = co_await self->m_api.venues(page);
        if (!self)
            co_return client::refused(RefusalKind::Cancelled);
        if (!part)
            co_return client::refused(std::move(part).error());
        for (wire::Venue &venue : part->items)
            all.push_back({std::move(venue), {}});
        isMore = part->next.has_value();
        page.after = part->next.value_or(QString()).toLatin1();
    }
    for (VenueMaps &place : all) {
        client::PageAsked first;
        first.limit = pageSize;
        const Uuid venue = place.venue.id;
        for (bool isMore = true; isMore;) {
            Answer<wire::SeatMapPage> part = co_await self->m_api.maps(venue, first);
            if (!self)
                co_return client::refused(RefusalKind::Cancelled);
            if (!part)
                co_return client::refused(std::move(part).error());
            std::ranges::move(part->items, std::back_inserter(place.maps));
            isMore = part->next.has_value();
            first.after = part->next.value_or(QString()).toLatin1();
        }
    }
    co_return all;
}

Task<Answer<OpenedMap>> MapLibrary::open(QPointer<MapLibrary> self, Uuid map, int version)
{
    client::CallOptions options = unhurried();
    Task<Answer<wire::SeatMapView>> asked =
        version > 0 ? self->m_api.mapVersion(map, version, options) : self->m_api.map(map, options);
    Answer<wire::SeatMapView> view = co_await std::move(asked);
    if (!self)
        co_return client::refused(RefusalKind::Cancelled);
    if (!view)
        co_return client::refused(std::move(view).error());
    QFuture<Result<seating::SeatMap>> reading = QtConcurrent::run(
        &self->m_pool, [document = view->document] { return seating::decodeSeatMap(document); });
    Result<seating::SeatMap> read = co_await reading;
    if (!read)
        co_return client::refused(RefusalKind::NotUnderstood, read.error().detail);
    co_return OpenedMap{view->map, *std::move(read)};
}

Task<Answer<std::vector<wire::SeatMapVersion>>> MapLibrary::versions(QPointer<MapLibrary> self, Uuid map)
{
    std::vector<wire::SeatMapVersion> all;
    client::PageAsked page;
    page.limit = pageSize;
    for (bool isMore = true; isMore;) {
        Answer<wire::SeatMapVersionPage> part = co_await self->m_api.versions(map, page);
        if (!self)
            co_return client::refused(RefusalKind::Cancelled);
        if (!part)
            co_return client::refused(std::move(part).error());
        std::ranges::move(part->items, std::back_inserter(all));
        isMore = part->next.has_value();
        page.after = part->next.value_or(QString()).toLatin1();
    }
    std::ranges::sort(all, std::greater<>(), &wire::SeatMapVersion::version);
    co_return all;
}

Task<Answer<wire::SavedSeatMap>> MapLibrary::publish(QPointer<MapLibrary> self, MapPlace place,
                                                     seating::SeatMap document)
{
    QFuture<Result<QJsonObject>> writing =
        QtConcurrent::run(&self->m_pool, [map = std::move(document)] { return seating::encodeSeatMap(map); });
    Result<QJsonObject> written = co_await writing;
    if (!self)
        co_return client::refused(RefusalKind::Cancelled);
    if (!written) {
        client::Refusal refusal{RefusalKind::Invalid};
        refusal.code = "unwritable_map";
        refusal.detail = written.error().detail;
        co_return client::refused(std::move(refusal));
    }
    qint32 from = place.version;
    if (from == 0) {
        wire::NewSeatMap asked;
        asked.id = place.map;
        asked.name = place.name;
        Answer<wire::SeatMapSummary> made = co_await self->m_api.createMap(place.venue, asked);
        if (!self)
            co_return client::refused(RefusalKind::Cancelled);
        if (!made)
            co_return client::refused(std::move(made).error());
        from = made->version;
    }
    client::CallOptions options = unhurried();
    Answer<wire::SavedSeatMap> saved = co_await self->m_api.save(place.map, from, *written, options);
    co_return saved;
}

} // namespace foyer::seatmap
