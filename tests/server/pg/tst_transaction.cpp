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
constexpr pg::Statement insertPatient{"test.insert_patient",
                                      "insert into patient (n) values ($1::int), ($1::int)"};
constexpr pg::Statement divide{"test.divide", "select 1 / $1::int"};
constexpr pg::Statement isolationLevel{"test.isolation", "select current_setting('transaction_isolation')"};
constexpr pg::Statement sleepSeconds{"test.sleep", "select pg_sleep($1::int)"};

} // namespace

/// A transaction as a scope.
class TransactionTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void init();
    void cleanup();
    void commits();
    void rollsBackAtTheEndOfTheScope();
    void rollsBackWhenAskedTo();
    void lastStatementMayCommit();
    void takesTwoRoundTrips();
    void emptyCommitsForNothing();
    void hasTheConnectionToItself();
    void anErrorEndsIt();
    void anErrorInTheCommitEndsIt();
    void commitOfAFailedOneIsNoSuccess();
    void statementsMayBePipelined();
    void isolationAndReadOnly();
    void canBeMoved();
    void endsAtItsDeadline();
    void anOverdueStatementEndsIt();
    void lostBeforeCommitHadNoEffect();
    void lostCommitIsInDoubt_data();
    void lostCommitIsInDoubt();
    void mayOutliveThePool();
    void mistakesDoNotEndIt();

private:
    [[nodiscard]] QByteArray numbers() const;
    [[nodiscard]] std::unique_ptr<pg::Pool> pool(int connections = 1);
    void verifyConnectionIsFree(pg::Pool &pool) const;

    test::PgCluster m_cluster;
    test::PoolMaker m_maker;
    std::unique_ptr<test::CutProxy> m_proxy;
};

void TransactionTest::initTestCase()
{
    m_cluster.psql(QStringLiteral("create table number (n int);"
                                  "create table patient (n int unique deferrable initially deferred)"));
}

void TransactionTest::init()
{
    m_cluster.psql(QStringLiteral("truncate number, patient"));
    m_proxy =
        std::make_unique<test::CutProxy>(m_cluster.socketDirectory() + QStringLiteral("/.s.PGSQL.5432"));
    m_proxy->listenOnUnix(m_cluster.socketDirectory() + QStringLiteral("/.s.PGSQL.5433"));
}

void TransactionTest::cleanup()
{
    m_proxy.reset();
    QFile::remove(m_cluster.socketDirectory() + QStringLiteral("/.s.PGSQL.5433"));
}

QByteArray TransactionTest::numbers() const
{
    return m_cluster.psql(
        QStringLiteral("select coalesce(string_agg(n::text, ',' order by n), '') from number"));
}

std::unique_ptr<pg::Pool> TransactionTest::pool(int connections)
{
    pg::PoolSettings settings = test::poolSettings(m_cluster.conninfo() + " port=5433");
    settings.connections = connections;
    return m_maker.ready(settings);
}

void TransactionTest::verifyConnectionIsFree(pg::Pool &pool) const
{
    QTRY_COMPARE(pool.statistics().inTransactions, 0);
    QCOMPARE(valueOf<qint32>(await(pool.execute(selectNumber, 5))), 5);
    QCOMPARE(
        m_cluster.psql(QStringLiteral("select count(*) from pg_stat_activity where state like 'idle in%'")),
        "0");
}

void TransactionTest::commits()
{
    const auto pool = this->pool();
    Result<pg::Transaction> begun = await(pool->begin());
    VERIFY_RESULT(begun);
    pg::Transaction transaction = std::move(*begun);
    QVERIFY(transaction.isOpen());
    VERIFY_RESULT(await(transaction.execute(insertNumber, 1)));
    VERIFY_RESULT(await(transaction.execute(insertNumber, 2)));
    QCOMPARE(numbers(), "");
    VERIFY_RESULT(await(transaction.commit()));
    QVERIFY(!transaction.isOpen());
    QCOMPARE(numbers(), "1,2");
    COMPARE_ERROR(await(transaction.execute(insertNumber, 3)), ErrorCode::DatabaseRefused);
    verifyConnectionIsFree(*pool);
}

void TransactionTest::rollsBackAtTheEndOfTheScope()
{
    const auto pool = this->pool();
    {
        Result<pg::Transaction> transaction = await(pool->begin());
        VERIFY_RESULT(await(transaction->execute(insertNumber, 1)));
        QCOMPARE(pool->statistics().inTransactions, 1);
    }
    verifyConnectionIsFree(*pool);
    QCOMPARE(numbers(), "");
}

void TransactionTest::rollsBackWhenAskedTo()
{
    const auto pool = this->pool();
    Result<pg::Transaction> transaction = await(pool->begin());
    VERIFY_RESULT(await(transaction->execute(insertNumber, 1)));
    VERIFY_RESULT(await(transaction->rollback()));
    QCOMPARE(pool->statistics().inTransactions, 0);
    QCOMPARE(numbers(), "");
    VERIFY_RESULT(await(transaction->rollback()));
}

void TransactionTest::lastStatementMayCommit()
{
    const auto pool = this->pool();
    Result<pg::Transaction> transaction = await(pool->begin());
    VERIFY_RESULT(await(transaction->execute(insertNumber, 1)));
    pg::Segment segment;
    segment.add(selectNumber, 7);
    segment.add(insertNumber, 2);
    const Result<std::vector<pg::Rows>> done = await(transaction->runAndCommit(segment));
    VERIFY_RESULT(done);
    QCOMPARE(done->size(), 2U); // COMMIT's own result is not among them
    QCOMPARE(done->front().row(0).get<qint32>(0).value(), 7);
    QCOMPARE(numbers(), "1,2");
}

void TransactionTest::takesTwoRoundTrips()
{
    const auto pool = this->pool();
    for (int i = 0; i < 2; ++i) { // the first time round prepares
        const quint64 before = pool->statistics().counters.segments;
        Result<pg::Transaction> transaction = await(pool->begin());
        VERIFY_RESULT(await(transaction->execute(selectNumber, i)));
        VERIFY_RESULT(await(transaction->executeAndCommit(insertNumber, i)));
        if (i == 1)
            QCOMPARE(pool->statistics().counters.segments, before + 2);
    }
}

void TransactionTest::emptyCommitsForNothing()
{
    const auto pool = this->pool();
    const quint64 before = pool->statistics().counters.segments;
    Result<pg::Transaction> transaction = await(pool->begin());
    VERIFY_RESULT(await(transaction->commit()));
    {
        const Result<pg::Transaction> unused = await(pool->begin());
        VERIFY_RESULT(unused);
    }
    QCOMPARE(pool->statistics().counters.segments, before);
    verifyConnectionIsFree(*pool);
}

void TransactionTest::hasTheConnectionToItself()
{
    const auto pool = this->pool();
    Result<pg::Transaction> transaction = await(pool->begin());
    VERIFY_RESULT(await(transaction->execute(insertNumber, 1)));
    test::Waiting<pg::Rows> other(pool->execute(insertNumber, 2));
    test::Waiting<pg::Transaction> another(pool->begin());
    QCOMPARE(pool->statistics().waiting, 2);
    VERIFY_RESULT(await(transaction->execute(divide, 1)));
    QVERIFY(!other.isDone());
    VERIFY_RESULT(await(transaction->rollback()));
    VERIFY_RESULT(other.result()); // not rolled back along with it
    VERIFY_RESULT(another.result());
    QCOMPARE(numbers(), "2");
}

void TransactionTest::anErrorEndsIt()
{
    const auto pool = this->pool();
    Result<pg::Transaction> transaction = await(pool->begin());
    VERIFY_RESULT(await(transaction->execute(insertNumber, 1)));
    QCOMPARE(await(transaction->execute(divide, 0)).error().sqlState, "22012");
    QVERIFY(!transaction->isOpen());
    const Result<pg::Rows> after = await(transaction->execute(insertNumber, 2));
    COMPARE_ERROR(after, ErrorCode::DatabaseRefused);
    QCOMPARE(after.error().sqlState, "25P02");
    QCOMPARE(await(transaction->commit()).error().sqlState, "25P02");
    verifyConnectionIsFree(*pool); // though the scope still lives
    QCOMPARE(numbers(), "");
}

void TransactionTest::anErrorInTheCommitEndsIt()
{
    const auto pool = this->pool();
    Result<pg::Transaction> transaction = await(pool->begin());
    VERIFY_RESULT(await(transaction->execute(insertPatient, 1)));
    const Result<void> refused = await(transaction->commit());
    COMPARE_ERROR(refused, ErrorCode::DatabaseRefused);
    QCOMPARE(refused.error().sqlState, "23505");
    QCOMPARE(refused.error().constraint, "patient_n_key");
    verifyConnectionIsFree(*pool);

    Result<pg::Transaction> second = await(pool->begin());
    VERIFY_RESULT(await(second->execute(insertNumber, 1)));
    QCOMPARE(await(second->executeAndCommit(divide, 0)).error().sqlState, "22012");
    verifyConnectionIsFree(*pool);
    QCOMPARE(numbers(), "");
}

void TransactionTest::commitOfAFailedOneIsNoSuccess()
{
    const auto pool = this->pool();
    Result<pg::Transaction> transaction = await(pool->begin());
    test::Waiting<pg::Rows> wrong(transaction->execute(divide, 0));
    test::Waiting<void> committed(transaction->commit()); // sent before the error is known
    QCOMPARE(wrong.result().error().sqlState, "22012");
    COMPARE_ERROR(committed.result(),
                  ErrorCode::DatabaseRefused); // PostgreSQL says ROLLBACK, and calls it a success
    QCOMPARE(committed.result().error().sqlState, "25P02");
    verifyConnectionIsFree(*pool);
}

void TransactionTest::statementsMayBePipelined()
{
    const auto pool = this->pool();
    Result<pg::Transaction> transaction = await(pool->begin());
    std::vector<test::Waiting<pg::Rows>> waits;
    for (int i = 0; i < 20; ++i)
        waits.emplace_back(transaction->execute(insertNumber, i));
    test::Waiting<void> committed(transaction->commit());
    VERIFY_RESULT(committed.result());
    for (test::Waiting<pg::Rows> &each : waits)
        VERIFY_RESULT(each.result());
    QCOMPARE(m_cluster.psql(QStringLiteral("select count(*) from number")), "20");

    Result<pg::Transaction> failing = await(pool->begin());
    test::Waiting<pg::Rows> first(failing->execute(divide, 0));
    test::Waiting<pg::Rows> second(failing->execute(insertNumber, 99));
    QCOMPARE(first.result().error().sqlState, "22012");
    QCOMPARE(second.result().error().sqlState, "25P02");
    verifyConnectionIsFree(*pool);
}

void TransactionTest::isolationAndReadOnly()
{
    const auto pool = this->pool();
    const auto level = [&pool](pg::Isolation isolation) {
        Result<pg::Transaction> transaction = await(pool->begin({.isolation = isolation}));
        return valueOf<QString>(await(transaction->execute(isolationLevel)));
    };
    QCOMPARE(level(pg::Isolation::ReadCommitted), QStringLiteral("read committed"));
    QCOMPARE(level(pg::Isolation::RepeatableRead), QStringLiteral("repeatable read"));
    QCOMPARE(level(pg::Isolation::Serializable), QStringLiteral("serializable"));
    Result<pg::Transaction> reader = await(pool->begin({.readOnly = true}));
    QCOMPARE(await(reader->execute(insertNumber, 1)).error().sqlState, "25006");
}

void TransactionTest::canBeMoved()
{
    const auto pool = this->pool(2);
    Result<pg::Transaction> first = await(pool->begin());
    VERIFY_RESULT(await(first->execute(insertNumber, 1)));
    pg::Transaction moved(std::move(*first));
    QVERIFY(!first->isOpen());
    VERIFY_RESULT(await(moved.execute(insertNumber, 2)));
    Result<pg::Transaction> second = await(pool->begin());
    VERIFY_RESULT(await(second->execute(insertNumber, 3)));
    moved = std::move(*second); // what it held before is rolled back
    VERIFY_RESULT(await(moved.commit()));
    verifyConnectionIsFree(*pool);
    QCOMPARE(numbers(), "3");
}

void TransactionTest::endsAtItsDeadline()
{
    const auto pool = this->pool();
    Result<pg::Transaction> transaction = await(pool->begin({.deadline = pool->deadlineIn(150ms)}));
    VERIFY_RESULT(await(transaction->execute(insertNumber, 1)));
    QTRY_VERIFY(!transaction->isOpen());
    COMPARE_ERROR(await(transaction->commit()), ErrorCode::Unavailable);
    verifyConnectionIsFree(*pool);
    QCOMPARE(numbers(), "");

    const Result<pg::Transaction> idle = await(pool->begin({.deadline = pool->deadlineIn(50ms)}));
    verifyConnectionIsFree(*pool); // though it never began
}

void TransactionTest::anOverdueStatementEndsIt()
{
    const auto pool = this->pool();
    Result<pg::Transaction> transaction = await(pool->begin({.deadline = pool->deadlineIn(100ms)}));
    COMPARE_ERROR(await(transaction->execute(sleepSeconds, 600)), ErrorCode::Timeout);
    verifyConnectionIsFree(*pool);
    QCOMPARE(pool->statistics().counters.losses, 0U);
}

void TransactionTest::lostBeforeCommitHadNoEffect()
{
    const auto pool = this->pool();
    Result<pg::Transaction> transaction = await(pool->begin());
    VERIFY_RESULT(await(transaction->execute(insertNumber, 1)));
    m_proxy->stall(Way::ToClient);
    test::Waiting<pg::Rows> running(transaction->execute(insertNumber, 2));
    m_proxy->cut();
    COMPARE_ERROR(running.result(), ErrorCode::Unavailable); // and not InDoubt: no commit was sent
    m_proxy->resume();
    COMPARE_ERROR(await(transaction->execute(insertNumber, 3)), ErrorCode::Unavailable);
    COMPARE_ERROR(await(transaction->commit()), ErrorCode::Unavailable);
    verifyConnectionIsFree(*pool); // a new one, of which the old transaction knows nothing
    QCOMPARE(numbers(), "");
}

void TransactionTest::lostCommitIsInDoubt_data()
{
    QTest::addColumn<bool>("arrives");
    QTest::newRow("committed") << true;
    QTest::newRow("not committed") << false;
}

void TransactionTest::lostCommitIsInDoubt()
{
    QFETCH(bool, arrives);
    const auto pool = this->pool();
    Result<pg::Transaction> transaction = await(pool->begin());
    VERIFY_RESULT(await(transaction->execute(insertNumber, 1)));
    m_proxy->stall(arrives ? Way::ToClient : Way::ToServer);
    test::Waiting<void> commit(transaction->commit());
    if (arrives)
        QTRY_COMPARE(numbers(), "1");
    QVERIFY(!commit.isDone());
    m_proxy->cut();
    COMPARE_ERROR(commit.result(), ErrorCode::InDoubt);
    QVERIFY(pg::mayHaveHappened(commit.result().error()));
    QCOMPARE(numbers(), arrives ? QByteArray("1") : QByteArray());
}

void TransactionTest::mayOutliveThePool()
{
    auto pool = this->pool();
    Result<pg::Transaction> transaction = await(pool->begin());
    VERIFY_RESULT(await(transaction->execute(insertNumber, 1)));
    pool.reset();
    QVERIFY(!transaction->isOpen());
    COMPARE_ERROR(await(transaction->execute(insertNumber, 2)), ErrorCode::Closed);
    VERIFY_RESULT(await(transaction->rollback()));
    QTRY_COMPARE(
        m_cluster.psql(QStringLiteral("select count(*) from pg_stat_activity where state like 'idle in%'")),
        "0");
    QCOMPARE(numbers(), "");
}

void TransactionTest::mistakesDoNotEndIt()
{
    const auto pool = this->pool();
    Result<pg::Transaction> transaction = await(pool->begin());
    VERIFY_RESULT(await(transaction->execute(insertNumber, 1)));
    COMPARE_ERROR(await(transaction->execute(insertNumber, qint64(1))), ErrorCode::InvalidArgument);
    QVERIFY(transaction->isOpen()); // nothing was sent
    VERIFY_RESULT(await(transaction->commit()));
    QCOMPARE(numbers(), "1");
}

FOYER_EPOLL_TEST_MAIN(TransactionTest)
#include "tst_transaction.moc"
