// SPDX-License-Identifier: GPL-3.0-or-later
#include "sqlregistry.h"
#include "tests/server/pg/poolmaker.h"
#include "tests/server/pg/sql.h"
#include "tests/server/pg/waiting.h"
#include "tests/support/epollmain.h"
#include "tests/support/testresult.h"

using namespace foyer;
using foyer::test::await;

/// Constants made of .sql files.
class SqlFilesTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void areNamedAfterTheirFiles();
    void keepTheirCommentApart();
    void areSentAsTheyStand();
    void areAllInTheRegistry();

private:
    test::PgCluster m_cluster;
    test::PoolMaker m_maker;
};

void SqlFilesTest::areNamedAfterTheirFiles()
{
    QCOMPARE(QByteArray(pgtest::sql::one.name()), "pgtest.one");
    QCOMPARE(QByteArray(pgtest::sql::one.text()), "select 1");
    QCOMPARE(QByteArray(pgtest::sql::one.comment()), "");
    QCOMPARE(QByteArray(pgtest::sql::countBoth.name()), "pgtest.count_both");
    QCOMPARE(pgtest::sql::all.size(), 2U);
}

void SqlFilesTest::keepTheirCommentApart()
{
    QCOMPARE(
        QByteArray(pgtest::sql::countBoth.comment()),
        "How many, and of which kind; \"quoted\" and with a backslash \\ and a semicolon;\nover two lines.");
    const QByteArray text(pgtest::sql::countBoth.text());
    QVERIFY(text.startsWith("select count(*)"));
    QVERIFY(text.endsWith("as n")); // and no semicolon
    QVERIFY(text.contains("-- a remark inside stays\n"));
}

void SqlFilesTest::areSentAsTheyStand()
{
    const auto pool = m_maker.ready(m_cluster);
    const std::vector<qint32> numbers{1, 2, 3};
    const Result<pg::Rows> rows =
        await(pool->execute(pgtest::sql::countBoth, QStringLiteral("a;b"), numbers));
    VERIFY_RESULT(rows);
    QCOMPARE(rows->row(0).get<qint64>("matching").value(), 3);
    QCOMPARE(rows->row(0).get<QString>("odd").value(), QStringLiteral("tab\tand [brackets] and ${dollars}"));
}

void SqlFilesTest::areAllInTheRegistry()
{
    const std::vector<const pg::Statement *> all = sqlregistry::all();
    QVERIFY(std::find(all.begin(), all.end(), &pgtest::sql::one) != all.end());
    QVERIFY(std::find(all.begin(), all.end(), &pgtest::sql::countBoth) != all.end());
}

FOYER_EPOLL_TEST_MAIN(SqlFilesTest)
#include "tst_sqlfiles.moc"
