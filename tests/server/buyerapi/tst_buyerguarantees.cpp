// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/server/accounts/accountsrig.h"
#include "tests/server/accounts/manyatonce.h"
#include "tests/server/buyerapi/buyerrig.h"

#include <QTest>
#include <set>

using namespace foyer;
using namespace foyer::test;
using namespace Qt::StringLiterals;

/// What must not be possible, whoever asks in whatever order.
class BuyerGuaranteesTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:

    void initTestCase()
    {
        m_rig = std::make_unique<BuyerRig>(quickSettings());
        m_sale = m_rig->offer(u"coldplay-mumbai-2025"_s, 500);
    }

    void cleanupTestCase() { m_rig.reset(); }

    void cleanup();
    void oneSeatInTwoBookings();
    void releaseAndCreateAgain();
    void expiredBooking();
    void manyPayOneSeatWithoutLock();
    void unpaidIsNeverConfirmed();
    void othersCannotConfirm();
    void failedPaymentIsFinal();
    void successAndFailureAtOnce();
    void payTwentyTimesAtOnce();
    void payAndCancelAtOnce();
    void noLockOfAMillionMinutes();
    void movingSeatsAboutProlongsNothing();
    void sameCreateAtOnce();
    void noHalfLocks();
    void oppositeOrders();
    void twoHundredCancels();

private:
    [[nodiscard]] JsonAnswer create(JsonClient &client, const std::vector<int> &seats) const
    {
        return client.post("/api/booking/create", {{u"eventId"_s, QString::fromLatin1(m_sale.slug)},
                                                   {u"seatIds"_s, m_sale.seats(seats)}});
    }

    [[nodiscard]] static JsonAnswer pay(JsonClient &client, const QString &booking, bool success = true)
    {
        return client.post("/api/payment/confirm",
                           {{u"bookingId"_s, booking},
                            {u"paymentIntentId"_s, QString(u"pi_"_s + QString(booking).remove(u'-'))},
                            {u"success"_s, success}});
    }

    [[nodiscard]] static QByteArray path(const QString &booking, const char *rest = "")
    {
        return "/api/booking/" + booking.toLatin1() + rest;
    }

    [[nodiscard]] QByteArray ordersOf(int seat, const QString &state) const
    {
        return m_rig->psql(u"select count(*) from orders o join order_line l on l.order_id = o.id where "
                           "l.seat = %1 and o.state = '%2'"_s.arg(seat)
                               .arg(state));
    }

    std::unique_ptr<BuyerRig> m_rig;
    SaleOnOffer m_sale;
};

void BuyerGuaranteesTest::cleanup()
{
    QCOMPARE(m_rig->brokenLaws(), QByteArray());
    QCOMPARE(
        m_rig->psql(u"select count(*) from (select performance, seat from order_line where live group by "
                    "performance, seat having count(*) > 1) twice"_s),
        QByteArray("0"));
}

void BuyerGuaranteesTest::oneSeatInTwoBookings()
{
    const auto buyer = m_rig->buyer();
    const JsonAnswer wide = create(*buyer, {0, 1});
    const JsonAnswer narrow = create(*buyer, {0}); // takes the seat out of the first booking
    QCOMPARE(narrow.status, 201);
    QVERIFY(wide.text(u"data.id"_s) != narrow.text(u"data.id"_s));
    QCOMPARE(pay(*buyer, narrow.text(u"data.id"_s)).status, 200);
    QCOMPARE(pay(*buyer, wide.text(u"data.id"_s)).status, 200);
    QCOMPARE(ordersOf(0, u"confirmed"_s), QByteArray("1"));
    QCOMPARE(ordersOf(1, u"confirmed"_s), QByteArray("1"));
    QCOMPARE(create(*buyer, {0}).status, 400);
}

void BuyerGuaranteesTest::releaseAndCreateAgain()
{
    const auto buyer = m_rig->buyer();
    const auto rival = m_rig->buyer();
    const QString first = create(*buyer, {10}).text(u"data.id"_s);
    QCOMPARE(buyer->post("/api/inventory/seats/release").number(u"data.releasedCount"_s), 1);
    const QString second = create(*rival, {10}).text(u"data.id"_s);
    QCOMPARE(pay(*buyer, first).status, 400);
    QCOMPARE(pay(*rival, second).status, 200);
    QCOMPARE(pay(*buyer, first).status, 400);
    QCOMPARE(buyer->post(path(first, "/confirm")).status, 400);
    QCOMPARE(ordersOf(10, u"confirmed"_s), QByteArray("1"));
}

void BuyerGuaranteesTest::expiredBooking()
{
    const auto buyer = m_rig->buyer();
    const auto rival = m_rig->buyer();
    const QString first = create(*buyer, {20}).text(u"data.id"_s);
    m_rig->expireHold(first);
    const QString second = create(*rival, {20}).text(u"data.id"_s);
    QVERIFY(!second.isEmpty());
    QCOMPARE(pay(*buyer, first).text(u"error.code"_s), u"BOOKING_EXPIRED"_s);
    QCOMPARE(buyer->post(path(first, "/confirm")).status, 400);
    QCOMPARE(pay(*rival, second).status, 200);
    QCOMPARE(ordersOf(20, u"confirmed"_s), QByteArray("1"));
}

void BuyerGuaranteesTest::manyPayOneSeatWithoutLock()
{
    std::vector<QByteArray> tokens;
    for (int i = 0; i < 20; ++i)
        tokens.push_back(m_rig->newToken());
    const auto answers = manyAtOnce(m_rig->port(), 20, [&](JsonClient &client, int i) {
        client.setToken(tokens[std::size_t(i)]);
        const JsonAnswer made = create(client, {30});
        return made.status == 201 ? pay(client, made.text(u"data.id"_s)) : made;
    });
    QCOMPARE(countOf(answers, 200), 1);
    QCOMPARE(countOf(answers, 400), 19);
    QCOMPARE(ordersOf(30, u"confirmed"_s), QByteArray("1"));
}

void BuyerGuaranteesTest::unpaidIsNeverConfirmed()
{
    const auto buyer = m_rig->buyer();
    const QString id = create(*buyer, {40}).text(u"data.id"_s);
    for (const QString &payment : {QString(), u"pi_made_up"_s, QString(u"pi_"_s + QString(id).remove(u'-'))})
        QCOMPARE(buyer->post(path(id, "/confirm"), {{u"paymentId"_s, payment}}).status, 400);
    QCOMPARE(buyer->post("/api/payment/create-intent", {{u"bookingId"_s, id}}).status, 200);
    QCOMPARE(buyer->post(path(id, "/confirm")).status, 400);
    QCOMPARE(ordersOf(40, u"confirmed"_s), QByteArray("0"));
}

void BuyerGuaranteesTest::othersCannotConfirm()
{
    const auto buyer = m_rig->buyer();
    const auto rival = m_rig->buyer();
    const QString id = create(*buyer, {50}).text(u"data.id"_s);
    QCOMPARE(pay(*rival, id).status, 404);
    QCOMPARE(pay(*rival, id, false).status, 404);
    QCOMPARE(rival->post(path(id, "/cancel")).status, 400);
    QCOMPARE(pay(*buyer, id).status, 200);
    QCOMPARE(rival->post(path(id, "/confirm")).status, 400);
    QCOMPARE(rival->get(path(id)).status, 404);
}

void BuyerGuaranteesTest::failedPaymentIsFinal()
{
    const auto buyer = m_rig->buyer();
    const QString id = create(*buyer, {60}).text(u"data.id"_s);
    QCOMPARE(pay(*buyer, id, false).text(u"data.status"_s), u"cancelled"_s);
    QCOMPARE(pay(*buyer, id, true).status, 400);
    QCOMPARE(buyer->post(path(id, "/confirm")).status, 400);
    QCOMPARE(ordersOf(60, u"confirmed"_s), QByteArray("0"));
    const QString again = create(*buyer, {60}).text(u"data.id"_s);
    QVERIFY(again != id);
    QCOMPARE(pay(*buyer, again).status, 200);
    QCOMPARE(pay(*buyer, again, false).status, 400); // what is paid does not fail any more
    QCOMPARE(ordersOf(60, u"confirmed"_s), QByteArray("1"));
}

void BuyerGuaranteesTest::successAndFailureAtOnce()
{
    for (int seat = 70; seat < 75; ++seat) {
        const QByteArray token = m_rig->newToken();
        const auto buyer = m_rig->clientWith(token);
        const QString id = create(*buyer, {seat}).text(u"data.id"_s);
        const auto answers = manyAtOnce(m_rig->port(), 8, [&](JsonClient &client, int i) {
            client.setToken(token);
            return pay(client, id, i % 2 == 0);
        });
        std::set<QString> outcomes;
        for (const JsonAnswer &answer : answers) {
            QVERIFY2(answer.status == 200 || answer.status == 400, answer.toText().constData());
            if (answer.status == 200)
                outcomes.insert(answer.text(u"data.status"_s));
        }
        QCOMPARE(outcomes.size(), std::size_t(1));
        QCOMPARE(buyer->get(path(id)).text(u"data.status"_s), *outcomes.begin());
    }
}

void BuyerGuaranteesTest::payTwentyTimesAtOnce()
{
    const QByteArray token = m_rig->newToken();
    const auto buyer = m_rig->clientWith(token);
    const QString id = create(*buyer, {80, 81}).text(u"data.id"_s);
    const auto answers = manyAtOnce(m_rig->port(), 20, [&](JsonClient &client, int) {
        client.setToken(token);
        return pay(client, id);
    });
    QCOMPARE(countOf(answers, 200), 20);
    QCOMPARE(m_rig->psql(u"select count(*), sum(amount) from capture where order_id = '%1'"_s.arg(id)),
             QByteArray("1|500000"));
}

void BuyerGuaranteesTest::payAndCancelAtOnce()
{
    for (int seat = 90; seat < 95; ++seat) {
        const QByteArray token = m_rig->newToken();
        const auto buyer = m_rig->clientWith(token);
        const QString id = create(*buyer, {seat}).text(u"data.id"_s);
        const auto answers = manyAtOnce(m_rig->port(), 2, [&](JsonClient &client, int i) {
            client.setToken(token);
            return i == 0 ? pay(client, id) : client.post(path(id, "/cancel"));
        });
        const bool isPaid = answers[0].status == 200;
        QVERIFY2(isPaid != (answers[1].status == 200),
                 (answers[0].toText() + answers[1].toText()).constData());
        QCOMPARE(buyer->get(path(id)).text(u"data.status"_s), isPaid ? u"confirmed"_s : u"cancelled"_s);
    }
}

void BuyerGuaranteesTest::noLockOfAMillionMinutes()
{
    const auto buyer = m_rig->buyer();
    QJsonObject wish{{u"seatIds"_s, m_sale.seats({100})}, {u"durationMinutes"_s, 1'000'000}};
    QCOMPARE(buyer->post("/api/inventory/lock-seats", wish).status, 200);
    wish.insert(u"eventId"_s, QString::fromLatin1(m_sale.slug));
    QCOMPARE(buyer->post("/api/booking/create", wish).status, 201);
    QCOMPARE(
        m_rig->psql(u"select count(*) from hold_seat where expires_at > now() + interval '301 seconds'"_s),
        QByteArray("0"));
}

void BuyerGuaranteesTest::movingSeatsAboutProlongsNothing()
{
    const auto buyer = m_rig->buyer();
    QCOMPARE(buyer->post("/api/inventory/lock-seats", {{u"seatIds"_s, m_sale.seats({110, 111})}}).status,
             200);
    m_rig->psql(
        u"update hold_seat set expires_at = now() + interval '20 seconds' where seat in (110, 111)"_s);
    m_rig->psql(u"update hold set expires_at = now() + interval '20 seconds' where state = 'live' and id in "
                "(select hold_id from hold_seat where seat = 110)"_s);
    QCOMPARE(create(*buyer, {110, 112}).status, 201);
    QCOMPARE(create(*buyer, {110, 111}).status, 201);
    QCOMPARE(m_rig->psql(u"select count(*) from hold_seat where seat in (110, 111) and "
                         "expires_at > now() + interval '20 seconds'"_s),
             QByteArray("0"));
}

void BuyerGuaranteesTest::sameCreateAtOnce()
{
    for (int seat = 420; seat < 440; seat += 4) {
        const QByteArray token = m_rig->newToken();
        const auto buyer = m_rig->clientWith(token);
        for (const int one : {seat, seat + 1})
            QCOMPARE(buyer->post("/api/inventory/lock-seats", {{u"seatIds"_s, m_sale.seats({one})}}).status,
                     200);
        const auto answers = manyAtOnce(m_rig->port(), 6, [&](JsonClient &client, int) {
            client.setToken(token);
            return create(client, {seat, seat + 1});
        });
        std::set<QString> ids;
        for (const JsonAnswer &answer : answers) {
            QVERIFY2(answer.status == 201, answer.toText().constData());
            ids.insert(answer.text(u"data.id"_s));
        }
        QCOMPARE(ids.size(), std::size_t(1));
    }
}

void BuyerGuaranteesTest::noHalfLocks()
{
    const auto buyer = m_rig->buyer();
    const auto rival = m_rig->buyer();
    QCOMPARE(create(*rival, {122}).status, 201);
    const JsonAnswer locked =
        buyer->post("/api/inventory/lock-seats", {{u"seatIds"_s, m_sale.seats({120, 121, 122, 123})}});
    QCOMPARE(locked.status, 409);
    QCOMPARE(locked.at(u"data.lockedSeats"_s), QJsonValue(QJsonArray()));
    QCOMPARE(create(*buyer, {120, 121, 122, 123}).status, 400);
    QCOMPARE(m_rig->psql(u"select count(*) from hold_seat where seat in (120, 121, 123)"_s), QByteArray("0"));
}

void BuyerGuaranteesTest::oppositeOrders()
{
    std::vector<QByteArray> tokens;
    for (int i = 0; i < 2; ++i)
        tokens.push_back(m_rig->newToken());
    QElapsedTimer timer;
    timer.start();
    for (int round = 0; round < 10; ++round) {
        const int first = 130 + round * 4;
        const auto answers = manyAtOnce(m_rig->port(), 2, [&](JsonClient &client, int i) {
            client.setToken(tokens[std::size_t(i)]);
            const std::vector<int> up{first, first + 1, first + 2, first + 3};
            const std::vector<int> down(up.rbegin(), up.rend());
            return client.post("/api/inventory/lock-seats",
                               {{u"seatIds"_s, m_sale.seats(i == 0 ? up : down)}});
        });
        QCOMPARE(countOf(answers, 200), 1);
        QCOMPARE(countOf(answers, 409), 1);
        for (const QByteArray &token : tokens) {
            JsonClient client(m_rig->port());
            client.setToken(token);
            client.post("/api/inventory/seats/release");
        }
    }
    QVERIFY(timer.elapsed() < 60'000); // nobody waited for the database to end a deadlock
}

void BuyerGuaranteesTest::twoHundredCancels()
{
    const QByteArray token = m_rig->newToken();
    const auto buyer = m_rig->clientWith(token);
    std::vector<QString> ids;
    for (int i = 0; i < 200; ++i)
        ids.push_back(create(*buyer, {200 + i}).text(u"data.id"_s));
    const auto answers = manyAtOnce(m_rig->port(), 200, [&](JsonClient &client, int i) {
        client.setToken(token);
        return client.post(path(ids[std::size_t(i)], "/cancel"));
    });
    QCOMPARE(countOf(answers, 200), 200);
    QCOMPARE(m_rig->psql(u"select count(*) from hold_seat where seat between 200 and 399"_s),
             QByteArray("0"));
}

QTEST_GUILESS_MAIN(BuyerGuaranteesTest)
#include "tst_buyerguarantees.moc"
