// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/server/booking/redissale.h"

#include <QTest>

using namespace foyer;
using namespace foyer::test;
using namespace std::chrono_literals;
using booking::Hold;
using booking::HoldState;
using booking::RefusalReason;
using booking::TakeHold;

/// Holds in Redis that are kept for an order while a batch decides on it, and what becomes of them.
class RedisPinsTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:

    void initTestCase() { m_sale = std::make_unique<RedisSale>(); }

    void cleanupTestCase() { m_sale.reset(); }

    void init() { m_sale->rig().reset(); }

    void whatHasChangedIsNotPinned();
    void lateOrderIsRefused();
    void pinnedOnceMoreIsLetGoOfLater();
    void sweeperLetsGoOfWhatWasOnlyPinned();
    void sweeperTellsWhatWasBought();
    void overduePinsHideNoExpiredHold();

private:
    using Booked = Result<booking::Booking>;

    [[nodiscard]] booking::StartPaying orderOf(const Hold &hold);

    [[nodiscard]] booking::OrderId nextOrder() { return booking::OrderId(m_sale->rig().nextUuid()); }

    /// When the last pin is asked about.
    [[nodiscard]] QByteArray lastScore()
    {
        return m_sale->eval("return redis.call('ZRANGE', KEYS[4], -1, -1, 'WITHSCORES')[2]");
    }

    std::unique_ptr<RedisSale> m_sale;
};

#define COMPARE_ANSWER(answer, wanted) QCOMPARE(HoldCommands::told(answer), QByteArray(wanted))

namespace {

/// By a worker that tells nobody of it.
Task<Result<booking::Booking>> committedQuietly(pg::Pool *pool, booking::StartPaying command)
{
    SystemClock clock;
    SystemRandom random;
    UuidV7Factory ids(clock, random);
    booking::Batcher batcher(*pool, ids, clock);
    std::vector<booking::Command> commands{std::move(command)};
    Result<booking::Booking> booking = co_await batcher.submit(std::move(commands));
    co_return booking;
}

} // namespace

booking::StartPaying RedisPinsTest::orderOf(const Hold &hold)
{
    booking::StartPaying command;
    command.order.id = nextOrder();
    command.order.hold = hold.id;
    command.order.organization = hold.organization;
    command.order.performance = hold.performance;
    command.order.channel = hold.channel;
    command.order.currency = hold.currency;
    command.order.lines = hold.lines;
    command.order.buyer = hold.owner;
    command.attempt = booking::AttemptId(m_sale->rig().nextUuid());
    command.until = SystemClock().now() + 5min;
    command.needsHold = true;
    command.event = hold.event;
    return command;
}

void RedisPinsTest::whatHasChangedIsNotPinned()
{
    const Hold known = m_sale->taken(m_sale->ask().take({10, 11}));
    COMPARE_ANSWER(m_sale->ask().release(m_sale->otherStore(), known.id, {1}), "given");
    COMPARE_ANSWER(m_sale->ask().take(m_sale->otherStore(), {11}), "given");
    const booking::PinAnswer refused = m_sale->pin(known, nextOrder());
    QVERIFY(!refused.has_value());
    QCOMPARE(refused.error().reason, RefusalReason::HoldChanged);
    const Hold smaller = *m_sale->ask().find(m_sale->store(), known.id);
    QVERIFY(m_sale->pin(smaller, nextOrder()).has_value());
}

void RedisPinsTest::lateOrderIsRefused()
{
    const Hold hold = m_sale->taken(m_sale->ask().take({10}));
    booking::StartPaying command = orderOf(hold);
    const booking::PinAnswer pinned = m_sale->pin(hold, command.order.id);
    QVERIFY(pinned.has_value());
    QVERIFY(pinned->until > SystemClock().now());
    QVERIFY(pinned->until < SystemClock().now() + booking::RedisHoldLimits().pinned);
    command.pinnedUnder = pinned->epoch;
    command.pinnedUntil = SystemClock().now() - 1ms;
    pg::Pool *const pool = &m_sale->rig().connections();
    const auto commit = [&] {
        return m_sale->rig()
            .await<Booked>([pool, command] { return committedQuietly(pool, command); })
            .value();
    };
    QCOMPARE(commit().error().reason, RefusalReason::StoreMoved);
    command.pinnedUntil = pinned->until;
    QVERIFY(commit().has_value());
    command.pinnedUntil = SystemClock().now() - 1ms;
    QVERIFY(commit().has_value()); // a repeat of what was done in time
}

void RedisPinsTest::pinnedOnceMoreIsLetGoOfLater()
{
    const Hold hold = m_sale->taken(m_sale->ask().take({10}));
    const booking::OrderId order = nextOrder();
    QVERIFY(m_sale->pin(hold, order).has_value());
    const QByteArray first = lastScore();
    m_sale->makePinsOverdue();
    QVERIFY(m_sale->pin(hold, order).has_value());
    QVERIFY2(lastScore().toDouble() > first.toDouble(), lastScore().constData());
    QCOMPARE(m_sale->sweep(), 0);
    QVERIFY(!m_sale->pin(hold, nextOrder()).has_value()); // still kept for that one
}

void RedisPinsTest::sweeperLetsGoOfWhatWasOnlyPinned()
{
    const Hold hold = m_sale->taken(m_sale->ask().take({10}));
    QVERIFY(m_sale->pin(hold, nextOrder()).has_value());
    QVERIFY(!m_sale->pin(hold, nextOrder()).has_value());
    m_sale->makePinsOverdue();
    static_cast<void>(m_sale->sweep());
    QVERIFY(m_sale->pin(hold, nextOrder()).has_value());
}

void RedisPinsTest::sweeperTellsWhatWasBought()
{
    const Hold hold = m_sale->taken(m_sale->ask().take({10}, 1));
    booking::StartPaying command = orderOf(hold);
    command.pinnedUnder = *m_sale->pin(hold, command.order.id)->epoch;
    pg::Pool *const pool = &m_sale->rig().connections();
    const Booked booked =
        m_sale->rig().await<Booked>([pool, command] { return committedQuietly(pool, command); });
    QVERIFY(booked.has_value() && booked->has_value());
    QCOMPARE(m_sale->visible(10), "o");
    m_sale->makePinsOverdue();
    static_cast<void>(m_sale->sweep());
    QCOMPARE(m_sale->ask().find(m_sale->store(), hold.id)->state, HoldState::Consumed);
    QCOMPARE(m_sale->visible(10), m_sale->rig().psql("select state from claim where seat = 10"));
    COMPARE_ANSWER(m_sale->ask().take(m_sale->store(), {10}), "seat_taken");
    COMPARE_ANSWER(m_sale->ask().take(m_sale->store(), {}, 50), "pool_full");
    COMPARE_ANSWER(m_sale->ask().take(m_sale->store(), {}, 49), "given");
}

void RedisPinsTest::overduePinsHideNoExpiredHold()
{
    for (qint32 seat = 0; seat < 70; ++seat)
        QVERIFY(m_sale->pin(m_sale->taken(m_sale->ask().take({seat})), nextOrder()).has_value());
    TakeHold places = m_sale->ask().take({}, 50);
    places.lasts = 1s;
    COMPARE_ANSWER(m_sale->ask().ask(m_sale->store(), places), "given");
    const Hold kept = *m_sale->ask().find(m_sale->store(), places.hold.id);
    m_sale->makePinsOverdue();
    QTRY_VERIFY(SystemClock().now() > kept.expiresAt);
    COMPARE_ANSWER(m_sale->ask().take(m_sale->otherStore(), {}, 50), "given");
}

QTEST_GUILESS_MAIN(RedisPinsTest)

#include "tst_redispins.moc"
