// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/server/pg/poolmaker.h"
#include "tests/server/pg/waiting.h"
#include "tests/support/epollmain.h"
#include "tests/support/testresult.h"

using namespace foyer;
using namespace std::chrono_literals;
using foyer::test::await;
using foyer::test::valueOf;

namespace {

constexpr pg::Statement selectNumber{"test.select_number", "select $1::int"};
constexpr pg::Statement insertNumber{"test.insert_number", "insert into number (n) values ($1::int)"};
constexpr pg::Statement sleepSeconds{"test.sleep", "select pg_sleep($1::float8)"};

} // namespace

/// The end of a pool.
class CloseTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void finishesWhatWasAccepted();
    void refusesWhatComesAfter();
    void letsTransactionsFinish();
    void dropsWhatTakesTooLong();
    void closesWhatIsNotConnected();
    void closesTwice();
    void leavesNoConnectionBehind();
    void countsWhatItDid();

private:
    test::PgCluster m_cluster;
    test::PoolMaker m_maker;
};

void CloseTest::init()
{
    m_cluster.psql(QStringLiteral("drop table if exists number; create table number (n int)"));
}

void CloseTest::finishesWhatWasAccepted()
{
    pg::PoolSettings settings = test::poolSettings(m_cluster.conninfo());
    settings.connection.maxInFlight = 4;
    const auto pool = m_maker.ready(settings);
    std::vector<test::Waiting<pg::Rows>> waits;
    for (int i = 0; i < 50; ++i)
        waits.emplace_back(pool->execute(insertNumber, i));
    QVERIFY(pool->statistics().waiting > 0);
    VERIFY_RESULT(await(pool->close(60s)));
    for (test::Waiting<pg::Rows> &each : waits) {
        QVERIFY(each.isDone());
        VERIFY_RESULT(each.result());
    }
    QCOMPARE(m_cluster.psql(QStringLiteral("select count(*) from number")), "50");
}

void CloseTest::refusesWhatComesAfter()
{
    const auto pool = m_maker.ready(m_cluster);
    test::Waiting<pg::Rows> slow(pool->execute(sleepSeconds, 0.2));
    test::Waiting<void> closed(pool->close(60s));
    QVERIFY(!closed.isDone());
    COMPARE_ERROR(await(pool->execute(selectNumber, 1)), ErrorCode::Closed);
    COMPARE_ERROR(await(pool->begin()), ErrorCode::Closed);
    VERIFY_RESULT(slow.result());
    VERIFY_RESULT(closed.result());
    COMPARE_ERROR(await(pool->execute(selectNumber, 1)), ErrorCode::Closed);
}

void CloseTest::letsTransactionsFinish()
{
    const auto pool = m_maker.ready(m_cluster);
    Result<pg::Transaction> transaction = await(pool->begin());
    VERIFY_RESULT(await(transaction->execute(insertNumber, 1)));
    test::Waiting<void> closed(pool->close(60s));
    VERIFY_RESULT(await(transaction->execute(insertNumber, 2)));
    QVERIFY(!closed.isDone());
    VERIFY_RESULT(await(transaction->commit()));
    VERIFY_RESULT(closed.result());
    QCOMPARE(m_cluster.psql(QStringLiteral("select count(*) from number")), "2");
}

void CloseTest::dropsWhatTakesTooLong()
{
    const auto pool = m_maker.ready(m_cluster, 2);
    QTRY_COMPARE(pool->statistics().ready, 2);
    Result<pg::Transaction> transaction = await(pool->begin());
    VERIFY_RESULT(await(transaction->execute(insertNumber, 1)));
    test::Waiting<pg::Rows> slow(pool->execute(sleepSeconds, 600.0));
    VERIFY_RESULT(await(pool->close(100ms)));
    COMPARE_ERROR(slow.result(), ErrorCode::InDoubt);
    COMPARE_ERROR(await(transaction->execute(insertNumber, 2)), ErrorCode::Closed);
    QTRY_COMPARE(
        m_cluster.psql(QStringLiteral("select count(*) from pg_stat_activity where wait_event = 'PgSleep'")),
        "0"); // client_connection_check_interval
    QCOMPARE(m_cluster.psql(QStringLiteral("select count(*) from number")), "0");
}

void CloseTest::closesWhatIsNotConnected()
{
    const auto unopened = m_maker.make(test::poolSettings(m_cluster.conninfo()));
    VERIFY_RESULT(await(unopened->close(60s)));

    const auto hopeless = m_maker.make(test::poolSettings("host=/nowhere user=x dbname=y"));
    hopeless->open();
    QTRY_VERIFY(hopeless->statistics().counters.failedConnects > 0);
    VERIFY_RESULT(await(hopeless->close(60s)));
}

void CloseTest::closesTwice()
{
    const auto pool = m_maker.ready(m_cluster);
    test::Waiting<pg::Rows> slow(pool->execute(sleepSeconds, 0.1));
    test::Waiting<void> first(pool->close(60s));
    test::Waiting<void> second(pool->close(60s));
    VERIFY_RESULT(first.result());
    VERIFY_RESULT(second.result());
    VERIFY_RESULT(await(pool->close(60s)));
}

void CloseTest::leavesNoConnectionBehind()
{
    const auto pool = m_maker.ready(m_cluster, 3);
    QTRY_COMPARE(pool->statistics().ready, 3);
    VERIFY_RESULT(await(pool->close(60s)));
    QTRY_COMPARE(
        m_cluster.psql(QStringLiteral("select count(*) from pg_stat_activity where application_name = "
                                      "'foyer-server'")),
        "0");
}

void CloseTest::countsWhatItDid()
{
    const auto pool = m_maker.ready(m_cluster);
    const pg::Counters before = pool->statistics().counters;
    QCOMPARE(before.connects, 1U);
    VERIFY_RESULT(await(pool->execute(selectNumber, 1)));
    QVERIFY(!await(pool->execute(selectNumber, qint64(1))));
    static constexpr pg::Statement wrong{"test.wrong", "select 1 / 0"};
    QVERIFY(!await(pool->execute(wrong)));
    const pg::PoolStatistics after = pool->statistics();
    QCOMPARE(after.counters.prepared - before.prepared, 2U);
    QCOMPARE(after.counters.statements - before.statements, 2U);
    QCOMPARE(after.counters.segments - before.segments, 4U);
    QCOMPARE(after.counters.refused, 1U);
    QCOMPARE(after.inFlight, 0);
    QCOMPARE(after.ready, 1);
}

FOYER_EPOLL_TEST_MAIN(CloseTest)
#include "tst_close.moc"
