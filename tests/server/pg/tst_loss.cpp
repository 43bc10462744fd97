// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/pg/outcome.h"
#include "tests/server/pg/poolmaker.h"
#include "tests/server/pg/waiting.h"
#include "tests/support/cutproxy.h"
#include "tests/support/epollmain.h"
#include "tests/support/testresult.h"

using namespace foyer;
using namespace std::chrono_literals;
using foyer::test::await;
using foyer::test::valueOf;
using Way = foyer::test::CutProxy::Way;

namespace {

constexpr pg::Statement selectNumber{"test.select_number", "select $1::int"};
constexpr pg::Statement insertNumber{"test.insert_number", "insert into number (n) values ($1::int)"};
constexpr pg::Statement sleepThenInsert{"test.sleep_then_insert",
                                        "insert into number select $1::int from pg_sleep(60)"};
constexpr pg::Statement ownProcess{"test.own_process", "select pg_backend_pid()"};

/// The worst that a resumed waiter can do.
Task<> deletePoolAfter(Completion<pg::Rows> answer, std::unique_ptr<pg::Pool> *pool)
{
    const Result<pg::Rows> rows = co_await std::move(answer);
    pool->reset();
}

/// And what an ordinary one does: asks again, of a pool that may be going.
Task<> askAgainAfter(Completion<pg::Rows> answer, pg::Pool *pool, QList<QString> *seen)
{
    const Result<pg::Rows> first = co_await std::move(answer);
    seen->append(first ? QStringLiteral("rows") : QString(errorCodeName(first.error().code)));
    const Result<pg::Rows> second = co_await pool->execute(selectNumber, 2);
    seen->append(second ? QStringLiteral("rows") : QString(errorCodeName(second.error().code)));
}

} // namespace

/// What a call hears when its connection is lost, and what is then true in the database.
class LossTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void init();
    void cleanupTestCase();
    void inDoubtAndDone();
    void inDoubtAndNotDone();
    void inDoubtWhenCutInsideAMessage();
    void failedBeforeTheCutIsNoDoubt();
    void neverSentIsUnavailable();
    void terminatedBackendIsNoDoubt();
    void killedServerLeavesDoubt();
    void reconnectsAtOnceAfterWork();
    void waitersMayBeGone();
    void poolMayDieInAWaiter_data();
    void poolMayDieInAWaiter();
    void waitersOfADyingPoolMayAskAgain();

private:
    [[nodiscard]] std::unique_ptr<pg::Pool> poolThroughProxy(int connections = 1);
    [[nodiscard]] QByteArray numbers() const;

    test::PgCluster m_cluster{test::PgCluster::Durability::On};
    test::PoolMaker m_maker;
    std::unique_ptr<test::CutProxy> m_proxy;
};

void LossTest::initTestCase()
{
    m_cluster.psql(QStringLiteral("create table number (n int)"));
    m_proxy =
        std::make_unique<test::CutProxy>(m_cluster.socketDirectory() + QStringLiteral("/.s.PGSQL.5432"));
    m_proxy->listenOnUnix(m_cluster.socketDirectory() + QStringLiteral("/.s.PGSQL.5433"));
}

void LossTest::init()
{
    m_proxy->resume();
    m_cluster.psql(QStringLiteral("truncate number"));
}

void LossTest::cleanupTestCase()
{
    m_proxy.reset();
}

std::unique_ptr<pg::Pool> LossTest::poolThroughProxy(int connections)
{
    pg::PoolSettings settings = test::poolSettings(m_cluster.conninfo() + " port=5433");
    settings.connections = connections;
    auto pool = m_maker.ready(settings);
    // Once, so that it is prepared and the connection has proved itself.
    if (const Result<pg::Rows> rows = await(pool->execute(insertNumber, 0)); !rows)
        qFatal("%s", qPrintable(rows.error().toLogText()));
    return pool;
}

QByteArray LossTest::numbers() const
{
    return m_cluster.psql(
        QStringLiteral("select coalesce(string_agg(n::text, ',' order by n), '') from number"));
}

void LossTest::inDoubtAndDone()
{
    const auto pool = poolThroughProxy();
    m_proxy->stall(Way::ToClient);
    test::Waiting<pg::Rows> answer(pool->execute(insertNumber, 1));
    QTRY_COMPARE(numbers(), "0,1"); // committed, but the answer is kept back
    QVERIFY(!answer.isDone());
    m_proxy->cut();
    COMPARE_ERROR(answer.result(), ErrorCode::InDoubt);
    QVERIFY(pg::mayHaveHappened(answer.result().error()));
    QCOMPARE(numbers(), "0,1");
    QCOMPARE(pool->statistics().counters.inDoubt, 1U);
}

void LossTest::inDoubtAndNotDone()
{
    const auto pool = poolThroughProxy();
    m_proxy->stall(Way::ToServer);
    test::Waiting<pg::Rows> answer(pool->execute(insertNumber, 1));
    m_proxy->cut();
    COMPARE_ERROR(answer.result(), ErrorCode::InDoubt); // from here it looks the same
    QCOMPARE(numbers(), "0");
}

void LossTest::inDoubtWhenCutInsideAMessage()
{
    const auto pool = poolThroughProxy();
    m_proxy->cutAfter(Way::ToServer, 30);
    test::Waiting<pg::Rows> answer(pool->execute(insertNumber, 1));
    COMPARE_ERROR(answer.result(), ErrorCode::InDoubt);
    QCOMPARE(numbers(), "0");
    m_proxy->resume();
    QCOMPARE(valueOf<qint32>(await(pool->execute(selectNumber, 5))), 5);
}

void LossTest::failedBeforeTheCutIsNoDoubt()
{
    static constexpr pg::Statement divide{"test.divide", "select 1 / $1::int"};
    const auto pool = poolThroughProxy();
    QCOMPARE(valueOf<qint32>(await(pool->execute(divide, 1))), 1);
    // An ErrorResponse is longer than this; its sync does not come through any more.
    pg::Segment segment;
    segment.add(divide, 0);
    segment.add(insertNumber, 1);
    m_proxy->stall(Way::ToServer);
    test::Waiting<std::vector<pg::Rows>> answer(pool->run(segment));
    m_proxy->cutAfter(Way::ToServer, 10'000); // opens it again
    COMPARE_ERROR(answer.result(), ErrorCode::DatabaseRefused);
    QCOMPARE(numbers(), "0");
}

void LossTest::neverSentIsUnavailable()
{
    pg::PoolSettings settings = test::poolSettings(m_cluster.conninfo() + " port=5433");
    settings.connection.maxInFlight = 1;
    const auto pool = m_maker.ready(settings);
    VERIFY_RESULT(await(pool->execute(insertNumber, 0)));
    m_proxy->stall(Way::ToServer);
    test::Waiting<pg::Rows> sent(pool->execute(insertNumber, 1));
    test::Waiting<pg::Rows> waiting(pool->execute(insertNumber, 2));
    QCOMPARE(pool->statistics().waiting, 1);
    m_proxy->setRefusing(true);
    m_proxy->cut();
    COMPARE_ERROR(sent.result(), ErrorCode::InDoubt);
    COMPARE_ERROR(waiting.result(), ErrorCode::Unavailable);
    QVERIFY(!pg::mayHaveHappened(waiting.result().error()));
    COMPARE_ERROR(await(pool->execute(insertNumber, 3)), ErrorCode::Unavailable);
    m_proxy->setRefusing(false);
    m_proxy->resume();
    QTRY_COMPARE(pool->statistics().ready, 1);
    VERIFY_RESULT(await(pool->execute(insertNumber, 4)));
    QCOMPARE(numbers(), "0,4");
}

void LossTest::terminatedBackendIsNoDoubt()
{
    const auto pool = poolThroughProxy();
    const qint32 process = valueOf<qint32>(await(pool->execute(ownProcess)));
    test::Waiting<pg::Rows> running(pool->execute(sleepThenInsert, 1));
    test::Waiting<pg::Rows> behind(pool->execute(insertNumber, 2));
    QTRY_COMPARE(
        m_cluster.psql(QStringLiteral("select wait_event from pg_stat_activity where pid = %1").arg(process)),
        "PgSleep");
    m_cluster.psql(QStringLiteral("select pg_terminate_backend(%1)").arg(process));
    COMPARE_ERROR(running.result(), ErrorCode::Unavailable);
    QCOMPARE(running.result().error().sqlState, "57P01");
    COMPARE_ERROR(behind.result(), ErrorCode::Unavailable);
    QCOMPARE(pool->statistics().counters.inDoubt, 0U);
    QCOMPARE(numbers(), "0");
}

void LossTest::killedServerLeavesDoubt()
{
    const auto pool = poolThroughProxy();
    test::Waiting<pg::Rows> running(pool->execute(sleepThenInsert, 1));
    test::Waiting<pg::Rows> behind(pool->execute(insertNumber, 2));
    m_cluster.kill();
    COMPARE_ERROR(running.result(), ErrorCode::InDoubt);
    COMPARE_ERROR(behind.result(), ErrorCode::InDoubt);
    m_cluster.start();
    QTRY_COMPARE(pool->statistics().ready, 1);
    QCOMPARE(valueOf<qint32>(await(pool->execute(selectNumber, 5))), 5);
    QCOMPARE(numbers(), "0");
}

void LossTest::reconnectsAtOnceAfterWork()
{
    const auto pool = poolThroughProxy();
    m_proxy->cut();
    QTRY_COMPARE(pool->statistics().counters.losses, 1U);
    // Waits for the new connection instead of being refused.
    QCOMPARE(valueOf<qint32>(await(pool->execute(selectNumber, 5))), 5);
    QCOMPARE(pool->statistics().counters.failedConnects, 0U);
}

void LossTest::waitersMayBeGone()
{
    const auto pool = poolThroughProxy();
    m_proxy->stall(Way::ToClient);
    for (int i = 0; i < 10; ++i)
        static_cast<void>(pool->execute(selectNumber, i)); // the waiting end is dropped at once
    QCOMPARE(pool->statistics().inFlight, 11);             // one to prepare it
    m_proxy->cut();
    QTRY_COMPARE(pool->statistics().counters.losses, 1U);
    QCOMPARE(pool->statistics().inFlight, 0);
}

void LossTest::poolMayDieInAWaiter_data()
{
    QTest::addColumn<bool>("byCut");
    QTest::newRow("of an answer") << false;
    QTest::newRow("of a lost connection") << true;
}

void LossTest::poolMayDieInAWaiter()
{
    QFETCH(bool, byCut);
    std::unique_ptr<pg::Pool> pool = poolThroughProxy(2);
    if (byCut)
        m_proxy->stall(Way::ToClient);
    for (int i = 0; i < 4; ++i)
        deletePoolAfter(pool->execute(selectNumber, i), &pool);
    test::Waiting<pg::Rows> last(pool->execute(selectNumber, 9));
    if (byCut)
        m_proxy->cut();
    QTRY_VERIFY(!pool);
    QVERIFY(last.isDone()); // nobody is left waiting
}

void LossTest::waitersOfADyingPoolMayAskAgain()
{
    std::unique_ptr<pg::Pool> pool = poolThroughProxy();
    m_proxy->stall(Way::ToClient);
    QList<QString> seen;
    askAgainAfter(pool->execute(insertNumber, 1), pool.get(), &seen);
    pool.reset();
    QCOMPARE(seen, (QList<QString>{QStringLiteral("in_doubt"), QStringLiteral("closed")}));
}

FOYER_EPOLL_TEST_MAIN(LossTest)
#include "tst_loss.moc"
