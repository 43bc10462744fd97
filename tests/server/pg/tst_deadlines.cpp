// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/pg/outcome.h"
#include "tests/server/pg/poolmaker.h"
#include "tests/server/pg/waiting.h"
#include "tests/support/epollmain.h"
#include "tests/support/eventloopchecker.h"
#include "tests/support/testresult.h"

using namespace foyer;
using namespace std::chrono_literals;
using foyer::test::await;
using foyer::test::valueOf;

namespace {

constexpr pg::Statement selectNumber{"test.select_number", "select $1::int"};
constexpr pg::Statement sleepSeconds{"test.sleep", "select pg_sleep($1::int)"};
constexpr pg::Statement insertNumber{"test.insert_number", "insert into number (n) values ($1::int)"};
constexpr pg::Statement updateNumber{"test.update_number", "update number set n = n + 1 where n = $1::int"};

} // namespace

/// Bounds: of time, of what is in flight, of what waits.
class DeadlinesTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cancelsWhatRunsTooLong();
    void cancelsWhatWaitsForALock();
    void sparesWhatLiesBehind();
    void answersWhileTheServerIsFrozen();
    void dropsAFrozenConnection();
    void waitingForAConnectionEnds();
    void fullQueueRefusesAtOnce();
    void keepsOrderWhileWaiting();
    void choosesTheLeastLoaded();
    void avoidsAConnectionThatIsHeldUp();
    void sendsNothingThatIsTooLate();
    void neverBlocksTheLoop();
    void pauses();

private:
    test::PgCluster m_cluster;
    test::PoolMaker m_maker;
};

void DeadlinesTest::init()
{
    m_cluster.psql(QStringLiteral("drop table if exists number; create table number (n int);"
                                  "insert into number values (0)"));
}

void DeadlinesTest::cancelsWhatRunsTooLong()
{
    const auto pool = m_maker.ready(m_cluster);
    const Result<pg::Rows> slow = await(pool->execute(pool->deadlineIn(100ms), sleepSeconds, 600));
    COMPARE_ERROR(slow, ErrorCode::Timeout);
    QVERIFY(pg::mayHaveHappened(slow.error()));
    QCOMPARE(valueOf<qint32>(await(pool->execute(selectNumber, 5))), 5); // the same connection goes on
    QCOMPARE(pool->statistics().counters.losses, 0U);
    QCOMPARE(pool->statistics().counters.cancels, 1U);
    QCOMPARE(pool->statistics().counters.timeouts, 1U);
    QCOMPARE(
        m_cluster.psql(QStringLiteral("select count(*) from pg_stat_activity where wait_event = 'PgSleep'")),
        "0");
}

void DeadlinesTest::cancelsWhatWaitsForALock()
{
    const auto pool = m_maker.ready(m_cluster, 2);
    Result<pg::Transaction> holder = await(pool->begin());
    VERIFY_RESULT(await(holder->execute(updateNumber, 0)));
    COMPARE_ERROR(await(pool->execute(pool->deadlineIn(100ms), updateNumber, 0)), ErrorCode::Timeout);
    QTRY_COMPARE(pool->statistics().inFlight, 0);
    VERIFY_RESULT(await(holder->rollback()));
    QCOMPARE(m_cluster.psql(QStringLiteral("select n from number")), "0");
}

void DeadlinesTest::sparesWhatLiesBehind()
{
    const auto pool = m_maker.ready(m_cluster);
    test::Waiting<pg::Rows> slow(pool->execute(pool->deadlineIn(100ms), sleepSeconds, 600));
    std::vector<test::Waiting<pg::Rows>> behind;
    for (int i = 0; i < 20; ++i)
        behind.emplace_back(pool->execute(insertNumber, i));
    COMPARE_ERROR(slow.result(), ErrorCode::Timeout);
    int done = 0;
    for (test::Waiting<pg::Rows> &each : behind) {
        // A cancel request may hit the next statement: then it says so, and that nothing took effect.
        if (each.result())
            ++done;
        else
            COMPARE_ERROR(each.result(), ErrorCode::Unavailable);
    }
    QVERIFY(done >= 19);
    QCOMPARE(m_cluster.psql(QStringLiteral("select count(*) - 1 from number")).toInt(), done);
}

void DeadlinesTest::answersWhileTheServerIsFrozen()
{
    test::PgCluster cluster;
    const auto pool = m_maker.ready(cluster);
    VERIFY_RESULT(await(pool->execute(selectNumber, 1)));
    cluster.freeze();
    test::EventLoopChecker checker;
    const Result<pg::Rows> frozen = await(pool->execute(pool->deadlineIn(200ms), selectNumber, 2));
    const int ticks = checker.ticks();
    cluster.thaw();
    COMPARE_ERROR(frozen, ErrorCode::Timeout);
    QVERIFY2(ticks >= 10, "the event loop stood still");
    QCOMPARE(valueOf<qint32>(await(pool->execute(selectNumber, 3))), 3);
}

void DeadlinesTest::dropsAFrozenConnection()
{
    test::PgCluster cluster;
    pg::PoolSettings settings = test::poolSettings(cluster.conninfo());
    settings.connection.cancelGrace = 200ms;
    settings.connection.connectTimeout = 300ms;
    const auto pool = m_maker.ready(settings);
    VERIFY_RESULT(await(pool->execute(selectNumber, 1)));
    cluster.freeze();
    test::EventLoopChecker checker;
    test::Waiting<pg::Rows> first(pool->execute(pool->deadlineIn(100ms), selectNumber, 2));
    test::Waiting<pg::Rows> patient(pool->execute(pool->deadlineIn(60s), selectNumber, 3));
    COMPARE_ERROR(first.result(), ErrorCode::Timeout);
    COMPARE_ERROR(patient.result(), ErrorCode::InDoubt); // went down with the connection
    QCOMPARE(pool->statistics().counters.losses, 1U);
    const Result<pg::Rows> next = await(pool->execute(selectNumber, 4));
    COMPARE_ERROR(next, ErrorCode::Unavailable); // a frozen server takes connections and says nothing
    QVERIFY2(checker.ticks() >= 10, "the event loop stood still");
    cluster.thaw();
    QTRY_COMPARE(pool->statistics().ready, 1);
    QCOMPARE(valueOf<qint32>(await(pool->execute(selectNumber, 5))), 5);
}

void DeadlinesTest::waitingForAConnectionEnds()
{
    const auto pool = m_maker.ready(m_cluster);
    Result<pg::Transaction> holder = await(pool->begin());
    VERIFY_RESULT(holder);
    const Result<pg::Rows> late = await(pool->execute(pool->deadlineIn(50ms), selectNumber, 1));
    COMPARE_ERROR(late, ErrorCode::Overloaded); // and not Timeout: it was never sent
    QVERIFY(!pg::mayHaveHappened(late.error()));
    pg::TransactionOptions hurried;
    hurried.deadline = pool->deadlineIn(50ms);
    COMPARE_ERROR(await(pool->begin(hurried)), ErrorCode::Overloaded);
    QCOMPARE(pool->statistics().waiting, 0);
}

void DeadlinesTest::fullQueueRefusesAtOnce()
{
    pg::PoolSettings settings = test::poolSettings(m_cluster.conninfo());
    settings.maxWaiting = 3;
    settings.connection.maxInFlight = 2;
    const auto pool = m_maker.ready(settings);
    std::vector<test::Waiting<pg::Rows>> accepted;
    for (int i = 0; i < 4; ++i) // the first also has to be prepared: one and its preparing are in flight
        accepted.emplace_back(pool->execute(selectNumber, i));
    test::Waiting<pg::Rows> tooMany(pool->execute(selectNumber, 4));
    QVERIFY(tooMany.isDone());
    COMPARE_ERROR(tooMany.result(), ErrorCode::Overloaded);
    test::Waiting<pg::Transaction> alsoTooMany(pool->begin());
    QVERIFY(alsoTooMany.isDone());
    COMPARE_ERROR(alsoTooMany.result(), ErrorCode::Overloaded);
    QCOMPARE(pool->statistics().overloaded, 2U);
    for (int i = 0; i < 4; ++i)
        QCOMPARE(valueOf<qint32>(accepted[std::size_t(i)].result()), i);
    VERIFY_RESULT(await(pool->execute(selectNumber, 5)));
}

void DeadlinesTest::keepsOrderWhileWaiting()
{
    static constexpr pg::Statement append{"test.append",
                                          "insert into number (n) select max(n) + 1 from number "
                                          "having max(n) = $1::int - 1"};
    pg::PoolSettings settings = test::poolSettings(m_cluster.conninfo());
    settings.connection.maxInFlight = 2;
    const auto pool = m_maker.ready(settings);
    std::vector<test::Waiting<pg::Rows>> waits;
    for (int i = 1; i <= 50; ++i)
        waits.emplace_back(pool->execute(append, i));
    for (test::Waiting<pg::Rows> &each : waits)
        QCOMPARE(each.result()->affected(), 1);
    QCOMPARE(m_cluster.psql(QStringLiteral("select max(n) from number")), "50");
}

void DeadlinesTest::choosesTheLeastLoaded()
{
    const auto pool = m_maker.ready(m_cluster, 2);
    QTRY_COMPARE(pool->statistics().ready, 2);
    test::Waiting<pg::Rows> slow(pool->execute(pool->deadlineIn(20s), sleepSeconds, 3));
    // Else some of these would have to wait for three seconds behind it.
    for (int i = 0; i < 20; ++i)
        QCOMPARE(valueOf<qint32>(await(pool->execute(selectNumber, i))), i);
    QVERIFY(!slow.isDone());
}

void DeadlinesTest::avoidsAConnectionThatIsHeldUp()
{
    const auto pool = m_maker.ready(m_cluster, 2);
    QTRY_COMPARE(pool->statistics().ready, 2);
    test::Waiting<pg::Rows> slow(pool->execute(pool->deadlineIn(20s), sleepSeconds, 5));
    VERIFY_RESULT(await(pool->pause(50ms)));
    // More on the quick connection than the one statement on the slow one.
    std::vector<test::Waiting<pg::Rows>> quick;
    for (int i = 0; i < 40; ++i)
        quick.emplace_back(pool->execute(selectNumber, i));
    for (test::Waiting<pg::Rows> &each : quick)
        VERIFY_RESULT(each.result());
    QVERIFY(!slow.isDone());
}

void DeadlinesTest::sendsNothingThatIsTooLate()
{
    const auto pool = m_maker.ready(m_cluster);
    const quint64 before = pool->statistics().counters.segments;
    COMPARE_ERROR(await(pool->execute(pool->deadlineIn(-1ms), insertNumber, 1)), ErrorCode::Overloaded);
    COMPARE_ERROR(await(pool->begin({.deadline = pool->deadlineIn(0ms)})), ErrorCode::Overloaded);
    QCOMPARE(pool->statistics().counters.segments, before);
}

void DeadlinesTest::neverBlocksTheLoop()
{
    const auto pool = m_maker.ready(m_cluster);
    test::EventLoopChecker checker;
    VERIFY_RESULT(await(pool->execute(sleepSeconds, 1)));
    QVERIFY2(checker.ticks() > 50, "the event loop stood still");
    QVERIFY(checker.longestGap() < 900ms);
}

void DeadlinesTest::pauses()
{
    auto pool = m_maker.ready(m_cluster);
    const SteadyInstant begin = m_maker.clock().steadyNow();
    VERIFY_RESULT(await(pool->pause(30ms)));
    QVERIFY(m_maker.clock().steadyNow() - begin >= 30ms);
    test::Waiting<void> brokenOff(pool->pause(1h));
    pool.reset();
    QVERIFY(brokenOff.isDone());
    COMPARE_ERROR(brokenOff.result(), ErrorCode::Closed);
}

FOYER_EPOLL_TEST_MAIN(DeadlinesTest)
#include "tst_deadlines.moc"
