// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/reports/figuresroutes.h"
#include "server/reports/rollupkeeper.h"
#include "tests/server/api/apirig.h"
#include "tests/server/reports/figuresdata.h"

#include <QJsonArray>
#include <QJsonObject>
#include <QTest>

using namespace foyer;
using namespace foyer::test;
using accounts::Role;

/// What dashboards are told over HTTP.
class FiguresTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();

    void cleanupTestCase() { m_rig.reset(); }

    void ofAPerformance();
    void ofAnEventInASpanOfTime();
    void ofAnEventInEachWidth_data();
    void ofAnEventInEachWidth();
    void ofAnOrganization();
    void byChannel();
    void courseOfEachChannel_data();
    void courseOfEachChannel();
    void placesByCategory();
    void latestOrdersTellWhatWasBought();
    void latestRefunds();
    void gatesAndTheirPace();
    void customersAreNotForEverybody();
    void ofAnEmptyOrganization();
    void access();
    void refusesBadQuestions_data();
    void refusesBadQuestions();
    void exportsCsv();

private:
    [[nodiscard]] QByteArray path(const QByteArray &rest = {}) const
    {
        return "/api/v1/organizations/" + m_data.house.toText() + "/figures" + rest;
    }

    [[nodiscard]] JsonAnswer ask(const QByteArray &query, Role role = Role::Viewer);

    QByteArray sql(const QString &text) const { return m_rig->psql(text); }

    SystemClock m_clock;
    SystemRandom m_random;
    UuidV7Factory m_ids{m_clock, m_random};
    std::unique_ptr<ApiRig> m_rig;
    FiguresData m_data{m_ids};
};

void FiguresTest::initTestCase()
{
    pg::Pool *pool = nullptr;
    m_rig = std::make_unique<ApiRig>([&pool](const ApiParts &parts) {
        pool = &parts.pool;
        const auto routes = std::make_shared<reports::FiguresRoutes>(parts.pool, parts.clock);
        routes->addTo(parts.api);
        return ApiServices{.kept = routes};
    });
    m_data.plant(*m_rig);
    std::unique_ptr<reports::RollupKeeper> keeper;
    m_rig->run([&] {
        reports::RollupKeeper::Settings settings;
        settings.interval = std::chrono::milliseconds{10};
        keeper = std::make_unique<reports::RollupKeeper>(*pool, m_clock, settings);
        keeper->start();
    });
    QTRY_COMPARE_WITH_TIMEOUT(sql(QStringLiteral("select count(*) from outbox where not is_folded")),
                              QByteArray("0"), 60'000);
    QTRY_COMPARE_WITH_TIMEOUT(sql(QStringLiteral("select count(distinct performance) from occupancy_rollup")),
                              QByteArray("3"), 60'000);
    m_rig->run([&] { keeper.reset(); });
}

JsonAnswer FiguresTest::ask(const QByteArray &query, Role role)
{
    JsonClient client(m_rig->port());
    client.setAuthorization(actingAs(m_data.account, m_data.house, role));
    return client.get(path(query));
}

void FiguresTest::ofAPerformance()
{
    const JsonAnswer answer = ask("?performance=" + m_data.first);
    QVERIFY2(answer.status == 200, answer.toText().constData());
    QCOMPARE(answer.text(QStringLiteral("currency")), QStringLiteral("EUR"));
    QCOMPARE(answer.number(QStringLiteral("sales.tickets")), 3);
    QCOMPARE(answer.number(QStringLiteral("sales.revenue.amount")), 5500);
    QCOMPARE(answer.number(QStringLiteral("sales.takings.amount")), 5500);
    QCOMPARE(answer.text(QStringLiteral("by_category[0].name")), QStringLiteral("Stalls"));
    QCOMPARE(answer.number(QStringLiteral("by_category[0].sales.tickets")), 2);
    QCOMPARE(answer.number(QStringLiteral("by_ticket_type[0].sales.tickets")), 3);
    QCOMPARE(answer.text(QStringLiteral("by_channel[1].key")), QStringLiteral("public"));
    QCOMPARE(answer.number(QStringLiteral("by_tender[0].sales.revenue.amount")), 2000);
    QCOMPARE(answer.number(QStringLiteral("places.capacity")), 20);
    QCOMPARE(answer.number(QStringLiteral("places.sold")), 3);
    QCOMPARE(answer.number(QStringLiteral("sections[1].section")), 1);
    QCOMPARE(answer.number(QStringLiteral("sections[1].sold")), 1);
    QCOMPARE(answer.at(QStringLiteral("latest_orders")).toArray().size(), 3);
    QCOMPARE(answer.number(QStringLiteral("latest_orders[0].total.amount")), 2000);
    QVERIFY(!answer.text(QStringLiteral("as_of")).isEmpty());
    QCOMPARE(answer.text(QStringLiteral("step")), QStringLiteral("day"));
    QCOMPARE(answer.number(QStringLiteral("sales_over_time[0].sales.tickets")), 3);
}

void FiguresTest::ofAnEventInASpanOfTime()
{
    const JsonAnswer answer =
        ask("?event=" + m_data.event + "&from=2026-03-01T10:00:00Z&to=2026-03-01T12:00:00Z");
    QVERIFY2(answer.status == 200, answer.toText().constData());
    QCOMPARE(answer.number(QStringLiteral("performances")), 2);
    QCOMPARE(answer.number(QStringLiteral("sales.tickets")), 2);
    QCOMPARE(answer.text(QStringLiteral("step")), QStringLiteral("minute"));
    QCOMPARE(answer.at(QStringLiteral("sales_over_time")).toArray().size(), 1);
    QCOMPARE(answer.text(QStringLiteral("sales_over_time[0].at")),
             QStringLiteral("2026-03-01T10:00:00.000Z"));
    QCOMPARE(answer.at(QStringLiteral("sections")).toArray().size(), 0);
    const JsonAnswer days =
        ask("?event=" + m_data.event + "&from=2026-02-01T10:00:00Z&to=2026-03-20T12:00:00Z");
    QCOMPARE(days.text(QStringLiteral("step")), QStringLiteral("day"));
    QCOMPARE(days.text(QStringLiteral("from")), QStringLiteral("2026-02-01T00:00:00.000Z"));
    QCOMPARE(days.number(QStringLiteral("sales.tickets")), 4);
    QCOMPARE(days.number(QStringLiteral("sales_over_time[1].sales.revenue.amount")), 1500);
}

void FiguresTest::ofAnEventInEachWidth_data()
{
    QTest::addColumn<QByteArray>("span");
    QTest::addColumn<QString>("step");
    QTest::addColumn<int>("tickets");
    QTest::addColumn<int>("balcony"); ///< of category 1
    QTest::addColumn<int>("bars");
    const auto row = [](const char *name, const char *span, const char *step, int tickets, int balcony,
                        int bars) {
        QTest::newRow(name) << QByteArray(span) << QString::fromLatin1(step) << tickets << balcony << bars;
    };
    row("everything", "", "day", 4, 2, 2);
    row("quarters and minutes", "&from=2026-03-01T10:00:00Z&to=2026-03-01T12:31:00Z", "minute", 3, 1, 2);
    row("minutes before", "&from=2026-03-01T09:59:00Z&to=2026-03-01T10:15:00Z", "minute", 2, 1, 1);
    row("minutes alone", "&from=2026-03-01T12:30:00Z&to=2026-03-01T12:31:00Z", "minute", 1, 0, 1);
    row("just too late", "&from=2026-03-01T10:01:00Z&to=2026-03-01T12:30:00Z", "minute", 0, 0, 0);
    row("quarters", "&from=2026-03-01T10:07:00Z&to=2026-03-02T10:00:00Z", "quarter_hour", 3, 1, 2);
    row("hours", "&from=2026-03-01T10:30:00Z&to=2026-03-06T10:00:00Z", "hour", 4, 2, 3);
    row("days", "&from=2026-02-01T10:00:00Z&to=2026-03-05T00:00:00Z", "day", 3, 1, 1);
}

// The second performance's seat is in the balcony: parts and course are of both performances.
void FiguresTest::ofAnEventInEachWidth()
{
    QFETCH(QByteArray, span);
    QFETCH(int, balcony);
    const JsonAnswer answer = ask("?event=" + m_data.event + span);
    QVERIFY2(answer.status == 200, answer.toText().constData());
    QTEST(answer.text(QStringLiteral("step")), "step");
    QTEST(int(answer.number(QStringLiteral("sales.tickets"))), "tickets");
    QTEST(int(answer.at(QStringLiteral("sales_over_time")).toArray().size()), "bars");
    for (const QString &dimension : {QStringLiteral("by_category"), QStringLiteral("by_ticket_type"),
                                     QStringLiteral("by_channel"), QStringLiteral("by_tender")}) {
        const QJsonArray parts = answer.at(dimension).toArray();
        int tickets = 0;
        int inBalcony = 0;
        for (const QJsonValue &part : parts) {
            const QJsonObject sales = part.toObject().value(QStringLiteral("sales")).toObject();
            tickets += sales.value(QStringLiteral("tickets")).toInt();
            if (part.toObject().value(QStringLiteral("key")).toString() == QStringLiteral("1"))
                inBalcony += sales.value(QStringLiteral("tickets")).toInt();
        }
        QTEST(tickets, "tickets");
        if (dimension == QStringLiteral("by_category"))
            QCOMPARE(inBalcony, balcony);
    }
}

void FiguresTest::ofAnOrganization()
{
    const JsonAnswer answer = ask({});
    QVERIFY2(answer.status == 200, answer.toText().constData());
    QCOMPARE(answer.number(QStringLiteral("sales.tickets")), 4);
    QCOMPARE(answer.number(QStringLiteral("sales.revenue.amount")), 7000);
    QCOMPARE(answer.at(QStringLiteral("by_category")).toArray().size(), 0);
    QCOMPARE(answer.text(QStringLiteral("other_currencies[0]")), QStringLiteral("USD"));
    QCOMPARE(ask("?performance=" + m_data.dollars).text(QStringLiteral("sales.revenue.currency")),
             QStringLiteral("USD"));
}

void FiguresTest::byChannel()
{
    for (const QByteArray &scope :
         {"event=" + m_data.event, "from=2026-03-01T00:00:00Z&event=" + m_data.event, QByteArray()}) {
        const JsonAnswer answer = ask("?channel=box_office&" + scope);
        QVERIFY2(answer.status == 200, answer.toText().constData());
        QCOMPARE(answer.number(QStringLiteral("sales.revenue.amount")), 3500);
        QCOMPARE(answer.at(QStringLiteral("by_tender")).toArray().size(), 1);
        QCOMPARE(answer.at(QStringLiteral("latest_orders")).toArray().size(), 2);
    }
}

void FiguresTest::courseOfEachChannel_data()
{
    QTest::addColumn<QByteArray>("query");
    QTest::newRow("performance") << "?performance=" + m_data.first;
    QTest::newRow("performance, minutes")
        << "?performance=" + m_data.first + "&from=2026-03-01T09:00:00Z&to=2026-03-01T11:00:00Z";
    QTest::newRow("event") << "?event=" + m_data.event;
    QTest::newRow("event, hours") << "?event=" + m_data.event
                                         + "&from=2026-03-01T00:00:00Z&to=2026-03-06T00:00:00Z";
    QTest::newRow("organization") << QByteArray();
}

// Law: the bars of a channel add up to what the channel sold, and all of a bar to its step.
void FiguresTest::courseOfEachChannel()
{
    QFETCH(QByteArray, query);
    const JsonAnswer answer = ask(query);
    QVERIFY2(answer.status == 200, answer.toText().constData());
    QHash<QString, qint64> sold;
    for (const QJsonValue &step : answer.at(QStringLiteral("sales_over_time")).toArray()) {
        qint64 inAll = 0;
        for (const QJsonValue &part : step[u"channels"].toArray()) {
            sold[part[u"channel"].toString()] += part[u"tickets"].toInteger();
            inAll += part[u"tickets"].toInteger();
        }
        QCOMPARE(inAll,
                 step[u"sales"][u"tickets"].toInteger() + step[u"sales"][u"refunded_tickets"].toInteger());
    }
    const QJsonArray channels = answer.at(QStringLiteral("by_channel")).toArray();
    QVERIFY(!channels.isEmpty());
    QCOMPARE(sold.size(), channels.size());
    for (const QJsonValue &channel : channels) {
        const QJsonValue sales = channel[u"sales"];
        QCOMPARE(sold.value(channel[u"key"].toString()),
                 sales[u"tickets"].toInteger() + sales[u"refunded_tickets"].toInteger());
    }
}

void FiguresTest::placesByCategory()
{
    const JsonAnswer answer = ask("?event=" + m_data.event);
    QCOMPARE(answer.text(QStringLiteral("categories[0].key")), QStringLiteral("0"));
    QCOMPARE(answer.number(QStringLiteral("categories[0].capacity")), 20);
    QCOMPARE(answer.number(QStringLiteral("categories[0].sold")), 2);
    QCOMPARE(answer.number(QStringLiteral("categories[1].sold")), 2);
    QCOMPARE(ask({}).at(QStringLiteral("categories")).toArray().size(), 0);
}

void FiguresTest::latestOrdersTellWhatWasBought()
{
    const JsonAnswer answer = ask("?performance=" + m_data.first, Role::Organizer);
    QCOMPARE(answer.number(QStringLiteral("latest_orders[0].tickets")), 1);
    QCOMPARE(answer.number(QStringLiteral("latest_orders[0].seats[0]")), 12);
    QCOMPARE(answer.text(QStringLiteral("latest_orders[0].clerk")), QStringLiteral("Clara Clerk"));
    QCOMPARE(answer.text(QStringLiteral("latest_orders[0].customer")), QStringLiteral("S. Lenz"));
    QCOMPARE(answer.at(QStringLiteral("latest_refunds")).toArray().size(), 0);
}

void FiguresTest::latestRefunds()
{
    const JsonAnswer answer = ask("?performance=" + m_data.dollars, Role::Organizer);
    QVERIFY2(answer.status == 200, answer.toText().constData());
    QCOMPARE(answer.at(QStringLiteral("latest_refunds")).toArray().size(), 1);
    QCOMPARE(answer.number(QStringLiteral("latest_refunds[0].amount.amount")), 700);
    QCOMPARE(answer.number(QStringLiteral("latest_refunds[0].seats[0]")), 4);
    QCOMPARE(answer.text(QStringLiteral("latest_refunds[0].at")), QStringLiteral("2026-03-06T09:00:00.000Z"));
    QCOMPARE(answer.text(QStringLiteral("latest_refunds[0].clerk")), QStringLiteral("Clara Clerk"));
    QCOMPARE(ask("?channel=phone&performance=" + m_data.dollars)
                 .at(QStringLiteral("latest_refunds"))
                 .toArray()
                 .size(),
             0);
}

void FiguresTest::gatesAndTheirPace()
{
    const JsonAnswer answer = ask("?performance=" + m_data.first);
    const QJsonArray gates = answer.at(QStringLiteral("gates")).toArray();
    QCOMPARE(gates.size(), 2);
    QCOMPARE(gates[0][u"name"].toString(), QString());
    QVERIFY(!gates[0].toObject().contains(u"gate"));
    QCOMPARE(gates[1][u"name"].toString(), QStringLiteral("Gate A"));
    QCOMPARE(gates[1][u"entries"].toInteger(), 3);
    QCOMPARE(gates[1][u"recent"].toInteger(), 2);
    QCOMPARE(gates[1][u"refusals"].toInteger(), 1);
    QCOMPARE(answer.number(QStringLiteral("entries")), 4);
}

void FiguresTest::customersAreNotForEverybody()
{
    const JsonAnswer answer = ask("?performance=" + m_data.first, Role::Viewer);
    QVERIFY(!answer.at(QStringLiteral("latest_orders[0]")).toObject().contains(u"customer"));
    QCOMPARE(answer.text(QStringLiteral("latest_orders[0].clerk")), QStringLiteral("Clara Clerk"));
    QVERIFY(!ask("?performance=" + m_data.dollars)
                 .at(QStringLiteral("latest_refunds[0]"))
                 .toObject()
                 .contains(u"customer"));
}

void FiguresTest::ofAnEmptyOrganization()
{
    JsonClient client(m_rig->port());
    client.setAuthorization(actingAs(m_data.account, m_data.empty, Role::Owner));
    const JsonAnswer answer = client.get("/api/v1/organizations/" + m_data.empty.toText() + "/figures");
    QVERIFY2(answer.status == 200, answer.toText().constData());
    QCOMPARE(answer.text(QStringLiteral("sales.revenue.currency")), QStringLiteral("JPY"));
    QCOMPARE(answer.number(QStringLiteral("sales.revenue.amount")), 0);
    QCOMPARE(client.get("/api/v1/organizations/" + m_data.empty.toText() + "/figures?event=" + m_data.event)
                 .status,
             404);
}

void FiguresTest::access()
{
    QCOMPARE(ask({}, Role::Gate).status, 403);
    QCOMPARE(ask("/sales.csv", Role::Gate).status, 403);
    JsonClient stranger(m_rig->port());
    stranger.setAuthorization(actingAs(m_data.account, m_data.empty, Role::Owner));
    QCOMPARE(stranger.get(path()).status, 404);
    QCOMPARE(stranger.get(path("/sales.csv")).status, 404);
    QCOMPARE(ask("?performance=" + m_ids.next().toText()).status, 404);
}

void FiguresTest::refusesBadQuestions_data()
{
    QTest::addColumn<QByteArray>("query");
    QTest::addColumn<QString>("field");
    QTest::newRow("performance") << QByteArray("?performance=1") << QStringLiteral("performance");
    QTest::newRow("event") << QByteArray("?event=") << QStringLiteral("event");
    QTest::newRow("from") << QByteArray("?from=yesterday") << QStringLiteral("from");
    QTest::newRow("too early") << QByteArray("?from=1999-12-31T00:00:00Z") << QStringLiteral("from");
    QTest::newRow("order") << QByteArray("?from=2026-01-02T00:00:00Z&to=2026-01-01T00:00:00Z")
                           << QStringLiteral("to");
    QTest::newRow("channel") << QByteArray("?channel=fax") << QStringLiteral("channel");
    QTest::newRow("after") << QByteArray("/sales.csv?after=1.2.3") << QStringLiteral("after");
    QTest::newRow("after number") << QByteArray(
        "/sales.csv?after=x.1.1.1.00000000-0000-0000-0000-000000000000.a.b")
                                  << QStringLiteral("after");
}

void FiguresTest::refusesBadQuestions()
{
    QFETCH(QByteArray, query);
    const JsonAnswer answer = ask(query);
    QCOMPARE(answer.status, 400);
    QTEST(answer.field(), "field");
}

void FiguresTest::exportsCsv()
{
    const JsonAnswer answer = ask("/sales.csv?event=" + m_data.event);
    QCOMPARE(answer.status, 200);
    const QList<QByteArray> lines = answer.body.split('\n');
    QCOMPARE(lines.size(), 6);
    QVERIFY(lines[0].startsWith("performance,minute,"));
    QCOMPARE(lines[3],
             QByteArray("1,2026-03-01T12:30:00.000Z,0,1,00000000-0000-0000-0000-000000000009,box_office,cash,"
                        "EUR,1,0,20.00,0.00,0.00\r"));
    QCOMPARE(answer.header("Link"), QByteArray());
    const JsonAnswer rest =
        ask("/sales.csv?after=1.29539470.0.1.00000000-0000-0000-0000-000000000009.box_office.cash");
    QCOMPARE(rest.status, 200);
    QVERIFY2(rest.body.startsWith("2,"), rest.body.constData());
    sql(QStringLiteral("insert into sales_rollup select 2, timestamptz '2026-04-01 00:00:00+00' + n * "
                       "interval '1 minute', 0, "
                       "0, '00000000-0000-0000-0000-000000000009', 'public', 'cash', 1, 0, 1, 0, 0 "
                       "from generate_series(1, 7000) n"));
    int rows = 0;
    QByteArray next = "/sales.csv";
    while (!next.isEmpty()) {
        const JsonAnswer page = ask(next);
        QCOMPARE(page.status, 200);
        rows += int(page.body.count('\n'));
        QVERIFY(page.body.size() < 1'000'000);
        const QByteArray link = page.header("Link");
        next = link.isEmpty() ? QByteArray() : link.mid(1, link.indexOf('>') - 1).mid(path().size());
    }
    QCOMPARE(rows, 1 + 4 + 7000);
    sql(QStringLiteral("delete from sales_rollup where minute >= '2026-04-01'"));
}

QTEST_GUILESS_MAIN(FiguresTest)
#include "tst_figures.moc"
