// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/privatedb/childprocess.h"
#include "server/privatedb/processtable.h"
#include "server/privatedb/tool.h"
#include "tests/server/privatedb/box.h"
#include "tests/support/testresult.h"

#include <csignal>
#include <fcntl.h>
#include <QFile>
#include <sys/stat.h>
#include <thread>

using namespace foyer;
using namespace foyer::privatedb;
using namespace foyer::privatedb::test;

using std::chrono::milliseconds;

/// Starting programs under another account, talking to them, and getting rid of them.
class ChildProcessTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void runsInASurroundingOfItsOwn();
    void inheritsNothing();
    void saysWhyAProgramDoesNotRun_data();
    void saysWhyAProgramDoesNotRun();
    void diesWithTheThreadThatStartedIt();
    void tellsHowItEnded();
    void toolTakesAndGivesMuch();
    void toolThatStopsReadingIsNoCrash();
    void toolOutputIsKeptInBounds();
    void toolIsEndedWhenItsSinkFails();
    void toolIsEndedByTheLimit();
    void toolThatIgnoresTheRequestIsKilled();
    void numberGivenAnewIsNotSignalled();

private:
    [[nodiscard]] static ToolRequest shell(const QString &script)
    {
        return {.program = QStringLiteral("/bin/sh"),
                .arguments = {QStringLiteral("-c"), script},
                .account = childAccount()};
    }

    [[nodiscard]] Result<ToolOutcome> run(const ToolRequest &request) const
    {
        return runTool(request, WaitLimit(m_clock, std::chrono::minutes{2}));
    }

    SystemClock m_clock;
};

void ChildProcessTest::runsInASurroundingOfItsOwn()
{
    qputenv("FOYER_TEST_SECRET", "hunter2");
    const auto outcome =
        run(shell(QStringLiteral("id -u; id -G; pwd; umask; env | cut -d= -f1 | sort | tr '\\n' ' '; "
                                 "ps -o sid= -p $$ | tr -d ' '; echo $$")));
    VERIFY_RESULT(outcome);
    const QList<QByteArray> lines = outcome->output.trimmed().split('\n');
    QCOMPARE(lines.size(), 6);
    QCOMPARE(lines[0].toUInt(), childAccount().uid);
    QVERIFY(geteuid() != 0 || lines[1].toUInt() == childAccount().gid); // no group of root's
    QCOMPARE(lines[2], "/");
    QCOMPARE(lines[3], "0077");
    QVERIFY2(lines[4].startsWith("LC_ALL PATH PWD TZ "), lines[4].constData()); // the shell adds PWD
    QVERIFY2(lines[4].endsWith(lines[5]), "it is not in a session of its own");
}

void ChildProcessTest::inheritsNothing()
{
    const int open = ::open("/dev/null", O_RDONLY); // without O_CLOEXEC on purpose
    QVERIFY(open >= 0);
    std::signal(SIGUSR1, SIG_IGN);
    sigset_t blocked;
    sigemptyset(&blocked);
    sigaddset(&blocked, SIGTERM);
    pthread_sigmask(SIG_BLOCK, &blocked, nullptr);
    const auto outcome =
        run(shell(QStringLiteral("ls /proc/$$/fd | tr '\\n' ' '; grep -E 'SigBlk|SigIgn' /proc/$$/status")));
    pthread_sigmask(SIG_UNBLOCK, &blocked, nullptr);
    std::signal(SIGUSR1, SIG_DFL);
    ::close(open);
    VERIFY_RESULT(outcome);
    QVERIFY2(outcome->output.startsWith("0 1 2 "), outcome->output.constData());
    QCOMPARE(outcome->output.count("0000000000000000"), 2);
}

void ChildProcessTest::saysWhyAProgramDoesNotRun_data()
{
    QTest::addColumn<QString>("program");
    QTest::addColumn<ErrorCode>("code");
    QTest::newRow("is not there") << QStringLiteral("/nowhere/at/all") << ErrorCode::NotFound;
    QTest::newRow("may not be run") << QStringLiteral("/etc/passwd") << ErrorCode::PermissionDenied;
    QTest::newRow("is a directory") << QStringLiteral("/etc") << ErrorCode::PermissionDenied;
}

void ChildProcessTest::saysWhyAProgramDoesNotRun()
{
    QFETCH(QString, program);
    QFETCH(ErrorCode, code);
    const auto child = ChildProcess::start({.program = program, .arguments = {}, .account = childAccount()});
    COMPARE_ERROR(child, code);
    QVERIFY(child.error().detail.startsWith(QStringLiteral("Cannot run %1 as ").arg(program)));
}

void ChildProcessTest::diesWithTheThreadThatStartedIt()
{
    std::optional<ChildProcess> child;
    std::thread([&child] {
        const SpawnRequest request{.program = QStringLiteral("/bin/sleep"),
                                   .arguments = {QStringLiteral("600")},
                                   .account = childAccount(),
                                   .deathSignal = SIGTERM};
        if (Result<ChildProcess> started = ChildProcess::start(request))
            child.emplace(std::move(*started));
    }).join();
    QVERIFY(child);
    const auto status = child->waitForEnd(std::chrono::minutes{1});
    QVERIFY(status);
    QCOMPARE(status->signal, SIGTERM);
}

void ChildProcessTest::tellsHowItEnded()
{
    const auto outcome = run(shell(QStringLiteral("exit 7")));
    VERIFY_RESULT(outcome);
    QCOMPARE(outcome->status.toText(), QStringLiteral("exited with code 7"));
    QCOMPARE(outcome->lastWords(), QStringLiteral("exited with code 7"));
    const auto killed = run(shell(QStringLiteral("kill -9 $$")));
    VERIFY_RESULT(killed);
    QCOMPARE(killed->status.toText(), QStringLiteral("was killed by signal 9 (Killed)"));
    const auto talkative =
        run(shell(QStringLiteral("echo 'x: error: the reason' >&2; echo cleaning up >&2; exit 1")));
    VERIFY_RESULT(talkative);
    QCOMPARE(talkative->lastWords(), QStringLiteral("x: error: the reason"));
}

// More than fits in a pipe, both ways at once.
void ChildProcessTest::toolTakesAndGivesMuch()
{
    ToolRequest request = shell(QStringLiteral("cat; head -c 200000 /dev/zero | tr '\\0' e >&2"));
    QByteArray given;
    QByteArray taken;
    request.source = [&given]() -> Result<QByteArray> {
        const QByteArray piece =
            given.size() < (20 << 20) ? QByteArray(100'003, char('a' + given.size() % 26)) : QByteArray{};
        given.append(piece);
        return piece;
    };
    request.sink = [&taken](const QByteArray &bytes) -> Result<void> {
        taken.append(bytes);
        return {};
    };
    const auto outcome = run(request);
    VERIFY_RESULT(outcome);
    QVERIFY(outcome->status.isSuccess());
    QVERIFY(taken == given);
    QCOMPARE(outcome->output, "");
    QCOMPARE(outcome->errors, QByteArray(64 << 10, 'e'));
}

void ChildProcessTest::toolThatStopsReadingIsNoCrash()
{
    ToolRequest request = shell(QStringLiteral("head -c 10; exit 3"));
    request.source = [] { return Result<QByteArray>(QByteArray(100'000, 'x')); };
    const auto outcome = run(request);
    VERIFY_RESULT(outcome);
    QCOMPARE(outcome->status.code, 3);
    QCOMPARE(outcome->output, QByteArray(10, 'x'));
    sigset_t pending;
    sigpending(&pending);
    QCOMPARE(sigismember(&pending, SIGPIPE), 0);
}

void ChildProcessTest::toolOutputIsKeptInBounds()
{
    const auto outcome = run(shell(QStringLiteral("head -c 3000000 /dev/zero; echo end")));
    VERIFY_RESULT(outcome);
    QCOMPARE(outcome->output.size(), 64 << 10);
    QVERIFY(outcome->output.endsWith("end\n"));
}

void ChildProcessTest::toolIsEndedWhenItsSinkFails()
{
    ToolRequest request = shell(QStringLiteral("while :; do echo more; done"));
    request.sink = [](const QByteArray &) -> Result<void> {
        return failure(ErrorCode::Io, QStringLiteral("The disk is full."));
    };
    COMPARE_ERROR(run(request), ErrorCode::Io);
}

void ChildProcessTest::toolIsEndedByTheLimit()
{
    COMPARE_ERROR(runTool(shell(QStringLiteral("sleep 600")), WaitLimit(m_clock, milliseconds{50})),
                  ErrorCode::Timeout);
    std::atomic_bool stop = false;
    std::thread stopper([&stop] {
        std::this_thread::sleep_for(milliseconds{50});
        stop = true;
    });
    const auto outcome =
        runTool(shell(QStringLiteral("exec sleep 600")), WaitLimit(m_clock, std::chrono::minutes{2}, &stop));
    stopper.join();
    COMPARE_ERROR(outcome, ErrorCode::Cancelled);
    QCOMPARE(outcome.error().detail, QStringLiteral("Stopped on request while waiting for sh."));
}

void ChildProcessTest::toolThatIgnoresTheRequestIsKilled()
{
    const auto outcome = runTool(shell(QStringLiteral("trap '' TERM; while :; do sleep 1; done")),
                                 WaitLimit(m_clock, milliseconds{100}));
    COMPARE_ERROR(outcome, ErrorCode::Timeout);
}

void ChildProcessTest::numberGivenAnewIsNotSignalled()
{
    const auto child = ChildProcess::start({.program = QStringLiteral("/bin/sleep"),
                                            .arguments = {QStringLiteral("600")},
                                            .account = childAccount()});
    VERIFY_RESULT(child);
    std::optional<ProcessInfo> info = processInfo(child->pid());
    QVERIFY(info);
    QCOMPARE(info->uid, childAccount().uid);
    QCOMPARE(info->parent, getpid());
    QCOMPARE(info->command, "sleep");
    ProcessInfo earlier = *info;
    --earlier.startTicks;
    QVERIFY(!signalProcess(earlier, SIGKILL));
    QVERIFY(processInfo(child->pid()));
    QVERIFY(signalProcess(*info, SIGKILL));
    QTRY_VERIFY(!processInfo(child->pid()));
}

QTEST_GUILESS_MAIN(ChildProcessTest)
#include "tst_childprocess.moc"
