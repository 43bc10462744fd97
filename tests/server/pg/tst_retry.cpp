// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/pg/retry.h"
#include "tests/server/pg/poolmaker.h"
#include "tests/server/pg/waiting.h"
#include "tests/support/epollmain.h"
#include "tests/support/testresult.h"

using namespace foyer;
using namespace std::chrono_literals;
using foyer::test::await;

namespace {

constexpr pg::Statement readAccount{"test.read", "select balance from account where id = $1::int"};
constexpr pg::Statement writeAccount{"test.write", "update account set balance = $2::int where id = $1::int"};
constexpr pg::Statement addToAccount{"test.add",
                                     "update account set balance = balance + 1 where id = $1::int"};
constexpr pg::Statement divide{"test.divide", "select 1 / $1::int"};

using Count = std::shared_ptr<int>;

/// Reads, thinks, writes: loses money unless the database stops it.
Task<Result<int>> increment(pg::Transaction transaction, Count runs)
{
    ++*runs;
    Result<pg::Rows> read = co_await transaction.execute(readAccount, 1);
    if (!read)
        co_return failure(read.error());
    const int balance = read->row(0).get<qint32>(0).value();
    Result<pg::Rows> written = co_await transaction.executeAndCommit(writeAccount, 1, balance + 1);
    if (!written)
        co_return failure(written.error());
    co_return balance + 1;
}

/// Touches two rows in the order that is asked for: two of these in opposite orders make a deadlock.
Task<Result<int>> touchBoth(pg::Transaction transaction, QPointer<pg::Pool> pool, int first, int second,
                            Count runs)
{
    const int run = ++*runs;
    Result<pg::Rows> one = co_await transaction.execute(addToAccount, first);
    if (!one)
        co_return failure(one.error());
    if (run <= 2 && pool) { // the first time both are to hold one row
        Result<void> paused = co_await pool->pause(200ms);
        if (!paused)
            co_return failure(paused.error());
    }
    Result<pg::Rows> two = co_await transaction.executeAndCommit(addToAccount, second);
    if (!two)
        co_return failure(two.error());
    co_return 0;
}

Task<Result<int>> failWithoutEnd(pg::Transaction transaction, Count runs)
{
    ++*runs;
    Result<pg::Rows> rows = co_await transaction.execute(divide, 0);
    co_return failure(rows.error());
}

Task<Result<int>> alwaysInConflict(pg::Transaction, Count runs)
{
    ++*runs;
    Error conflict{ErrorCode::DatabaseRefused, QStringLiteral("could not serialize access")};
    conflict.sqlState = "40001";
    co_return failure(conflict);
}

} // namespace

/// Transactions that get in each other's way.
class RetryTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void withoutItMoneyIsLostOrRefused();
    void serializationFailuresAreRunAgain();
    void deadlocksAreRunAgain();
    void nothingElseIsRunAgain();
    void endsAfterTheLastAttempt();
    void endsWhenThePoolGoes();

private:
    [[nodiscard]] int balance(int account) const;

    const pg::TransactionOptions m_serializable{.isolation = pg::Isolation::Serializable};
    test::PgCluster m_cluster{test::PgCluster::Durability::Off, {QStringLiteral("deadlock_timeout=100ms")}};
    test::PoolMaker m_maker;
};

void RetryTest::init()
{
    m_cluster.psql(
        QStringLiteral("drop table if exists account; create table account (id int primary key, balance "
                       "int not null); insert into account values (1, 0), (2, 0)"));
}

int RetryTest::balance(int account) const
{
    return m_cluster.psql(QStringLiteral("select balance from account where id = %1").arg(account)).toInt();
}

void RetryTest::withoutItMoneyIsLostOrRefused()
{
    // The control: the same bodies at the same time, run once each.
    const auto pool = m_maker.ready(m_cluster, 4);
    QTRY_COMPARE(pool->statistics().ready, 4);
    const pg::RetryPolicy once{.attempts = 1};
    const auto runs = std::make_shared<int>(0);
    int refused = 0;
    for (int round = 0; round < 20 && refused == 0; ++round) {
        std::vector<test::Waiting<int>> waits;
        for (int i = 0; i < 4; ++i)
            waits.emplace_back(
                pg::inTransaction<int>(QPointer(pool.get()), m_serializable, once, &increment, runs));
        for (test::Waiting<int> &each : waits)
            refused += !each.result() && each.result().error().sqlState == "40001" ? 1 : 0;
    }
    QVERIFY(refused > 0);
}

void RetryTest::serializationFailuresAreRunAgain()
{
    constexpr int count = 40;
    const auto pool = m_maker.ready(m_cluster, 4);
    QTRY_COMPARE(pool->statistics().ready, 4);
    const pg::RetryPolicy patient{.attempts = 50, .first = 1ms, .last = 20ms};
    const auto runs = std::make_shared<int>(0);
    std::vector<test::Waiting<int>> waits;
    for (int i = 0; i < count; ++i)
        waits.emplace_back(
            pg::inTransaction<int>(QPointer(pool.get()), m_serializable, patient, &increment, runs));
    for (test::Waiting<int> &each : waits)
        VERIFY_RESULT(each.result());
    QCOMPARE(balance(1), count); // none was lost, none counted twice
    QVERIFY2(*runs > count, "there was no conflict: the test proves nothing");
}

void RetryTest::deadlocksAreRunAgain()
{
    const auto pool = m_maker.ready(m_cluster, 2);
    QTRY_COMPARE(pool->statistics().ready, 2);
    const QPointer<pg::Pool> guarded(pool.get());
    const pg::RetryPolicy policy;
    const auto runs = std::make_shared<int>(0);
    test::Waiting<int> there(pg::inTransaction<int>(guarded, {}, policy, &touchBoth, guarded, 1, 2, runs));
    test::Waiting<int> back(pg::inTransaction<int>(guarded, {}, policy, &touchBoth, guarded, 2, 1, runs));
    VERIFY_RESULT(there.result());
    VERIFY_RESULT(back.result());
    QCOMPARE(*runs, 3); // one of the two was chosen as victim, once
    QCOMPARE(balance(1), 2);
    QCOMPARE(balance(2), 2);
}

void RetryTest::nothingElseIsRunAgain()
{
    const auto pool = m_maker.ready(m_cluster);
    const auto runs = std::make_shared<int>(0);
    const Result<int> outcome =
        await(pg::inTransaction<int>(QPointer(pool.get()), {}, pg::RetryPolicy{}, &failWithoutEnd, runs));
    QCOMPARE(outcome.error().sqlState, "22012");
    QCOMPARE(*runs, 1);
}

void RetryTest::endsAfterTheLastAttempt()
{
    const auto pool = m_maker.ready(m_cluster);
    const auto runs = std::make_shared<int>(0);
    const pg::RetryPolicy policy{.attempts = 4, .first = 1ms, .last = 2ms};
    const Result<int> outcome =
        await(pg::inTransaction<int>(QPointer(pool.get()), {}, policy, &alwaysInConflict, runs));
    QCOMPARE(outcome.error().sqlState, "40001");
    QCOMPARE(*runs, 4);
}

void RetryTest::endsWhenThePoolGoes()
{
    auto pool = m_maker.ready(m_cluster);
    const auto runs = std::make_shared<int>(0);
    const pg::RetryPolicy policy{.attempts = 4, .first = 1h, .last = 1h};
    test::Waiting<int> outcome(
        pg::inTransaction<int>(QPointer(pool.get()), {}, policy, &alwaysInConflict, runs));
    QVERIFY(!outcome.isDone());
    pool.reset();
    QVERIFY(outcome.isDone());
    QCOMPARE(outcome.result().error().sqlState, "40001");
}

FOYER_EPOLL_TEST_MAIN(RetryTest)
#include "tst_retry.moc"
