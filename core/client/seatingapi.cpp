// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/client/seatingapi.h"

#include <QJsonDocument>

namespace foyer::client {

using SavedTask = SeatingApi::SavedTask;

QByteArray SeatingApi::pathOf(Uuid map, QByteArrayView below) const
{
    return m_client.staffPath("/seat-maps/" + map.toText() + below.toByteArray());
}

Task<Answer<wire::VenuePage>> SeatingApi::venues(PageAsked page)
{
    Request request = ApiClient::get(m_client.staffPath("/venues"));
    page.addTo(request);
    co_return co_await m_client.call<wire::VenuePage>(std::move(request), Repeat::Safe);
}

Task<Answer<wire::Venue>> SeatingApi::venue(Uuid venue)
{
    Request request = ApiClient::get(m_client.staffPath("/venues/" + venue.toText()));
    co_return co_await m_client.call<wire::Venue>(std::move(request), Repeat::Safe);
}

Task<Answer<wire::Venue>> SeatingApi::createVenue(wire::NewVenue asked)
{
    Request request = ApiClient::send(Method::Post, m_client.staffPath("/venues"), asked);
    co_return co_await m_client.call<wire::Venue>(std::move(request), Repeat::Safe);
}

Task<Answer<wire::Venue>> SeatingApi::changeVenue(Uuid venue, qint32 revision, wire::VenueChange change)
{
    const QByteArray path = m_client.staffPath("/venues/" + venue.toText());
    Request request = ApiClient::from(revision, ApiClient::send(Method::Patch, path, change));
    co_return co_await m_client.call<wire::Venue>(std::move(request), Repeat::Never);
}

Task<Answer<wire::SeatMapPage>> SeatingApi::maps(Uuid venue, PageAsked page)
{
    Request request = ApiClient::get(m_client.staffPath("/venues/" + venue.toText() + "/seat-maps"));
    page.addTo(request);
    co_return co_await m_client.call<wire::SeatMapPage>(std::move(request), Repeat::Safe);
}

Task<Answer<wire::SeatMapSummary>> SeatingApi::createMap(Uuid venue, wire::NewSeatMap asked)
{
    const QByteArray path = m_client.staffPath("/venues/" + venue.toText() + "/seat-maps");
    Request request = ApiClient::send(Method::Post, path, asked);
    co_return co_await m_client.call<wire::SeatMapSummary>(std::move(request), Repeat::Safe);
}

Task<Answer<wire::SeatMapView>> SeatingApi::map(Uuid map, CallOptions options)
{
    Request request = ApiClient::with(std::move(options), ApiClient::get(pathOf(map)));
    co_return co_await m_client.call<wire::SeatMapView>(std::move(request), Repeat::Safe);
}

Task<Answer<wire::SeatMapView>> SeatingApi::mapVersion(Uuid map, qint32 version, CallOptions options)
{
    const QByteArray path = pathOf(map, "/versions/" + QByteArray::number(version));
    Request request = ApiClient::with(std::move(options), ApiClient::get(path));
    co_return co_await m_client.call<wire::SeatMapView>(std::move(request), Repeat::Safe);
}

Task<Answer<wire::SeatMapVersionPage>> SeatingApi::versions(Uuid map, PageAsked page)
{
    Request request = ApiClient::get(pathOf(map, "/versions"));
    page.addTo(request);
    co_return co_await m_client.call<wire::SeatMapVersionPage>(std::move(request), Repeat::Safe);
}

// Never repeated by itself: the second time it would be refused as stale, although it was saved.
SavedTask SeatingApi::saved(Request request, qint32 version, CallOptions options)
{
    request = ApiClient::with(std::move(options), ApiClient::from(version, std::move(request)));
    co_return co_await m_client.call<wire::SavedSeatMap>(std::move(request), Repeat::Never);
}

SavedTask SeatingApi::save(Uuid map, qint32 version, QJsonObject document, CallOptions options)
{
    const QByteArray json = QJsonDocument(document).toJson(QJsonDocument::Compact);
    return saved(ApiClient::sendJson(Method::Put, pathOf(map), json), version, std::move(options));
}

SavedTask SeatingApi::importPretix(Uuid map, qint32 version, QByteArray json,
                                   std::optional<int> millimetresPerPixel, CallOptions options)
{
    Request request = ApiClient::sendJson(Method::Post, pathOf(map, "/import/pretix"), std::move(json));
    if (millimetresPerPixel)
        request.query.emplace_back("scale", QByteArray::number(*millimetresPerPixel));
    return saved(std::move(request), version, std::move(options));
}

SavedTask SeatingApi::importCsv(Uuid map, qint32 version, QByteArray csv, CallOptions options)
{
    Request request = ApiClient::sendJson(Method::Post, pathOf(map, "/import/csv"), std::move(csv));
    request.contentType = QByteArrayLiteral("text/csv");
    return saved(std::move(request), version, std::move(options));
}

SavedTask SeatingApi::generateTheatre(Uuid map, qint32 version, wire::Theatre asked)
{
    return saved(ApiClient::send(Method::Post, pathOf(map, "/generate/theatre"), asked), version, {});
}

SavedTask SeatingApi::generateBowl(Uuid map, qint32 version, wire::Bowl asked)
{
    return saved(ApiClient::send(Method::Post, pathOf(map, "/generate/bowl"), asked), version, {});
}

Task<Answer<Content>> SeatingApi::exportPretix(Uuid map, std::optional<qint32> version, bool isExtended,
                                               CallOptions options)
{
    Request request = ApiClient::with(std::move(options), ApiClient::get(pathOf(map, "/export/pretix")));
    request.query.emplace_back("dialect", isExtended ? "extended" : "strict");
    if (version)
        request.query.emplace_back("version", QByteArray::number(*version));
    co_return co_await m_client.content(std::move(request), Repeat::Safe);
}

Task<Answer<Content>> SeatingApi::exportCsv(Uuid map, std::optional<qint32> version, CallOptions options)
{
    Request request = ApiClient::with(std::move(options), ApiClient::get(pathOf(map, "/export/csv")));
    if (version)
        request.query.emplace_back("version", QByteArray::number(*version));
    co_return co_await m_client.content(std::move(request), Repeat::Safe);
}

Task<Answer<wire::SeatMapUses>> SeatingApi::uses(Uuid map)
{
    Request request = ApiClient::get(pathOf(map, "/uses"));
    co_return co_await m_client.call<wire::SeatMapUses>(std::move(request), Repeat::Safe);
}

Task<Answer<wire::RepaintReport>> SeatingApi::checkRepaint(Uuid map, wire::RepaintAsked asked)
{
    Request request = ApiClient::send(Method::Post, pathOf(map, "/repaint/check"), asked);
    request.deadline = std::chrono::seconds{60}; // large halls take a while
    co_return co_await m_client.call<wire::RepaintReport>(std::move(request), Repeat::Safe);
}

} // namespace foyer::client
