// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/migrations/migrator.h"
#include "tests/support/pgcluster.h"
#include "tests/support/testresult.h"

#include <QTest>

using namespace foyer;
using namespace foyer::migrations;

/// What the compiled chain lets the server's role do, and what not.
class SchemaRightsTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void missingRoleIsSaid();
    void ownerMigrates();
    void appRoleIsRefused_data();
    void appRoleIsRefused();
    void newTablesAreAddOnlyForTheAppRole();

private:
    [[nodiscard]] QByteArray uri(const QByteArray &role) const
    {
        return "host=" + m_cluster.socketDirectory().toUtf8() + " dbname=foyer user=" + role;
    }

    [[nodiscard]] Result<TextRows> asRole(const QByteArray &role, const QByteArray &sql) const;

    test::PgCluster m_cluster;
};

void SchemaRightsTest::initTestCase()
{
    m_cluster.psql(QStringLiteral("create role foyer_owner login"));
    m_cluster.psql(QStringLiteral("create database foyer owner foyer_owner"));
}

Result<TextRows> SchemaRightsTest::asRole(const QByteArray &role, const QByteArray &sql) const
{
    Result<BlockingSession> session = BlockingSession::open(uri(role));
    if (!session)
        return failure(session.error());
    return session->run(sql);
}

void SchemaRightsTest::missingRoleIsSaid()
{
    const Migrator migrator(compiledChain().value(), Version::ofThisBuild());
    const Result<MigrationReport> report = migrator.migrate(uri("foyer_owner"), Migrator::Mode::Apply);
    COMPARE_ERROR(report, ErrorCode::DatabaseRefused);
    QVERIFY(report.error().detail.contains(QStringLiteral("create role foyer_app")));
}

void SchemaRightsTest::ownerMigrates()
{
    m_cluster.psql(QStringLiteral("create role foyer_app login"));
    const Migrator migrator(compiledChain().value(), Version::ofThisBuild());
    VERIFY_RESULT(migrator.migrate(uri("foyer_owner"), Migrator::Mode::Apply));
    VERIFY_RESULT(migrator.check(uri("foyer_app")));
}

void SchemaRightsTest::appRoleIsRefused_data()
{
    QTest::addColumn<QByteArray>("sql");
    QTest::newRow("make a table") << QByteArray("create table mine (n int)");
    QTest::newRow("change the installation") << QByteArray("update installation set id = gen_random_uuid()");
    QTest::newRow("delete the installation") << QByteArray("delete from installation");
    QTest::newRow("empty it") << QByteArray("truncate installation");
    QTest::newRow("add a second one") << QByteArray("insert into installation default values");
    QTest::newRow("touch the ledger") << QByteArray("delete from schema_migration");
    QTest::newRow("alter a table") << QByteArray("alter table installation add n int");
    QTest::newRow("become the owner") << QByteArray("set role foyer_owner");
    QTest::newRow("switch triggers off") << QByteArray("set session_replication_role = replica");
}

void SchemaRightsTest::appRoleIsRefused()
{
    QFETCH(QByteArray, sql);
    COMPARE_ERROR(asRole("foyer_app", sql), ErrorCode::PermissionDenied);
}

void SchemaRightsTest::newTablesAreAddOnlyForTheAppRole()
{
    VERIFY_RESULT(asRole("foyer_owner", "create table fact (id int generated always as identity, n int)"));
    VERIFY_RESULT(asRole("foyer_app", "insert into fact (n) values (1)"));
    VERIFY_RESULT(asRole("foyer_app", "select * from fact"));
    COMPARE_ERROR(asRole("foyer_app", "update fact set n = 2"), ErrorCode::PermissionDenied);
    COMPARE_ERROR(asRole("foyer_app", "delete from fact"), ErrorCode::PermissionDenied);
}

QTEST_GUILESS_MAIN(SchemaRightsTest)
#include "tst_schemarights.moc"
