// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/catalog/demoevents.h"

#include "core/seating/bowlgenerator.h"
#include "core/seating/pretix.h"

#include <QFile>

// Q_INIT_RESOURCE must stand outside any namespace.
static void initDemoPlans()
{
    Q_INIT_RESOURCE(demo_plans); // a static library's resources are linked only when named
}

namespace foyer::catalog {

namespace {

using seating::SeatMap;

/// The ids of the demonstration are numbers in a block of their own.
template <typename IdType>
IdType demoId(quint8 number)
{
    Uuid uuid = *Uuid::fromText("019347d0-de30-7000-8000-000000000000");
    uuid.bytes.back() = number;
    return IdType(uuid);
}

EventTerms termsOf(const char *slug, const QString &title, const QString &description, const char *currency)
{
    EventTerms terms;
    terms.slug = QString::fromLatin1(slug);
    terms.title = title;
    terms.description = description;
    terms.currency = QString::fromLatin1(currency);
    return terms;
}

DemoEvent conference(IdFactory &ids)
{
    DemoEvent event;
    event.id = demoId<EventId>(11);
    event.house = {demoId<VenueId>(21), QStringLiteral("Riverside Exchange"),
                   QStringLiteral("200 Riverside Drive, New York"), QStringLiteral("America/New_York")};
    event.terms = termsOf("techkraft-live", QStringLiteral("TechKraft Live"),
                          QStringLiteral("One evening of talks and music, standing."), "USD");
    event.tiers = {
        {QStringLiteral("vip"), QStringLiteral("VIP"), QStringLiteral("#8E44AD"), 100'00},
        {QStringLiteral("front-row"), QStringLiteral("Front Row"), QStringLiteral("#2980B9"), 50'00},
        {QStringLiteral("general"), QStringLiteral("General Admission"), QStringLiteral("#27AE60"), 10'00}};
    const std::array<qint32, 3> places{100, 200, 1000};
    for (std::size_t i = 0; i < places.size(); ++i)
        event.areas.push_back({AreaId(ids.next()), event.tiers[i].name, event.tiers[i].key, places[i]});
    event.daysFromNow = {21};
    event.hourOfStart = 23;
    return event;
}

Result<DemoEvent> stadium(IdFactory &ids)
{
    seating::BowlSpec spec;
    spec.name = QStringLiteral("Stadium");
    spec.tiers = 3;
    spec.blocks = 12;
    spec.rows = 5;
    spec.innerRadius = 20'000;
    Result<SeatMap> map = seating::generateBowl(spec, ids);
    if (!map)
        return failure(map.error());
    DemoEvent event;
    event.id = demoId<EventId>(12);
    event.terms = termsOf("coldplay-mumbai-2025", QStringLiteral("Coldplay – Mumbai"),
                          QStringLiteral("A stadium concert with every seat numbered."), "INR");
    event.tiers = {{{}, QStringLiteral("Platinum"), QStringLiteral("#8FA3AD"), 12'500'00},
                   {{}, QStringLiteral("Gold"), QStringLiteral("#D4A017"), 7'500'00},
                   {{}, QStringLiteral("Silver"), QStringLiteral("#A9A9A9"), 2'500'00}};
    for (std::size_t i = 0; i < event.tiers.size() && i < map->categories.size(); ++i)
        event.tiers[i].key = map->categories[i].key;
    event.house = {demoId<VenueId>(22),           QStringLiteral("Navi Mumbai Stadium"),
                   QStringLiteral("Navi Mumbai"), QStringLiteral("Asia/Kolkata"),
                   demoId<SeatMapId>(32),         std::move(*map)};
    event.daysFromNow = {35};
    event.hourOfStart = 14;
    return event;
}

Result<DemoEvent> theatre()
{
    initDemoPlans();
    QFile file(QStringLiteral(":/plans/pretix-main-hall.en.json"));
    if (!file.open(QIODevice::ReadOnly))
        return failure(ErrorCode::Io, file.errorString(), file.fileName());
    Result<seating::ImportedPlan> plan = seating::importPretix(file.readAll());
    if (!plan)
        return failure(plan.error());
    DemoEvent event;
    event.id = demoId<EventId>(13);
    event.terms = termsOf("a-winters-tale", QStringLiteral("A Winter's Tale"),
                          QStringLiteral("Shakespeare's late play, in five acts with one interval."), "EUR");
    std::int64_t price = 58'00;
    for (const seating::Category &category : plan->map.categories) {
        const QString name = category.label.isEmpty() ? category.key : category.label;
        event.tiers.push_back({category.key, name, {}, price});
        price -= 10'00;
    }
    event.house = {demoId<VenueId>(23),
                   QStringLiteral("Main Hall"),
                   QStringLiteral("Theaterplatz 1"),
                   QStringLiteral("Europe/Berlin"),
                   demoId<SeatMapId>(33),
                   std::move(plan->map)};
    event.daysFromNow = {7, 8, 14};
    event.hasConcessions = true;
    return event;
}

void addPrices(Event &event, const DemoEvent &demo, IdFactory &ids)
{
    for (std::size_t i = 0; i < demo.tiers.size(); ++i) {
        const CategoryId category(ids.next());
        const DemoTier &tier = demo.tiers[i];
        event.categories.push_back({category, qint16(i), tier.key, tier.name, tier.color});
        for (const TicketType &type : event.ticketTypes) {
            const std::int64_t price = type.ordinal == 0 ? tier.price : tier.price / 2;
            event.prices.push_back({PriceId(ids.next()), category, type.id, {}, price, {}});
        }
    }
}

} // namespace

OrganizationId demoOrganization()
{
    return demoId<OrganizationId>(1);
}

Result<std::vector<DemoEvent>> demoEvents(IdFactory &ids)
{
    Result<DemoEvent> concert = stadium(ids);
    if (!concert)
        return failure(concert.error());
    Result<DemoEvent> play = theatre();
    if (!play)
        return failure(play.error());
    std::vector<DemoEvent> events{conference(ids), std::move(*concert), std::move(*play)};
    for (DemoEvent &event : events) {
        event.terms.venue = event.house.venue;
        event.terms.timeZone = event.house.timeZone;
    }
    return events;
}

void fillDemoEvent(Event &event, const DemoEvent &demo, Instant now, IdFactory &ids)
{
    event.ticketTypes.push_back({TicketTypeId(ids.next()), 0, QStringLiteral("Adult"), false, {}});
    if (demo.hasConcessions)
        event.ticketTypes.push_back(
            {TicketTypeId(ids.next()), 1, QStringLiteral("Child"), false, QStringLiteral("Age up to 14")});
    addPrices(event, demo, ids);
    const Instant today = std::chrono::floor<std::chrono::days>(now);
    Instant last = today;
    for (const int days : demo.daysFromNow) {
        Performance performance;
        performance.id = PerformanceId(ids.next());
        const Instant start = today + std::chrono::days{days} + std::chrono::hours{demo.hourOfStart};
        performance.times = {start - std::chrono::hours{1}, start, start + std::chrono::hours{3}};
        const std::size_t number = event.performances.size();
        performance.slug =
            number == 0 ? event.terms.slug : event.terms.slug + QStringLiteral("-%1").arg(number + 1);
        if (!demo.house.seatMap.isNull())
            performance.seatMap = {demo.house.seatMap, 1};
        performance.sellsSimulated = true;
        if (number == 0)
            performance.areas = demo.areas;
        last = std::max(last, start);
        event.performances.push_back(std::move(performance));
    }
    event.phases.push_back({PhaseId(ids.next()),
                            QStringLiteral("General sale"),
                            {Channel::Public, Channel::BoxOffice, Channel::Phone},
                            today - std::chrono::days{1},
                            last});
}

} // namespace foyer::catalog
