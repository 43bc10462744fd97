// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/events/halldesk.h"

#include "core/client/unheard.h"
#include "core/seating/pretix.h"
#include "core/seating/seatmapformat.h"
#include "core/wire/encode.h"
#include "ui/kit/seatview/seatplan.h"

#include <algorithm>
#include <qcoro/qcorofuture.h>
#include <QFile>
#include <QFileInfo>
#include <QtConcurrent/QtConcurrentRun>

namespace foyer::events {

namespace {

using client::RefusalKind;

constexpr int pageSize = 200;
constexpr int longestName = 200;
constexpr qint64 largestPlan = 16 * 1024 * 1024; // the server takes no more

struct PlanFile
{
    QByteArray text;
    bool isReadable = false;
    bool isTooBig = false;
    QString fault = {};
};

// A file that is a plan is read here once to know that it is one; the server reads it again to keep it.
PlanFile readPlanFile(const QString &path)
{
    PlanFile plan;
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return plan;
    plan.isTooBig = file.size() > largestPlan;
    if (plan.isTooBig)
        return plan;
    plan.text = file.readAll();
    const auto imported = seating::importPretix(plan.text);
    plan.isReadable = imported.has_value();
    if (!imported)
        plan.fault = imported.error().detail;
    return plan;
}

client::Refusal refusalOf(const PlanFile &plan)
{
    client::Refusal refusal{plan.isTooBig ? RefusalKind::TooBig : RefusalKind::Invalid};
    refusal.code = plan.isTooBig         ? "plan_too_big"
                   : plan.text.isEmpty() ? "file_unreadable"
                                         : "no_seating_plan";
    refusal.detail = plan.fault;
    return refusal;
}

} // namespace

struct HallDesk::ReadMap
{
    std::vector<seating::Category> categories;
    std::shared_ptr<const seatview::SeatPlan> plan;
};

HallDesk::HallDesk(client::SeatingApi &api, client::ApiClient &ids, QObject *parent)
    : QObject(parent)
    , m_api(api)
    , m_ids(ids)
{
    m_pool.setMaxThreadCount(1);
}

HallDesk::~HallDesk() = default;

void HallDesk::begin()
{
    ++m_busy;
    m_refusal.reset();
    Q_EMIT stateChanged();
}

void HallDesk::end(const client::Refusal *refusal)
{
    --m_busy;
    if (refusal)
        m_refusal = *refusal;
    Q_EMIT stateChanged();
}

void HallDesk::fail(std::optional<client::Refusal> &what, const client::Refusal &why)
{
    what = why;
    end(&why);
}

void HallDesk::keepMap(const wire::SeatMapSummary &map)
{
    const auto had = std::ranges::find(m_maps, map.id, &wire::SeatMapSummary::id);
    if (had != m_maps.end())
        *had = map;
    else if (map.venue == m_venueOfMaps)
        m_maps.push_back(map);
    Q_EMIT mapsChanged();
}

Uuid HallDesk::idFor(const QByteArray &what)
{
    const auto [asked, isNew] = m_asked.try_emplace(what);
    if (isNew)
        asked->second = m_ids.newUuid();
    return asked->second;
}

// Null: it is made. What is refused for a reason was not made.
void HallDesk::settle(const QByteArray &what, const client::Refusal *refusal)
{
    if (!refusal || !client::isUnheard(*refusal))
        m_asked.erase(what);
}

QByteArray HallDesk::keyOf(const Uuid &venue, const QString &name)
{
    return venue.toText() + ' ' + name.toUtf8();
}

const wire::Venue *HallDesk::venue(const Uuid &id) const
{
    const auto found = std::ranges::find(m_venues, id, &wire::Venue::id);
    return found == m_venues.end() ? nullptr : &*found;
}

Task<void> HallDesk::loadVenues(QPointer<HallDesk> self)
{
    self->begin();
    std::vector<wire::Venue> all;
    client::PageAsked page;
    page.limit = pageSize;
    for (bool isMore = true; isMore;) {
        client::Answer<wire::VenuePage> part = co_await self->m_api.venues(page);
        if (!self)
            co_return;
        if (!part) {
            self->fail(self->m_unread.venues, part.error());
            co_return;
        }
        std::ranges::move(part->items, std::back_inserter(all));
        isMore = part->next.has_value();
        page.after = part->next.value_or(QString()).toLatin1();
    }
    self->m_venues = std::move(all);
    self->m_areVenuesKnown = true;
    self->m_unread.venues.reset();
    self->end(nullptr);
    Q_EMIT self->venuesChanged();
}

Task<void> HallDesk::loadMaps(QPointer<HallDesk> self, Uuid venue)
{
    const int turn = ++self->m_listTurn;
    self->begin();
    if (std::exchange(self->m_venueOfMaps, venue) != venue) {
        self->m_maps.clear();
        self->m_unread.maps.reset();
        Q_EMIT self->mapsChanged();
    }
    std::vector<wire::SeatMapSummary> all;
    client::PageAsked page;
    page.limit = pageSize;
    for (bool isMore = true; isMore;) {
        client::Answer<wire::SeatMapPage> part = co_await self->m_api.maps(venue, page);
        if (!self)
            co_return;
        if (turn != self->m_listTurn) {
            self->end(nullptr);
            co_return;
        }
        if (!part) {
            self->fail(self->m_unread.maps, part.error());
            co_return;
        }
        std::ranges::move(part->items, std::back_inserter(all));
        isMore = part->next.has_value();
        page.after = part->next.value_or(QString()).toLatin1();
    }
    self->m_maps = std::move(all);
    self->m_unread.maps.reset();
    self->end(nullptr);
    Q_EMIT self->mapsChanged();
}

Task<void> HallDesk::show(QPointer<HallDesk> self, std::optional<Uuid> map, qint32 version)
{
    const int turn = ++self->m_mapTurn;
    self->m_plan.reset();
    self->m_categories.clear();
    self->m_facts = HallFacts{};
    self->m_facts.isKnown = !map;
    self->m_unread.hall.reset();
    Q_EMIT self->hallChanged();
    if (!map)
        co_return;
    self->begin();
    Task<client::Answer<wire::SeatMapView>> asked =
        version > 0 ? self->m_api.mapVersion(*map, version) : self->m_api.map(*map);
    client::Answer<wire::SeatMapView> view = co_await std::move(asked);
    if (!self)
        co_return;
    if (turn != self->m_mapTurn) {
        self->end(nullptr);
        co_return;
    }
    if (!view) {
        self->fail(self->m_unread.hall, view.error());
        co_return;
    }
    QFuture<ReadMap> reading = QtConcurrent::run(&self->m_pool, [document = view->document] {
        const Result<seating::SeatMap> read = seating::decodeSeatMap(document);
        if (!read)
            return ReadMap{};
        return ReadMap{read->categories, seatview::SeatPlan::build(*read)};
    });
    ReadMap read = co_await reading;
    if (!self)
        co_return;
    if (turn != self->m_mapTurn) {
        self->end(nullptr);
        co_return;
    }
    if (!read.plan) {
        self->fail(self->m_unread.hall, client::Refusal{RefusalKind::NotUnderstood});
        co_return;
    }
    self->end(nullptr);
    HallFacts &facts = self->m_facts;
    facts.mapName = view->map.name;
    facts.version = view->map.version;
    facts.counts = view->report.counts;
    facts.errors = view->report.errors;
    facts.isKnown = true;
    self->m_categories = std::move(read.categories);
    self->m_plan = std::move(read.plan);
    Q_EMIT self->hallChanged();
}

Task<client::Answer<wire::Venue>> HallDesk::addVenue(QPointer<HallDesk> self, QString name, QString address,
                                                     QString timeZone)
{
    wire::NewVenue asked;
    asked.name = std::move(name);
    if (!address.isEmpty())
        asked.address = std::move(address);
    asked.timeZone = std::move(timeZone);
    const QByteArray what = wire::encode(asked);
    asked.id = self->idFor(what);
    self->begin();
    client::Answer<wire::Venue> made = co_await self->m_api.createVenue(asked);
    if (!self)
        co_return made;
    self->settle(what, made ? nullptr : &made.error());
    self->end(made ? nullptr : &made.error());
    if (made && !self->venue(made->id)) {
        self->m_venues.push_back(*made);
        Q_EMIT self->venuesChanged();
    }
    co_return made;
}

Task<client::Answer<wire::SeatMapSummary>> HallDesk::makeMap(QPointer<HallDesk> self, Uuid venue,
                                                             QString name)
{
    wire::NewSeatMap asked;
    asked.id = self->idFor(keyOf(venue, name));
    asked.name = std::move(name);
    return self->m_api.createMap(venue, asked);
}

Task<client::Answer<ImportResult>> HallDesk::importPlan(QPointer<HallDesk> self, Uuid venue, QString path)
{
    self->begin();
    QFuture<PlanFile> reading = QtConcurrent::run(&self->m_pool, [path] { return readPlanFile(path); });
    PlanFile plan = co_await reading;
    if (!self)
        co_return client::refused(RefusalKind::Cancelled);
    if (!plan.isReadable) {
        client::Refusal refusal = refusalOf(plan);
        self->end(&refusal);
        co_return client::refused(std::move(refusal));
    }
    const QFileInfo file(path);
    const QString name = file.completeBaseName().left(longestName);
    const QByteArray what = keyOf(venue, name);
    client::Answer<wire::SeatMapSummary> made = co_await makeMap(self, venue, name);
    if (!self)
        co_return client::refused(RefusalKind::Cancelled);
    if (!made) {
        self->settle(what, &made.error());
        self->end(&made.error());
        co_return client::refused(std::move(made).error());
    }
    client::Answer<wire::SavedSeatMap> saved =
        co_await self->m_api.importPretix(made->id, made->version, plan.text, std::nullopt);
    if (!self)
        co_return client::refused(RefusalKind::Cancelled);
    self->end(saved ? nullptr : &saved.error());
    if (!saved) // the map is there and empty: the next try fills it
        co_return client::refused(std::move(saved).error());
    self->settle(what, nullptr);
    self->keepMap(saved->map);
    co_return ImportResult{saved->map, std::move(saved->report), file.fileName()};
}

Task<client::Answer<wire::SeatMapSummary>> HallDesk::generate(QPointer<HallDesk> self, Uuid venue,
                                                              QString name, wire::Theatre theatre)
{
    self->begin();
    const QByteArray what = keyOf(venue, name);
    client::Answer<wire::SeatMapSummary> made = co_await makeMap(self, venue, std::move(name));
    if (!self)
        co_return client::refused(RefusalKind::Cancelled);
    if (!made) {
        self->settle(what, &made.error());
        self->end(&made.error());
        co_return made;
    }
    client::Answer<wire::SavedSeatMap> saved =
        co_await self->m_api.generateTheatre(made->id, made->version, std::move(theatre));
    if (!self)
        co_return client::refused(RefusalKind::Cancelled);
    self->end(saved ? nullptr : &saved.error());
    if (!saved)
        co_return client::refused(std::move(saved).error());
    self->settle(what, nullptr);
    self->keepMap(saved->map);
    co_return saved->map;
}

} // namespace foyer::events
