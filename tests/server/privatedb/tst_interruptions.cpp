// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/server/privatedb/box.h"
#include "tests/server/privatedb/hostprocess.h"
#include "tests/support/testresult.h"

#include <csignal>
#include <QDir>
#include <QFileInfo>
#include <QThread>
#include <thread>

using namespace foyer;
using namespace foyer::privatedb;
using namespace foyer::privatedb::test;

/// A start that is interrupted, at whatever point, is finished or undone by the next.
class InterruptionsTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initdbIsInterrupted_data();
    void initdbIsInterrupted();
    void madeButNotYetNoted();
    void halfMadeDatabaseBesideARealOneIsRemoved();
    void startObeysItsFlag();
    void startObeysItsDeadline();

private:
    [[nodiscard]] static bool waitForInitdb(const Box &box);
};

// initdb writes the version first, and everything else takes it half a second more at least.
bool InterruptionsTest::waitForInitdb(const Box &box)
{
    const QString sign = box.path(QStringLiteral("data/pg.making/PG_VERSION"));
    for (int i = 0; i < 60'000 && !QFileInfo::exists(sign); ++i)
        QThread::msleep(1);
    return QFileInfo::exists(sign);
}

void InterruptionsTest::initdbIsInterrupted_data()
{
    QTest::addColumn<int>("signal");
    QTest::addColumn<unsigned long>("afterMs");
    for (const unsigned long after : {0UL, 150UL, 400UL}) {
        QTest::addRow("asked to stop after %lu ms", after) << SIGTERM << after;
        QTest::addRow("killed after %lu ms", after) << SIGKILL << after;
    }
}

void InterruptionsTest::initdbIsInterrupted()
{
    QFETCH(int, signal);
    QFETCH(unsigned long, afterMs);
    const Box box;
    HostProcess first(box.path(), box.runtimeBase());
    QVERIFY(waitForInitdb(box));
    QThread::msleep(afterMs);
    ::kill(pid_t(first.pid()), signal);
    const int code = first.waitForEnd();
    // On a fast machine the last delay may strike after the start is complete; then it stops in the usual
    // way.
    const bool wasReady = first.lines().filter(QStringLiteral("ready")).size() == 1;
    QCOMPARE(code, signal == SIGKILL ? -1 : wasReady ? 0 : 1);
    if (signal == SIGTERM && !wasReady) {
        QVERIFY2(first.lines().last().contains(QStringLiteral("cancelled: Stopped on request while")),
                 qPrintable(first.lines().last()));
        QVERIFY(!QFileInfo::exists(box.path(QStringLiteral("data/pg.making"))));
        QCOMPARE(box.processes(), QStringList{});
        QCOMPARE(QDir(box.runtimeBase()).entryList({QStringLiteral("foyer-*")}), QStringList{});
    }
    HostProcess second(box.path(), box.runtimeBase());
    QVERIFY2(second.waitFor(QStringLiteral("ready")), qPrintable(second.lines().join(QLatin1Char('\n'))));
    QVERIFY(!QFileInfo::exists(box.path(QStringLiteral("data/pg.making"))));
    second.terminate();
    QCOMPARE(second.waitForEnd(), 0);
    QCOMPARE(box.processes(), QStringList{});
}

void InterruptionsTest::madeButNotYetNoted()
{
    const Box box(Box::Content::Installation);
    auto opened = box.open();
    VERIFY_RESULT(opened);
    QCOMPARE(sql((*opened)->endpoints().postgresUri(Role::Superuser), "create table noted as select 1 as n"),
             "");
    VERIFY_RESULT((*opened)->stop());
    opened->reset();
    QFile marker(box.path(QStringLiteral("data/foyer.json")));
    QVERIFY(marker.open(QIODevice::WriteOnly));
    marker.write("{\"layout\": 1, \"database\": \"making\"}");
    marker.close();
    opened = box.open();
    VERIFY_RESULT(opened);
    QCOMPARE(sql((*opened)->endpoints().postgresUri(Role::Superuser), "select n from noted"), "1");
    QVERIFY(marker.open(QIODevice::ReadOnly));
    QVERIFY(marker.readAll().contains("\"made\""));
}

void InterruptionsTest::halfMadeDatabaseBesideARealOneIsRemoved()
{
    const Box box(Box::Content::Installation);
    QVERIFY(QDir().mkpath(box.path(QStringLiteral("data/pg.making/base/1"))));
    QVERIFY(QFile::link(QStringLiteral("/etc/hostname"), box.path(QStringLiteral("data/pg.making/link"))));
    VERIFY_RESULT(box.open());
    QVERIFY(!QFileInfo::exists(box.path(QStringLiteral("data/pg.making"))));
    QVERIFY(QFileInfo::exists(QStringLiteral("/etc/hostname")));
}

void InterruptionsTest::startObeysItsFlag()
{
    const Box box;
    std::atomic_bool stop = false;
    std::thread raiser([&box, &stop] {
        std::ignore = waitForInitdb(box);
        stop = true;
    });
    const auto opened = PrivateInstallation::open(box.options(), box.clock(), box.limit(&stop));
    raiser.join();
    COMPARE_ERROR(opened, ErrorCode::Cancelled);
    QCOMPARE(box.processes(), QStringList{});
}

void InterruptionsTest::startObeysItsDeadline()
{
    const Box box;
    const auto opened = PrivateInstallation::open(box.options(), box.clock(),
                                                  WaitLimit(box.clock(), std::chrono::milliseconds{150}));
    QVERIFY(!opened);
    QVERIFY2(opened.error().detail.contains(QStringLiteral("The time allowed ran out while")),
             qPrintable(opened.error().toLogText()));
    COMPARE_ERROR(opened, ErrorCode::Timeout);
    QCOMPARE(box.processes(), QStringList{});
    VERIFY_RESULT(box.open());
}

QTEST_GUILESS_MAIN(InterruptionsTest)
#include "tst_interruptions.moc"
