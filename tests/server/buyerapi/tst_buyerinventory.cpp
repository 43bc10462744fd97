// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/server/accounts/accountsrig.h"
#include "tests/server/buyerapi/buyerrig.h"

#include <QTest>

using namespace foyer;
using namespace foyer::test;
using namespace Qt::StringLiterals;

/// /api/inventory: what is on sale, which seats are free, locking and releasing them.
class BuyerInventoryTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:

    void initTestCase()
    {
        m_rig = std::make_unique<BuyerRig>(quickSettings());
        m_sale = m_rig->offer(u"coldplay-mumbai-2025"_s, 120);
        m_other = m_rig->offer(u"another-night"_s, 50);
    }

    void cleanupTestCase() { m_rig.reset(); }

    void init() { m_buyer = m_rig->buyer(); }

    void cleanup() { m_buyer->post("/api/inventory/seats/release"); }

    void events();
    void eventsWithoutWhatRedisHolds();
    void seats();
    void seatsByCategoryAndLimit();
    void unknownEvents();
    void summary();
    void locking_data();
    void locking();
    void badSeatIds_data();
    void badSeatIds();
    void tooManySeats();
    void allOrNone();
    void lockingAgainProlongsNothing();
    void durationIsTheOrganizers();
    void faultySeatsAreNamed();
    void releasing();
    void releasingAll();
    void othersSeatsStayLocked();

private:
    [[nodiscard]] QByteArray path(const char *rest) const
    {
        return "/api/inventory/events/" + m_sale.slug + rest;
    }

    [[nodiscard]] QString statusOf(int seat) const
    {
        const JsonAnswer answer = JsonClient(m_rig->port()).get(path("/seats?limit=200"));
        return answer.text(u"data.seats[%1].status"_s.arg(seat));
    }

    JsonAnswer lock(JsonClient &client, const QJsonValue &seats) const
    {
        return client.post("/api/inventory/lock-seats", {{u"seatIds"_s, seats}});
    }

    std::unique_ptr<BuyerRig> m_rig;
    SaleOnOffer m_sale;
    SaleOnOffer m_other;
    std::unique_ptr<JsonClient> m_buyer;
};

void BuyerInventoryTest::events()
{
    const JsonAnswer answer = JsonClient(m_rig->port()).get("/api/inventory/events");
    QVERIFY2(answer.status == 200, answer.toText().constData());
    QCOMPARE(answer.at(u"success"_s), QJsonValue(true));
    QCOMPARE(answer.at(u"data"_s).toArray().size(), 2);
    const QStringList keys{u"available_seats"_s, u"created_at"_s, u"description"_s,
                           u"event_date"_s,      u"id"_s,         u"name"_s,
                           u"total_seats"_s,     u"updated_at"_s, u"venue"_s};
    QJsonObject event;
    for (const QJsonValue &each : answer.at(u"data"_s).toArray()) {
        if (each[u"id"_s].toString().toLatin1() == m_sale.performance)
            event = each.toObject();
    }
    QCOMPARE(event.keys(), keys);
    QCOMPARE(event.value(u"name"_s).toString(), u"Coldplay"_s);
    QCOMPARE(event.value(u"venue"_s).toString(), u"Great Hall"_s);
    QCOMPARE(event.value(u"event_date"_s).toString(), u"2090-05-01T18:00:00.000Z"_s);
    QCOMPARE(event.value(u"total_seats"_s).toInt(), 120);
    QCOMPARE(event.value(u"available_seats"_s).toInt(), 120);
    QCOMPARE(lock(*m_buyer, m_sale.seats({0, 1})).status, 200);
    const auto available = [this] {
        const JsonAnswer now = JsonClient(m_rig->port()).get("/api/inventory/events");
        int found = -1;
        for (const QJsonValue &each : now.at(u"data"_s).toArray()) {
            if (each[u"id"_s].toString().toLatin1() == m_sale.performance)
                found = each[u"available_seats"_s].toInt();
        }
        return found;
    };
    QTRY_COMPARE(available(), 118);
}

// The database knows nothing of these holds.
void BuyerInventoryTest::eventsWithoutWhatRedisHolds()
{
    BuyerRig rig(quickSettings(), BuyerRig::Holds::InRedis);
    const SaleOnOffer evening = rig.offer(u"one-evening"_s, 50);
    const SaleOnOffer other = rig.offer(u"another-evening"_s, 20);
    const auto buyer = rig.buyer();
    const auto available = [&rig](const SaleOnOffer &sale) {
        const JsonAnswer now = JsonClient(rig.port()).get("/api/inventory/events");
        for (const QJsonValue &each : now.at(u"data"_s).toArray()) {
            if (each[u"id"_s].toString().toLatin1() == sale.performance)
                return each[u"available_seats"_s].toInt();
        }
        return -1;
    };
    QTRY_COMPARE(available(evening), 50);
    QCOMPARE(lock(*buyer, evening.seats({3, 4, 5})).status, 200);
    QCOMPARE(rig.psql(u"select count(*) from hold_seat"_s), QByteArray("0"));
    QTRY_COMPARE(available(evening), 47);
    QCOMPARE(available(other), 20);
    const QJsonObject one{{u"seatIds"_s, evening.seats({4})}};
    QCOMPARE(buyer->post("/api/inventory/seats/release", one).number(u"data.releasedCount"_s), 1);
    QTRY_COMPARE(available(evening), 48);
}

void BuyerInventoryTest::seats()
{
    QCOMPARE(lock(*m_buyer, m_sale.seats({3})).status, 200);
    QJsonValue bySlug;
    for (const QByteArray &id : {m_sale.slug, m_sale.performance}) {
        const JsonAnswer answer =
            JsonClient(m_rig->port()).get("/api/inventory/events/" + id + "/seats?limit=200");
        QVERIFY2(answer.status == 200, answer.toText().constData());
        QCOMPARE(answer.at(u"data"_s).toObject().keys(),
                 (QStringList{u"category"_s, u"count"_s, u"eventId"_s, u"seats"_s}));
        QCOMPARE(answer.text(u"data.eventId"_s).toLatin1(), m_sale.performance);
        QCOMPARE(answer.text(u"data.category"_s), u"all"_s);
        QCOMPARE(answer.number(u"data.count"_s), 120);
        const QJsonObject free{{u"id"_s, m_sale.seat(51)},
                               {u"event_id"_s, QString::fromLatin1(m_sale.performance)},
                               {u"category_id"_s, QString::fromLatin1(m_sale.category)},
                               {u"seat_number"_s, u"2"_s},
                               {u"row_number"_s, u"2"_s},
                               {u"section"_s, u"Stalls"_s},
                               {u"status"_s, u"available"_s},
                               {u"locked_until"_s, QJsonValue::Null},
                               {u"price"_s, u"2500.00"_s},
                               {u"category_name"_s, u"GOLD"_s}};
        QCOMPARE(answer.at(u"data.seats[51]"_s).toObject(), free);
        QCOMPARE(answer.text(u"data.seats[3].status"_s), u"locked"_s);
        const QDateTime until =
            QDateTime::fromString(answer.text(u"data.seats[3].locked_until"_s), Qt::ISODateWithMs);
        QVERIFY(until > QDateTime::currentDateTimeUtc());
    }
}

void BuyerInventoryTest::seatsByCategoryAndLimit()
{
    JsonClient web(m_rig->port());
    QCOMPARE(web.get(path("/seats")).number(u"data.count"_s), 100);
    QCOMPARE(web.get(path("/seats?limit=7")).number(u"data.count"_s), 7);
    const JsonAnswer ofCategory = web.get(path("/seats?limit=200&category=") + m_sale.category);
    QCOMPARE(ofCategory.number(u"data.count"_s), 120);
    QCOMPARE(ofCategory.text(u"data.category"_s).toLatin1(), m_sale.category);
    QCOMPARE(web.get(path("/seats?category=none")).number(u"data.count"_s), 0);
    for (const char *bad : {"/seats?limit=0", "/seats?limit=-1", "/seats?limit=many", "/seats?limit=10001"})
        QCOMPARE(web.get(path(bad)).status, 400);
}

void BuyerInventoryTest::unknownEvents()
{
    for (const char *id : {"nothing", "00000000-0000-7000-8000-000000000000", "UPPER", "a%00b", "1"}) {
        for (const char *rest : {"/seats", "/summary"}) {
            JsonClient web(m_rig->port()); // a NUL in the path ends its connection
            const JsonAnswer answer = web.get(QByteArray("/api/inventory/events/") + id + rest);
            QVERIFY2(answer.status == 404 || QByteArrayView(id).contains('%'), answer.toText().constData());
            QVERIFY2(answer.status < 500, answer.toText().constData());
            if (answer.status == 404)
                QCOMPARE(answer.object().keys(), (QStringList{u"error"_s, u"success"_s}));
        }
    }
}

void BuyerInventoryTest::summary()
{
    QCOMPARE(lock(*m_buyer, m_sale.seats({10, 11, 12})).status, 200);
    const auto category = [this] {
        return JsonClient(m_rig->port()).get(path("/summary")).at(u"data.categories[0]"_s).toObject();
    };
    const QJsonObject expected{{u"category_name"_s, u"GOLD"_s},
                               {u"price"_s, u"2500.00"_s},
                               {u"available"_s, 117},
                               {u"locked"_s, 3},
                               {u"sold"_s, 0},
                               {u"total"_s, 120}};
    QTRY_COMPARE(category(), expected);
    const JsonAnswer answer = JsonClient(m_rig->port()).get(path("/summary"));
    QCOMPARE(answer.at(u"data"_s).toObject().keys(), (QStringList{u"categories"_s, u"eventId"_s}));
    QCOMPARE(answer.at(u"data.categories"_s).toArray().size(), 1);
}

void BuyerInventoryTest::locking_data()
{
    QTest::addColumn<QByteArray>("path");
    QTest::newRow("lock-seats") << QByteArray("/api/inventory/lock-seats");
    QTest::newRow("seats/lock") << QByteArray("/api/inventory/seats/lock");
}

void BuyerInventoryTest::locking()
{
    QFETCH(QByteArray, path);
    const JsonAnswer answer = m_buyer->post(path, {{u"seatIds"_s, m_sale.seats({20, 22})}});
    QVERIFY2(answer.status == 200, answer.toText().constData());
    QCOMPARE(answer.object().keys(), (QStringList{u"data"_s, u"message"_s, u"success"_s}));
    QCOMPARE(answer.at(u"data"_s).toObject().keys(),
             (QStringList{u"expiresAt"_s, u"lockDurationMinutes"_s, u"lockedSeats"_s}));
    QCOMPARE(answer.at(u"data.lockedSeats"_s).toArray(), m_sale.seats({20, 22}));
    QCOMPARE(answer.at(u"data.lockDurationMinutes"_s).toDouble(), 5.0);
    QVERIFY(QDateTime::fromString(answer.text(u"data.expiresAt"_s), Qt::ISODateWithMs).isValid());
}

void BuyerInventoryTest::badSeatIds_data()
{
    QTest::addColumn<QJsonValue>("seats");
    QTest::newRow("none") << QJsonValue(QJsonArray());
    QTest::newRow("missing") << QJsonValue();
    QTest::newRow("a text") << QJsonValue(u"1-1"_s);
    QTest::newRow("numbers") << QJsonValue(QJsonArray{1, 2});
    QTest::newRow("a sign") << QJsonValue(QJsonArray{u"1--1"_s});
    QTest::newRow("a space") << QJsonValue(QJsonArray{m_sale.seat(1) + u' '});
    QTest::newRow("leading zero") << QJsonValue(QJsonArray{QString::fromLatin1(m_sale.number) + u"-01"_s});
    QTest::newRow("too large") << QJsonValue(QJsonArray{u"1-99999999999"_s});
    QTest::newRow("no performance") << QJsonValue(QJsonArray{u"999999-1"_s});
    QTest::newRow("no seat") << QJsonValue(QJsonArray{m_sale.seat(120)});
    QTest::newRow("twice") << QJsonValue(QJsonArray{m_sale.seat(1), m_sale.seat(1)});
    QTest::newRow("two performances") << QJsonValue(QJsonArray{m_sale.seat(1), m_other.seat(1)});
}

void BuyerInventoryTest::badSeatIds()
{
    QFETCH(QJsonValue, seats);
    const JsonAnswer answer = lock(*m_buyer, seats);
    QVERIFY2(answer.status == 400, answer.toText().constData());
    QCOMPARE(answer.object().keys(), (QStringList{u"error"_s, u"success"_s}));
    QCOMPARE(answer.text(u"error.code"_s), u"INVALID_SEAT_IDS"_s);
    QVERIFY(answer.text(u"error.details[0].path"_s).startsWith(u"seatIds"_s));
    QVERIFY(!answer.text(u"error.details[0].msg"_s).isEmpty());
    QCOMPARE(m_rig->psql(u"select count(*) from hold where state = 'live'"_s), QByteArray("0"));
}

void BuyerInventoryTest::tooManySeats()
{
    QCOMPARE(lock(*m_buyer, m_sale.seats({0, 1, 2, 3, 4, 5, 6, 7, 8, 9})).status, 200);
    const JsonAnswer answer = lock(*m_buyer, m_sale.seats({20, 21, 22, 23, 24, 25, 26, 27, 28, 29, 30}));
    QCOMPARE(answer.status, 400);
    QCOMPARE(answer.text(u"error.code"_s), u"TOO_MANY_SEATS"_s);
    QCOMPARE(answer.text(u"error.details[0].path"_s), u"seatIds"_s);
}

void BuyerInventoryTest::allOrNone()
{
    const auto rival = m_rig->buyer();
    QCOMPARE(lock(*rival, m_sale.seats({31})).status, 200);
    const JsonAnswer answer = lock(*m_buyer, m_sale.seats({30, 31, 32}));
    QVERIFY2(answer.status == 409, answer.toText().constData());
    QCOMPARE(answer.at(u"success"_s), QJsonValue(false));
    QCOMPARE(answer.text(u"error.code"_s), u"SEAT_LOCK_FAILED"_s);
    QCOMPARE(answer.at(u"data"_s).toObject(), QJsonObject({{u"lockedSeats"_s, QJsonArray()}}));
    QTRY_COMPARE(statusOf(31), u"locked"_s);
    QCOMPARE(statusOf(30), u"available"_s);
    QCOMPARE(statusOf(32), u"available"_s);
    rival->post("/api/inventory/seats/release");
}

void BuyerInventoryTest::lockingAgainProlongsNothing()
{
    const JsonAnswer first = lock(*m_buyer, m_sale.seats({40, 41}));
    const JsonAnswer again = lock(*m_buyer, m_sale.seats({40, 41}));
    QCOMPARE(again.status, 200);
    QCOMPARE(again.text(u"data.expiresAt"_s), first.text(u"data.expiresAt"_s));
    const JsonAnswer more = lock(*m_buyer, m_sale.seats({41, 42}));
    QCOMPARE(more.status, 200);
    QCOMPARE(more.text(u"data.expiresAt"_s), first.text(u"data.expiresAt"_s));
    QCOMPARE(m_rig->psql(u"select count(*) from hold_seat where expires_at > now()"_s), QByteArray("3"));
}

void BuyerInventoryTest::durationIsTheOrganizers()
{
    for (const QJsonValue &wish : {QJsonValue(1'000'000), QJsonValue(0.1), QJsonValue(-5), QJsonValue()}) {
        const JsonAnswer answer = m_buyer->post(
            "/api/inventory/lock-seats", {{u"seatIds"_s, m_sale.seats({50})}, {u"durationMinutes"_s, wish}});
        QVERIFY2(answer.status == 200, answer.toText().constData());
        QCOMPARE(answer.at(u"data.lockDurationMinutes"_s).toDouble(), 5.0);
        QCOMPARE(
            m_rig->psql(u"select count(*) from hold where expires_at > now() + interval '301 seconds'"_s),
            QByteArray("0"));
        m_buyer->post("/api/inventory/seats/release");
    }
    const JsonAnswer noNumber = m_buyer->post(
        "/api/inventory/lock-seats", {{u"seatIds"_s, m_sale.seats({50})}, {u"durationMinutes"_s, u"x"_s}});
    QCOMPARE(noNumber.status, 400);
    QCOMPARE(noNumber.text(u"error.code"_s), u"INVALID_INPUT"_s);
    QCOMPARE(noNumber.text(u"error.details[0].path"_s), u"durationMinutes"_s);
}

void BuyerInventoryTest::faultySeatsAreNamed()
{
    const auto pathOf = [this](const QJsonArray &seats) {
        return lock(*m_buyer, seats).text(u"error.details[0].path"_s);
    };
    QCOMPARE(pathOf({m_sale.seat(1), 7}), u"seatIds[1]"_s);
    QCOMPARE(pathOf({m_sale.seat(1), m_sale.seat(2), m_sale.seat(1)}), u"seatIds[2]"_s);
    QCOMPARE(pathOf({m_sale.seat(1), m_other.seat(1)}), u"seatIds[1]"_s);
    QCOMPARE(pathOf({}), u"seatIds"_s);
    const JsonAnswer limit = m_buyer->get("/api/inventory/events/" + m_sale.slug + "/seats?limit=0");
    QCOMPARE(limit.status, 400);
    QCOMPARE(limit.text(u"error.details[0].path"_s), u"limit"_s);
    QCOMPARE(limit.text(u"error.details[0].location"_s), u"query"_s);
}

void BuyerInventoryTest::releasing()
{
    QCOMPARE(lock(*m_buyer, m_sale.seats({60, 61, 62})).status, 200);
    const JsonAnswer answer =
        m_buyer->post("/api/inventory/seats/release", {{u"seatIds"_s, m_sale.seats({61, 99})}});
    QVERIFY2(answer.status == 200, answer.toText().constData());
    QCOMPARE(answer.object().keys(), (QStringList{u"data"_s, u"message"_s, u"success"_s}));
    QCOMPARE(answer.at(u"data"_s).toObject(), QJsonObject({{u"releasedCount"_s, 1}}));
    QTRY_COMPARE(statusOf(61), u"available"_s);
    QCOMPARE(statusOf(60), u"locked"_s);
    QCOMPARE(m_buyer->post("/api/inventory/seats/release", {{u"seatIds"_s, u"x"_s}}).status, 400);
}

void BuyerInventoryTest::releasingAll()
{
    QCOMPARE(lock(*m_buyer, m_sale.seats({70, 71})).status, 200);
    QCOMPARE(lock(*m_buyer, m_other.seats({5})).status, 200);
    QCOMPARE(m_buyer->post("/api/inventory/seats/release").number(u"data.releasedCount"_s), 3);
    QCOMPARE(m_buyer->post("/api/inventory/seats/release").number(u"data.releasedCount"_s), 0);
    QTRY_COMPARE(statusOf(70), u"available"_s);
}

void BuyerInventoryTest::othersSeatsStayLocked()
{
    QCOMPARE(lock(*m_buyer, m_sale.seats({80})).status, 200);
    const auto rival = m_rig->buyer();
    const JsonAnswer answer =
        rival->post("/api/inventory/seats/release", {{u"seatIds"_s, m_sale.seats({80})}});
    QCOMPARE(answer.number(u"data.releasedCount"_s), 0);
    QCOMPARE(lock(*rival, m_sale.seats({80})).status, 409);
}

QTEST_GUILESS_MAIN(BuyerInventoryTest)
#include "tst_buyerinventory.moc"
