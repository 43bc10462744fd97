// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ui/seatmap/fakehalls.h"

#include "core/seating/seatmapformat.h"
#include "core/seating/theatregenerator.h"
#include "core/wire/decode.h"
#include "core/wire/encode.h"
#include "tests/support/deterministicids.h"

#include <QJsonDocument>

namespace foyer::test {

namespace {

using client::Method;
using client::Request;
using client::Sent;

QByteArray part(const Request &request, int index)
{
    return request.path.split('/').value(index);
}

// "/api/v1/organizations/ORG/seat-maps/MAP/versions/VERSION"
constexpr int thingPart = 6;
constexpr int versionPart = 8;

template <typename T>
Sent json(const T &value, int status = 200)
{
    return ScriptedTransport::json(wire::encode(value), status);
}

Instant dayOf(std::size_t version)
{
    using namespace std::chrono_literals;
    return std::chrono::sys_days{std::chrono::year{2026} / 11 / 1} + 24h * int(version) + 10h;
}

} // namespace

FakeHalls::FakeHalls(ScriptedTransport &transport) : m_transport(transport)
{
    answerMaps();
    answerSaving();
    answerSales();
}

Uuid FakeHalls::nextId()
{
    return *Uuid::fromText("00000000-0000-7000-9000-" + QByteArray::number(++m_made).rightJustified(12, '0'));
}

seating::SeatMap FakeHalls::house(const QString &name)
{
    DeterministicIds ids;
    seating::TheatreSpec spec;
    spec.name = name;
    spec.tiers = {{QStringLiteral("Stalls"), 6, 14, 1}, {QStringLiteral("Balcony"), 2, 16, 0}};
    return *seating::generateTheatre(spec, ids);
}

wire::Venue FakeHalls::addVenue(const QString &name)
{
    venues.push_back({nextId(), name, {}, QStringLiteral("Europe/Rome"), 1});
    return venues.back();
}

Uuid FakeHalls::addMap(const Uuid &venue, const seating::SeatMap &map)
{
    const Uuid id = nextId();
    m_maps[id.toText()] = {id, venue, map.name, {map}};
    return id;
}

void FakeHalls::publishElsewhere(const Uuid &map, const seating::SeatMap &document)
{
    m_maps.at(map.toText()).versions.push_back(document);
}

const std::vector<seating::SeatMap> &FakeHalls::versions(const Uuid &map) const
{
    return m_maps.at(map.toText()).versions;
}

FakeHalls::Stored *FakeHalls::find(const Request &request)
{
    const auto found = m_maps.find(part(request, thingPart));
    return found == m_maps.end() ? nullptr : &found->second;
}

wire::SeatMapSummary FakeHalls::summaryOf(const Stored &stored, std::size_t version) const
{
    return {stored.id, stored.venue, stored.name, qint32(version),
            qint32(seating::seatCount(stored.versions[version - 1]))};
}

Sent FakeHalls::show(const Request &request, std::size_t version)
{
    const Stored *stored = find(request);
    if (!stored || version > stored->versions.size())
        return ScriptedTransport::problem(404, "not_found");
    const std::size_t shown = version == 0 ? stored->versions.size() : version;
    return json(wire::SeatMapView{
        summaryOf(*stored, shown), {}, *seating::encodeSeatMap(stored->versions[shown - 1])});
}

void FakeHalls::answerMaps()
{
    m_transport.answer(Method::Get, "~/venues", [this](const Request &) {
        return json(wire::VenuePage{venues, std::nullopt});
    });
    m_transport.answer(Method::Get, "~/venues/*/seat-maps", [this](const Request &request) {
        wire::SeatMapPage page;
        for (const auto &[id, stored] : m_maps)
            if (stored.venue.toText() == part(request, thingPart))
                page.items.push_back(summaryOf(stored, stored.versions.size()));
        return json(page);
    });
    m_transport.answer(Method::Get, "~/seat-maps/*",
                       [this](const Request &request) { return show(request, 0); });
    m_transport.answer(Method::Get, "~/seat-maps/*/versions/*", [this](const Request &request) {
        return show(request, part(request, versionPart).toUInt());
    });
    m_transport.answer(Method::Get, "~/seat-maps/*/versions", [this](const Request &request) -> Sent {
        const Stored *stored = find(request);
        if (!stored)
            return ScriptedTransport::problem(404, "not_found");
        wire::SeatMapVersionPage page;
        for (std::size_t version = stored->versions.size(); version > 0; --version)
            page.items.push_back(
                {qint32(version), summaryOf(*stored, version).seats, std::nullopt, dayOf(version)});
        return json(page);
    });
}

void FakeHalls::answerSaving()
{
    m_transport.answer(Method::Post, "~/venues/*/seat-maps", [this](const Request &request) -> Sent {
        const Result<wire::NewSeatMap> body = wire::decode<wire::NewSeatMap>(request.body);
        if (!body)
            return ScriptedTransport::problem(400, "invalid_argument", body.error().subject.toUtf8());
        Stored &stored = m_maps[body->id.toText()];
        if (stored.versions.empty()) {
            stored = {body->id, *Uuid::fromText(part(request, thingPart)), body->name, {seating::SeatMap()}};
            stored.versions.front().name = body->name;
        }
        return json(summaryOf(stored, stored.versions.size()), 201);
    });
    m_transport.answer(Method::Put, "~/seat-maps/*", [this](const Request &request) -> Sent {
        Stored *stored = find(request);
        if (!stored)
            return ScriptedTransport::problem(404, "not_found");
        if (request.ifMatch != '"' + QByteArray::number(stored->versions.size()) + '"')
            return ScriptedTransport::problem(412, "stale_revision");
        const auto read = seating::readSeatMap(request.body);
        if (!read)
            return ScriptedTransport::problem(400, "invalid_argument", read.error().subject.toUtf8());
        stored->versions.push_back(*read);
        if (!read->name.isEmpty())
            stored->name = read->name;
        return json(wire::SavedSeatMap{summaryOf(*stored, stored->versions.size()), {}});
    });
}

void FakeHalls::answerSales()
{
    m_transport.answer(Method::Get, "~/seat-maps/*/uses", [this](const Request &) { return json(uses); });
    m_transport.answer(Method::Post, "~/seat-maps/*/repaint/check",
                       [this](const Request &) { return json(repaint); });
    m_transport.answer(Method::Post, "~/events/*/seat-change/check",
                       [this](const Request &) { return json(change); });
    m_transport.answer(Method::Post, "~/events/*/seat-change", [this](const Request &request) -> Sent {
        const auto body = wire::decode<wire::SeatChangeOrdered>(request.body);
        if (!body)
            return ScriptedTransport::problem(400, "invalid_argument", body.error().subject.toUtf8());
        ordered.push_back(*body);
        for (wire::SeatMapUse &use : uses.items)
            use.version = body->version;
        return json(wire::SeatChangeDone{body->id, body->version, change.revision + 1, change.performances});
    });
    m_transport.answer(Method::Get, "/api/v1/performances/*/seats", [this](const Request &) -> Sent {
        return client::Reply{200, letters, {{"content-type", "text/plain"}}};
    });
    m_transport.answer(Method::Get, "/api/v1/performances/*/map", [this](const Request &) -> Sent {
        QJsonObject house;
        if (inUse)
            house.insert(QLatin1StringView{"document"}, *seating::encodeSeatMap(*inUse));
        if (!seats.isEmpty())
            house.insert(QLatin1StringView{"seats"}, seats);
        return ScriptedTransport::json(QJsonDocument(house).toJson());
    });
    m_transport.answer(Method::Get, "/api/v1/performances/*",
                       [this](const Request &) { return json(sheet); });
}

} // namespace foyer::test
