// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/runtime/shutdown/readiness.h"

#include <atomic>
#include <QLoggingCategory>
#include <QTest>
#include <QThread>

using namespace foyer::runtime;

class ReadinessTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void nothingIsNotReady();
    void everyCheckMustAgree();
    void goneChecksDoNotCount();
    void changesAreLoggedOnce();
    void checkMayOutliveReadiness();
    void threadsSetAndRead();
};

void ReadinessTest::nothingIsNotReady()
{
    QVERIFY(!Readiness().report().isReady);
}

void ReadinessTest::everyCheckMustAgree()
{
    Readiness readiness;
    const auto database = readiness.add(QStringLiteral("postgres"));
    const auto cache = readiness.add(QStringLiteral("redis"));
    database->setReady();
    ReadinessReport report = readiness.report();
    QVERIFY(!report.isReady);
    QCOMPARE(report.items.size(), 2U);
    QCOMPARE(report.items[0].name, QStringLiteral("postgres"));
    QVERIFY(report.items[0].isReady && report.items[0].reason.isEmpty());
    QCOMPARE(report.items[1].reason, QStringLiteral("not started yet"));
    cache->setReady();
    QVERIFY(readiness.report().isReady);
    database->setNotReady(QStringLiteral("the connection is lost"));
    report = readiness.report();
    QVERIFY(!report.isReady);
    QCOMPARE(report.items[0].reason, QStringLiteral("the connection is lost"));
    database->setNotReady({});
    QVERIFY(!readiness.report().isReady); // no reason is no readiness
}

void ReadinessTest::goneChecksDoNotCount()
{
    Readiness readiness;
    const auto stays = readiness.add(QStringLiteral("a"));
    stays->setReady();
    {
        const auto goes = readiness.add(QStringLiteral("b"));
        QVERIFY(!readiness.report().isReady);
    }
    QVERIFY(readiness.report().isReady);
    QCOMPARE(readiness.report().items.size(), 1U);
}

void ReadinessTest::changesAreLoggedOnce()
{
    Readiness readiness;
    const auto check = readiness.add(QStringLiteral("redis"));
    QTest::ignoreMessage(QtInfoMsg, "A part is ready. check=redis");
    check->setReady();
    check->setReady();
    QTest::ignoreMessage(QtWarningMsg, "A part is not ready. check=redis reason=gone");
    check->setNotReady(QStringLiteral("gone"));
    check->setNotReady(QStringLiteral("gone"));
    const auto unexpected = qInstallMessageHandler(
        [](QtMsgType, const QMessageLogContext &, const QString &) { QFAIL("logged twice"); });
    check->setNotReady(QStringLiteral("gone"));
    qInstallMessageHandler(unexpected);
}

void ReadinessTest::checkMayOutliveReadiness()
{
    std::unique_ptr<ReadinessCheck> check;
    {
        Readiness readiness;
        check = readiness.add(QStringLiteral("a"));
    }
    check->setReady();
}

void ReadinessTest::threadsSetAndRead()
{
    QLoggingCategory::setFilterRules(QStringLiteral("foyer.readiness=false"));
    Readiness readiness;
    std::atomic<int> running{4};
    std::vector<std::unique_ptr<QThread>> threads;
    for (int t = 0; t < 4; ++t) {
        threads.emplace_back(QThread::create([&readiness, &running, t] {
            for (int i = 0; i < 500; ++i) {
                const auto check = readiness.add(QStringLiteral("worker-%1").arg(t));
                check->setReady();
                check->setNotReady(QStringLiteral("gone"));
                check->setReady();
            }
            running.fetch_sub(1);
        }));
        threads.back()->start();
    }
    while (running.load() > 0) {
        const ReadinessReport report = readiness.report();
        QVERIFY(report.items.size() <= 4);
        for (const ReadinessItem &item : report.items)
            QCOMPARE(item.isReady, item.reason.isEmpty());
    }
    for (const auto &thread : threads)
        QVERIFY(thread->wait(60'000));
    QVERIFY(readiness.report().items.empty());
    QLoggingCategory::setFilterRules({});
}

QTEST_GUILESS_MAIN(ReadinessTest)
#include "tst_readiness.moc"
