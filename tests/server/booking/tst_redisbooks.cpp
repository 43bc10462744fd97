// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/live/livescripts.h"
#include "tests/server/booking/redissale.h"

#include <QTest>

using namespace foyer;
using namespace foyer::test;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using booking::Hold;
using booking::HoldState;
using booking::RedisBooks;
using booking::TakeHold;

/// How long the books of performances are kept in Redis, how they are built, and what is noted beside them.
class RedisBooksTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:

    void initTestCase() { m_sale = std::make_unique<RedisSale>(); }

    void cleanupTestCase() { m_sale.reset(); }

    void init() { m_sale->rig().reset(); }

    void idleBookStays();
    void bookTooOldToBeThereWasNotLost();
    void lossIsSeenByWhoeverBuildsNext();
    void builderThatDiedIsGivenUp();
    void epochsGoOnBehindALaterBook();
    void cancelledOrderCountsNoLonger();
    void refusedHoldsLeaveLittle();
    void whatIsWatchedIsNotedAgain();
    void heldSeatsAreCounted();

private:
    [[nodiscard]] qint64 leftOf(const QByteArray &key)
    {
        return m_sale->cli({u"pttl"_s, QString::fromLatin1(key)}).toLongLong();
    }

    [[nodiscard]] RedisBooks::Outcome build(qint64 epoch);

    std::unique_ptr<RedisSale> m_sale;
};

#define COMPARE_ANSWER(answer, wanted) QCOMPARE(HoldCommands::told(answer), QByteArray(wanted))

namespace {

constexpr qint64 year = 365LL * 24 * 3600 * 1000;

Task<Result<redis::Reply>> sent(redis::Client *client, redis::Command command)
{
    Result<redis::Reply> reply =
        co_await client->command(std::move(command), SystemClock().steadyNow() + 10s);
    co_return reply;
}

Task<Result<RedisBooks::Outcome>> built(RedisBooks *books, RedisBooks::Place place)
{
    Result<RedisBooks::Outcome> outcome = co_await books->build(place);
    co_return outcome;
}

} // namespace

RedisBooks::Outcome RedisBooksTest::build(qint64 epoch)
{
    RedisBooks *const books = &m_sale->redis().books();
    const RedisBooks::Place place{SaleRig::performance, epoch};
    return m_sale->rig()
        .await<Result<RedisBooks::Outcome>>([books, place] { return built(books, place); })
        .value();
}

// Weeks pass in which nobody holds a seat, and somebody looks at the evening's news.
void RedisBooksTest::idleBookStays()
{
    const Hold hold = m_sale->taken(m_sale->ask().take({10}, 1));
    COMPARE_ANSWER(m_sale->ask().release(m_sale->store(), hold.id), "given");
    static_cast<void>(m_sale->sweep());
    const std::vector<QByteArray> keys = booking::RedisHoldScripts::keysOf(SaleRig::performance);
    const live::LiveScripts scripts;
    redis::Client *const client = &m_sale->rig().redisClient();
    const std::vector<live::SeatChange> seats{{30, 'h', 2}};
    const std::vector<live::LiveEvent> events{{"1", "{}"}};
    for (const redis::Command &command :
         {scripts.open(keys[0]), scripts.applySeats(SaleRig::performance, seats),
          scripts.append(keys[0], events)}) {
        const auto reply =
            m_sale->rig().await<Result<redis::Reply>>([client, command] { return sent(client, command); });
        QVERIFY(reply && !reply->isError());
    }
    for (const QByteArray &key : keys)
        QVERIFY2(leftOf(key) < 0 || leftOf(key) > year, key.constData());
    const QByteArray lost = "foyer:a stream without a book";
    static_cast<void>(m_sale->rig().await<Result<redis::Reply>>(
        [client, command = scripts.open(lost)] { return sent(client, command); }));
    QVERIFY(leftOf(lost) > 0 && leftOf(lost) < year);
}

void RedisBooksTest::bookTooOldToBeThereWasNotLost()
{
    const qint64 before = m_sale->epoch();
    COMPARE_ANSWER(m_sale->ask().take(m_sale->store(), {10}), "given");
    m_sale->rig().psql("update hold_book set built_at = now() - interval '401 days'");
    m_sale->cli({u"flushall"_s});
    COMPARE_ANSWER(m_sale->ask().take(m_sale->store(), {11}), "given");
    QCOMPARE(m_sale->epoch(), before);
    QCOMPARE(m_sale->rig().psql("select built_at > now() - interval '1 day' from hold_book"), "t");
}

void RedisBooksTest::lossIsSeenByWhoeverBuildsNext()
{
    COMPARE_ANSWER(m_sale->ask().take(m_sale->store(), {10}), "given");
    m_sale->cli({u"flushall"_s});
    QCOMPARE(build(m_sale->epoch()), RedisBooks::Outcome::Lost);
    QCOMPARE(build(m_sale->epoch()), RedisBooks::Outcome::Lost); // nobody has ended the epoch yet
}

void RedisBooksTest::builderThatDiedIsGivenUp()
{
    COMPARE_ANSWER(m_sale->ask().take(m_sale->store(), {10}), "given");
    const qint64 before = m_sale->epoch();
    m_sale->eval("redis.call('HSET', KEYS[3], 'e', ARGV[1])",
                 {QString::number(before) + u" b 1000000 somebody"_s});
    COMPARE_ANSWER(m_sale->ask().take(m_sale->store(), {11}), "given");
    QCOMPARE(m_sale->epoch(), before);
}

// The database comes from a backup; Redis remembers what was after it.
void RedisBooksTest::epochsGoOnBehindALaterBook()
{
    COMPARE_ANSWER(m_sale->ask().take(m_sale->store(), {10}), "given");
    const qint64 later = m_sale->epoch() + 1000;
    m_sale->eval("redis.call('HSET', KEYS[3], 'e', ARGV[1])", {QString::number(later) + u" r"_s});
    COMPARE_ANSWER(m_sale->ask().take(m_sale->store(), {11}), "given");
    QCOMPARE(m_sale->epoch(), later + 1);
}

void RedisBooksTest::cancelledOrderCountsNoLonger()
{
    m_sale->rig().changeSheet([](booking::SaleSheet &sheet) { sheet.perBuyerLimit = 2; });
    m_sale->rig().provider().mood = ScriptedProvider::Mood::Decline;
    SaleRig::Client buyer = m_sale->rig().buyer();
    const JsonAnswer hold = m_sale->rig().hold(buyer, {10, 11});
    COMPARE_STATUS(hold, 201);
    const JsonAnswer order = buyer.post("/api/v1/orders", m_sale->rig().orderBody(hold, u"simulated"_s));
    COMPARE_STATUS(order, 201);
    QCOMPARE(m_sale->rig().hold(buyer, {20, 21}).code(), u"buyer_limit"_s);
    COMPARE_STATUS(buyer.post(m_sale->rig().orderPath(order) + "/cancel"), 200);
    m_sale->eval("for _, field in ipairs(redis.call('HKEYS', KEYS[3])) do "
                 "if string.sub(field, 1, 1) == 'h' then redis.call('HDEL', KEYS[3], field) end end");
    COMPARE_STATUS(m_sale->rig().hold(buyer, {20, 21}), 201); // its hold is not remembered any more
}

void RedisBooksTest::refusedHoldsLeaveLittle()
{
    COMPARE_ANSWER(m_sale->ask().take(m_sale->store(), {10}), "given");
    TakeHold refused = m_sale->ask().take({10});
    refused.lasts = 60s;
    COMPARE_ANSWER(m_sale->ask().ask(m_sale->store(), refused), "seat_taken");
    const qint64 left = leftOf("foyer:{h" + refused.hold.id.toText() + "}");
    QVERIFY2(left > 0 && left <= 8 * 60 * 1000, QByteArray::number(left).constData());
}

void RedisBooksTest::whatIsWatchedIsNotedAgain()
{
    COMPARE_ANSWER(m_sale->ask().take(m_sale->store(), {10}), "given");
    m_sale->rig().run([this] { m_sale->rig().services().startSweeping(); });
    m_sale->cli({u"del"_s, u"foyer:{holds}:performances"_s});
    QTRY_COMPARE(m_sale->cli({u"smembers"_s, u"foyer:{holds}:performances"_s}), "7");
    m_sale->rig().run([this] { m_sale->rig().services().stopSweeping(); });
}

void RedisBooksTest::heldSeatsAreCounted()
{
    const auto held = [this] {
        using Answer = Result<std::map<qint32, qint32>>;
        const std::vector<qint32> asked{SaleRig::performance, 4711};
        return m_sale->rig()
            .await<Answer>([this, asked] { return m_sale->store().heldSeats(asked); })
            .value();
    };
    QVERIFY(held().empty());
    const Hold hold = m_sale->taken(m_sale->ask().take({10, 11, 12}, 2));
    QCOMPARE(held(), (std::map<qint32, qint32>{{SaleRig::performance, 3}}));
    COMPARE_ANSWER(m_sale->ask().release(m_sale->store(), hold.id, {1}), "given");
    QCOMPARE(held().at(SaleRig::performance), 2);
    COMPARE_ANSWER(m_sale->ask().release(m_sale->store(), hold.id), "given");
    QCOMPARE(held().at(SaleRig::performance), 0);
}

QTEST_GUILESS_MAIN(RedisBooksTest)

#include "tst_redisbooks.moc"
