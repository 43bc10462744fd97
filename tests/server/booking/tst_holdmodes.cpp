// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/server/booking/holdcommands.h"

#include <QTest>

using namespace foyer;
using namespace foyer::test;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using booking::HoldState;

/// Redis is lost and comes back while seats are being sold.
class HoldModesTest final : public QObject
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
        prefer("redis");
        m_ask = std::make_unique<HoldCommands>(*m_rig);
    }

    void movesToRedisAndCarriesHolds();
    void carriedHoldsAreFound();
    void carriedHoldIsFoundByItsRow();
    void carriedHoldsRunOut();
    void lastStartedSaysWhichStore();
    void leavesRedisAndCarriesHolds();
    void carriedBackHoldsAreFound();
    void manyHoldsAreCarriedBack();
    void whatCannotBeReadIsLeftBehind();
    void bookOfALaterEpochIsLeftBehind();
    void whoeverIsTooLateWaitsForNobody();
    void redisKilledAndBack_data();
    void redisKilledAndBack();
    void oneWorkerCutOffMovesNothing();
    void olderEpochIsNotHonoured();

private:
    [[nodiscard]] booking::HoldStore &store() { return m_rig->services().holdStore(); }

    [[nodiscard]] QByteArray mode() { return m_rig->psql("select mode from hold_store"); }

    [[nodiscard]] qint64 epoch() { return m_rig->psql("select epoch from hold_store").toLongLong(); }

    [[nodiscard]] JsonAnswer pay(JsonClient &client, const JsonAnswer &hold)
    {
        return client.post("/api/v1/orders", m_rig->orderBody(hold, u"simulated"_s));
    }

    void leaveRedis()
    {
        m_rig->psql("update hold_store set mode = 'postgres', epoch = epoch + 1; "
                    "update hold_store_witness set asked_at = '-infinity', seen_at = now()");
        m_rig->readMode();
    }

    /// As a server does that was started to use the other store.
    void prefer(const char *store)
    {
        m_rig->psql(u"update hold_store_witness set prefers = '%1'"_s.arg(QLatin1StringView(store)));
    }

    void look(booking::BookingServices &worker)
    {
        static_cast<void>(m_rig->await<Result<void>>(
            [&worker]() -> Task<Result<void>> { return worker.redisHolds()->watch().look(); }));
    }

    void lookAll()
    {
        look(m_rig->services());
        look(m_rig->otherServices());
    }

    std::unique_ptr<SaleRig> m_rig;
    std::unique_ptr<HoldCommands> m_ask;
};

#define COMPARE_ANSWER(answer, wanted) QCOMPARE(HoldCommands::told(answer), QByteArray(wanted))

void HoldModesTest::movesToRedisAndCarriesHolds()
{
    leaveRedis();
    const qint64 before = epoch();
    SaleRig::Client buyer = m_rig->buyer();
    const JsonAnswer hold = m_rig->hold(buyer, {10, 11});
    COMPARE_STATUS(hold, 201);
    QCOMPARE(m_rig->psql("select count(*) from hold_seat"), "2");
    lookAll();
    QCOMPARE(mode(), "redis");
    QVERIFY(epoch() > before);
    SaleRig::Client other = m_rig->buyer();
    QCOMPARE(m_rig->hold(other, {11}).code(), u"seat_taken"_s);
    QCOMPARE(m_rig->psql("select count(*) from hold_seat"), "0");
    COMPARE_STATUS(pay(buyer, hold), 201); // what was promised holds, under the same seal
    QCOMPARE(m_rig->brokenLaws(), QByteArray());
}

void HoldModesTest::carriedHoldsAreFound()
{
    m_rig->changeSheet([](booking::SaleSheet &sheet) { sheet.perBuyerLimit = 3; });
    leaveRedis();
    SaleRig::Client buyer = m_rig->buyer();
    const QJsonObject body = m_rig->seatsBody({10, 11});
    const JsonAnswer hold = buyer.post(m_rig->holdsPath(), body);
    COMPARE_STATUS(hold, 201);
    lookAll();
    QCOMPARE(mode(), "redis");
    const QByteArray path = "/api/v1/holds/" + hold.text(u"id"_s).toLatin1();
    QCOMPARE(buyer.get(path).text(u"state"_s), u"live"_s);
    QCOMPARE(buyer.get("/api/v1/holds").at(u"items"_s).toArray().size(), 1);
    const JsonAnswer again = buyer.post(m_rig->holdsPath(), body);
    QVERIFY2(again.status == 200 || again.status == 201, again.toText().constData());
    QCOMPARE(m_rig->hold(buyer, {20, 21}).code(), u"buyer_limit"_s);
    COMPARE_STATUS(buyer.post(path + "/extend"), 200);
    COMPARE_STATUS(buyer.remove(path + "?lines=0"), 204);
    COMPARE_STATUS(m_rig->hold(buyer, {20, 21}), 201);
    COMPARE_STATUS(buyer.remove(path), 204);
    COMPARE_STATUS(m_rig->hold(buyer, {11}), 201);
}

// Whoever carried it died before he could note where it lies now.
void HoldModesTest::carriedHoldIsFoundByItsRow()
{
    leaveRedis();
    SaleRig::Client buyer = m_rig->buyer();
    const JsonAnswer hold = m_rig->hold(buyer, {10, 11});
    COMPARE_STATUS(hold, 201);
    look(m_rig->otherServices());
    QCOMPARE(mode(), "redis");
    m_rig->api().redis().cli({u"del"_s, u"foyer:{h"_s + hold.text(u"id"_s) + u"}"_s});
    m_rig->readMode();
    const QByteArray path = "/api/v1/holds/" + hold.text(u"id"_s).toLatin1();
    QCOMPARE(buyer.get(path).text(u"state"_s), u"live"_s);
    COMPARE_STATUS(buyer.remove(path), 204);
    COMPARE_STATUS(m_rig->hold(buyer, {10}), 201);
}

void HoldModesTest::carriedHoldsRunOut()
{
    leaveRedis();
    booking::TakeHold command = m_ask->take({10});
    command.lasts = 2s;
    COMPARE_ANSWER(m_ask->ask(store(), command), "given");
    m_rig->run([this] { m_rig->services().startSweeping(); });
    QTRY_COMPARE(mode(), QByteArray("redis"));
    const QString states = QString::fromLatin1(live::Topic::seatStatesKey(SaleRig::performance));
    const auto seat = [&] { return m_rig->api().redis().cli({u"getrange"_s, states, u"104"_s, u"104"_s}); };
    QTRY_COMPARE_WITH_TIMEOUT(seat(), QByteArray("f"), 30'000); // nobody asked for it
    m_rig->run([this] { m_rig->services().stopSweeping(); });
}

void HoldModesTest::lastStartedSaysWhichStore()
{
    lookAll();
    QCOMPARE(m_rig->psql("select prefers from hold_store_witness"), "redis");
    m_rig->psql("update hold_store_witness set prefers = 'postgres'"); // by another server
    lookAll();
    QCOMPARE(mode(), "postgres");
    const qint64 before = epoch();
    lookAll();
    lookAll();
    QCOMPARE(mode(), "postgres");
    QCOMPARE(epoch(), before);
    m_rig->psql("update hold_store_witness set prefers = 'redis'");
    lookAll();
    QCOMPARE(mode(), "redis");
}

void HoldModesTest::leavesRedisAndCarriesHolds()
{
    SaleRig::Client buyer = m_rig->buyer();
    const JsonAnswer paid = m_rig->hold(buyer, {30, 31});
    COMPARE_STATUS(pay(buyer, paid), 201);
    const JsonAnswer hold = m_rig->hold(buyer, {10, 11});
    COMPARE_STATUS(hold, 201);
    const JsonAnswer ended = m_rig->hold(buyer, {50});
    COMPARE_STATUS(buyer.remove("/api/v1/holds/" + ended.text(u"id"_s).toLatin1()), 204);
    booking::TakeHold other = m_ask->take({20});
    COMPARE_ANSWER(m_ask->ask(store(), other), "given");
    const booking::Hold pinned = *m_ask->find(store(), other.hold.id);
    using Pinning = Result<booking::PinAnswer>;
    const booking::OrderId order(m_rig->nextUuid());
    QVERIFY(m_rig->await<Pinning>([&] { return store().pin(pinned, order); }).value());
    prefer("postgres");
    lookAll();
    QCOMPARE(mode(), "postgres");
    QCOMPARE(m_rig->psql("select string_agg(seat::text, ' ' order by seat) from hold_seat"), "10 11 20");
    QCOMPARE(m_rig->psql("select count(*) from hold where state = 'live'"), "2");
    SaleRig::Client stranger = m_rig->buyer();
    QCOMPARE(m_rig->hold(stranger, {11}).code(), u"seat_taken"_s);
    QCOMPARE(m_rig->hold(stranger, {20}).code(), u"seat_taken"_s); // its order never came to be
    QCOMPARE(m_rig->hold(stranger, {30}).code(), u"seat_taken"_s);
    COMPARE_STATUS(m_rig->hold(stranger, {50}), 201);
    COMPARE_STATUS(pay(buyer, hold), 201); // what was promised holds, under the same seal
    QCOMPARE(m_rig->brokenLaws(), QByteArray());
}

// There and back again, and there.
void HoldModesTest::carriedBackHoldsAreFound()
{
    leaveRedis();
    SaleRig::Client buyer = m_rig->buyer();
    const JsonAnswer hold = m_rig->hold(buyer, {10, 11});
    COMPARE_STATUS(hold, 201);
    lookAll();
    QCOMPARE(mode(), "redis");
    prefer("postgres");
    lookAll();
    QCOMPARE(mode(), "postgres");
    const QByteArray path = "/api/v1/holds/" + hold.text(u"id"_s).toLatin1();
    QCOMPARE(buyer.get(path).text(u"state"_s), u"live"_s);
    QCOMPARE(buyer.get("/api/v1/holds").at(u"items"_s).toArray().size(), 1);
    COMPARE_STATUS(buyer.remove(path + "?lines=0"), 204);
    SaleRig::Client other = m_rig->buyer();
    COMPARE_STATUS(m_rig->hold(other, {10}), 201);
    prefer("redis");
    lookAll();
    QCOMPARE(mode(), "redis");
    QCOMPARE(m_rig->hold(other, {11}).code(), u"seat_taken"_s);
    COMPARE_STATUS(pay(buyer, buyer.get(path)), 201);
    QCOMPARE(m_rig->brokenLaws(), QByteArray());
}

// More than one script call reads.
void HoldModesTest::manyHoldsAreCarriedBack()
{
    const QString book = QString::fromLatin1(live::Topic::seatBookKey(SaleRig::performance));
    COMPARE_ANSWER(m_ask->ask(store(), m_ask->take({10})), "given");
    const QString ended =
        u"for i = 1, 1200 do redis.call('ZADD', KEYS[1], 1, 'x' .. i) end"_s; // as some stay for a while
    m_rig->api().redis().cli({u"eval"_s, ended, u"1"_s, book + u":schedule"_s});
    COMPARE_ANSWER(m_ask->ask(store(), m_ask->take({12})), "given");
    prefer("postgres");
    lookAll();
    QCOMPARE(mode(), "postgres");
    QCOMPARE(m_rig->psql("select string_agg(seat::text, ' ' order by seat) from hold_seat"), "10 12");
}

void HoldModesTest::whatCannotBeReadIsLeftBehind()
{
    const QString book = QString::fromLatin1(live::Topic::seatBookKey(SaleRig::performance));
    COMPARE_ANSWER(m_ask->ask(store(), m_ask->take({10})), "given");
    COMPARE_ANSWER(m_ask->ask(store(), m_ask->take({12})), "given");
    const QString script =
        u"for _, f in ipairs(redis.call('HKEYS', KEYS[1])) do if string.sub(f, 1, 1) == 'h' and "
        "string.find(redis.call('HGET', KEYS[1], f), struct.pack('>I4', 12), 1, true) then "
        "redis.call('HSET', KEYS[1], f, 'l') end end"_s;
    m_rig->api().redis().cli({u"eval"_s, script, u"1"_s, book});
    prefer("postgres");
    look(m_rig->services());
    QCOMPARE(mode(), "redis"); // tried again, and what is sound is on hold meanwhile
    COMPARE_ANSWER(m_ask->ask(store(), m_ask->take({10})), "seat_taken");
    look(m_rig->services());
    look(m_rig->services());
    QCOMPARE(mode(), "postgres");
    QCOMPARE(m_rig->psql("select count(*) from hold_seat"), "0");
}

// The database was restored from before it.
void HoldModesTest::bookOfALaterEpochIsLeftBehind()
{
    COMPARE_ANSWER(m_ask->ask(store(), m_ask->take({10})), "given");
    const QString book = QString::fromLatin1(live::Topic::seatBookKey(SaleRig::performance));
    m_rig->api().redis().cli({u"hset"_s, book, u"e"_s, u"999999 r"_s});
    prefer("postgres");
    look(m_rig->services());
    QCOMPARE(mode(), "postgres");
    QCOMPARE(m_rig->psql("select count(*) from hold_seat"), "0");
}

namespace {

/// Moves away from an epoch that is over, with one connection only.
Task<Result<bool>> renewedWithOne(QByteArray conninfo, booking::RedisBooks *books)
{
    SystemClock clock;
    SystemRandom random;
    pg::PoolSettings settings{pg::ConnectionSettings{pg::ConnInfo::parse(conninfo).value()}};
    settings.connections = 1;
    pg::Pool pool(settings, clock, random);
    pool.open();
    booking::HoldMode mode(pool);
    booking::HoldMover mover(pool, mode, *books);
    Result<bool> moved = co_await mover.renew(1);
    co_return moved;
}

} // namespace

void HoldModesTest::whoeverIsTooLateWaitsForNobody()
{
    const QByteArray conninfo = m_rig->api().conninfo("foyer_app");
    booking::RedisBooks *const books = &m_rig->services().redisHolds()->books();
    const auto moved =
        m_rig->await<Result<bool>>([conninfo, books] { return renewedWithOne(conninfo, books); });
    QVERIFY2(moved.has_value(), moved ? "" : qPrintable(moved.error().toLogText()));
    QCOMPARE(*moved, false);
}

void HoldModesTest::redisKilledAndBack_data()
{
    QTest::addColumn<bool>("keepsFile");
    QTest::newRow("with its file") << true;
    QTest::newRow("without its file") << false;
}

void HoldModesTest::redisKilledAndBack()
{
    QFETCH(bool, keepsFile);
    SaleRig::Client buyer = m_rig->buyer();
    const JsonAnswer lost = m_rig->hold(buyer, {10, 11});
    const JsonAnswer sold = m_rig->hold(buyer, {30, 31});
    COMPARE_STATUS(pay(buyer, sold), 201);
    const qint64 before = epoch();
    m_rig->api().redis().kill();
    const JsonAnswer away = m_rig->hold(buyer, {50, 51});
    COMPARE_STATUS(away, 503);
    QVERIFY(!away.header("Retry-After").isEmpty());
    QTRY_COMPARE_WITH_TIMEOUT((lookAll(), mode()), QByteArray("postgres"), 30'000);
    QCOMPARE(epoch(), before + 1);
    COMPARE_STATUS(pay(buyer, lost), 404);
    const JsonAnswer meanwhile = m_rig->hold(buyer, {10, 11});
    COMPARE_STATUS(meanwhile, 201);
    SaleRig::Client other = m_rig->buyer();
    QCOMPARE(m_rig->hold(other, {30, 31}).code(), u"seat_taken"_s);
    COMPARE_STATUS(pay(other, m_rig->hold(other, {52, 53})), 201);
    if (!keepsFile)
        m_rig->api().redis().forget();
    m_rig->api().redis().start();
    QTRY_COMPARE_WITH_TIMEOUT((lookAll(), mode()), QByteArray("redis"), 30'000);
    QVERIFY(epoch() >= before + 2);
    QCOMPARE(pay(buyer, lost).status, 404);
    QCOMPARE(m_rig->hold(other, {30, 31}).code(), u"seat_taken"_s); // sold before
    QCOMPARE(m_rig->hold(other, {52, 53}).code(), u"seat_taken"_s); // sold meanwhile
    QCOMPARE(m_rig->hold(other, {10, 11}).code(), u"seat_taken"_s); // on hold meanwhile
    COMPARE_STATUS(pay(buyer, meanwhile), 201);
    QCOMPARE(m_rig->brokenLaws(), QByteArray());
}

// It asks, and the other one, who reaches Redis, answers.
void HoldModesTest::oneWorkerCutOffMovesNothing()
{
    const qint64 before = epoch();
    m_rig->psql("update hold_store_witness set asked_at = clock_timestamp() - interval '1 minute', "
                "seen_at = clock_timestamp() - interval '2 minutes'");
    look(m_rig->otherServices());
    QCOMPARE(m_rig->psql("select seen_at > asked_at from hold_store_witness"), "t");
    QCOMPARE(mode(), "redis");
    QCOMPARE(epoch(), before);
}

void HoldModesTest::olderEpochIsNotHonoured()
{
    SaleRig::Client buyer = m_rig->buyer();
    const JsonAnswer hold = m_rig->hold(buyer, {10, 11});
    COMPARE_STATUS(hold, 201);
    m_rig->psql("update hold_store set epoch = epoch + 1"); // by another worker, behind this one's back
    const JsonAnswer refused = pay(buyer, hold);
    COMPARE_STATUS(refused, 503);
    QCOMPARE(refused.code(), u"store_moved"_s);
    lookAll();
    COMPARE_STATUS(pay(buyer, hold), 404);
    QCOMPARE(m_rig->psql("select count(*) from orders"), "0");
}

QTEST_GUILESS_MAIN(HoldModesTest)

#include "tst_holdmodes.moc"
