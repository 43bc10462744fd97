// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/server/buyerapi/bookingtest.h"

#include <QTest>

using namespace foyer;
using namespace foyer::test;
using namespace Qt::StringLiterals;

/// /api/booking, row by row: what succeeds, in which shape, and every refusal.
class BuyerBookingsTest final : public BookingTest
{
    Q_OBJECT

private Q_SLOTS:
    void creating();
    void creatingWithoutLock();
    void creatingFromPartsOfLocks();
    void creatingAgainIsTheSame();
    void badInput_data();
    void badInput();
    void creationFails();
    void showing();
    void showingFails();
    void expired();
    void confirming();
    void cancelling();
};

namespace {

QStringList bookingKeys(const QStringList &more)
{
    QStringList keys{
        u"id"_s,           u"user_id"_s,        u"event_id"_s,   u"total_amount"_s,       u"currency"_s,
        u"status"_s,       u"payment_status"_s, u"payment_id"_s, u"booking_expires_at"_s, u"created_at"_s,
        u"confirmed_at"_s, u"seats"_s};
    keys += more;
    keys.sort();
    return keys;
}

} // namespace

void BuyerBookingsTest::creating()
{
    const int first = m_next;
    m_next += 2;
    const JsonAnswer locked =
        m_buyer->post("/api/inventory/lock-seats", {{u"seatIds"_s, m_sale.seats({first, first + 1})}});
    const JsonAnswer made = create(*m_buyer, {first, first + 1});
    QVERIFY2(made.status == 201, made.toText().constData());
    QCOMPARE(made.object().keys(), (QStringList{u"data"_s, u"message"_s, u"success"_s}));
    QCOMPARE(made.at(u"data"_s).toObject().keys(), bookingKeys({u"sessionData"_s}));
    QCOMPARE(made.text(u"data.event_id"_s).toLatin1(), m_sale.performance);
    QCOMPARE(made.text(u"data.total_amount"_s), u"5000.00"_s);
    QCOMPARE(made.text(u"data.currency"_s), u"INR"_s);
    QCOMPARE(made.text(u"data.status"_s), u"pending"_s);
    QCOMPARE(made.text(u"data.payment_status"_s), u"pending"_s);
    QVERIFY(made.at(u"data.payment_id"_s).isNull());
    QVERIFY(made.at(u"data.confirmed_at"_s).isNull());
    QCOMPARE(made.text(u"data.booking_expires_at"_s), locked.text(u"data.expiresAt"_s));
    const QDateTime at = QDateTime::fromString(made.text(u"data.created_at"_s), Qt::ISODateWithMs);
    QVERIFY(qAbs(at.msecsTo(QDateTime::currentDateTimeUtc())) < 60'000);
    const QJsonObject seat = made.at(u"data.seats[1]"_s).toObject();
    QCOMPARE(seat.value(u"id"_s).toString(), m_sale.seat(first + 1));
    QCOMPARE(seat.value(u"status"_s).toString(), u"locked"_s);
    QCOMPARE(seat.value(u"price"_s).toString(), u"2500.00"_s);
    QCOMPARE(seat.size(), 10);
    const QJsonObject session{{u"bookingId"_s, made.text(u"data.id"_s)},
                              {u"userId"_s, made.text(u"data.user_id"_s)},
                              {u"eventId"_s, QString::fromLatin1(m_sale.performance)},
                              {u"seatIds"_s, m_sale.seats({first, first + 1})},
                              {u"totalAmount"_s, u"5000.00"_s},
                              {u"expiresAt"_s, locked.text(u"data.expiresAt"_s)},
                              {u"status"_s, u"pending"_s}};
    QCOMPARE(made.at(u"data.sessionData"_s).toObject(), session);
}

void BuyerBookingsTest::creatingWithoutLock()
{
    const int seat = m_next++;
    QVERIFY(!isHeld(seat));
    const JsonAnswer made = create(*m_buyer, {seat});
    QCOMPARE(made.status, 201);
    QVERIFY(isHeld(seat));
}

void BuyerBookingsTest::creatingFromPartsOfLocks()
{
    const int first = m_next;
    m_next += 5;
    const auto lock = [this](const std::vector<int> &seats) {
        return m_buyer->post("/api/inventory/lock-seats", {{u"seatIds"_s, m_sale.seats(seats)}});
    };
    const JsonAnswer early = lock({first, first + 1});
    QCOMPARE(lock({first + 2, first + 3}).status, 200);
    const JsonAnswer made = create(*m_buyer, {first + 1, first + 2, first + 4});
    QVERIFY2(made.status == 201, made.toText().constData());
    QCOMPARE(made.at(u"data.seats"_s).toArray().size(), 3);
    QCOMPARE(made.text(u"data.total_amount"_s), u"7500.00"_s);
    const auto time = [](const JsonAnswer &answer, const QString &where) {
        return QDateTime::fromString(answer.text(where), Qt::ISODateWithMs);
    };
    QVERIFY(time(made, u"data.booking_expires_at"_s) <= time(early, u"data.expiresAt"_s));
    for (int seat = first; seat < first + 5; ++seat)
        QVERIFY(isHeld(seat));
    // What was not booked is still locked by itself.
    const JsonAnswer released =
        m_buyer->post("/api/inventory/seats/release", {{u"seatIds"_s, m_sale.seats({first, first + 3})}});
    QCOMPARE(released.number(u"data.releasedCount"_s), 2);
    QCOMPARE(m_buyer->get(path(made.text(u"data.id"_s))).text(u"data.status"_s), u"pending"_s);
}

void BuyerBookingsTest::creatingAgainIsTheSame()
{
    const int seat = m_next++;
    const JsonAnswer made = create(*m_buyer, {seat});
    const JsonAnswer again = create(*m_buyer, {seat});
    QCOMPARE(again.status, 201);
    QCOMPARE(again.body, made.body);
}

void BuyerBookingsTest::badInput_data()
{
    QTest::addColumn<QJsonObject>("body");
    const QString event = QString::fromLatin1(m_sale.slug);
    QTest::newRow("nothing") << QJsonObject();
    QTest::newRow("no event") << QJsonObject{{u"seatIds"_s, m_sale.seats({1})}};
    QTest::newRow("no seats") << QJsonObject{{u"eventId"_s, event}};
    QTest::newRow("empty") << QJsonObject{{u"eventId"_s, event}, {u"seatIds"_s, QJsonArray()}};
    QTest::newRow("twice") << QJsonObject{{u"eventId"_s, event}, {u"seatIds"_s, m_sale.seats({1, 1})}};
    QTest::newRow("another event's") << QJsonObject{{u"eventId"_s, event},
                                                    {u"seatIds"_s, m_unsimulated.seats({1})}};
    QTest::newRow("two events'") << QJsonObject{
        {u"eventId"_s, event}, {u"seatIds"_s, QJsonArray{m_sale.seat(90), m_unsimulated.seat(1)}}};
    QTest::newRow("eleven") << QJsonObject{
        {u"eventId"_s, event}, {u"seatIds"_s, m_sale.seats({80, 81, 82, 83, 84, 85, 86, 87, 88, 89, 90})}};
}

void BuyerBookingsTest::badInput()
{
    QFETCH(QJsonObject, body);
    isFailure(m_buyer->post("/api/booking/create", body), 400, u"INVALID_INPUT"_s);
}

void BuyerBookingsTest::creationFails()
{
    const QString failed = u"BOOKING_CREATION_FAILED"_s;
    isFailure(create(*m_buyer, {100}), 400, failed);
    const QJsonObject unknown{{u"eventId"_s, u"nothing"_s}, {u"seatIds"_s, m_sale.seats({1})}};
    isFailure(m_buyer->post("/api/booking/create", unknown), 400, failed);
    const int seat = m_next;
    m_next += 2;
    const auto rival = m_rig->buyer();
    QCOMPARE(create(*rival, {seat}).status, 201);
    isFailure(create(*m_buyer, {seat, seat + 1}), 400, failed);
    QVERIFY(!isHeld(seat + 1));
}

void BuyerBookingsTest::showing()
{
    const QString id = booked(2);
    const JsonAnswer shown = m_buyer->get(path(id));
    QVERIFY2(shown.status == 200, shown.toText().constData());
    QCOMPARE(shown.object().keys(), (QStringList{u"data"_s, u"success"_s}));
    QCOMPARE(shown.at(u"data"_s).toObject().keys(), bookingKeys({u"isExpired"_s, u"timeRemaining"_s}));
    QCOMPARE(shown.text(u"data.id"_s), id);
    QCOMPARE(shown.at(u"data.isExpired"_s), QJsonValue(false));
    QVERIFY(shown.number(u"data.timeRemaining"_s) > 0);
    QVERIFY(shown.number(u"data.timeRemaining"_s) <= 300'000);
    const QJsonObject details{{u"seat_number"_s, QString::number(m_last % 50 + 1)},
                              {u"section"_s, u"Stalls"_s},
                              {u"row_number"_s, QString::number(m_last / 50 + 1)},
                              {u"category_name"_s, u"GOLD"_s}};
    const QJsonObject seat{{u"seat_id"_s, m_sale.seat(m_last)},
                           {u"category_id"_s, QString::fromLatin1(m_sale.category)},
                           {u"price"_s, u"2500.00"_s},
                           {u"seat_details"_s, details}};
    QCOMPARE(shown.at(u"data.seats[0]"_s).toObject(), seat);
    QCOMPARE(shown.at(u"data.seats"_s).toArray().size(), 2);
}

void BuyerBookingsTest::showingFails()
{
    const QString id = booked();
    const auto rival = m_rig->buyer();
    isFailure(rival->get(path(id)), 404, u"BOOKING_NOT_FOUND"_s);
    isFailure(m_buyer->get("/api/booking/1"), 404, u"BOOKING_NOT_FOUND"_s);
    isFailure(m_buyer->get("/api/booking/00000000-0000-7000-8000-000000000000"), 404, u"BOOKING_NOT_FOUND"_s);
}

void BuyerBookingsTest::expired()
{
    const QString id = booked();
    m_rig->expireHold(id);
    const JsonAnswer shown = m_buyer->get(path(id));
    QCOMPARE(shown.status, 200);
    QCOMPARE(shown.text(u"data.status"_s), u"expired"_s);
    QCOMPARE(shown.at(u"data.isExpired"_s), QJsonValue(true));
    QCOMPARE(shown.number(u"data.timeRemaining"_s), 0);
    isFailure(m_buyer->post(path(id, "/cancel")), 400, u"BOOKING_CANCELLATION_FAILED"_s);
}

void BuyerBookingsTest::confirming()
{
    const QString id = booked();
    const QString name = intent(*m_buyer, id);
    const QString failed = u"BOOKING_CONFIRMATION_FAILED"_s;
    isFailure(m_buyer->post(path(id, "/confirm")), 400, failed);
    isFailure(m_buyer->post(path(id, "/confirm"), {{u"paymentId"_s, name}}), 400, failed);
    QCOMPARE(m_buyer->get(path(id)).text(u"data.status"_s), u"pending"_s);
    QCOMPARE(pay(*m_buyer, id, name).status, 200);
    const JsonAnswer done = m_buyer->post(path(id, "/confirm"), {{u"paymentId"_s, name}});
    QVERIFY2(done.status == 200, done.toText().constData());
    QCOMPARE(done.object().keys(), (QStringList{u"data"_s, u"message"_s, u"success"_s}));
    const QJsonObject data{{u"bookingId"_s, id}, {u"paymentId"_s, name}, {u"status"_s, u"confirmed"_s}};
    QCOMPARE(done.at(u"data"_s).toObject(), data);
    QCOMPARE(m_buyer->send("POST", path(id, "/confirm")).body, done.body);
    isFailure(m_buyer->post(path(id, "/confirm"), {{u"paymentId"_s, u"pi_other"_s}}), 400, failed);
    isFailure(m_buyer->post("/api/booking/7/confirm"), 400, failed);
    const auto rival = m_rig->buyer();
    isFailure(rival->post(path(id, "/confirm")), 400, failed);
}

void BuyerBookingsTest::cancelling()
{
    const QString id = booked(2);
    const JsonAnswer done = m_buyer->post(path(id, "/cancel"));
    QVERIFY2(done.status == 200, done.toText().constData());
    QCOMPARE(done.object().keys(), (QStringList{u"message"_s, u"success"_s}));
    QVERIFY(!isHeld(m_last));
    const auto rival = m_rig->buyer();
    QCOMPARE(create(*rival, {m_last, m_last + 1}).status, 201);
    QCOMPARE(m_buyer->post(path(id, "/cancel")).body, done.body);
    QCOMPARE(m_buyer->get(path(id)).text(u"data.status"_s), u"cancelled"_s);
    const QString failed = u"BOOKING_CANCELLATION_FAILED"_s;
    isFailure(m_buyer->post("/api/booking/7/cancel"), 400, failed);
    const QString paid = booked();
    QCOMPARE(pay(*m_buyer, paid, intent(*m_buyer, paid)).status, 200);
    isFailure(m_buyer->post(path(paid, "/cancel")), 400, failed);
    QCOMPARE(claimOf(m_last), QByteArray("d"));
    const QString mine = booked();
    isFailure(rival->post(path(mine, "/cancel")), 400, failed);
    QVERIFY(isHeld(m_last));
}

QTEST_GUILESS_MAIN(BuyerBookingsTest)
#include "tst_buyerbookings.moc"
