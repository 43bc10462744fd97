// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/booking/redisholdscripts.h"
#include "server/redis/keyslot.h"
#include "tests/server/booking/crowd.h"
#include "tests/server/booking/holdcommands.h"

#include <QTest>

using namespace foyer;
using namespace foyer::test;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using booking::HoldState;
using booking::TakeHold;

/// Holds in Redis and orders in PostgreSQL, over HTTP against both.
class RedisHoldsTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:

    void initTestCase()
    {
        SaleLimits limits;
        limits.holdsInRedis = true;
        m_rig = std::make_unique<SaleRig>(nullptr, limits);
    }

    void cleanupTestCase() { m_rig.reset(); }

    void init()
    {
        m_rig->reset();
        m_ask = std::make_unique<HoldCommands>(*m_rig);
    }

    void keysOfAPerformanceLieTogether();
    void takingWritesNothingToPostgres();
    void holdBecomesAnOrder();
    void retriesAfterTheHoldIsForgotten();
    void failedClaimGivesTheTimeBack();
    void withoutTheGuardOfRedis();
    void withoutTheGuardOfPostgres();
    void poolSellsExactlyItsCapacity();
    void limitIsCountedAgainAtTheClaim();
    void sweeperAnnouncesWhatRanOut();
    void pinnedInTimeIsKept();
    void boardsSeeOneAnother();
    void houseAndHolds();
    void bookThatIsLostEndsTheEpoch();

private:
    [[nodiscard]] booking::HoldStore &store() { return m_rig->services().holdStore(); }

    QByteArray cli(const QStringList &arguments) { return m_rig->api().redis().cli(arguments); }

    [[nodiscard]] JsonAnswer pay(JsonClient &client, const JsonAnswer &hold)
    {
        return client.post("/api/v1/orders", m_rig->orderBody(hold, u"simulated"_s));
    }

    [[nodiscard]] QByteArray visible(qint32 seat)
    {
        const QString key = QString::fromLatin1(live::Topic::seatStatesKey(SaleRig::performance));
        return cli({u"getrange"_s, key, QString::number(seat * 10 + 4), QString::number(seat * 10 + 4)});
    }

    std::unique_ptr<SaleRig> m_rig;
    std::unique_ptr<HoldCommands> m_ask;
};

#define COMPARE_ANSWER(answer, wanted) QCOMPARE(HoldCommands::told(answer), QByteArray(wanted))

void RedisHoldsTest::keysOfAPerformanceLieTogether()
{
    for (const qint32 performance : {1, 7, 4711}) {
        const std::vector<QByteArray> keys = booking::RedisHoldScripts::keysOf(performance);
        QCOMPARE(keys.size(), std::size_t(4));
        for (const QByteArray &key : keys)
            QCOMPARE(redis::keySlot(key), redis::keySlot("{p" + QByteArray::number(performance) + "}"));
    }
}

void RedisHoldsTest::takingWritesNothingToPostgres()
{
    COMPARE_ANSWER(m_ask->take(store(), {1}), "given"); // the book is built
    for (qint32 seat = 2; seat < 30; ++seat)
        COMPARE_ANSWER(m_ask->take(store(), {seat}), "given");
    QCOMPARE(m_rig->psql("select (select count(*) from hold) + (select count(*) from hold_seat)"
                         " + (select count(*) from seat_news) + (select count(*) from outbox)"),
             "0");
}

void RedisHoldsTest::holdBecomesAnOrder()
{
    SaleRig::Client buyer = m_rig->buyer();
    const JsonAnswer hold = m_rig->hold(buyer, {10, 11});
    COMPARE_STATUS(hold, 201);
    QTRY_COMPARE(visible(10), "o");
    const QJsonObject body = m_rig->orderBody(hold, u"simulated"_s);
    const JsonAnswer order = buyer.post("/api/v1/orders", body);
    COMPARE_STATUS(order, 201);
    QCOMPARE(order.text(u"state"_s), u"confirmed"_s);
    QCOMPARE(m_rig->psql("select string_agg(state::text, '') from claim where seat in (10, 11)"), "dd");
    QTRY_COMPARE(visible(10), "d");
    QCOMPARE(buyer.get("/api/v1/holds/" + hold.text(u"id"_s).toLatin1()).text(u"state"_s), u"consumed"_s);
    COMPARE_STATUS(buyer.post("/api/v1/orders", body), 201); // a retry
    QCOMPARE(pay(buyer, hold).code(), u"hold_consumed"_s);   // another order
    SaleRig::Client other = m_rig->buyer();
    QCOMPARE(m_rig->hold(other, {11}).code(), u"seat_taken"_s);
    QCOMPARE(m_rig->brokenLaws(), QByteArray());
}

void RedisHoldsTest::retriesAfterTheHoldIsForgotten()
{
    SaleRig::Client buyer = m_rig->buyer();
    const JsonAnswer hold = m_rig->hold(buyer, {10, 11});
    const QJsonObject body = m_rig->orderBody(hold, u"simulated"_s);
    const JsonAnswer order = buyer.post("/api/v1/orders", body);
    COMPARE_STATUS(order, 201);
    cli({u"flushall"_s});
    const JsonAnswer again = buyer.post("/api/v1/orders", body);
    COMPARE_STATUS(again, 201);
    QCOMPARE(again.text(u"id"_s), order.text(u"id"_s));
    QCOMPARE(m_rig->psql("select count(*) from orders"), "1");
}

void RedisHoldsTest::failedClaimGivesTheTimeBack()
{
    SaleRig::Client buyer = m_rig->buyer();
    const JsonAnswer hold = m_rig->hold(buyer, {10, 11});
    COMPARE_STATUS(hold, 201);
    m_rig->psql("update claim set state = 'h', owner = gen_random_uuid() where seat = 11");
    QCOMPARE(pay(buyer, hold).code(), u"seat_taken"_s);
    m_rig->psql("update claim set state = 'f', owner = null where seat = 11");
    const JsonAnswer order = pay(buyer, hold);
    COMPARE_STATUS(order, 201);
}

// The second layer: whatever Redis says, a claim is won once.
void RedisHoldsTest::withoutTheGuardOfRedis()
{
    SaleRig::Client one = m_rig->buyer();
    SaleRig::Client two = m_rig->buyer();
    const JsonAnswer first = m_rig->hold(one, {40, 41});
    COMPARE_STATUS(first, 201);
    const QString book = QString::fromLatin1(live::Topic::seatBookKey(SaleRig::performance));
    QCOMPARE(cli({u"hdel"_s, book, u"s40"_s, u"s41"_s}), "2");
    QJsonObject body = m_rig->seatsBody({40, 41});
    const JsonAnswer second = two.post(m_rig->holdsPath(), body);
    COMPARE_STATUS(second, 201);
    COMPARE_STATUS(pay(two, second), 201);
    const JsonAnswer refused = pay(one, first);
    COMPARE_STATUS(refused, 409);
    QCOMPARE(refused.code(), u"seat_taken"_s);
    QCOMPARE(m_rig->psql("select count(*) from order_line where live"), "2");
    QCOMPARE(m_rig->brokenLaws(), QByteArray());
}

// And the other way round: Redis does not give what it knows to be sold.
void RedisHoldsTest::withoutTheGuardOfPostgres()
{
    SaleRig::Client one = m_rig->buyer();
    const JsonAnswer first = m_rig->hold(one, {40, 41});
    COMPARE_STATUS(pay(one, first), 201);
    QTRY_COMPARE(visible(40), "d");
    m_rig->psql("update claim set state = 'f', owner = null, until = null where seat in (40, 41)");
    COMPARE_ANSWER(m_ask->take(store(), {40, 41}), "seat_taken");
    COMPARE_ANSWER(m_ask->take(m_rig->otherServices().holdStore(), {41}), "seat_taken");
}

void RedisHoldsTest::poolSellsExactlyItsCapacity()
{
    std::size_t given = 0;
    for (int crowd = 0; crowd < 10; ++crowd) {
        std::vector<TakeHold> commands;
        for (int i = 0; i < 1000; ++i)
            commands.push_back(m_ask->take({}, 1));
        const auto answers = m_ask->askAll({&store(), &m_rig->otherServices().holdStore()}, commands);
        given += HoldCommands::countGiven(answers);
    }
    QCOMPARE(given, std::size_t(50));
}

void RedisHoldsTest::limitIsCountedAgainAtTheClaim()
{
    m_rig->changeSheet([](booking::SaleSheet &sheet) {
        sheet.perBuyerLimit = 3;
        sheet.hasOrphanRule = false;
    });
    SaleRig::Client buyer = m_rig->buyer();
    const JsonAnswer first = m_rig->hold(buyer, {10, 11});
    COMPARE_STATUS(pay(buyer, first), 201);
    QCOMPARE(m_rig->hold(buyer, {20, 21}).code(), u"buyer_limit"_s);
    for (const QByteArray &key : cli({u"--scan"_s, u"--pattern"_s, u"foyer:{a*"_s}).split('\n'))
        cli({u"del"_s, QString::fromLatin1(key)}); // Redis has forgotten what was bought
    const JsonAnswer second = m_rig->hold(buyer, {20, 21});
    COMPARE_STATUS(second, 201);
    const JsonAnswer refused = pay(buyer, second);
    QCOMPARE(refused.code(), u"buyer_limit"_s);
    QCOMPARE(refused.number(u"left"_s), 1);
}

void RedisHoldsTest::sweeperAnnouncesWhatRanOut()
{
    TakeHold command = m_ask->take({10, 11});
    command.lasts = 1s;
    COMPARE_ANSWER(m_ask->ask(store(), command), "given");
    m_rig->run([this] {
        m_rig->services().startSweeping();
        m_rig->otherServices().startSweeping();
    });
    QCOMPARE(visible(10), "o");
    QTRY_COMPARE(visible(10), "f");
    QTRY_COMPARE(visible(11), "f");
    m_rig->run([this] {
        m_rig->services().stopSweeping();
        m_rig->otherServices().stopSweeping();
    });
    QCOMPARE(m_ask->find(store(), command.hold.id)->state, HoldState::Expired);
}

// Whoever pinned it in time may claim it, however late that is; then its own time counts again.
void RedisHoldsTest::pinnedInTimeIsKept()
{
    TakeHold command = m_ask->take({10});
    command.lasts = 1s;
    COMPARE_ANSWER(m_ask->ask(store(), command), "given");
    const booking::Hold hold = *m_ask->find(store(), command.hold.id);
    const booking::OrderId order(m_rig->nextUuid());
    const auto pinned = [&] {
        return m_rig->await<Result<booking::PinAnswer>>(
            [this, hold, order] { return store().pin(hold, order); });
    };
    QVERIFY(pinned().value().has_value());
    QVERIFY(pinned().value().has_value()); // the same order once more
    QTRY_VERIFY(SystemClock().now() > hold.expiresAt);
    COMPARE_ANSWER(m_ask->take(store(), {10}), "seat_taken"); // pinned in time: kept past its own
    m_rig->run([&] { store().unpin(hold, order); });
    QTRY_COMPARE(visible(10), "f");
    COMPARE_ANSWER(m_ask->take(store(), {10}), "given");
    QCOMPARE(pinned().value().error().reason, booking::RefusalReason::HoldExpired);
}

void RedisHoldsTest::boardsSeeOneAnother()
{
    const auto best = [this](booking::BookingServices &worker) {
        booking::HoldRequest request;
        request.id = booking::HoldId(m_rig->nextUuid());
        request.performance = catalog::PerformanceId(*Uuid::fromText(m_rig->performanceId()));
        request.best.seats = 4;
        booking::Actor actor;
        actor.account = api::AccountId(m_rig->nextUuid());
        return m_rig->await<booking::Ruling<booking::SealedHold>>(
            [&worker, request, actor] { return worker.holds().take(request, actor); });
    };
    std::set<qint32> seats;
    for (int i = 0; i < 15; ++i) {
        for (booking::BookingServices *worker : {&m_rig->services(), &m_rig->otherServices()}) {
            const auto ruling = best(*worker);
            QVERIFY(ruling.has_value());
            for (const booking::OrderLine &line : ruling->hold.lines)
                QVERIFY(seats.insert(line.seat).second);
        }
    }
    QCOMPARE(seats.size(), std::size_t(SaleRig::seats));
    SaleRig::Client client = m_rig->buyer();
    const QByteArray path = "/api/v1/performances/" + m_rig->performanceId() + "/availability";
    QTRY_COMPARE(client.get(path).number(u"categories[0].on_hold"_s), SaleRig::seats);
}

void RedisHoldsTest::houseAndHolds()
{
    SaleRig::Client buyer = m_rig->buyer();
    COMPARE_STATUS(m_rig->hold(buyer, {10, 11}), 201);
    SaleRig::Client staff = m_rig->staff(accounts::Role::Supervisor);
    const auto house = [&](const QJsonArray &seats) {
        const QJsonObject body{{u"id"_s, m_rig->nextId()},
                               {u"letter"_s, u"P"_s},
                               {u"reason"_s, u"Press"_s},
                               {u"seats"_s, seats}};
        return staff.post(m_rig->staffPath("/performances/" + m_rig->performanceId() + "/house-holds"), body);
    };
    const JsonAnswer refused = house({10, 12});
    COMPARE_STATUS(refused, 409);
    QCOMPARE(refused.code(), u"seat_taken"_s);
    COMPARE_STATUS(house({14, 15}), 201);
    QTRY_COMPARE(visible(14), "h");
    QCOMPARE(m_rig->hold(buyer, {14, 15}).code(), u"held_by_house"_s);
    SaleRig::Client clerk = m_rig->staff();
    const JsonAnswer sold = m_rig->sell(clerk, {14, 15});
    COMPARE_STATUS(sold, 201);
    QCOMPARE(m_rig->brokenLaws(), QByteArray());
}

void RedisHoldsTest::bookThatIsLostEndsTheEpoch()
{
    SaleRig::Client buyer = m_rig->buyer();
    const JsonAnswer kept = m_rig->hold(buyer, {10, 11});
    const JsonAnswer sold = m_rig->hold(buyer, {30, 31});
    COMPARE_STATUS(pay(buyer, sold), 201);
    const qint64 epoch = m_rig->psql("select epoch from hold_store").toLongLong();
    cli({u"flushall"_s});
    COMPARE_STATUS(pay(buyer, kept), 404);
    QTRY_VERIFY((static_cast<void>(m_ask->take(store(), {100})),
                 m_rig->psql("select epoch from hold_store").toLongLong() > epoch));
    QCOMPARE(m_rig->psql("select mode from hold_store"), "redis");
    COMPARE_ANSWER(m_ask->take(store(), {30}), "seat_taken"); // what was sold stays sold
    COMPARE_ANSWER(m_ask->take(store(), {10}), "given");
}

QTEST_GUILESS_MAIN(RedisHoldsTest)

#include "tst_redisholds.moc"
