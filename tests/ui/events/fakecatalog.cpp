// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ui/events/fakecatalog.h"

#include "core/seating/pretix.h"
#include "core/seating/seatmapformat.h"
#include "core/seating/theatregenerator.h"
#include "core/wire/decode.h"
#include "core/wire/encode.h"
#include "tests/support/deterministicids.h"

#include <algorithm>

namespace foyer::test {

namespace {

using client::Method;
using client::Request;
using client::Sent;

QByteArray part(const Request &request, int index)
{
    return request.path.split('/').value(index);
}

// "/api/v1/organizations/ORG/events/EVENT/phases/PHASE"
constexpr int eventPart = 6;
constexpr int childPart = 8;

Uuid idIn(const Request &request, int index)
{
    return Uuid::fromText(part(request, index)).value_or(Uuid{});
}

template <typename T>
Sent json(const T &value, int status = 200)
{
    return ScriptedTransport::json(wire::encode(value), status);
}

template <typename List, typename Id>
auto at(List &list, const Id &id)
{
    return std::ranges::find(list, id, [](const auto &element) { return element.id; });
}

template <typename T>
void put(T &into, const std::optional<T> &value)
{
    if (value)
        into = *value;
}

wire::SeatMapCounts countsOf(const seating::SeatMap &map)
{
    wire::SeatMapCounts counts;
    const auto category = [&](const QString &key) -> wire::CategoryCount & {
        const auto found = std::ranges::find(counts.categories, key, &wire::CategoryCount::key);
        if (found != counts.categories.end())
            return *found;
        return counts.categories.emplace_back(wire::CategoryCount{key});
    };
    for (const seating::Section &section : map.sections) {
        for (const seating::Row &row : section.rows) {
            for (const seating::Seat &seat : row.seats) {
                ++counts.seats;
                ++category(seat.category).seats;
            }
        }
        for (const seating::StandingArea &area : section.standing) {
            counts.standing += area.capacity;
            category(area.category).standing += area.capacity;
        }
    }
    return counts;
}

/// A standing area belongs to one date.
bool sharesAnArea(const wire::Event &event)
{
    std::vector<catalog::AreaId> ids;
    for (const wire::Performance &date : event.performances)
        std::ranges::transform(date.areas, std::back_inserter(ids), &wire::StandingArea::id);
    std::ranges::sort(ids);
    return std::ranges::adjacent_find(ids) != ids.end();
}

} // namespace

FakeCatalog::FakeCatalog(ScriptedTransport &transport) : m_transport(transport)
{
    answerEvents();
    answerParts();
    answerPrices();
    answerHalls();
    answerMapMaking();
}

Uuid FakeCatalog::nextId()
{
    return *Uuid::fromText("00000000-0000-7000-9000-" + QByteArray::number(++m_made).rightJustified(12, '0'));
}

wire::Event *FakeCatalog::find(const Request &request)
{
    const auto found = at(events, catalog::EventId(idIn(request, eventPart)));
    return found == events.end() ? nullptr : &*found;
}

void FakeCatalog::editElsewhere(const std::function<void(wire::Event &)> &change)
{
    change(event());
    ++event().revision;
}

template <typename Body>
void FakeCatalog::edit(Method method, const QByteArray &pattern, bool needsRevision,
                       std::function<void(wire::Event &, const Request &, const Body &)> apply)
{
    m_transport.answer(method, pattern, [this, needsRevision, apply](const Request &request) -> Sent {
        wire::Event *event = find(request);
        if (!event)
            return ScriptedTransport::problem(404, "not_found");
        const QByteArray tag = '"' + QByteArray::number(event->revision) + '"';
        if (needsRevision && request.ifMatch != tag)
            return ScriptedTransport::problem(412, "stale_revision");
        Body body{};
        if constexpr (wire::Shaped<Body>) {
            Result<Body> read = wire::decode<Body>(request.body);
            if (!read)
                return ScriptedTransport::problem(400, "invalid_argument", read.error().subject.toUtf8());
            body = *read;
        }
        wire::Event changed = *event;
        apply(changed, request, body);
        if (sharesAnArea(changed))
            return ScriptedTransport::problem(409, "id_taken", "areas");
        if (wire::encode(changed) != wire::encode(*event))
            ++changed.revision;
        *event = std::move(changed);
        return json(*event);
    });
}

struct Nothing
{};

void FakeCatalog::answerEvents()
{
    m_transport.answer(Method::Get, "~", [](const Request &request) {
        wire::Organization house;
        house.id = catalog::OrganizationId(idIn(request, 4));
        house.name = QStringLiteral("Teatro Verdi");
        house.slug = QStringLiteral("verdi");
        house.currency = QStringLiteral("EUR");
        house.timeZone = QStringLiteral("Europe/Rome");
        house.role = QStringLiteral("owner");
        house.revision = 1;
        return json(house);
    });
    m_transport.answerJson(Method::Get, "/health", "{}");
    m_transport.answer(Method::Get, "~/tax-rates",
                       [this](const Request &) { return json(wire::TaxRateList{rates}); });
    m_transport.answer(Method::Get, "~/season", [this](const Request &) { return json(season); });
    m_transport.answer(Method::Get, "~/events/*/cancellation",
                       [this](const Request &) { return json(stakes); });
    answerMaking();
    answerActs();
}

void FakeCatalog::answerMaking()
{
    m_transport.answer(Method::Post, "~/events", [this](const Request &request) -> Sent {
        const Result<wire::CreateEvent> body = wire::decode<wire::CreateEvent>(request.body);
        if (!body)
            return ScriptedTransport::problem(400, "invalid_argument", body.error().subject.toUtf8());
        wire::Event made{body->id, body->venue, body->slug, body->title,
                         body->description.value_or(QString())};
        made.currency = body->currency.value_or(QString());
        made.timeZone = body->timeZone.value_or(QString());
        put(made.holdSeconds, body->holdSeconds);
        put(made.perOrderLimit, body->perOrderLimit);
        put(made.perBuyerLimit, body->perBuyerLimit);
        put(made.feeBasisPoints, body->feeBasisPoints);
        put(made.feePerTicket, body->feePerTicket);
        put(made.hasOrphanRule, body->hasOrphanRule);
        put(made.refundPolicy, body->refundPolicy);
        made.revision = 1;
        events.push_back(made);
        return json(made, 201);
    });
    m_transport.answer(Method::Get, "~/events/*", [this](const Request &request) -> Sent {
        wire::Event *found = find(request);
        return found ? json(*found) : ScriptedTransport::problem(404, "not_found");
    });
    edit<wire::ChangeEvent>(Method::Patch, "~/events/*", true,
                            [](wire::Event &event, const Request &, const wire::ChangeEvent &change) {
                                put(event.venue, change.venue);
                                put(event.slug, change.slug);
                                put(event.title, change.title);
                                put(event.description, change.description);
                                put(event.currency, change.currency);
                                put(event.timeZone, change.timeZone);
                                put(event.holdSeconds, change.holdSeconds);
                                put(event.perOrderLimit, change.perOrderLimit);
                                put(event.perBuyerLimit, change.perBuyerLimit);
                                put(event.feeBasisPoints, change.feeBasisPoints);
                                put(event.feePerTicket, change.feePerTicket);
                                put(event.hasOrphanRule, change.hasOrphanRule);
                                put(event.refundPolicy, change.refundPolicy);
                            });
}

void FakeCatalog::answerActs()
{
    edit<Nothing>(Method::Post, "~/events/*/publish", false,
                  [](wire::Event &event, const Request &, const Nothing &) {
                      event.state = catalog::EventState::Published;
                      for (wire::Performance &date : event.performances)
                          date.state = catalog::PerformanceState::OnSale;
                  });
    edit<wire::CancelRequest>(Method::Post, "~/events/*/cancel", false,
                              [](wire::Event &event, const Request &, const wire::CancelRequest &asked) {
                                  event.state = catalog::EventState::Cancelled;
                                  event.cancelReason = asked.reason;
                                  for (wire::Performance &date : event.performances)
                                      date.state = catalog::PerformanceState::Cancelled;
                              });
}

void FakeCatalog::answerParts()
{
    edit<wire::AddPerformance>(Method::Post, "~/events/*/performances", false,
                               [](wire::Event &event, const Request &, const wire::AddPerformance &added) {
                                   wire::Performance date{added.id, qint32(event.performances.size()) + 1,
                                                          QStringLiteral("date"), added.startsAt};
                                   date.doorsAt = added.doorsAt.value_or(added.startsAt);
                                   date.endsAt = added.endsAt.value_or(added.startsAt);
                                   date.seatMap = added.seatMap;
                                   if (added.areas)
                                       date.areas = *added.areas;
                                   event.performances.push_back(date);
                               });
    edit<wire::ChangePerformance>(
        Method::Patch, "~/events/*/performances/*", true,
        [](wire::Event &event, const Request &request, const wire::ChangePerformance &change) {
            const auto date = at(event.performances, catalog::PerformanceId(idIn(request, childPart)));
            put(date->startsAt, change.startsAt);
            put(date->doorsAt, change.doorsAt);
            put(date->endsAt, change.endsAt);
            put(date->areas, change.areas);
            if (change.seatMap)
                date->seatMap = change.seatMap;
        });
    edit<Nothing>(Method::Delete, "~/events/*/performances/*", true,
                  [](wire::Event &event, const Request &request, const Nothing &) {
                      event.performances.erase(
                          at(event.performances, catalog::PerformanceId(idIn(request, childPart))));
                  });
    edit<wire::AddSalePhase>(
        Method::Post, "~/events/*/sale-phases", false,
        [](wire::Event &event, const Request &, const wire::AddSalePhase &added) {
            event.phases.push_back({added.id, added.name, added.channels, added.opensAt, added.closesAt});
        });
    edit<wire::ChangeSalePhase>(
        Method::Patch, "~/events/*/sale-phases/*", true,
        [](wire::Event &event, const Request &request, const wire::ChangeSalePhase &change) {
            const auto phase = at(event.phases, catalog::PhaseId(idIn(request, childPart)));
            put(phase->name, change.name);
            put(phase->channels, change.channels);
            put(phase->opensAt, change.opensAt);
            put(phase->closesAt, change.closesAt);
        });
}

void FakeCatalog::answerPrices()
{
    edit<wire::AddPriceCategory>(
        Method::Post, "~/events/*/categories", false,
        [](wire::Event &event, const Request &, const wire::AddPriceCategory &added) {
            event.categories.push_back({added.id, qint32(event.categories.size()), added.key, added.name,
                                        added.color.value_or(QString())});
        });
    edit<wire::ChangePriceCategory>(
        Method::Patch, "~/events/*/categories/*", true,
        [](wire::Event &event, const Request &request, const wire::ChangePriceCategory &change) {
            const auto category = at(event.categories, catalog::CategoryId(idIn(request, childPart)));
            put(category->name, change.name);
        });
    edit<wire::AddTicketType>(Method::Post, "~/events/*/ticket-types", false,
                              [](wire::Event &event, const Request &, const wire::AddTicketType &added) {
                                  event.ticketTypes.push_back({added.id, qint32(event.ticketTypes.size()),
                                                               added.name,
                                                               added.isLinkedToHolder.value_or(false),
                                                               added.checkFirst.value_or(QString())});
                              });
    edit<wire::ChangeTicketType>(
        Method::Patch, "~/events/*/ticket-types/*", true,
        [](wire::Event &event, const Request &request, const wire::ChangeTicketType &change) {
            const auto type = at(event.ticketTypes, catalog::TicketTypeId(idIn(request, childPart)));
            put(type->name, change.name);
        });
    edit<wire::PriceTable>(Method::Put, "~/events/*/prices", true,
                           [](wire::Event &event, const Request &, const wire::PriceTable &table) {
                               event.prices = table.prices;
                           });
}

void FakeCatalog::answerHalls()
{
    m_transport.answer(Method::Get, "~/venues", [this](const Request &) {
        return json(wire::VenuePage{venues, std::nullopt});
    });
    m_transport.answer(Method::Post, "~/venues", [this](const Request &request) -> Sent {
        const Result<wire::NewVenue> body = wire::decode<wire::NewVenue>(request.body);
        if (!body)
            return ScriptedTransport::problem(400, "invalid_argument", body.error().subject.toUtf8());
        if (const auto had = at(venues, body->id); had != venues.end())
            return json(*had);
        venues.push_back({body->id, body->name, body->address.value_or(QString()), body->timeZone, 1});
        return json(venues.back(), 201);
    });
    m_transport.answer(Method::Get, "~/venues/*/seat-maps", [this](const Request &request) {
        wire::SeatMapPage page;
        for (const auto &[id, stored] : m_maps) {
            if (stored.summary.venue == idIn(request, eventPart))
                page.items.push_back(stored.summary);
        }
        return json(page);
    });
    m_transport.answer(Method::Get, "~/seat-maps/*",
                       [this](const Request &request) { return show(request, part(request, eventPart)); });
    m_transport.answer(Method::Get, "~/seat-maps/*/versions/*",
                       [this](const Request &request) { return show(request, part(request, eventPart)); });
}

Sent FakeCatalog::show(const Request &request, const QByteArray &mapText)
{
    Q_UNUSED(request);
    const auto stored = m_maps.find(mapText);
    if (stored == m_maps.end())
        return ScriptedTransport::problem(404, "not_found");
    wire::SeatMapView view{stored->second.summary, {}, *seating::encodeSeatMap(stored->second.map)};
    view.report.counts = countsOf(stored->second.map);
    return json(view);
}

Sent FakeCatalog::saved(const Request &request, seating::SeatMap map, std::vector<wire::MapRepair> repairs)
{
    StoredMap &stored = m_maps[part(request, eventPart)];
    stored.map = std::move(map);
    ++stored.summary.version;
    wire::SavedSeatMap answer;
    answer.report.counts = countsOf(stored.map);
    stored.summary.seats = answer.report.counts.seats;
    answer.map = stored.summary;
    answer.report.repaired = qint32(repairs.size());
    answer.report.repairs = std::move(repairs);
    return json(answer);
}

void FakeCatalog::answerMapMaking()
{
    m_transport.answer(Method::Post, "~/venues/*/seat-maps", [this](const Request &request) -> Sent {
        const Result<wire::NewSeatMap> body = wire::decode<wire::NewSeatMap>(request.body);
        if (!body)
            return ScriptedTransport::problem(400, "invalid_argument", body.error().subject.toUtf8());
        if (const auto had = m_maps.find(body->id.toText()); had != m_maps.end())
            return json(had->second.summary);
        StoredMap &stored = m_maps[body->id.toText()];
        stored.summary = {body->id, idIn(request, eventPart), body->name, 1, 0};
        return json(stored.summary, 201);
    });
    m_transport.answer(Method::Post, "~/seat-maps/*/import/pretix", [this](const Request &request) -> Sent {
        const auto plan = seating::importPretix(request.body);
        if (!plan)
            return ScriptedTransport::problem(400, "invalid_argument", "zones");
        std::vector<wire::MapRepair> repairs;
        for (const seating::Repair &repair : plan->report.repairs)
            repairs.push_back(
                {QString(seating::repairName(repair.kind)), repair.path, repair.before, repair.after});
        return saved(request, plan->map, std::move(repairs));
    });
    m_transport.answer(
        Method::Post, "~/seat-maps/*/generate/theatre", [this](const Request &request) -> Sent {
            const Result<wire::Theatre> body = wire::decode<wire::Theatre>(request.body);
            if (!body)
                return ScriptedTransport::problem(400, "invalid_argument", body.error().subject.toUtf8());
            seating::TheatreSpec spec;
            for (const wire::TheatreTier &tier : body->tiers)
                spec.tiers.push_back({tier.name, tier.rows, tier.seats, tier.seatsMore.value_or(0)});
            put(spec.aisles, body->aisles);
            put(spec.accessible, body->accessible);
            put(spec.curve, body->curve);
            DeterministicIds ids;
            const auto map = seating::generateTheatre(spec, ids);
            if (!map)
                return ScriptedTransport::problem(400, "invalid_argument", map.error().subject.toUtf8());
            return saved(request, *map, {});
        });
}

wire::Venue FakeCatalog::addVenue(const QString &name)
{
    venues.push_back({nextId(), name, {}, QStringLiteral("Europe/Rome"), 1});
    return venues.back();
}

wire::SeatMapSummary FakeCatalog::addMap(const Uuid &venue, const seating::SeatMap &map)
{
    const Uuid id = nextId();
    const wire::SeatMapSummary summary{id, venue, map.name, 7, countsOf(map).seats};
    m_maps[id.toText()] = {summary, map};
    return summary;
}

wire::Event FakeCatalog::readyEvent(const QString &title)
{
    using namespace std::chrono_literals;
    const Instant opening = std::chrono::sys_days{std::chrono::year{2026} / 6 / 20} + 8h;
    const wire::Venue venue = addVenue(QStringLiteral("Main house"));
    seating::TheatreSpec spec;
    spec.name = QStringLiteral("Main house");
    spec.tiers = {{QStringLiteral("Premium"), 6, 20, 1},
                  {QStringLiteral("First"), 10, 24, 1},
                  {QStringLiteral("Second"), 8, 26, 0}};
    DeterministicIds ids;
    seating::SeatMap map = *seating::generateTheatre(spec, ids);
    const wire::SeatMapSummary summary = addMap(venue.id, map);
    wire::Event made{catalog::EventId(nextId()), catalog::VenueId(venue.id), QStringLiteral("beethoven"),
                     title};
    made.currency = QStringLiteral("EUR");
    made.timeZone = QStringLiteral("Europe/Rome");
    made.holdSeconds = 600;
    made.perOrderLimit = 10;
    made.perBuyerLimit = 20;
    made.refundPolicy = {{168, 10000}, {24, 5000}};
    made.revision = 4;
    for (int i = 0; i < 5; ++i) {
        wire::Performance date{catalog::PerformanceId(nextId()), i + 1, QStringLiteral("d"),
                               opening + 24h * (40 + 2 * i) + 10h};
        date.doorsAt = date.startsAt - 45min;
        date.endsAt = date.startsAt + 2h;
        date.seatMap = wire::SeatMapChoice{catalog::SeatMapId(summary.id), summary.version};
        made.performances.push_back(date);
    }
    fillPrices(made, map, opening);
    events.push_back(made);
    return made;
}

void FakeCatalog::fillPrices(wire::Event &made, const seating::SeatMap &map, Instant opening)
{
    using namespace std::chrono_literals;
    for (const seating::Category &category : map.categories)
        made.categories.push_back({catalog::CategoryId(nextId()),
                                   qint32(made.categories.size()),
                                   category.key,
                                   category.label.isEmpty() ? category.key : category.label,
                                   {}});
    for (const char *name : {"Adult", "Senior", "Student", "Child under 14", "Member"})
        made.ticketTypes.push_back({catalog::TicketTypeId(nextId()),
                                    qint32(made.ticketTypes.size()),
                                    QString::fromLatin1(name),
                                    false,
                                    {}});
    const std::array<std::int64_t, 4> adult{7200, 5600, 4200, 2600};
    const std::array<std::int64_t, 5> share{100, 80, 50, 50, 85};
    for (std::size_t row = 0; row < made.categories.size(); ++row) {
        for (std::size_t column = 0; column < share.size(); ++column)
            made.prices.push_back({made.categories[row].id,
                                   made.ticketTypes[column].id,
                                   std::nullopt,
                                   {adult[std::min<std::size_t>(row, 3)] * share[column] / 100, "EUR"}});
    }
    using catalog::Channel;
    made.phases = {{catalog::PhaseId(nextId()),
                    QStringLiteral("Subscribers"),
                    {Channel::BoxOffice},
                    opening - 24h * 24,
                    opening},
                   {catalog::PhaseId(nextId()),
                    QStringLiteral("Regular"),
                    {Channel::Public, Channel::BoxOffice},
                    opening,
                    opening + 24h * 38},
                   {catalog::PhaseId(nextId()),
                    QStringLiteral("Last days"),
                    {Channel::BoxOffice},
                    opening + 24h * 38,
                    opening + 24h * 49}};
}

} // namespace foyer::test
