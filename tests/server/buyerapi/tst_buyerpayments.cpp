// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/idfactory.h"
#include "server/payments/simulatedprovider.h"
#include "tests/server/buyerapi/bookingtest.h"

#include <QTest>

using namespace foyer;
using namespace foyer::test;
using namespace Qt::StringLiterals;

/// /api/payment, row by row, and what the two APIs make of one another's holds and orders.
class BuyerPaymentsTest final : public BookingTest
{
    Q_OBJECT

private Q_SLOTS:
    void intents();
    void intentsFail();
    void paying_data();
    void paying();
    void payingToFail();
    void payingFails();
    void onlyWhereSimulated();
    void holdsOfTheOtherApi();
    void ordersOfTheOtherApi();
    void failureThatStoppedHalfway();

private:
    /// A hold of the caller becomes an order by /api/v1; its payment fails unless it was scripted.
    JsonAnswer placeOrder(JsonClient &client, const QString &hold, const QString &id, const QString &attempt);
};

void BuyerPaymentsTest::intents()
{
    const QString id = booked(2);
    const JsonAnswer made = m_buyer->post("/api/payment/create-intent", {{u"bookingId"_s, id}});
    QVERIFY2(made.status == 200, made.toText().constData());
    QCOMPARE(made.at(u"data"_s).toObject().keys(),
             (QStringList{u"amount"_s, u"clientSecret"_s, u"currency"_s, u"paymentIntentId"_s}));
    QCOMPARE(made.number(u"data.amount"_s), 500000);
    QCOMPARE(made.text(u"data.currency"_s), u"inr"_s);
    QVERIFY(made.text(u"data.clientSecret"_s).startsWith(made.text(u"data.paymentIntentId"_s)));
    const JsonAnswer again = m_buyer->post("/api/payment/create-intent", {{u"bookingId"_s, id}});
    QCOMPARE(again.body, made.body);
    QCOMPARE(m_rig->psql(u"select count(*) from orders where id = '%1'"_s.arg(id)), QByteArray("0"));
}

void BuyerPaymentsTest::intentsFail()
{
    const auto ask = [](JsonClient &client, const QJsonValue &booking) {
        return client.post("/api/payment/create-intent", {{u"bookingId"_s, booking}});
    };
    isFailure(m_buyer->post("/api/payment/create-intent"), 400, u"MISSING_BOOKING_ID"_s);
    isFailure(ask(*m_buyer, 7), 400, u"MISSING_BOOKING_ID"_s);
    isFailure(ask(*m_buyer, u"7"_s), 404, u"BOOKING_NOT_FOUND"_s);
    const QString late = booked();
    m_rig->expireHold(late);
    isFailure(ask(*m_buyer, late), 400, u"BOOKING_EXPIRED"_s);
    const QString given = booked();
    QCOMPARE(m_buyer->post(path(given, "/cancel")).status, 200);
    isFailure(ask(*m_buyer, given), 400, u"INVALID_BOOKING_STATUS"_s);
    const auto rival = m_rig->buyer();
    isFailure(ask(*rival, booked()), 404, u"BOOKING_NOT_FOUND"_s);
}

void BuyerPaymentsTest::paying_data()
{
    QTest::addColumn<QByteArray>("path");
    QTest::newRow("confirm") << QByteArray("/api/payment/confirm");
    QTest::newRow("simulate-payment") << QByteArray("/api/payment/simulate-payment");
}

void BuyerPaymentsTest::paying()
{
    QFETCH(QByteArray, path);
    const QString id = booked();
    const QString name = intent(*m_buyer, id);
    const QJsonObject body{{u"bookingId"_s, id}, {u"paymentIntentId"_s, name}};
    const JsonAnswer paid = m_buyer->post(path, body);
    QVERIFY2(paid.status == 200, paid.toText().constData());
    QCOMPARE(paid.object().keys(), (QStringList{u"data"_s, u"message"_s, u"success"_s}));
    QCOMPARE(paid.at(u"success"_s), QJsonValue(true));
    const QJsonObject data{{u"bookingId"_s, id}, {u"paymentId"_s, name}, {u"status"_s, u"confirmed"_s}};
    QCOMPARE(paid.at(u"data"_s).toObject(), data);
    QCOMPARE(m_buyer->post(path, body).body, paid.body);
    QCOMPARE(claimOf(m_last), QByteArray("d"));
    QCOMPARE(m_rig->psql(u"select count(*) from capture where order_id = '%1'"_s.arg(id)), QByteArray("1"));
    const JsonAnswer shown = m_buyer->get(BuyerPaymentsTest::path(id));
    QCOMPARE(shown.text(u"data.status"_s), u"confirmed"_s);
    QCOMPARE(shown.text(u"data.payment_status"_s), u"completed"_s);
    QCOMPARE(shown.text(u"data.payment_id"_s), name);
    QVERIFY(shown.at(u"data.confirmed_at"_s).isString());
    QCOMPARE(shown.at(u"data.isExpired"_s), QJsonValue(false));
    QCOMPARE(shown.number(u"data.timeRemaining"_s), 0);
}

void BuyerPaymentsTest::payingToFail()
{
    const QString id = booked();
    const QString name = intent(*m_buyer, id);
    const JsonAnswer failed = pay(*m_buyer, id, name, false);
    QVERIFY2(failed.status == 200, failed.toText().constData());
    QCOMPARE(failed.object().keys(), (QStringList{u"data"_s, u"message"_s, u"success"_s}));
    QCOMPARE(failed.at(u"success"_s), QJsonValue(false));
    const QJsonObject data{{u"bookingId"_s, id}, {u"status"_s, u"cancelled"_s}};
    QCOMPARE(failed.at(u"data"_s).toObject(), data);
    QCOMPARE(claimOf(m_last), QByteArray("f"));
    QCOMPARE(pay(*m_buyer, id, name, false).body, failed.body);
    const JsonAnswer shown = m_buyer->get(path(id));
    QCOMPARE(shown.text(u"data.status"_s), u"cancelled"_s);
    QCOMPARE(shown.text(u"data.payment_status"_s), u"failed"_s);
    const auto rival = m_rig->buyer();
    QCOMPARE(create(*rival, {m_last}).status, 201);
}

void BuyerPaymentsTest::payingFails()
{
    const QString id = booked();
    const QString name = intent(*m_buyer, id);
    const QString missing = u"MISSING_REQUIRED_FIELDS"_s;
    isFailure(m_buyer->post("/api/payment/confirm"), 400, missing);
    isFailure(m_buyer->post("/api/payment/confirm", {{u"bookingId"_s, id}}), 400, missing);
    isFailure(m_buyer->post("/api/payment/confirm", {{u"paymentIntentId"_s, name}}), 400, missing);
    const QJsonObject odd{{u"bookingId"_s, id}, {u"paymentIntentId"_s, name}, {u"success"_s, u"no"_s}};
    isFailure(m_buyer->post("/api/payment/confirm", odd), 400, missing);
    const QString other = booked();
    isFailure(pay(*m_buyer, id, intent(*m_buyer, other)), 400, u"INVALID_PAYMENT_INTENT"_s);
    const auto rival = m_rig->buyer();
    isFailure(pay(*rival, id, name), 404, u"BOOKING_NOT_FOUND"_s);
    m_rig->expireHold(other);
    isFailure(pay(*m_buyer, other, u"pi_"_s + QString(other).remove(u'-')), 400, u"BOOKING_EXPIRED"_s);
    QCOMPARE(m_buyer->post(path(id, "/cancel")).status, 200);
    isFailure(pay(*m_buyer, id, name), 400, u"INVALID_BOOKING_STATUS"_s);
    isFailure(pay(*m_buyer, id, name, false), 400, u"INVALID_BOOKING_STATUS"_s);
    QCOMPARE(m_rig->psql(u"select count(*) from orders where id in ('%1', '%2')"_s.arg(id, other)),
             QByteArray("0"));
}

void BuyerPaymentsTest::onlyWhereSimulated()
{
    const JsonAnswer made =
        m_buyer->post("/api/booking/create", {{u"eventId"_s, QString::fromLatin1(m_unsimulated.performance)},
                                              {u"seatIds"_s, m_unsimulated.seats({4})}});
    QCOMPARE(made.status, 201);
    const QString id = made.text(u"data.id"_s);
    const QString name = intent(*m_buyer, id);
    isFailure(pay(*m_buyer, id, name), 400, u"PAYMENT_METHOD_NOT_ALLOWED"_s);
    isFailure(pay(*m_buyer, id, name, false), 400, u"PAYMENT_METHOD_NOT_ALLOWED"_s);
    QCOMPARE(m_buyer->get(path(id)).text(u"data.status"_s), u"pending"_s);
}

JsonAnswer BuyerPaymentsTest::placeOrder(JsonClient &client, const QString &hold, const QString &id,
                                         const QString &attempt)
{
    const JsonAnswer held = client.get("/api/v1/holds/" + hold.toLatin1());
    return client.post("/api/v1/orders", {{u"id"_s, id},
                                          {u"hold"_s, hold},
                                          {u"mac"_s, held.text(u"mac"_s)},
                                          {u"attempt"_s, attempt},
                                          {u"tender"_s, u"simulated"_s}});
}

void BuyerPaymentsTest::holdsOfTheOtherApi()
{
    const int seat = m_next++;
    const QString hold = QString::fromLatin1(Uuid{{1, 2, 3, 4, 5, 6, 0x70, 8, 0x80, 9}}.toText());
    const QJsonArray seats{QJsonObject{{u"seat"_s, seat}}};
    const JsonAnswer held = m_buyer->post("/api/v1/performances/" + m_sale.performance + "/holds",
                                          {{u"id"_s, hold}, {u"seats"_s, seats}});
    QVERIFY2(held.status == 201, held.toText().constData());
    const JsonAnswer made = create(*m_buyer, {seat});
    QCOMPARE(made.text(u"data.id"_s), hold);
    QCOMPARE(pay(*m_buyer, hold, intent(*m_buyer, hold)).status, 200);
}

void BuyerPaymentsTest::ordersOfTheOtherApi()
{
    const QString hold = booked();
    SystemClock clock;
    SystemRandom random;
    UuidV7Factory ids(clock, random);
    const QString order = QString::fromLatin1(ids.next().toText());
    const QString attempt = QString::fromLatin1(ids.next().toText());
    const JsonAnswer placed = placeOrder(*m_buyer, hold, order, attempt);
    QVERIFY2(placed.status == 201, placed.toText().constData());
    isFailure(m_buyer->get(path(hold)), 404, u"BOOKING_NOT_FOUND"_s); // it goes by another name now
    const JsonAnswer shown = m_buyer->get(path(order));
    QCOMPARE(shown.text(u"data.status"_s), u"pending"_s);
    QCOMPARE(shown.text(u"data.payment_status"_s), u"failed"_s);
    isFailure(m_buyer->post(path(order, "/confirm")), 400, u"BOOKING_CONFIRMATION_FAILED"_s);
    const JsonAnswer paid = pay(*m_buyer, order, intent(*m_buyer, order));
    QVERIFY2(paid.status == 200, paid.toText().constData());
    QCOMPARE(claimOf(m_last), QByteArray("d"));
}

void BuyerPaymentsTest::failureThatStoppedHalfway()
{
    const QString id = booked();
    const QString name = intent(*m_buyer, id);
    const auto order = booking::OrderId::fromText(id.toLatin1()).value();
    const auto failing = payments::SimulatedProvider::scripted(order, payments::Fate::Declined);
    const JsonAnswer placed = placeOrder(*m_buyer, id, id, QString::fromLatin1(failing.toText()));
    QVERIFY2(placed.status == 201, placed.toText().constData());
    QCOMPARE(claimOf(m_last), QByteArray("s"));
    isFailure(pay(*m_buyer, id, name), 400, u"INVALID_BOOKING_STATUS"_s); // what has failed does not succeed
    QCOMPARE(claimOf(m_last), QByteArray("f"));
    QCOMPARE(pay(*m_buyer, id, name, false).text(u"data.status"_s), u"cancelled"_s);
}

QTEST_GUILESS_MAIN(BuyerPaymentsTest)
#include "tst_buyerpayments.moc"
