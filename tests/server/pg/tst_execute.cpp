// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/pg/outcome.h"
#include "tests/server/pg/poolmaker.h"
#include "tests/server/pg/waiting.h"
#include "tests/support/epollmain.h"
#include "tests/support/testresult.h"

using namespace foyer;
using foyer::test::await;
using foyer::test::valueOf;

namespace {

constexpr pg::Statement selectNumber{"test.select_number", "select $1::int"};
constexpr pg::Statement insertNumber{"test.insert_number",
                                     "insert into number (n) values ($1::int) returning n"};
constexpr pg::Statement countNumbers{"test.count_numbers", "select count(*) from number"};
constexpr pg::Statement divide{"test.divide", "select 1 / $1::int"};
constexpr pg::Statement misspelt{"test.misspelt", "selec 1"};
constexpr pg::Statement noSuchTable{"test.no_such_table", "select * from nowhere where n = $1::int"};
constexpr pg::Statement emptyStatement{"test.empty", ""};
constexpr pg::Statement selectAll{"test.select_all", "select * from changing"};
constexpr pg::Statement insertTwins{"test.insert_twins", "insert into patient (n) values (1), (1)"};
constexpr pg::Statement copyOut{"test.copy_out", "copy number to stdout"};
constexpr pg::Statement copyIn{"test.copy_in", "copy number from stdin"};
constexpr pg::Statement remark{"test.remark", "do $$ begin raise warning 'look here'; end $$"};

} // namespace

/// Statements of their own: prepared, pipelined, each a transaction of its own.
class ExecuteTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void answersWithRows();
    void preparesOncePerConnection();
    void tellsErrorsOfPreparingToEveryUse();
    void namesTheViolatedConstraint();
    void anErrorLeavesItsNeighboursAlone();
    void aSegmentTakesEffectWhollyOrNotAtAll();
    void aSegmentOfNothingIsAnswered();
    void aDeferredConstraintFailsAtTheEnd();
    void pipelinesTenThousandStatements();
    void preparesAgainAfterAChangeOfTables();
    void refusesAnotherTypeForAParameter();
    void refusesNulInTexts();
    void executesWhatIsPutTogetherAtRunTime();
    void dropsAConnectionThatIsAskedToCopy_data();
    void dropsAConnectionThatIsAskedToCopy();
    void dropsAConnectionOnAnEmptyStatement();
    void logsWhatPostgreSqlRemarks();

private:
    test::PgCluster m_cluster;
    test::PoolMaker m_maker;
};

void ExecuteTest::init()
{
    m_cluster.psql(QStringLiteral("drop table if exists number, patient, changing;"
                                  "create table number (n int constraint number_is_unique unique"
                                  " constraint number_is_small check (n < 1000000));"
                                  "create table patient (n int unique deferrable initially deferred);"
                                  "create table changing (a int); insert into changing values (1)"));
}

void ExecuteTest::answersWithRows()
{
    const auto pool = m_maker.ready(m_cluster);
    const Result<pg::Rows> rows = await(pool->execute(selectNumber, 42));
    VERIFY_RESULT(rows);
    QCOMPARE(rows->count(), 1);
    QCOMPARE(rows->affected(), 1);
    QCOMPARE(valueOf<qint32>(rows), 42);
}

void ExecuteTest::preparesOncePerConnection()
{
    const auto pool = m_maker.ready(m_cluster);
    const quint64 before = pool->statistics().counters.prepared;
    for (int i = 0; i < 5; ++i)
        QCOMPARE(valueOf<qint32>(await(pool->execute(selectNumber, i))), i);
    QCOMPARE(pool->statistics().counters.prepared, before + 1);
}

void ExecuteTest::tellsErrorsOfPreparingToEveryUse()
{
    const auto pool = m_maker.ready(m_cluster);
    test::Waiting<pg::Rows> wrong(pool->execute(misspelt));
    test::Waiting<pg::Rows> first(pool->execute(noSuchTable, 1));
    test::Waiting<pg::Rows> second(pool->execute(noSuchTable, 2));
    COMPARE_ERROR(wrong.result(), ErrorCode::DatabaseRefused);
    QCOMPARE(wrong.result().error().sqlState, "42601");
    QCOMPARE(wrong.result().error().subject, QStringLiteral("test.misspelt"));
    QCOMPARE(first.result().error().sqlState, "42P01");
    QCOMPARE(second.result().error().sqlState, "42P01"); // and not that it was never prepared

    m_cluster.psql(QStringLiteral("create table nowhere (n int)"));
    const Result<pg::Rows> afterwards = await(pool->execute(noSuchTable, 3));
    m_cluster.psql(QStringLiteral("drop table nowhere"));
    VERIFY_RESULT(afterwards);
}

void ExecuteTest::namesTheViolatedConstraint()
{
    const auto pool = m_maker.ready(m_cluster);
    VERIFY_RESULT(await(pool->execute(insertNumber, 7)));
    const Result<pg::Rows> twin = await(pool->execute(insertNumber, 7));
    COMPARE_ERROR(twin, ErrorCode::DatabaseRefused);
    QCOMPARE(twin.error().sqlState, "23505");
    QCOMPARE(twin.error().constraint, "number_is_unique");
    QVERIFY(!pg::mayHaveHappened(twin.error()));
    QVERIFY2(!twin.error().detail.contains(QLatin1Char('7')), "the text must not repeat the row's values");
    const Result<pg::Rows> big = await(pool->execute(insertNumber, 5'000'000));
    QCOMPARE(big.error().sqlState, "23514");
    QCOMPARE(big.error().constraint, "number_is_small");
}

void ExecuteTest::anErrorLeavesItsNeighboursAlone()
{
    const auto pool = m_maker.ready(m_cluster);
    test::Waiting<pg::Rows> before(pool->execute(insertNumber, 1));
    test::Waiting<pg::Rows> wrong(pool->execute(divide, 0));
    test::Waiting<pg::Rows> after(pool->execute(insertNumber, 2));
    VERIFY_RESULT(before.result());
    QCOMPARE(wrong.result().error().sqlState, "22012");
    VERIFY_RESULT(after.result());
    QCOMPARE(m_cluster.psql(QStringLiteral("select sum(n) from number")), "3");
}

void ExecuteTest::aSegmentTakesEffectWhollyOrNotAtAll()
{
    const auto pool = m_maker.ready(m_cluster);
    pg::Segment bad;
    bad.add(insertNumber, 1);
    bad.add(divide, 0);
    bad.add(insertNumber, 2);
    const Result<std::vector<pg::Rows>> refused = await(pool->run(bad));
    QCOMPARE(refused.error().sqlState, "22012");
    QCOMPARE(m_cluster.psql(QStringLiteral("select count(*) from number")), "0");

    pg::Segment good;
    good.add(insertNumber, 1);
    good.add(divide, 1);
    good.add(insertNumber, 2);
    const Result<std::vector<pg::Rows>> done = await(pool->run(good));
    VERIFY_RESULT(done);
    QCOMPARE(done->size(), 3U);
    QCOMPARE(done->at(2).row(0).get<qint32>(0).value(), 2);
    QCOMPARE(m_cluster.psql(QStringLiteral("select count(*) from number")), "2");
}

void ExecuteTest::aSegmentOfNothingIsAnswered()
{
    const auto pool = m_maker.ready(m_cluster);
    const Result<std::vector<pg::Rows>> nothing = await(pool->run(pg::Segment{}));
    VERIFY_RESULT(nothing);
    QVERIFY(nothing->empty());
}

void ExecuteTest::aDeferredConstraintFailsAtTheEnd()
{
    const auto pool = m_maker.ready(m_cluster);
    test::Waiting<pg::Rows> twins(pool->execute(insertTwins));
    test::Waiting<pg::Rows> after(pool->execute(selectNumber, 1));
    COMPARE_ERROR(twins.result(), ErrorCode::DatabaseRefused);
    QCOMPARE(twins.result().error().sqlState, "23505");
    VERIFY_RESULT(after.result());
    QCOMPARE(m_cluster.psql(QStringLiteral("select count(*) from patient")), "0");
    QCOMPARE(pool->statistics().counters.losses, 0U);
}

void ExecuteTest::pipelinesTenThousandStatements()
{
    constexpr int count = 10'000;
    pg::PoolSettings settings = test::poolSettings(m_cluster.conninfo());
    settings.connection.maxInFlight = count + 10;
    const auto pool = m_maker.ready(settings);
    std::vector<test::Waiting<pg::Rows>> waits;
    waits.reserve(count);
    for (int i = 0; i < count; ++i)
        waits.emplace_back(i % 2 == 0 ? pool->execute(selectNumber, i) : pool->execute(insertNumber, i));
    QCOMPARE(pool->statistics().waiting, 0); // all are on the wire
    for (int i = 0; i < count; ++i)
        QCOMPARE(valueOf<qint32>(waits[std::size_t(i)].result()), i);
    QCOMPARE(valueOf<qint64>(await(pool->execute(countNumbers))), count / 2);
}

void ExecuteTest::preparesAgainAfterAChangeOfTables()
{
    const auto pool = m_maker.ready(m_cluster);
    QCOMPARE(await(pool->execute(selectAll))->columnCount(), 1);
    m_cluster.psql(QStringLiteral("alter table changing add column b int"));
    const Result<pg::Rows> stale = await(pool->execute(selectAll));
    QCOMPARE(stale.error().sqlState, "0A000"); // PostgreSQL says it once
    const Result<pg::Rows> fresh = await(pool->execute(selectAll));
    VERIFY_RESULT(fresh);
    QCOMPARE(fresh->columnCount(), 2);
}

void ExecuteTest::refusesAnotherTypeForAParameter()
{
    const auto pool = m_maker.ready(m_cluster);
    VERIFY_RESULT(await(pool->execute(selectNumber, 1)));
    const Result<pg::Rows> wide = await(pool->execute(selectNumber, qint64(1)));
    COMPARE_ERROR(wide, ErrorCode::InvalidArgument);
    QCOMPARE(wide.error().subject, QStringLiteral("test.select_number"));
    COMPARE_ERROR(await(pool->execute(selectNumber, 1, 2)), ErrorCode::InvalidArgument);
    VERIFY_RESULT(await(pool->execute(selectNumber, 1)));
}

void ExecuteTest::refusesNulInTexts()
{
    const auto pool = m_maker.ready(m_cluster);
    static constexpr pg::Statement echo{"test.echo", "select $1::text"};
    const QString withNul = QStringLiteral("a") + QChar(u'\0') + QStringLiteral("b");
    COMPARE_ERROR(await(pool->execute(echo, withNul)), ErrorCode::InvalidArgument);
    QCOMPARE(valueOf<QString>(await(pool->execute(echo, QStringLiteral("ab")))), QStringLiteral("ab"));
}

void ExecuteTest::executesWhatIsPutTogetherAtRunTime()
{
    const auto pool = m_maker.ready(m_cluster);
    const pg::Command command(pg::AdHoc("select $1::int + 1"), pg::Params(41));
    QCOMPARE(valueOf<qint32>(await(pool->execute(pool->defaultDeadline(), command))), 42);
    QCOMPARE(pool->statistics().counters.prepared, 1U); // the session settings
}

void ExecuteTest::dropsAConnectionThatIsAskedToCopy_data()
{
    QTest::addColumn<bool>("in");
    QTest::newRow("out") << false;
    QTest::newRow("in") << true;
}

void ExecuteTest::dropsAConnectionThatIsAskedToCopy()
{
    QFETCH(bool, in);
    const auto pool = m_maker.ready(m_cluster);
    VERIFY_RESULT(await(pool->execute(insertNumber, 1)));
    const Result<pg::Rows> copied = await(pool->execute(in ? copyIn : copyOut));
    QVERIFY(!copied);
    QVERIFY2(copied.error().detail.contains(QStringLiteral("COPY")), qPrintable(copied.error().toLogText()));
    QCOMPARE(pool->statistics().counters.losses, 1U);
    QTRY_COMPARE(pool->statistics().ready, 1); // by a new connection
    QCOMPARE(valueOf<qint32>(await(pool->execute(selectNumber, 5))), 5);
}

void ExecuteTest::dropsAConnectionOnAnEmptyStatement()
{
    const auto pool = m_maker.ready(m_cluster);
    QVERIFY(!await(pool->execute(emptyStatement)));
    QCOMPARE(pool->statistics().counters.losses, 1U);
    QTRY_COMPARE(pool->statistics().ready, 1);
    QCOMPARE(valueOf<qint32>(await(pool->execute(selectNumber, 5))), 5);
}

void ExecuteTest::logsWhatPostgreSqlRemarks()
{
    const auto pool = m_maker.ready(m_cluster);
    QTest::ignoreMessage(QtWarningMsg, "PostgreSQL: WARNING 01000: look here");
    VERIFY_RESULT(await(pool->execute(remark)));
}

FOYER_EPOLL_TEST_MAIN(ExecuteTest)
#include "tst_execute.moc"
