// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/eventloopchecker.h"
#include "tests/support/pgcluster.h"
#include "tests/support/redischild.h"

#include <QTest>
#include <QThread>

using namespace foyer::test;

/// The tools that every other test believes in.
class SupportTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void clusterAnswersAndComesBackAfterAKill();
    void redisKeepsItsFileOverAKill();
    void checkerSeesABlockedLoop();
};

void SupportTest::clusterAnswersAndComesBackAfterAKill()
{
    PgCluster cluster(PgCluster::Durability::On);
    QCOMPARE(
        cluster.psql(QStringLiteral("create table t (n int); insert into t values (5); select n from t")),
        "5");
    cluster.kill();
    cluster.start();
    QCOMPARE(cluster.psql(QStringLiteral("select n from t")), "5");
}

void SupportTest::redisKeepsItsFileOverAKill()
{
    RedisChild redis;
    QCOMPARE(redis.cli({QStringLiteral("set"), QStringLiteral("k"), QStringLiteral("v")}), "OK");
    redis.kill();
    redis.start();
    QCOMPARE(redis.cli({QStringLiteral("get"), QStringLiteral("k")}), "v");
    redis.stop();
    redis.forget();
    redis.start();
    QCOMPARE(redis.cli({QStringLiteral("get"), QStringLiteral("k")}), "");
}

void SupportTest::checkerSeesABlockedLoop()
{
    EventLoopChecker checker;
    QTRY_VERIFY(checker.ticks() > 5);
    QThread::msleep(120);
    QVERIFY(checker.longestGap() >= std::chrono::milliseconds{100});
}

QTEST_GUILESS_MAIN(SupportTest)
#include "tst_support.moc"
