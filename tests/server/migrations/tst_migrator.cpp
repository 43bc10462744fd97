// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/migrations/migrator.h"
#include "tests/support/pgcluster.h"
#include "tests/support/testresult.h"

#include <QTest>
#include <thread>

using namespace foyer;
using namespace foyer::migrations;

namespace {

constexpr Version thisBinary{1, 5, 0};

Migration step(int number, const QByteArray &sql, const QByteArray &oldest = "1.0.0")
{
    const QString name = QStringLiteral("%1_step.sql").arg(number, 4, 10, QLatin1Char('0'));
    return parseMigration(name, "-- oldest-binary: " + oldest + "\n" + sql).value();
}

MigrationChain twoSteps()
{
    return {step(1, "create table a (n int)"), step(2, "create table b (n int); insert into b values (7);")};
}

} // namespace

/// Against a real server; each function has a database of its own.
class MigratorTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void appliesThenFindsNothingToDo();
    void appliesOnlyWhatIsMissing();
    void dryRunChangesNothing();
    void failedStepLeavesNothingAndStops();
    void stepThatCommitsByItselfIsRefused();
    void changedTextIsRefused();
    void olderBinaryIsRefused();
    void newerDatabaseThatBearsUsIsAccepted();
    void checkNamesWhatIsMissing();
    void manyAtOnceApplyEachStepOnce();
    void unreachableServerIsSaid();

private:
    [[nodiscard]] QByteArray tables() const;

    test::PgCluster m_cluster;
    QByteArray m_database;
    QByteArray m_uri;
    int m_count = 0;
};

void MigratorTest::init()
{
    m_database = "m" + QByteArray::number(++m_count);
    m_cluster.psql(QStringLiteral("create database %1").arg(QString::fromLatin1(m_database)));
    m_uri = m_cluster.conninfo(m_database);
}

QByteArray MigratorTest::tables() const
{
    return m_cluster.psql(
        QStringLiteral("select string_agg(tablename, ',' order by tablename) from pg_tables "
                       "where schemaname = 'public'"),
        m_database);
}

void MigratorTest::appliesThenFindsNothingToDo()
{
    const Migrator migrator(twoSteps(), thisBinary);
    const Result<MigrationReport> first = migrator.migrate(m_uri, Migrator::Mode::Apply);
    VERIFY_RESULT(first);
    QCOMPARE(first->before, 0);
    QCOMPARE(first->after, 2);
    QCOMPARE(first->applied, (QList<QString>{QStringLiteral("0001_step"), QStringLiteral("0002_step")}));
    QCOMPARE(tables(), "a,b,schema_migration");
    const Result<MigrationReport> second = migrator.migrate(m_uri, Migrator::Mode::Apply);
    VERIFY_RESULT(second);
    QCOMPARE(second->before, 2);
    QVERIFY(second->applied.isEmpty());
    VERIFY_RESULT(migrator.check(m_uri));
}

void MigratorTest::appliesOnlyWhatIsMissing()
{
    VERIFY_RESULT(Migrator({twoSteps().front()}, thisBinary).migrate(m_uri, Migrator::Mode::Apply));
    const Result<MigrationReport> rest =
        Migrator(twoSteps(), thisBinary).migrate(m_uri, Migrator::Mode::Apply);
    VERIFY_RESULT(rest);
    QCOMPARE(rest->applied, QList<QString>{QStringLiteral("0002_step")});
}

void MigratorTest::dryRunChangesNothing()
{
    const Result<MigrationReport> report =
        Migrator(twoSteps(), thisBinary).migrate(m_uri, Migrator::Mode::DryRun);
    VERIFY_RESULT(report);
    QCOMPARE(report->applied.size(), 2);
    QCOMPARE(tables(), "");
}

void MigratorTest::failedStepLeavesNothingAndStops()
{
    MigrationChain chain = twoSteps();
    chain.insert(chain.begin() + 1, step(2, "create table half (n int); insert into half values ('x');"));
    chain[2].number = 3;
    const Result<MigrationReport> report = Migrator(chain, thisBinary).migrate(m_uri, Migrator::Mode::Apply);
    COMPARE_ERROR(report, ErrorCode::DatabaseRefused);
    QCOMPARE(report.error().subject, QStringLiteral("0002_step"));
    QCOMPARE(report.error().sqlState, "22P02");
    QCOMPARE(tables(), "a,schema_migration");
    VERIFY_RESULT(Migrator(twoSteps(), thisBinary).migrate(m_uri, Migrator::Mode::Apply));
}

void MigratorTest::stepThatCommitsByItselfIsRefused()
{
    const MigrationChain chain{step(1, "create table a (n int); commit;")};
    COMPARE_ERROR(Migrator(chain, thisBinary).migrate(m_uri, Migrator::Mode::Apply), ErrorCode::Corrupt);
}

void MigratorTest::changedTextIsRefused()
{
    VERIFY_RESULT(Migrator(twoSteps(), thisBinary).migrate(m_uri, Migrator::Mode::Apply));
    MigrationChain changed = twoSteps();
    changed[0] = step(1, "create table a (n bigint)");
    const Result<MigrationReport> report =
        Migrator(changed, thisBinary).migrate(m_uri, Migrator::Mode::Apply);
    COMPARE_ERROR(report, ErrorCode::Corrupt);
    QCOMPARE(report.error().subject, QStringLiteral("0001_step"));
}

void MigratorTest::olderBinaryIsRefused()
{
    MigrationChain chain = twoSteps();
    chain.push_back(step(3, "drop table a", "2.0.0"));
    VERIFY_RESULT(Migrator(chain, Version{2, 0, 0}).migrate(m_uri, Migrator::Mode::Apply));
    for (const MigrationChain &mine : {twoSteps(), chain}) {
        const Migrator old(mine, thisBinary);
        COMPARE_ERROR(old.migrate(m_uri, Migrator::Mode::Apply), ErrorCode::Unsupported);
        COMPARE_ERROR(old.check(m_uri), ErrorCode::Unsupported);
    }
}

void MigratorTest::newerDatabaseThatBearsUsIsAccepted()
{
    MigrationChain chain = twoSteps();
    chain.push_back(step(3, "create table c (n int)", "1.5.0"));
    VERIFY_RESULT(Migrator(chain, Version{2, 0, 0}).migrate(m_uri, Migrator::Mode::Apply));
    const Migrator old(twoSteps(), thisBinary);
    const Result<MigrationReport> report = old.migrate(m_uri, Migrator::Mode::Apply);
    VERIFY_RESULT(report);
    QVERIFY(report->applied.isEmpty());
    VERIFY_RESULT(old.check(m_uri));
}

void MigratorTest::checkNamesWhatIsMissing()
{
    const Migrator migrator(twoSteps(), thisBinary);
    COMPARE_ERROR(migrator.check(m_uri), ErrorCode::Conflict);
    VERIFY_RESULT(Migrator({twoSteps().front()}, thisBinary).migrate(m_uri, Migrator::Mode::Apply));
    const Result<void> checked = migrator.check(m_uri);
    COMPARE_ERROR(checked, ErrorCode::Conflict);
    QVERIFY(checked.error().detail.contains(QStringLiteral("0002_step")));
}

void MigratorTest::manyAtOnceApplyEachStepOnce()
{
    const Migrator migrator(twoSteps(), thisBinary);
    std::atomic<int> applied = 0;
    std::atomic<int> failed = 0;
    std::vector<std::thread> threads;
    for (int i = 0; i < 8; ++i) {
        threads.emplace_back([&] {
            const Result<MigrationReport> report = migrator.migrate(m_uri, Migrator::Mode::Apply);
            if (report)
                applied += int(report->applied.size());
            else
                ++failed;
        });
    }
    for (std::thread &thread : threads)
        thread.join();
    QCOMPARE(failed, 0);
    QCOMPARE(applied, 2);
    QCOMPARE(m_cluster.psql(QStringLiteral("select count(*) from b"), m_database), "1");
}

void MigratorTest::unreachableServerIsSaid()
{
    const Result<MigrationReport> report =
        Migrator(twoSteps(), thisBinary).migrate("host=/nowhere dbname=x", Migrator::Mode::Apply);
    COMPARE_ERROR(report, ErrorCode::Unavailable);
    QVERIFY(report.error().detail.contains(QStringLiteral("/nowhere")));
}

QTEST_GUILESS_MAIN(MigratorTest)
#include "tst_migrator.moc"
