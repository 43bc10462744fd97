// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/reports/figuresroutes.h"
#include "tests/server/api/apirig.h"

#include <QJsonArray>
#include <QJsonObject>
#include <QTest>

using namespace foyer;
using namespace foyer::test;
using accounts::Role;

/// The list of events with how they sell, and what a cancellation would touch.
class SeasonTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();

    void cleanupTestCase() { m_rig.reset(); }

    void viewsAndTheirOrder_data();
    void viewsAndTheirOrder();
    void countsHoldWithoutAPage();
    void sellThrough();
    void draftsSayWhatTheyLack();
    void moneyIsForWhoMaySeeIt();
    void pagesFollow();
    void findsByTitleAndPlace();
    void stakesOfACancellation();
    void stakesOfOneDate();
    void access();
    void refusesBadQuestions_data();
    void refusesBadQuestions();

private:
    [[nodiscard]] JsonAnswer ask(const QByteArray &rest, Role role = Role::Organizer);
    [[nodiscard]] QStringList titles(const JsonAnswer &answer) const;
    QByteArray addEvent(const char *title, const char *state, const QByteArray &venue);
    QByteArray addDate(const QByteArray &event, int number, const char *state, const char *startsIn);
    void addPhase(const QByteArray &event, const char *opensIn, const char *closesIn);
    void sell(int performance, int seat, qint64 price);
    void plant();
    void plantSales();

    void sql(const QByteArray &text) const { m_rig->psql(QString::fromUtf8(text)); }

    SystemClock m_clock;
    SystemRandom m_random;
    UuidV7Factory m_ids{m_clock, m_random};
    api::AccountId m_account{m_ids.next()};
    api::OrganizationId m_house{m_ids.next()};
    api::OrganizationId m_other{m_ids.next()};
    QByteArray m_hall;
    QByteArray m_cellar;
    QByteArray m_mahler;
    QByteArray m_firstDate;
    std::unique_ptr<ApiRig> m_rig;
};

void SeasonTest::initTestCase()
{
    m_rig = std::make_unique<ApiRig>([](const ApiParts &parts) {
        const auto routes = std::make_shared<reports::FiguresRoutes>(parts.pool, parts.clock);
        routes->addTo(parts.api);
        return ApiServices{.kept = routes};
    });
    plant();
    plantSales();
}

QByteArray SeasonTest::addEvent(const char *title, const char *state, const QByteArray &venue)
{
    const QByteArray id = m_ids.next().toText();
    sql("insert into event (id, organization_id, venue_id, slug, title, state, currency, time_zone, "
        "refund_policy) values ('"
        + id + "', '" + m_house.toText() + "', '" + venue + "', 's-" + id + "', '" + title + "', '" + state
        + "', 'EUR', 'Europe/Rome', '[]')");
    return id;
}

QByteArray SeasonTest::addDate(const QByteArray &event, int number, const char *state, const char *startsIn)
{
    const QByteArray id = m_ids.next().toText();
    const QByteArray start = QByteArray("now() + interval '") + startsIn + "'";
    sql("insert into performance (id, number, event_id, organization_id, slug, starts_at, doors_at, ends_at, "
        "state, capacity) "
        "overriding system value values ('"
        + id + "', " + QByteArray::number(number) + ", '" + event + "', '" + m_house.toText() + "', 'd-" + id
        + "', " + start + ", " + start + ", " + start + " + interval '2 hours', '" + state + "', "
        + (QByteArrayView(state) == "draft" ? "0" : "20") + ")");
    return id;
}

void SeasonTest::addPhase(const QByteArray &event, const char *opensIn, const char *closesIn)
{
    sql("insert into sale_phase (id, event_id, name, channels, opens_at, closes_at) values "
        "(gen_random_uuid(), '"
        + event + "', 'Regular', '{public,box_office}', now() + interval '" + opensIn
        + "', now() + interval '" + closesIn + "')");
}

void SeasonTest::plant()
{
    m_hall = m_ids.next().toText();
    m_cellar = m_ids.next().toText();
    for (const QByteArray &house : {m_house.toText(), m_other.toText()})
        sql("insert into organization (id, name, slug, currency, time_zone) values ('" + house + "', 'H', 'h-"
            + house + "', 'EUR', 'UTC')");
    sql("insert into venue (id, organization_id, name, time_zone) values ('" + m_hall + "', '"
        + m_house.toText() + "', 'Main house', 'UTC'), ('" + m_cellar + "', '" + m_house.toText()
        + "', 'Cellar', 'UTC')");
    const QByteArray gala = addEvent("Gala", "published", m_hall);
    addDate(gala, 5, "on_sale", "30 days");
    addPhase(gala, "5 days", "30 days");
    m_mahler = addEvent("Mahler 4", "published", m_hall);
    m_firstDate = addDate(m_mahler, 1, "on_sale", "3 hours");
    addDate(m_mahler, 2, "on_sale", "2 days");
    addDate(m_mahler, 3, "on_sale", "-2 days");
    addPhase(m_mahler, "-5 days", "5 days");
    const QByteArray jazz = addEvent("Jazz", "draft", m_cellar);
    addDate(jazz, 6, "draft", "10 days");
    addEvent("Nothing yet", "draft", m_hall);
    const QByteArray old = addEvent("Old", "published", m_cellar);
    addDate(old, 7, "on_sale", "-20 days");
    const QByteArray older = addEvent("Older", "done", m_hall);
    addDate(older, 8, "done", "-40 days");
    const QByteArray away = addEvent("Called off", "cancelled", m_hall);
    addDate(away, 9, "cancelled", "15 days");
}

void SeasonTest::sell(int performance, int seat, qint64 price)
{
    const QByteArray id = m_ids.next().toText();
    const QByteArray number = QByteArray::number(performance);
    const QByteArray amount = QByteArray::number(price);
    sql("begin; insert into orders (id, organization_id, performance, channel, state, currency, total, "
        "captured, "
        "live_total, hold_id) values ('"
        + id + "', '" + m_house.toText() + "', " + number + ", 'public', 'confirmed', 'EUR', " + amount + ", "
        + amount + ", " + amount + ", gen_random_uuid()); update claim set state = 'd', owner = '" + id
        + "' where performance = " + number + " and seat = " + QByteArray::number(seat)
        + "; insert into order_line (order_id, line, kind, performance, seat, price, live) values ('" + id
        + "', 0, 'seat', " + number + ", " + QByteArray::number(seat) + ", " + amount + ", true), ('" + id
        + "', 1, 'fee', " + number + ", null, 0, true); commit");
}

void SeasonTest::plantSales()
{
    sql("insert into claim (performance, seat, category) select p, n, 0 from generate_series(1, 2) p, "
        "generate_series(0, 19) n");
    sell(1, 0, 2000);
    sell(1, 1, 1500);
    sell(2, 4, 1000);
    sql("update claim set state = 'h', owner = gen_random_uuid() where performance = 2 and seat in (7, 8)");
    sql("insert into pool (id, performance, ordinal, category, name, capacity, sold, held) values "
        "(gen_random_uuid(), 2, 0, 0, 'P', 20, 5, 1)");
    sql("insert into sales_part (event_id, width, dimension, at, key, channel, tickets, revenue, refunded) "
        "values "
        "('"
        + m_mahler
        + "', 86400, 'tender', date_trunc('day', now() at time zone 'UTC') at time zone 'UTC', 'cash', "
          "'public', 3, 4500, 500), ('"
        + m_mahler
        + "', 86400, 'tender', date_trunc('day', now() at time zone 'UTC') at time zone 'UTC', 'cash', "
          "'phone', 2, 0, 0), ('"
        + m_mahler
        + "', 86400, 'tender', (date_trunc('day', now() at time zone 'UTC') - interval '13 days') at time "
          "zone 'UTC', 'cash', 'public', 7, 7000, 0), ('"
        + m_mahler
        + "', 86400, 'tender', (date_trunc('day', now() at time zone 'UTC') - interval '14 days') at time "
          "zone 'UTC', 'cash', 'public', 9, 9000, 0), ('"
        + m_mahler
        + "', 86400, 'category', date_trunc('day', now() at time zone 'UTC') at time zone 'UTC', '0', "
          "'public', 3, 4500, 500)");
}

JsonAnswer SeasonTest::ask(const QByteArray &rest, Role role)
{
    JsonClient client(m_rig->port());
    client.setAuthorization(actingAs(m_account, m_house, role));
    return client.get("/api/v1/organizations/" + m_house.toText() + "/" + rest);
}

QStringList SeasonTest::titles(const JsonAnswer &answer) const
{
    QStringList all;
    const QJsonArray items = answer.at(QStringLiteral("items")).toArray();
    for (const QJsonValue &item : items)
        all.append(item.toObject().value(QStringLiteral("title")).toString());
    return all;
}

void SeasonTest::viewsAndTheirOrder_data()
{
    QTest::addColumn<QByteArray>("view");
    QTest::addColumn<QStringList>("expected");
    const auto row = [](const char *view, const QStringList &expected) {
        QTest::newRow(view) << QByteArray(view) << expected;
    };
    const QStringList coming{QStringLiteral("Mahler 4"), QStringLiteral("Jazz"), QStringLiteral("Called off"),
                             QStringLiteral("Gala"), QStringLiteral("Nothing yet")};
    row("", coming);
    row("?view=coming", coming);
    row("?view=on_sale", {QStringLiteral("Mahler 4")});
    row("?view=drafts", {QStringLiteral("Jazz"), QStringLiteral("Nothing yet")});
    row("?view=past", {QStringLiteral("Old"), QStringLiteral("Older")});
}

void SeasonTest::viewsAndTheirOrder()
{
    QFETCH(QByteArray, view);
    const JsonAnswer answer = ask("season" + view);
    QVERIFY2(answer.status == 200, answer.toText().constData());
    QTEST(titles(answer), "expected");
    QCOMPARE(answer.number(QStringLiteral("counts.coming")), 5);
    QCOMPARE(answer.number(QStringLiteral("counts.on_sale")), 1);
    QCOMPARE(answer.number(QStringLiteral("counts.drafts")), 2);
    QCOMPARE(answer.number(QStringLiteral("counts.past")), 2);
}

void SeasonTest::countsHoldWithoutAPage()
{
    const JsonAnswer answer = ask("season?q=jazz&view=past");
    QCOMPARE(titles(answer), QStringList());
    QCOMPARE(answer.number(QStringLiteral("counts.drafts")), 1);
    QCOMPARE(answer.number(QStringLiteral("counts.past")), 0);
}

void SeasonTest::sellThrough()
{
    const JsonAnswer answer = ask("season");
    QCOMPARE(answer.number(QStringLiteral("items[0].dates")), 3);
    QCOMPARE(answer.number(QStringLiteral("items[0].dates_to_come")), 2);
    QCOMPARE(answer.text(QStringLiteral("items[0].performance")), QString::fromLatin1(m_firstDate));
    QCOMPARE(answer.at(QStringLiteral("items[0].is_open")).toBool(), true);
    QCOMPARE(answer.number(QStringLiteral("items[0].capacity")), 60);
    QCOMPARE(answer.number(QStringLiteral("items[0].sold")), 8);
    QCOMPARE(answer.number(QStringLiteral("items[0].held")), 3);
    QCOMPARE(answer.number(QStringLiteral("items[0].takings.amount")), 20000);
    const QJsonArray days = answer.at(QStringLiteral("items[0].days")).toArray();
    QCOMPARE(days.size(), 14);
    QCOMPARE(days.first().toInt(), 7);
    QCOMPARE(days.last().toInt(), 5);
    QCOMPARE(answer.at(QStringLiteral("items[3].is_open")).toBool(), false);
    QVERIFY(!answer.text(QStringLiteral("items[3].opens_at")).isEmpty());
    QCOMPARE(answer.number(QStringLiteral("items[3].sold")), 0);
}

void SeasonTest::draftsSayWhatTheyLack()
{
    const JsonAnswer answer = ask("season?view=drafts");
    QCOMPARE(answer.at(QStringLiteral("items[0].gaps")).toArray(),
             QJsonArray({QStringLiteral("no_seats_or_places"), QStringLiteral("unpriced_category"),
                         QStringLiteral("no_ticket_type"), QStringLiteral("no_sale_phase")}));
    QCOMPARE(answer.at(QStringLiteral("items[1].gaps")).toArray(),
             QJsonArray({QStringLiteral("no_performance"), QStringLiteral("unpriced_category"),
                         QStringLiteral("no_ticket_type"), QStringLiteral("no_sale_phase")}));
    QVERIFY(answer.at(QStringLiteral("items[1].starts_at")).isUndefined());
}

void SeasonTest::moneyIsForWhoMaySeeIt()
{
    const JsonAnswer answer = ask("season", Role::BoxOffice);
    QCOMPARE(answer.status, 200);
    QVERIFY(answer.at(QStringLiteral("items[0].takings")).isUndefined());
    QCOMPARE(answer.at(QStringLiteral("items[0].days")).toArray().size(), 0);
    QCOMPARE(answer.number(QStringLiteral("items[0].sold")), 8);
}

void SeasonTest::pagesFollow()
{
    for (const char *view : {"coming", "past"}) {
        QStringList all;
        QByteArray after;
        do {
            const JsonAnswer answer = ask(QByteArray("season?limit=1&view=") + view + after);
            QCOMPARE(answer.status, 200);
            all.append(titles(answer));
            const QString next = answer.text(QStringLiteral("next"));
            after = next.isEmpty() ? QByteArray() : "&after=" + next.toUtf8();
        } while (!after.isEmpty());
        QCOMPARE(all, titles(ask(QByteArray("season?view=") + view)));
    }
}

void SeasonTest::findsByTitleAndPlace()
{
    QCOMPARE(titles(ask("season?q=MAHLER")), QStringList{QStringLiteral("Mahler 4")});
    QCOMPARE(titles(ask("season?q=cellar")), QStringList{QStringLiteral("Jazz")});
    QCOMPARE(titles(ask("season?q=%25")), QStringList());
}

void SeasonTest::stakesOfACancellation()
{
    const JsonAnswer answer = ask("events/" + m_mahler + "/cancellation");
    QVERIFY2(answer.status == 200, answer.toText().constData());
    QCOMPARE(answer.number(QStringLiteral("dates")), 3);
    QCOMPARE(answer.number(QStringLiteral("orders")), 3);
    QCOMPARE(answer.number(QStringLiteral("tickets")), 3);
    QCOMPARE(answer.number(QStringLiteral("paid.amount")), 4500);
    QCOMPARE(answer.text(QStringLiteral("paid.currency")), QStringLiteral("EUR"));
    QCOMPARE(answer.number(QStringLiteral("orders_being_paid")), 0);
}

void SeasonTest::stakesOfOneDate()
{
    const JsonAnswer answer = ask("events/" + m_mahler + "/cancellation?performance=" + m_firstDate);
    QCOMPARE(answer.number(QStringLiteral("dates")), 1);
    QCOMPARE(answer.number(QStringLiteral("orders")), 2);
    QCOMPARE(answer.number(QStringLiteral("paid.amount")), 3500);
}

void SeasonTest::access()
{
    QCOMPARE(ask("season", Role::Gate).status, 200);
    QCOMPARE(ask("events/" + m_mahler + "/cancellation", Role::Supervisor).status, 403);
    QCOMPARE(ask("events/" + m_ids.next().toText() + "/cancellation").status, 404);
    JsonClient stranger(m_rig->port());
    stranger.setAuthorization(actingAs(m_account, m_other, Role::Owner));
    const QByteArray other = "/api/v1/organizations/" + m_other.toText() + "/";
    QCOMPARE(stranger.get("/api/v1/organizations/" + m_house.toText() + "/season").status, 404);
    QCOMPARE(titles(stranger.get(other + "season")), QStringList());
    QCOMPARE(stranger.get(other + "events/" + m_mahler + "/cancellation").status, 404);
}

void SeasonTest::refusesBadQuestions_data()
{
    QTest::addColumn<QByteArray>("query");
    QTest::addColumn<QString>("field");
    QTest::newRow("view") << QByteArray("season?view=soon") << QStringLiteral("view");
    QTest::newRow("limit") << QByteArray("season?limit=101") << QStringLiteral("limit");
    QTest::newRow("after") << QByteArray("season?after=x") << QStringLiteral("after");
    QTest::newRow("performance") << "events/" + m_ids.next().toText() + "/cancellation?performance=1"
                                 << QStringLiteral("performance");
}

void SeasonTest::refusesBadQuestions()
{
    QFETCH(QByteArray, query);
    const JsonAnswer answer = ask(query);
    QCOMPARE(answer.status, 400);
    QTEST(answer.field(), "field");
}

QTEST_GUILESS_MAIN(SeasonTest)
#include "tst_season.moc"
