// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/contract/openapidocument.h"
#include "tests/journeys/client/clientoffice.h"
#include "tests/journeys/client/people.h"
#include "tests/journeys/client/waitingline.h"
#include "tests/journeys/requestbody.h"
#include "tests/support/testdata.h"

#include <qcoro/qcorotask.h>
#include <QTest>

using namespace foyer;
using namespace foyer::test;
using QCoro::waitFor;

namespace {

Instant inHours(int hours)
{
    return SystemClock().now() + std::chrono::hours{hours};
}

} // namespace

/// An evening through core/client alone, from the first run to the figures: every operation of the box office
/// that the client offers is asked for once and its answer is understood.
class ClientEveningTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();

    void firstRun();
    void people();
    void hall();
    void theEvent();
    void prices();
    void publishing();
    void sale();
    void orders();
    void tickets();
    void gate();
    void figures();
    void waitingLine();
    void hallOfAnEvening();
    void events();
    void everyOperationIsReached();

private:
    void customers();
    [[nodiscard]] wire::HoldShown hold(wire::StaffHoldAsked asked);
    [[nodiscard]] wire::OrderShown buy(const wire::HoldShown &hold);

    std::unique_ptr<Stage> m_stage;
    std::unique_ptr<ClientOffice> m_office;
    Uuid m_venue;
    Uuid m_map;
    catalog::EventId m_event;
    catalog::PerformanceId m_performance;
    catalog::TaxRateId m_tax;
    catalog::TicketTypeId m_adult;
    wire::OrderShown m_order;
};

void ClientEveningTest::initTestCase()
{
    m_stage = std::make_unique<Stage>(QStringLiteral(FOYER_SERVER));
    m_office = std::make_unique<ClientOffice>(m_stage->port());
}

void ClientEveningTest::firstRun()
{
    makeFirstRun(*m_office);
}

void ClientEveningTest::people()
{
    letPeopleIn(*m_office, m_stage->port());
}

void ClientEveningTest::hall()
{
    client::SeatingApi &api = m_office->apis.seating;
    m_venue = m_office->client.newUuid();
    const wire::Venue venue =
        mustBe(waitFor(api.createVenue({m_venue, QStringLiteral("Großes Haus"), QStringLiteral("Straße 1"),
                                        QStringLiteral("Europe/Berlin")})));
    wire::VenueChange change;
    change.address = QStringLiteral("Straße 1\n10117 Berlin");
    QCOMPARE(mustBe(waitFor(api.changeVenue(m_venue, venue.revision, change))).address, *change.address);
    QCOMPARE(mustBe(waitFor(api.venue(m_venue))).revision, 2);
    QCOMPARE(mustBe(waitFor(api.venues({}))).items.size(), std::size_t(1));

    m_map = m_office->client.newUuid();
    wire::SeatMapSummary map = mustBe(waitFor(api.createMap(m_venue, {m_map, QStringLiteral("Saal")})));
    wire::Theatre theatre;
    theatre.tiers = {{QStringLiteral("Parkett"), 10, 12, {}}};
    map = mustBe(waitFor(api.generateTheatre(m_map, map.version, theatre))).map;
    QVERIFY(map.seats > 100);
    map = mustBe(waitFor(api.generateBowl(m_map, map.version, {}))).map;
    map = mustBe(waitFor(api.importCsv(m_map, map.version, "Parkett:1,Parkett:2\n"))).map;

    int steps = 0;
    client::CallOptions options;
    options.progress = [&steps](const client::Progress &) { ++steps; };
    const QByteArray plan = testData(QStringLiteral("plans/pretix-main-hall.en.json"));
    map = mustBe(waitFor(api.importPretix(m_map, map.version, plan, 20, options))).map;
    QVERIFY(steps > 0);
    const wire::SeatMapView view = mustBe(waitFor(api.map(m_map)));
    QCOMPARE(view.map.version, map.version);
    QVERIFY(!view.document.isEmpty());
    map = mustBe(waitFor(api.save(m_map, map.version, view.document))).map;
    const auto stale = waitFor(api.importPretix(m_map, map.version - 1, plan, 10));
    QVERIFY(!stale);
    QCOMPARE(stale.error().kind, client::RefusalKind::Stale);
    QCOMPARE(mustBe(waitFor(api.mapVersion(m_map, 1))).map.seats, 0);
    QVERIFY(mustBe(waitFor(api.versions(m_map, {}))).items.size() >= 5);
    QCOMPARE(mustBe(waitFor(api.maps(m_venue, {}))).items.size(), std::size_t(1));
    QVERIFY(mustBe(waitFor(api.exportPretix(m_map, {}, true))).bytes.startsWith('{'));
    QVERIFY(!mustBe(waitFor(api.exportCsv(m_map, 2))).bytes.isEmpty());
}

void ClientEveningTest::theEvent()
{
    client::CatalogApi &api = m_office->apis.catalog;
    wire::CreateEvent asked;
    asked.id = m_event = m_office->client.newId<catalog::EventId>();
    asked.venue = catalog::VenueId(m_venue);
    asked.slug = QStringLiteral("figaro");
    asked.title = QStringLiteral("Le nozze di Figaro");
    asked.feePerTicket = 50;
    wire::Event event = mustBe(waitFor(api.createEvent(asked)));
    QCOMPARE(mustBe(waitFor(api.createEvent(asked))).revision, event.revision); // the same again
    wire::ChangeEvent change;
    change.title = QStringLiteral("Figaros Hochzeit");
    const qint32 before = event.revision;
    event = mustBe(waitFor(api.changeEvent(m_event, before, change)));
    const auto stale = waitFor(api.changeEvent(m_event, before, change));
    QVERIFY(!stale);
    QCOMPARE(stale.error().kind, client::RefusalKind::Stale);

    wire::AddPerformance date;
    date.id = m_performance = m_office->client.newId<catalog::PerformanceId>();
    date.startsAt = inHours(1);
    date.doorsAt = inHours(-1);
    date.seatMap = wire::SeatMapChoice{catalog::SeatMapId(m_map), {}};
    date.areas =
        std::vector<wire::StandingArea>{{m_office->client.newId<catalog::AreaId>(),
                                         QStringLiteral("Stehplatz"), QStringLiteral("standing"), 50}};
    event = mustBe(waitFor(api.addPerformance(m_event, date)));
    wire::AddPerformance other = date;
    other.id = m_office->client.newId<catalog::PerformanceId>();
    other.startsAt = inHours(48);
    other.doorsAt = inHours(47);
    other.areas->front().id = m_office->client.newId<catalog::AreaId>();
    event = mustBe(waitFor(api.addPerformance(m_event, other)));
    wire::ChangePerformance later;
    later.startsAt = inHours(49);
    event = mustBe(waitFor(api.changePerformance(m_event, other.id, event.revision, later)));
    event = mustBe(waitFor(api.removePerformance(m_event, other.id, event.revision)));
    QCOMPARE(event.performances.size(), std::size_t(1));
}

void ClientEveningTest::prices()
{
    client::CatalogApi &api = m_office->apis.catalog;
    client::ApiClient &client = m_office->client;
    m_tax = client.newId<catalog::TaxRateId>();
    QCOMPARE(mustBe(waitFor(api.createTaxRate({m_tax, QStringLiteral("Ermäßigt"), 700}))).basisPoints, 700);
    QCOMPARE(mustBe(waitFor(api.taxRates())).items.size(), std::size_t(1));
    wire::Event event = mustBe(waitFor(api.deriveCategories(m_event)));
    wire::AddPriceCategory standing;
    standing.id = client.newId<catalog::CategoryId>();
    standing.key = QStringLiteral("standing");
    standing.name = QStringLiteral("Stehplatz");
    if (std::ranges::none_of(event.categories, [](const auto &entry) { return entry.key == u"standing"; }))
        event = mustBe(waitFor(api.addCategory(m_event, standing)));
    wire::AddPriceCategory spare = standing;
    spare.id = client.newId<catalog::CategoryId>();
    spare.key = QStringLiteral("spare");
    event = mustBe(waitFor(api.addCategory(m_event, spare)));
    wire::ChangePriceCategory renamed;
    renamed.name = QStringLiteral("Übrig");
    event = mustBe(waitFor(api.changeCategory(m_event, spare.id, event.revision, renamed)));
    event = mustBe(waitFor(api.removeCategory(m_event, spare.id, event.revision)));

    m_adult = client.newId<catalog::TicketTypeId>();
    const auto child = client.newId<catalog::TicketTypeId>();
    event = mustBe(waitFor(api.addTicketType(m_event, {m_adult, QStringLiteral("Erwachsene"), {}, {}, {}})));
    event = mustBe(waitFor(api.addTicketType(m_event, {child, QStringLiteral("Kinder"), {}, {}, {}})));
    wire::ChangeTicketType checked;
    checked.checkFirst = QStringLiteral("Ausweis");
    event = mustBe(waitFor(api.changeTicketType(m_event, child, event.revision, checked)));
    event = mustBe(waitFor(api.removeTicketType(m_event, child, event.revision)));

    wire::PriceTable table;
    for (const wire::PriceCategory &category : event.categories)
        table.prices.push_back({category.id, m_adult, {}, {2500, "EUR"}, m_tax});
    event = mustBe(waitFor(api.setPrices(m_event, event.revision, table)));
    QCOMPARE(event.prices.size(), event.categories.size());

    wire::AddSalePhase sale{client.newId<catalog::PhaseId>(),
                            QStringLiteral("Verkauf"),
                            {catalog::Channel::BoxOffice, catalog::Channel::Public},
                            inHours(-24),
                            inHours(24)};
    event = mustBe(waitFor(api.addSalePhase(m_event, sale)));
    wire::AddSalePhase spareSale = sale;
    spareSale.id = client.newId<catalog::PhaseId>();
    spareSale.channels = {catalog::Channel::Phone};
    event = mustBe(waitFor(api.addSalePhase(m_event, spareSale)));
    wire::ChangeSalePhase longer;
    longer.closesAt = inHours(30);
    event = mustBe(waitFor(api.changeSalePhase(m_event, spareSale.id, event.revision, longer)));
    event = mustBe(waitFor(api.removeSalePhase(m_event, spareSale.id, event.revision)));
    QCOMPARE(event.phases.size(), std::size_t(1));
}

void ClientEveningTest::publishing()
{
    client::CatalogApi &api = m_office->apis.catalog;
    const wire::EventReadiness readiness = mustBe(waitFor(api.readiness(m_event)));
    QVERIFY2(readiness.isReady,
             qPrintable(QStringList(readiness.gaps.begin(), readiness.gaps.end()).join(u' ')));
    QCOMPARE(mustBe(waitFor(api.publish(m_event))).state, catalog::EventState::Published);
    QVERIFY(!mustBe(waitFor(api.event(m_event))).hasSales);
    QVERIFY(mustBe(waitFor(api.changes(m_event, {}))).items.size() > 5);
}

wire::HoldShown ClientEveningTest::hold(wire::StaffHoldAsked asked)
{
    asked.id = m_office->client.newId<booking::HoldId>();
    asked.channel = booking::Channel::BoxOffice;
    asked.overrideOrphans = true;
    return mustBe(waitFor(m_office->apis.booking.hold(m_performance, asked)));
}

wire::OrderShown ClientEveningTest::buy(const wire::HoldShown &hold)
{
    wire::StaffOrderAsked asked;
    asked.id = m_office->client.newId<booking::OrderId>();
    asked.hold = hold.id;
    asked.mac = hold.mac;
    asked.attempt = m_office->client.newId<booking::AttemptId>();
    asked.tender = booking::Tender::Cash;
    asked.given = 10'000;
    asked.customer = wire::CustomerLeft{QStringLiteral("Mia Müller"), QStringLiteral("mia@example.org")};
    const wire::OrderShown order = mustBe(waitFor(m_office->apis.booking.placeOrder(asked)));
    const wire::OrderShown again = mustBe(waitFor(m_office->apis.booking.placeOrder(asked)));
    if (order.code != again.code)
        qFatal("a repetition bought twice");
    return order;
}

void ClientEveningTest::sale()
{
    client::BookingApi &api = m_office->apis.booking;
    const wire::PerformanceSheet sheet = mustBe(waitFor(api.saleSheet(m_performance)));
    QVERIFY(sheet.hasSeatMap);
    const client::Content map = mustBe(waitFor(api.seatMap(m_performance)));
    QVERIFY(map.bytes.startsWith('{'));
    QVERIFY(mustBe(waitFor(api.seatMap(m_performance, map.etag))).isUnchanged);
    const client::Content seats = mustBe(waitFor(api.seats(m_performance)));
    QCOMPARE(seats.bytes.size(), qsizetype(sheet.seats));

    wire::StaffHoldAsked two;
    two.best = wire::BestAsked{2, {}, {}, m_adult};
    const wire::HoldShown pair = hold(two);
    QCOMPARE(pair.lines.size(), std::size_t(2));
    QVERIFY(mustBe(waitFor(api.findHold(pair.id))).id == pair.id);
    QCOMPARE(mustBe(waitFor(api.holds())).items.size(), std::size_t(1));
    QVERIFY(mustBe(waitFor(api.extendHold(pair.id))).isExtended);
    mustDo(waitFor(api.releaseHold(pair.id, {1})));
    QCOMPARE(mustBe(waitFor(api.findHold(pair.id))).lines.size(), std::size_t(1));
    mustDo(waitFor(api.releaseHold(pair.id)));
    QCOMPARE(mustBe(waitFor(api.seats(m_performance))).bytes, seats.bytes);

    wire::HouseHoldAsked house;
    house.id = m_office->client.newId<booking::HouseHoldId>();
    house.letter = QStringLiteral("P");
    house.reason = QStringLiteral("Presse");
    house.seats = std::vector<qint32>{0, 1};
    QCOMPARE(mustBe(waitFor(api.takeHouseHold(m_performance, house))).seats.size(), std::size_t(2));
    QCOMPARE(mustBe(waitFor(api.houseHolds(m_performance))).items.size(), std::size_t(1));
    QVERIFY(mustBe(waitFor(api.releaseHouseHold(house.id))).isReleased);

    two.places = std::vector<wire::PlacesAsked>{{booking::PoolId(sheet.pools.front().id), 1, m_adult}};
    m_order = buy(hold(two));
    QCOMPARE(m_order.state, booking::OrderState::Confirmed);
    QCOMPARE(m_order.attempts.front().change->minor, 10'000 - m_order.total.minor);
    QTRY_COMPARE_WITH_TIMEOUT(mustBe(waitFor(api.availability(m_performance))).pools.front().sold, 1, 20'000);
}

void ClientEveningTest::orders()
{
    client::BookingApi &api = m_office->apis.booking;
    client::OrdersAsked asked;
    asked.text = m_order.code;
    QCOMPARE(mustBe(waitFor(api.orders(asked))).items.size(), std::size_t(1));
    asked = {};
    asked.performance = m_order.performanceNumber;
    asked.seat = m_order.lines.front().seat;
    asked.state = booking::OrderState::Confirmed;
    QCOMPARE(mustBe(waitFor(api.orders(asked))).items.front().id, m_order.id);
    QCOMPARE(mustBe(waitFor(api.order(m_order.id))).code, m_order.code);
    QVERIFY(!mustBe(waitFor(api.history(m_order.id))).items.empty());
    QVERIFY(!mustBe(waitFor(api.ledger(m_order.id))).items.empty());
    static_cast<void>(mustBe(waitFor(api.moneyAtRisk())));

    const wire::OrderShown spare = buy(hold({.best = wire::BestAsked{1, {}, {}, m_adult}}));
    wire::RefundAsked refund;
    refund.id = m_office->client.newId<booking::RefundId>();
    refund.reason = QStringLiteral("Krank");
    refund.lines = std::vector<wire::RefundPart>{{0, spare.lines.front().price.minor}};
    QVERIFY(mustBe(waitFor(api.refund(spare.id, refund))).refunded.minor > 0);
    customers();
    wire::StaffPaymentAsked payment{m_office->client.newId<booking::AttemptId>(), booking::Tender::Cash, {}};
    const auto paidAgain = waitFor(api.payAgain(spare.id, payment));
    QVERIFY(!paidAgain);
    QCOMPARE(paidAgain.error().kind, client::RefusalKind::Conflict);
    const auto cancelled = waitFor(api.cancelOrder(m_order.id));
    QVERIFY(!cancelled);
    QCOMPARE(cancelled.error().kind, client::RefusalKind::Conflict);
}

// A walk-up who left a name.
void ClientEveningTest::customers()
{
    client::CustomersApi &api = m_office->apis.customers;
    const wire::CustomerList found = mustBe(waitFor(api.find(QStringLiteral("mia"))));
    QCOMPARE(found.items.size(), std::size_t(1));
    QVERIFY(!mustBe(waitFor(api.show(found.items.front().id))).orders.empty());
    static_cast<void>(mustBe(waitFor(api.erase(found.items.front().id))));
    QVERIFY(mustBe(waitFor(api.find(QStringLiteral("mia")))).items.empty());
}

void ClientEveningTest::tickets()
{
    client::TicketsApi &api = m_office->apis.tickets;
    const wire::TicketList list = mustBe(waitFor(api.ofOrder(m_order.id)));
    QCOMPARE(list.items.size(), std::size_t(3));
    const Uuid last = list.items.back().id;
    QCOMPARE(mustBe(waitFor(api.ticket(last))).orderCode, m_order.code);
    QVERIFY(mustBe(waitFor(api.qrPng(last, 4))).bytes.startsWith("\x89PNG"));
    QVERIFY(mustBe(waitFor(api.qrSvg(last))).bytes.contains("<svg"));
    const auto change = [this] {
        return wire::TicketChange{m_office->client.newUuid(), QStringLiteral("Test")};
    };
    QCOMPARE(mustBe(waitFor(api.print(last, change()))).printed, 1);
    QCOMPARE(mustBe(waitFor(api.block(last, change()))).state, wire::TicketState::Blocked);
    QCOMPARE(mustBe(waitFor(api.unblock(last, change()))).state, wire::TicketState::Valid);
    QCOMPARE(mustBe(waitFor(api.reissue(last, change()))).generation, 2);
    const wire::SigningKeyList keys = mustBe(waitFor(api.keys()));
    const wire::SigningKey next = mustBe(waitFor(api.rotateKey(keys.items.back().id + 1)));
    QVERIFY(next.signsNow);
    QVERIFY(mustBe(waitFor(api.revokeKey(keys.items.back().id + 1))).revokedAt.has_value());
}

void ClientEveningTest::gate()
{
    client::CheckinApi &api = m_office->apis.checkin;
    const Uuid gate = m_office->client.newUuid();
    wire::Gate made = mustBe(waitFor(api.createGate({gate, m_venue, QStringLiteral("Nord"), {}, {}})));
    wire::GateChange change;
    change.name = QStringLiteral("Nordtor");
    made = mustBe(waitFor(api.changeGate(gate, made.revision, change)));
    QCOMPARE(mustBe(waitFor(api.gate(gate))).name, QStringLiteral("Nordtor"));
    QCOMPARE(mustBe(waitFor(api.gates(m_venue, {}))).items.size(), std::size_t(1));

    const wire::TicketList tickets = mustBe(waitFor(m_office->apis.tickets.ofOrder(m_order.id)));
    const client::Content code = mustBe(waitFor(m_office->apis.tickets.code(tickets.items.front().id)));
    wire::NewScan scan;
    scan.id = m_office->client.newUuid();
    scan.code = QString::fromLatin1(code.bytes.trimmed());
    scan.gate = gate;
    scan.scannedAt = SystemClock().now();
    const wire::Scan in = mustBe(waitFor(api.scan(m_performance, scan)));
    QVERIFY2(in.verdict == wire::ScanVerdict::In, qPrintable(in.reason));
    scan.id = m_office->client.newUuid();
    const wire::Scan twice = mustBe(waitFor(api.scan(m_performance, scan)));
    QCOMPARE(twice.verdict, wire::ScanVerdict::Refused);
    QVERIFY(twice.otherEntry.has_value());
    scan.id = m_office->client.newUuid();
    scan.code = QStringLiteral("FY1.forged");
    QCOMPARE(mustBe(waitFor(api.scan(m_performance, scan))).verdict, wire::ScanVerdict::Refused);
    QCOMPARE(mustBe(waitFor(api.admission(m_performance))).inside, 1);
    QCOMPARE(mustBe(waitFor(api.search(m_performance, m_order.code))).items.size(), std::size_t(3));
    QCOMPARE(mustBe(waitFor(api.scans(m_performance, true, {}))).items.size(), std::size_t(2));
    QVERIFY(
        mustBe(waitFor(api.undo(m_performance, in.id, QStringLiteral("falsche Tür")))).undoneAt.has_value());
    const auto used = waitFor(api.removeGate(gate, made.revision));
    QVERIFY(used || used.error().kind == client::RefusalKind::Conflict);
}

void ClientEveningTest::figures()
{
    client::ReportsApi &api = m_office->apis.reports;
    client::FiguresAsked asked;
    asked.performance = m_performance;
    QTRY_COMPARE_WITH_TIMEOUT(mustBe(waitFor(api.figures(asked))).sales.tickets, 3, 20'000);
    const wire::Figures figures = mustBe(waitFor(api.figures(asked)));
    QVERIFY(figures.sales.refunded.minor > 0);
    QVERIFY(!figures.latestOrders.empty());
    asked = {};
    asked.event = m_event;
    asked.channel = catalog::Channel::BoxOffice;
    asked.from = inHours(-24);
    asked.to = inHours(24);
    static_cast<void>(mustBe(waitFor(api.figures(asked))));
    const QByteArray csv = mustBe(waitFor(api.allSalesCsv(asked)));
    QVERIFY(csv.startsWith("performance,"));
    QVERIFY(csv.count("\r\n") > 1);
}

void ClientEveningTest::waitingLine()
{
    steerTheLine(*m_office, m_performance, 3);
}

// The version that is sold from takes its own place: nothing vanishes, nothing moves.
void ClientEveningTest::hallOfAnEvening()
{
    client::CatalogApi &api = m_office->apis.catalog;
    const wire::SeatMapUses uses = mustBe(waitFor(m_office->apis.seating.uses(m_map)));
    QVERIFY(!uses.items.empty());
    const qint32 version = uses.items.front().version;
    static_cast<void>(mustBe(waitFor(m_office->apis.seating.checkRepaint(m_map, {version}))));
    const wire::SeatChangeReport report = mustBe(waitFor(api.checkSeatChange(m_event, {version, {}})));
    QCOMPARE(report.version, version);
    const qint32 revision = mustBe(waitFor(api.event(m_event))).revision;
    const auto changed =
        waitFor(api.changeSeats(m_event, revision, {m_office->client.newUuid(), version, {}, {}}));
    QVERIFY(changed || changed.error().kind == client::RefusalKind::Conflict);
}

void ClientEveningTest::events()
{
    client::CatalogApi &api = m_office->apis.catalog;
    client::EventsAsked asked;
    asked.state = catalog::EventState::Published;
    asked.title = QStringLiteral("Hochzeit");
    const wire::EventPage page = mustBe(waitFor(api.events(asked)));
    QCOMPARE(page.items.size(), std::size_t(1));
    QCOMPARE(page.items.front().performances.front().sold, 3);
    QCOMPARE(mustBe(waitFor(api.finishPerformance(m_event, m_performance))).performances.front().state,
             catalog::PerformanceState::Done);
    QCOMPARE(mustBe(waitFor(api.finishEvent(m_event))).state, catalog::EventState::Done);

    wire::CreateEvent other;
    other.id = m_office->client.newId<catalog::EventId>();
    other.venue = catalog::VenueId(m_venue);
    other.slug = QStringLiteral("tosca");
    other.title = QStringLiteral("Tosca");
    static_cast<void>(mustBe(waitFor(api.createEvent(other))));
    wire::AddPerformance date;
    date.id = m_office->client.newId<catalog::PerformanceId>();
    date.startsAt = inHours(72);
    static_cast<void>(mustBe(waitFor(api.addPerformance(other.id, date))));
    client::SeasonAsked coming;
    coming.text = QStringLiteral("Tosca");
    coming.view = "drafts";
    static_cast<void>(mustBe(waitFor(m_office->apis.season.season(coming))));
    static_cast<void>(mustBe(waitFor(m_office->apis.season.cancellation(other.id))));
    const auto performance = waitFor(api.cancelPerformance(other.id, date.id, QStringLiteral("Heiser")));
    QVERIFY(performance || performance.error().kind == client::RefusalKind::Conflict);
    const auto whole = waitFor(api.cancelEvent(other.id, QStringLiteral("Heiser")));
    QVERIFY(whole || whole.error().kind == client::RefusalKind::Conflict);
}

// What the server offers to staff and the client does not is listed here, so that nothing is forgotten
// silently.
void ClientEveningTest::everyOperationIsReached()
{
    mustDo(waitFor(m_office->session.signOut()));
    QSet<QString> missing;
    for (const DescribedOperation &operation : m_stage->document().operations()) {
        if (operation.path.startsWith(QStringLiteral("/api/v1/organizations/")))
            missing.insert(operation.name);
    }
    for (const ListeningTransport::Heard &heard : m_office->listening.heard()) {
        const DescribedOperation *operation = m_stage->document().find(heard.method, heard.target);
        QVERIFY2(operation != nullptr || heard.target == "/health",
                 (heard.method + heard.target).constData());
        if (operation != nullptr)
            missing.remove(operation->name);
    }
    QStringList names(missing.begin(), missing.end());
    names.sort();
    QCOMPARE(names.join(u' '), QString());
}

QTEST_GUILESS_MAIN(ClientEveningTest)
#include "tst_client_evening.moc"
