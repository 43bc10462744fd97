// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/idfactory.h"
#include "server/payments/simulatedprovider.h"
#include "tests/server/accounts/accountsrig.h"
#include "tests/server/buyerapi/buyerrig.h"

#include <QTest>

using namespace foyer;
using namespace foyer::test;
using namespace Qt::StringLiterals;

/// /api/booking and /api/payment, row by row: what succeeds, in which shape, and every refusal.
class BuyerBookingsTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:

    void initTestCase()
    {
        m_rig = std::make_unique<BuyerRig>(quickSettings());
        m_sale = m_rig->offer(u"coldplay-mumbai-2025"_s, 100);
        m_unsimulated = m_rig->offer(u"card-only"_s, 50, false);
    }

    void cleanupTestCase() { m_rig.reset(); }

    void init() { m_buyer = m_rig->buyer(); }

    void cleanup() { QCOMPARE(m_rig->brokenLaws(), QByteArray()); }

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
    void intents();
    void intentsFail();
    void paying_data();
    void paying();
    void payingToFail();
    void payingFails();
    void onlyWhereSimulated();
    void confirming();
    void cancelling();
    void holdsOfTheOtherApi();
    void ordersOfTheOtherApi();
    void failureThatStoppedHalfway();

private:
    /// A hold of the caller becomes an order by /api/v1; its payment fails unless it was scripted.
    JsonAnswer placeOrder(JsonClient &client, const QString &hold, const QString &id, const QString &attempt);

    [[nodiscard]] JsonAnswer create(JsonClient &client, const std::vector<int> &seats) const
    {
        return client.post("/api/booking/create", {{u"eventId"_s, QString::fromLatin1(m_sale.slug)},
                                                   {u"seatIds"_s, m_sale.seats(seats)}});
    }

    /// A booking of seats that nobody had before.
    [[nodiscard]] QString booked(int seats = 1)
    {
        std::vector<int> ordinals;
        for (int i = 0; i < seats; ++i)
            ordinals.push_back(m_next++);
        m_last = ordinals.front();
        const JsonAnswer made = create(*m_buyer, ordinals);
        return made.status == 201 ? made.text(u"data.id"_s) : QString::fromUtf8(made.toText());
    }

    [[nodiscard]] static QString intent(JsonClient &client, const QString &booking)
    {
        return client.post("/api/payment/create-intent", {{u"bookingId"_s, booking}})
            .text(u"data.paymentIntentId"_s);
    }

    JsonAnswer pay(JsonClient &client, const QString &booking, const QString &intent,
                   std::optional<bool> success = {}) const
    {
        QJsonObject body{{u"bookingId"_s, booking}, {u"paymentIntentId"_s, intent}};
        if (success)
            body.insert(u"success"_s, *success);
        return client.post("/api/payment/confirm", body);
    }

    [[nodiscard]] static QByteArray path(const QString &booking, const char *rest = "")
    {
        return "/api/booking/" + booking.toLatin1() + rest;
    }

    [[nodiscard]] QByteArray claimOf(int seat) const
    {
        return m_rig->psql(u"select state from claim where performance = %1 and seat = %2"_s
                               .arg(QString::fromLatin1(m_sale.number))
                               .arg(seat));
    }

    [[nodiscard]] bool isHeld(int seat) const
    {
        return m_rig->psql(u"select count(*) from hold_seat where performance = %1 and seat = %2 and "
                           "expires_at > now()"_s.arg(QString::fromLatin1(m_sale.number))
                               .arg(seat))
               != "0";
    }

    std::unique_ptr<BuyerRig> m_rig;
    SaleOnOffer m_sale;
    SaleOnOffer m_unsimulated;
    std::unique_ptr<JsonClient> m_buyer;
    int m_next = 0;
    int m_last = 0;
};

namespace {

void isFailure(const JsonAnswer &answer, int status, const QString &code)
{
    QVERIFY2(answer.status == status, answer.toText().constData());
    QCOMPARE(answer.object().keys(), (QStringList{u"error"_s, u"success"_s}));
    QCOMPARE(answer.at(u"success"_s), QJsonValue(false));
    QCOMPARE(answer.text(u"error.code"_s), code);
    QVERIFY(!answer.text(u"error.message"_s).isEmpty());
}

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

void BuyerBookingsTest::intents()
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

void BuyerBookingsTest::intentsFail()
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

void BuyerBookingsTest::paying_data()
{
    QTest::addColumn<QByteArray>("path");
    QTest::newRow("confirm") << QByteArray("/api/payment/confirm");
    QTest::newRow("simulate-payment") << QByteArray("/api/payment/simulate-payment");
}

void BuyerBookingsTest::paying()
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
    const JsonAnswer shown = m_buyer->get(BuyerBookingsTest::path(id));
    QCOMPARE(shown.text(u"data.status"_s), u"confirmed"_s);
    QCOMPARE(shown.text(u"data.payment_status"_s), u"completed"_s);
    QCOMPARE(shown.text(u"data.payment_id"_s), name);
    QVERIFY(shown.at(u"data.confirmed_at"_s).isString());
    QCOMPARE(shown.at(u"data.isExpired"_s), QJsonValue(false));
    QCOMPARE(shown.number(u"data.timeRemaining"_s), 0);
}

void BuyerBookingsTest::payingToFail()
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

void BuyerBookingsTest::payingFails()
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

void BuyerBookingsTest::onlyWhereSimulated()
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

JsonAnswer BuyerBookingsTest::placeOrder(JsonClient &client, const QString &hold, const QString &id,
                                         const QString &attempt)
{
    const JsonAnswer held = client.get("/api/v1/holds/" + hold.toLatin1());
    return client.post("/api/v1/orders", {{u"id"_s, id},
                                          {u"hold"_s, hold},
                                          {u"mac"_s, held.text(u"mac"_s)},
                                          {u"attempt"_s, attempt},
                                          {u"tender"_s, u"simulated"_s}});
}

void BuyerBookingsTest::holdsOfTheOtherApi()
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

void BuyerBookingsTest::ordersOfTheOtherApi()
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

void BuyerBookingsTest::failureThatStoppedHalfway()
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

QTEST_GUILESS_MAIN(BuyerBookingsTest)
#include "tst_buyerbookings.moc"
