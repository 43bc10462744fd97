// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/server/catalog/catalogrig.h"

#include <QTest>

using namespace foyer;
using namespace foyer::test;

/// What belongs to an event: dates, categories, types, phases, prices, each added, changed and removed.
class EventPartsTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:

    void initTestCase() { m_rig = std::make_unique<CatalogRig>(); }

    void cleanupTestCase() { m_rig.reset(); }

    void performances();
    void categories();
    void ticketTypes();
    void phases();
    void prices();

private:
    void compareRefusal(const JsonAnswer &answer, int status, const QString &code)
    {
        QVERIFY2(answer.status == status && answer.code() == code, answer.toText().constData());
    }

    std::unique_ptr<CatalogRig> m_rig;
};

void EventPartsTest::performances()
{
    const QString event = m_rig->makeDraft(QStringLiteral("dated"));
    const auto client = m_rig->client();
    const QByteArray path = m_rig->eventPath(event, "/performances");
    const QString id = m_rig->newId();
    const QJsonObject date{{QStringLiteral("id"), id},
                           {QStringLiteral("starts_at"), QStringLiteral("2090-06-02T18:00:00Z")}};
    const JsonAnswer added = client->post(path, date);
    QVERIFY2(added.status == 201, added.toText().constData());
    QCOMPARE(added.text(QStringLiteral("performances[0].slug")), QStringLiteral("dated"));
    QCOMPARE(added.text(QStringLiteral("performances[1].slug")), QStringLiteral("dated-20900602"));
    QVERIFY(added.number(QStringLiteral("performances[1].number")) > 0);
    const JsonAnswer again = client->post(path, date);
    QCOMPARE(again.status, 201);
    QCOMPARE(again.header("ETag"), added.header("ETag"));
    QJsonObject other = date;
    other.insert(QStringLiteral("simulated_payments"), true);
    compareRefusal(client->post(path, other), 409, QStringLiteral("id_taken"));
    // The same id in another event.
    const QString second = m_rig->makeDraft(QStringLiteral("dated-two"));
    compareRefusal(client->post(m_rig->eventPath(second, "/performances"), date), 409,
                   QStringLiteral("id_taken"));
    QCOMPARE(m_rig->tagOf(second), QByteArray("\"7\""));
    QJsonObject backwards{{QStringLiteral("id"), m_rig->newId()},
                          {QStringLiteral("starts_at"), QStringLiteral("2090-06-02T18:00:00Z")},
                          {QStringLiteral("ends_at"), QStringLiteral("2090-06-02T17:00:00Z")}};
    QCOMPARE(client->post(path, backwards).field(), QStringLiteral("ends_at"));
    QJsonObject ancient{{QStringLiteral("id"), m_rig->newId()},
                        {QStringLiteral("starts_at"), QStringLiteral("1999-06-02T18:00:00Z")}};
    QCOMPARE(client->post(path, ancient).status, 400);
    QJsonObject unknownMap = date;
    unknownMap.insert(QStringLiteral("id"), m_rig->newId());
    unknownMap.insert(QStringLiteral("seat_map"), QJsonObject{{QStringLiteral("id"), m_rig->newId()}});
    compareRefusal(client->post(path, unknownMap), 400, QStringLiteral("unknown_seat_map"));
    const JsonAnswer removed = client->remove(path + '/' + id.toLatin1(), m_rig->tagOf(event));
    QCOMPARE(removed.at(QStringLiteral("performances")).toArray().size(), 1);
    compareRefusal(client->remove(path + '/' + id.toLatin1(), m_rig->tagOf(event)), 404,
                   QStringLiteral("not_found"));
}

void EventPartsTest::categories()
{
    const QString event = m_rig->makeDraft(QStringLiteral("categorized"));
    const auto client = m_rig->client();
    const QByteArray path = m_rig->eventPath(event, "/categories");
    const QString id = m_rig->newId();
    const auto wanted = [&](const QString &newId, const QString &key) {
        return QJsonObject{{QStringLiteral("id"), newId},
                           {QStringLiteral("key"), key},
                           {QStringLiteral("name"), QStringLiteral("Box")},
                           {QStringLiteral("color"), QStringLiteral("#A0b1c2")}};
    };
    const JsonAnswer added = client->post(path, wanted(id, QStringLiteral("box")));
    QVERIFY2(added.status == 201, added.toText().constData());
    QCOMPARE(added.number(QStringLiteral("categories[1].ordinal")), 1);
    QCOMPARE(client->post(path, wanted(id, QStringLiteral("box"))).status, 201);
    compareRefusal(client->post(path, wanted(m_rig->newId(), QStringLiteral("box"))), 409,
                   QStringLiteral("key_taken"));
    compareRefusal(client->post(path, wanted(id, QStringLiteral("other"))), 409, QStringLiteral("id_taken"));
    QJsonObject sameOrdinal = wanted(m_rig->newId(), QStringLiteral("third"));
    sameOrdinal.insert(QStringLiteral("ordinal"), 1);
    compareRefusal(client->post(path, sameOrdinal), 409, QStringLiteral("ordinal_taken"));
    QJsonObject badColor = wanted(m_rig->newId(), QStringLiteral("third"));
    badColor.insert(QStringLiteral("color"), QStringLiteral("red"));
    QCOMPARE(client->post(path, badColor).field(), QStringLiteral("color"));
    const QByteArray floor = added.text(QStringLiteral("categories[0].id")).toLatin1();
    compareRefusal(client->remove(path + '/' + floor, m_rig->tagOf(event)), 409,
                   QStringLiteral("still_priced"));
    compareRefusal(client->patch(path + '/' + floor, {{QStringLiteral("key"), QStringLiteral("ground")}},
                                 m_rig->tagOf(event)),
                   409, QStringLiteral("still_used"));
    const JsonAnswer removed = client->remove(path + '/' + id.toLatin1(), m_rig->tagOf(event));
    QCOMPARE(removed.at(QStringLiteral("categories")).toArray().size(), 1);
}

void EventPartsTest::ticketTypes()
{
    const QString event = m_rig->makeDraft(QStringLiteral("typed"));
    const auto client = m_rig->client();
    const QByteArray path = m_rig->eventPath(event, "/ticket-types");
    const QString id = m_rig->newId();
    const JsonAnswer added = client->post(path, {{QStringLiteral("id"), id},
                                                 {QStringLiteral("name"), QStringLiteral("Member")},
                                                 {QStringLiteral("linked_to_holder"), true},
                                                 {QStringLiteral("check_first"), QStringLiteral("Card")}});
    QCOMPARE(added.status, 201);
    QCOMPARE(added.number(QStringLiteral("ticket_types[2].ordinal")), 2);
    const JsonAnswer changed = client->patch(
        path + '/' + id.toLatin1(), {{QStringLiteral("check_first"), QString()}}, m_rig->tagOf(event));
    QCOMPARE(changed.status, 200);
    QVERIFY(changed.at(QStringLiteral("ticket_types[2].linked_to_holder")).toBool());
    QVERIFY(changed.text(QStringLiteral("ticket_types[2].check_first")).isEmpty());
    const QByteArray adult = changed.text(QStringLiteral("ticket_types[0].id")).toLatin1();
    compareRefusal(client->remove(path + '/' + adult, m_rig->tagOf(event)), 409,
                   QStringLiteral("still_priced"));
    QCOMPARE(client->remove(path + '/' + id.toLatin1(), m_rig->tagOf(event)).status, 200);
}

void EventPartsTest::phases()
{
    const QString event = m_rig->makeDraft(QStringLiteral("phased"));
    const auto client = m_rig->client();
    const QByteArray path = m_rig->eventPath(event, "/sale-phases");
    const QString id = m_rig->newId();
    QJsonObject phase{{QStringLiteral("id"), id},
                      {QStringLiteral("name"), QStringLiteral("Members")},
                      {QStringLiteral("channels"), QJsonArray{QStringLiteral("public")}},
                      {QStringLiteral("opens_at"), QStringLiteral("2080-01-02T00:00:00Z")},
                      {QStringLiteral("closes_at"), QStringLiteral("2080-01-01T00:00:00Z")}};
    QCOMPARE(client->post(path, phase).field(), QStringLiteral("closes_at"));
    phase.insert(QStringLiteral("closes_at"), QStringLiteral("2091-01-01T00:00:00Z"));
    const JsonAnswer added = client->post(path, phase);
    QCOMPARE(added.status, 201);
    QCOMPARE(added.text(QStringLiteral("warnings[0]")), QStringLiteral("phase_ends_after_start"));
    QCOMPARE(client->post(path, phase).status, 201);
    phase.insert(QStringLiteral("channels"), QJsonArray{QStringLiteral("moon")});
    QCOMPARE(client->post(path, phase).status, 400);
    const JsonAnswer moved = client->patch(
        path + '/' + id.toLatin1(), {{QStringLiteral("closes_at"), QStringLiteral("2080-02-01T00:00:00Z")}},
        m_rig->tagOf(event));
    QCOMPARE(moved.status, 200);
    QVERIFY(moved.at(QStringLiteral("warnings")).toArray().isEmpty());
    QCOMPARE(client->remove(path + '/' + id.toLatin1(), m_rig->tagOf(event)).status, 200);
}

void EventPartsTest::prices()
{
    const QString event = m_rig->makeDraft(QStringLiteral("priced"));
    const auto client = m_rig->client();
    const QByteArray path = m_rig->eventPath(event, "/prices");
    const JsonAnswer state = client->get(m_rig->eventPath(event));
    const QByteArray tag = state.header("ETag");
    QJsonArray table = state.at(QStringLiteral("prices")).toArray();
    QCOMPARE(table.size(), 2);
    const auto put = [&](const QJsonArray &prices) {
        return client->put(path, {{QStringLiteral("prices"), prices}}, m_rig->tagOf(event));
    };
    QCOMPARE(put(table).header("ETag"), tag); // the same table is no edit
    const auto with = [&](const QString &member, const QJsonValue &value) {
        QJsonObject price = table[0].toObject();
        price.insert(member, value);
        return QJsonArray{price};
    };
    const QString nobody = m_rig->newId();
    compareRefusal(put(with(QStringLiteral("category"), nobody)), 400, QStringLiteral("unknown_category"));
    compareRefusal(put(with(QStringLiteral("ticket_type"), nobody)), 400,
                   QStringLiteral("unknown_ticket_type"));
    compareRefusal(put(with(QStringLiteral("phase"), nobody)), 400, QStringLiteral("unknown_phase"));
    compareRefusal(put(with(QStringLiteral("tax_rate"), nobody)), 400, QStringLiteral("unknown_tax_rate"));
    const QJsonObject francs{{QStringLiteral("amount"), 1},
                             {QStringLiteral("currency"), QStringLiteral("CHF")}};
    const JsonAnswer wrong = put(with(QStringLiteral("price"), francs));
    compareRefusal(wrong, 400, QStringLiteral("wrong_currency"));
    QCOMPARE(wrong.field(), QStringLiteral("prices[0].price.currency"));
    compareRefusal(put(QJsonArray{table[0], table[0]}), 400, QStringLiteral("price_twice"));
    const JsonAnswer fewer = put(QJsonArray{table[0]});
    QCOMPARE(fewer.at(QStringLiteral("prices")).toArray().size(), 1);
    compareRefusal(client->patch(m_rig->eventPath(event),
                                 {{QStringLiteral("currency"), QStringLiteral("USD")}}, m_rig->tagOf(event)),
                   409, QStringLiteral("still_priced"));
    QCOMPARE(put({}).status, 200);
    QCOMPARE(client
                 ->patch(m_rig->eventPath(event), {{QStringLiteral("currency"), QStringLiteral("USD")}},
                         m_rig->tagOf(event))
                 .text(QStringLiteral("currency")),
             QStringLiteral("USD"));
}

QTEST_GUILESS_MAIN(EventPartsTest)
#include "tst_eventparts.moc"
