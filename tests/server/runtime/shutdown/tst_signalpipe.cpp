// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/runtime/shutdown/signalpipe.h"
#include "tests/server/runtime/worker/dispatchers.h"
#include "tests/support/testresult.h"

#include <array>
#include <csignal>
#include <QProcess>
#include <QSignalSpy>
#include <QTest>
#include <QThread>
#include <unistd.h>

using namespace foyer;
using namespace foyer::runtime;

class SignalPipeTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void signalsArrive();
    void eachOneCounts();

    void worksOnAnyDispatcher_data() { test::addDispatcherRows(); }

    void worksOnAnyDispatcher();
    void oneAtATime();
    void handlersAreGivenBack();
    void childrenHearTheirSignals();
    void brokenPipeIsAnErrorOnly();
};

void SignalPipeTest::signalsArrive()
{
    const auto pipe = SignalPipe::open();
    VERIFY_RESULT(pipe);
    QSignalSpy stops(pipe->get(), &SignalPipe::stopAsked);
    QSignalSpy reloads(pipe->get(), &SignalPipe::reloadAsked);
    QTest::ignoreMessage(QtInfoMsg, "A signal came. signal=TERM");
    raise(SIGTERM);
    QTRY_COMPARE(stops.count(), 1);
    raise(SIGINT);
    QTRY_COMPARE(stops.count(), 2);
    raise(SIGHUP);
    QTRY_COMPARE(reloads.count(), 1);
    QCOMPARE(stops.count(), 2);
}

void SignalPipeTest::eachOneCounts()
{
    const auto pipe = SignalPipe::open();
    VERIFY_RESULT(pipe);
    QSignalSpy stops(pipe->get(), &SignalPipe::stopAsked);
    for (int i = 0; i < 100; ++i) {
        QTest::ignoreMessage(QtInfoMsg, "A signal came. signal=INT");
        raise(SIGINT);
    }
    QTRY_COMPARE(stops.count(), 100);
}

void SignalPipeTest::worksOnAnyDispatcher()
{
    QFETCH(bool, epoll);
    std::atomic<int> stops{0};
    std::atomic<bool> isOpen{false};
    QThread thread;
    if (const DispatcherFactory factory = test::dispatcherFactory(epoll))
        thread.setEventDispatcher(factory().release());
    std::unique_ptr<SignalPipe> pipe;
    QObject inside;
    inside.moveToThread(&thread);
    thread.start();
    QMetaObject::invokeMethod(
        &inside,
        [&] {
            pipe = SignalPipe::open().value();
            QObject::connect(pipe.get(), &SignalPipe::stopAsked, pipe.get(),
                             [&stops] { stops.fetch_add(1); });
            isOpen.store(true);
        },
        Qt::QueuedConnection);
    QTRY_VERIFY(isOpen.load());
    kill(getpid(), SIGTERM);
    QTRY_COMPARE(stops.load(), 1);
    QMetaObject::invokeMethod(
        &inside, [&] { pipe.reset(); }, Qt::BlockingQueuedConnection);
    thread.quit();
    QVERIFY(thread.wait(60'000));
}

void SignalPipeTest::oneAtATime()
{
    const auto pipe = SignalPipe::open();
    VERIFY_RESULT(pipe);
    COMPARE_ERROR(SignalPipe::open(), ErrorCode::Conflict);
}

void SignalPipeTest::handlersAreGivenBack()
{
    struct sigaction before = {};
    sigaction(SIGTERM, nullptr, &before);
    {
        const auto pipe = SignalPipe::open();
        VERIFY_RESULT(pipe);
        struct sigaction during = {};
        sigaction(SIGTERM, nullptr, &during);
        QVERIFY(during.sa_handler != before.sa_handler);
    }
    struct sigaction after = {};
    sigaction(SIGTERM, nullptr, &after);
    QVERIFY(after.sa_handler == before.sa_handler);
    VERIFY_RESULT(SignalPipe::open());
}

void SignalPipeTest::childrenHearTheirSignals()
{
    const auto pipe = SignalPipe::open();
    VERIFY_RESULT(pipe);
    QSignalSpy stops(pipe->get(), &SignalPipe::stopAsked);
    QProcess child;
    child.start(QStringLiteral("sleep"), {QStringLiteral("600")});
    QVERIFY(child.waitForStarted(60'000));
    child.terminate();
    QVERIFY(child.waitForFinished(60'000));
    QCOMPARE(child.exitStatus(), QProcess::CrashExit);
    QCOMPARE(child.exitCode(), SIGTERM);
    QCOMPARE(stops.count(), 0);
}

void SignalPipeTest::brokenPipeIsAnErrorOnly()
{
    const auto pipe = SignalPipe::open();
    VERIFY_RESULT(pipe);
    std::array<int, 2> ends{};
    QCOMPARE(::pipe(ends.data()), 0);
    close(ends[0]);
    QCOMPARE(write(ends[1], "x", 1), -1);
    QCOMPARE(errno, EPIPE);
    close(ends[1]);
}

QTEST_GUILESS_MAIN(SignalPipeTest)
#include "tst_signalpipe.moc"
