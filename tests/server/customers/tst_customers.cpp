// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/customers/customerroutes.h"
#include "tests/server/api/apirig.h"

#include <QTest>

using namespace foyer;
using namespace foyer::test;
using accounts::Role;

/// Customers are whom the orders name.
class CustomersTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();

    void cleanupTestCase() { m_rig.reset(); }

    void oneAddressIsOneCustomer();
    void findsByBeginnings_data();
    void findsByBeginnings();
    void signsOfPatternsMeanThemselves();
    void showsWhatWasBought();
    void isCutWhereThereAreMore();
    void othersCustomersAreUnknown();
    void refusesBadQuestions();
    void accountsAreNotErasedHere();
    void erasingTakesNamesOnly(); // last: it changes what is there

private:
    [[nodiscard]] JsonAnswer ask(const QByteArray &rest, Role role = Role::BoxOffice);
    [[nodiscard]] JsonAnswer erase(const QByteArray &customer);
    [[nodiscard]] QByteArray idOf(const QByteArray &beginning);
    QByteArray sell(const char *name, const char *email, const QByteArray &organization,
                    const QByteArray &buyer = "null");
    void plant();

    void sql(const QByteArray &text) const { m_rig->psql(QString::fromUtf8(text)); }

    SystemClock m_clock;
    SystemRandom m_random;
    UuidV7Factory m_ids{m_clock, m_random};
    api::AccountId m_account{m_ids.next()};
    api::OrganizationId m_house{m_ids.next()};
    api::OrganizationId m_other{m_ids.next()};
    QByteArray m_nameless;
    int m_seat = 0;
    std::unique_ptr<ApiRig> m_rig;
};

void CustomersTest::initTestCase()
{
    m_rig = std::make_unique<ApiRig>([](const ApiParts &parts) {
        const auto routes = std::make_shared<customers::CustomerRoutes>(parts.pool, parts.clock);
        routes->addTo(parts.api);
        return ApiServices{.kept = routes};
    });
    plant();
}

QByteArray CustomersTest::sell(const char *name, const char *email, const QByteArray &organization,
                               const QByteArray &buyer)
{
    const QByteArray id = m_ids.next().toText();
    const QByteArray seat = QByteArray::number(m_seat++);
    sql("begin; insert into orders (id, organization_id, performance, buyer, channel, state, currency, "
        "total, captured, "
        "live_total, hold_id) values ('"
        + id + "', '" + organization + "', 1, " + buyer
        + ", 'box_office', 'confirmed', 'EUR', 2000, 2000, 2000, gen_random_uuid()); update claim set state "
          "= 'd', "
          "owner = '"
        + id + "' where performance = 1 and seat = " + seat
        + "; insert into order_line (order_id, line, kind, performance, seat, price, live) values ('" + id
        + "', 0, 'seat', 1, " + seat
        + ", 2000, true); insert into ticket (id, order_id, line, performance) values "
          "(gen_random_uuid(), '"
        + id + "', 0, 1); commit");
    if (QByteArrayView(name) != "" || QByteArrayView(email) != "")
        sql("insert into order_customer (order_id, name, email) values ('" + id + "', '" + name + "', '"
            + email + "')");
    return id;
}

void CustomersTest::plant()
{
    const QByteArray venue = m_ids.next().toText();
    const QByteArray event = m_ids.next().toText();
    for (const QByteArray &house : {m_house.toText(), m_other.toText()})
        sql("insert into organization (id, name, slug, currency, time_zone) values ('" + house + "', 'H', 'h-"
            + house + "', 'EUR', 'UTC')");
    sql("insert into venue (id, organization_id, name, time_zone) values ('" + venue + "', '"
        + m_house.toText() + "', 'Hall', 'UTC')");
    sql("insert into event (id, organization_id, venue_id, slug, title, state, currency, time_zone, "
        "refund_policy) "
        "values ('"
        + event + "', '" + m_house.toText() + "', '" + venue
        + "', 'mahler', 'Mahler 4', 'published', 'EUR', 'Europe/Rome', '[]')");
    sql("insert into performance (id, number, event_id, organization_id, slug, starts_at, doors_at, ends_at, "
        "state, "
        "capacity) overriding system value values (gen_random_uuid(), 1, '"
        + event + "', '" + m_house.toText()
        + "', 'm-1', now() + interval '1 day', now() + interval '1 day', now() + interval '26 hours', "
          "'on_sale', 40)");
    sql("insert into claim (performance, seat, category) select 1, n, 0 from generate_series(0, 39) n");
    const QByteArray buyer = m_ids.next().toText();
    sql("insert into account (id) values ('" + buyer + "')");
    sql("insert into person (account_id, email, email_key, first_name, last_name) values ('" + buyer
        + "', 'Ada@Example.org', 'ada@example.org', 'Ada', 'Byron')");
    sell("Priya Nair", "priya@example.org", m_house.toText());
    sell("P. Nair", "Priya@example.ORG", m_house.toText());
    m_nameless = sell("Luca_Bianchi", "", m_house.toText());
    sell("LucaXBianchi", "", m_house.toText());
    sell("", "", m_house.toText());
    sell("", "", m_house.toText(), "'" + buyer + "'");
    sell("Priya Nair", "priya@example.org", m_other.toText());
}

JsonAnswer CustomersTest::ask(const QByteArray &rest, Role role)
{
    JsonClient client(m_rig->port());
    client.setAuthorization(actingAs(m_account, m_house, role));
    return client.get("/api/v1/organizations/" + m_house.toText() + "/customers" + rest);
}

JsonAnswer CustomersTest::erase(const QByteArray &customer)
{
    JsonClient client(m_rig->port());
    client.setAuthorization(actingAs(m_account, m_house, Role::Owner));
    return client.post("/api/v1/organizations/" + m_house.toText() + "/customers/" + customer + "/erase");
}

QByteArray CustomersTest::idOf(const QByteArray &beginning)
{
    return ask("?q=" + beginning).text(QStringLiteral("items[0].id")).toUtf8();
}

void CustomersTest::oneAddressIsOneCustomer()
{
    const JsonAnswer all = ask("");
    QCOMPARE(all.status, 200);
    QCOMPARE(all.at(QStringLiteral("items")).toArray().size(), 4); // a walk-up without a name is nobody
    const JsonAnswer priya = ask("?q=priya");
    QCOMPARE(priya.at(QStringLiteral("items")).toArray().size(), 1);
    QCOMPARE(priya.text(QStringLiteral("items[0].name")), QStringLiteral("P. Nair")); // as it was left last
    QCOMPARE(priya.number(QStringLiteral("items[0].orders")), 2);
}

void CustomersTest::findsByBeginnings_data()
{
    QTest::addColumn<QByteArray>("question");
    QTest::addColumn<int>("found");
    QTest::newRow("name") << QByteArray("PRIYA") << 1;
    QTest::newRow("address") << QByteArray("priya@exa") << 1;
    QTest::newRow("last name of an account") << QByteArray("byr") << 1;
    QTest::newRow("whole name of an account") << QByteArray("ada%20b") << 1;
    QTest::newRow("the middle is no beginning") << QByteArray("nair") << 0;
}

void CustomersTest::findsByBeginnings()
{
    QFETCH(QByteArray, question);
    QFETCH(int, found);
    const JsonAnswer answer = ask("?q=" + question);
    QVERIFY2(answer.status == 200, answer.toText().constData());
    QCOMPARE(answer.at(QStringLiteral("items")).toArray().size(), found);
}

void CustomersTest::signsOfPatternsMeanThemselves()
{
    QCOMPARE(ask("?q=luca_").at(QStringLiteral("items")).toArray().size(), 1);
    QCOMPARE(ask("?q=%25").at(QStringLiteral("items")).toArray().size(), 0);
    QCOMPARE(ask("?q=%5C").at(QStringLiteral("items")).toArray().size(), 0);
}

void CustomersTest::showsWhatWasBought()
{
    const JsonAnswer shown = ask("/" + idOf("priya"));
    QVERIFY2(shown.status == 200, shown.toText().constData());
    QCOMPARE(shown.at(QStringLiteral("orders")).toArray().size(), 2);
    QCOMPARE(shown.text(QStringLiteral("orders[0].title")), QStringLiteral("Mahler 4"));
    QCOMPARE(shown.number(QStringLiteral("orders[0].total.amount")), 2000);
    QCOMPARE(shown.number(QStringLiteral("coming_tickets")), 2);
    QCOMPARE(ask("/" + m_nameless).text(QStringLiteral("name")), QStringLiteral("Luca_Bianchi"));
}

void CustomersTest::isCutWhereThereAreMore()
{
    QVERIFY(ask("?limit=2").at(QStringLiteral("cut")).toBool());
    QVERIFY(!ask("?limit=4").at(QStringLiteral("cut")).toBool(true));
}

void CustomersTest::othersCustomersAreUnknown()
{
    QCOMPARE(ask("/" + m_ids.next().toText()).status, 404);
    QCOMPARE(ask("", Role::Gate).status, 403);
    JsonClient client(m_rig->port());
    client.setAuthorization(actingAs(m_account, m_other, Role::Owner));
    const QByteArray there = "/api/v1/organizations/" + m_other.toText() + "/customers";
    QCOMPARE(client.get(there + "?q=luca").at(QStringLiteral("items")).toArray().size(), 0);
    QCOMPARE(client.post(there + "/" + m_nameless + "/erase").status, 404);
}

void CustomersTest::refusesBadQuestions()
{
    QCOMPARE(ask("?q=" + QByteArray(201, 'x')).field(), QStringLiteral("q"));
    QCOMPARE(ask("?limit=0").field(), QStringLiteral("limit"));
    QCOMPARE(ask("/nobody").status, 404);
}

void CustomersTest::accountsAreNotErasedHere()
{
    const JsonAnswer answer = erase(idOf("byron"));
    QCOMPARE(answer.status, 409);
    QCOMPARE(answer.code(), QStringLiteral("has_account"));
}

void CustomersTest::erasingTakesNamesOnly()
{
    const QByteArray priya = idOf("priya");
    QCOMPARE(erase(priya).number(QStringLiteral("orders")), 2);
    QCOMPARE(ask("?q=priya").at(QStringLiteral("items")).toArray().size(), 0);
    QCOMPARE(ask("/" + priya).status, 404);
    QCOMPARE(erase(priya).status, 404);
    QCOMPARE(m_rig->psql(QStringLiteral("select count(*) from ticket where state = 'valid'")).trimmed(),
             QByteArray("7"));
    QCOMPARE(m_rig->psql(QStringLiteral("select count(*) from order_customer where email <> ''")).trimmed(),
             QByteArray("1")); // the other house's
}

QTEST_GUILESS_MAIN(CustomersTest)
#include "tst_customers.moc"
