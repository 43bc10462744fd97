// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/server/epoll/looptools.h"
#include "tests/support/epollmain.h"

#include <QProcess>
#include <QTimer>
#include <vector>

using namespace foyer::test;
using namespace std::chrono_literals;

/// Child processes: their pipes and their ends.
class EpollProcessesTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void tellsOutputAndEnd();
    void talksBothWays();
    void thirtyAtOnce();
    void waitForFinished();
    void waitForFinishedInAHandler();
    void killed();
    void cannotStart();
    void largeOutput();
};

namespace {

const QString shell = QStringLiteral("/bin/sh");

QStringList script(const QString &text)
{
    return {QStringLiteral("-c"), text};
}

} // namespace

void EpollProcessesTest::tellsOutputAndEnd()
{
    LimitedLoop loop;
    QProcess process;
    QByteArray output;
    int code = -1;
    connect(&process, &QProcess::readyReadStandardOutput, this,
            [&] { output += process.readAllStandardOutput(); });
    connect(&process, &QProcess::finished, this, [&](int exitCode) { code = exitCode, loop.quit(); });
    process.start(shell, script(QStringLiteral("echo one; sleep 0.05; echo two; exit 7")));
    QVERIFY(loop.run());
    QCOMPARE(output, "one\ntwo\n");
    QCOMPARE(code, 7);
}

void EpollProcessesTest::talksBothWays()
{
    LimitedLoop loop;
    QProcess process;
    int lines = 0;
    connect(&process, &QProcess::readyReadStandardOutput, this, [&] {
        while (process.canReadLine()) {
            QCOMPARE(process.readLine(), QByteArray::number(lines) + '\n');
            if (++lines == 100)
                process.closeWriteChannel();
            else
                process.write(QByteArray::number(lines) + '\n');
        }
    });
    connect(&process, &QProcess::finished, this, [&] { loop.quit(); });
    process.start(QStringLiteral("/bin/cat"), QStringList{});
    process.write("0\n");
    QVERIFY(loop.run());
    QCOMPARE(lines, 100);
}

void EpollProcessesTest::thirtyAtOnce()
{
    LimitedLoop loop(60s);
    std::vector<std::unique_ptr<QProcess>> processes;
    int finished = 0;
    for (int i = 0; i < 30; ++i) {
        processes.push_back(std::make_unique<QProcess>());
        QProcess *const process = processes.back().get();
        connect(process, &QProcess::finished, this, [&, process, i](int code) {
            QCOMPARE(code, i);
            QCOMPARE(process->readAllStandardOutput(), "x\n");
            if (++finished == 30)
                loop.quit();
        });
        process->start(shell, script(QStringLiteral("sleep 0.0%1; echo x; exit %2").arg(i % 10).arg(i)));
    }
    QVERIFY(loop.run());
}

void EpollProcessesTest::waitForFinished()
{
    for (int i = 0; i < 5; ++i) {
        QProcess process;
        process.start(shell, script(QStringLiteral("echo x; exit 3")));
        QVERIFY(process.waitForFinished(30'000));
        QCOMPARE(process.exitCode(), 3);
        QCOMPARE(process.readAllStandardOutput(), "x\n");
    }
    QProcess slow;
    slow.start(QStringLiteral("/bin/sleep"), {QStringLiteral("60")});
    QVERIFY(!slow.waitForFinished(30));
    slow.kill();
    QVERIFY(slow.waitForFinished(30'000));
}

void EpollProcessesTest::waitForFinishedInAHandler()
{
    LimitedLoop loop;
    QProcess outer;
    int innerCode = -1;
    connect(&outer, &QProcess::readyReadStandardOutput, this, [&] {
        QProcess inner;
        inner.start(shell, script(QStringLiteral("exit 4")));
        QVERIFY(inner.waitForFinished(30'000));
        innerCode = inner.exitCode();
    });
    connect(&outer, &QProcess::finished, this, [&] { loop.quit(); });
    outer.start(shell, script(QStringLiteral("echo x; sleep 0.02")));
    QVERIFY(loop.run());
    QCOMPARE(innerCode, 4);
}

void EpollProcessesTest::killed()
{
    LimitedLoop loop;
    QProcess process;
    connect(&process, &QProcess::started, this, [&process] { process.kill(); });
    connect(&process, &QProcess::finished, this, [&](int, QProcess::ExitStatus status) {
        QCOMPARE(status, QProcess::CrashExit);
        loop.quit();
    });
    process.start(QStringLiteral("/bin/sleep"), {QStringLiteral("60")});
    QVERIFY(loop.run());
}

void EpollProcessesTest::cannotStart()
{
    LimitedLoop loop;
    QProcess process;
    connect(&process, &QProcess::errorOccurred, this, [&](QProcess::ProcessError error) {
        QCOMPARE(error, QProcess::FailedToStart);
        QTimer::singleShot(0, this, [&loop] { loop.quit(); });
    });
    process.start(QStringLiteral("/nowhere/nothing"), QStringList{});
    QVERIFY(loop.run());
}

void EpollProcessesTest::largeOutput()
{
    LimitedLoop loop(60s);
    QProcess process;
    qsizetype bytes = 0;
    connect(&process, &QProcess::readyReadStandardOutput, this,
            [&] { bytes += process.readAllStandardOutput().size(); });
    connect(&process, &QProcess::finished, this, [&] { loop.quit(); });
    process.start(QStringLiteral("/bin/dd"),
                  {QStringLiteral("if=/dev/zero"), QStringLiteral("bs=64k"), QStringLiteral("count=160")});
    QVERIFY(loop.run());
    QCOMPARE(bytes, 160 * 65536);
}

FOYER_EPOLL_TEST_MAIN(EpollProcessesTest)
#include "tst_epollprocesses.moc"
