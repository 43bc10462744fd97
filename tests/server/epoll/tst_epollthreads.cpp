// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/server/epoll/looptools.h"
#include "tests/server/epoll/timerprobe.h"
#include "tests/support/epollmain.h"

#include <algorithm>
#include <QElapsedTimer>
#include <QFutureWatcher>
#include <QtConcurrentRun>
#include <QTimer>
#include <vector>

using namespace foyer::test;
using namespace std::chrono_literals;

/// Threads with dispatchers of their own, and what they send each other.
class EpollThreadsTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void threadHasItsOwnLoop();
    void threadStartsAgain();
    void quitIsNeverMissed();
    void queuedCallsArriveInOrder();
    void blockingCalls();
    void manyPostersAtOnce();
    void wakeUpLatency();
    void timersMoveWithTheirObject();
    void futureWatcher();
    void continuationInThisThread();
};

namespace {

/// A running thread with the dispatcher under test and an object that lives in it.
class Worker
{
public:
    Worker()
    {
        giveDispatcher(m_thread);
        context.moveToThread(&m_thread);
        m_thread.start();
    }

    ~Worker()
    {
        m_thread.quit();
        if (!m_thread.wait(20'000))
            qFatal("the thread did not hear quit()");
    }

    Q_DISABLE_COPY_MOVE(Worker)

    QThread &thread() { return m_thread; }

    QObject context;

private:
    QThread m_thread;
};

template <typename Function>
void callIn(QObject &context, Function function)
{
    QMetaObject::invokeMethod(&context, std::move(function), Qt::QueuedConnection);
}

} // namespace

void EpollThreadsTest::threadHasItsOwnLoop()
{
    Worker worker;
    LimitedLoop loop;
    bool ticked = false;
    callIn(worker.context, [&] {
        requireDispatcherUnderTest();
        QTimer::singleShot(5, &worker.context, [&] {
            ticked = QThread::currentThread() == &worker.thread();
            callIn(*this, [&loop] { loop.quit(); });
        });
    });
    QVERIFY(loop.run());
    QVERIFY(ticked);
}

void EpollThreadsTest::threadStartsAgain()
{
    QThread thread;
    for (int i = 0; i < 3; ++i) {
        giveDispatcher(thread);
        LimitedLoop loop;
        connect(&thread, &QThread::finished, this, [&loop] { loop.quit(); });
        thread.start();
        QTimer::singleShot(5, this, [&thread] { thread.quit(); });
        QVERIFY(loop.run());
        QVERIFY(thread.wait(20'000));
        thread.disconnect(this);
    }
}

/// quit() at any moment of a starting loop: before its first look, between look and wait, in the wait.
void EpollThreadsTest::quitIsNeverMissed()
{
    for (int i = 0; i < 300; ++i) {
        QThread thread;
        giveDispatcher(thread);
        thread.start();
        QElapsedTimer spin;
        spin.start();
        while (spin.nsecsElapsed() < i * 1000) {
        }
        thread.quit();
        QVERIFY2(thread.wait(20'000), qPrintable(QString::number(i)));
    }
}

void EpollThreadsTest::queuedCallsArriveInOrder()
{
    constexpr int count = 20'000;
    Worker worker;
    LimitedLoop loop;
    int next = 0;
    bool inOrder = true;
    for (int i = 0; i < count; ++i) {
        callIn(worker.context, [&, i] {
            callIn(*this, [&, i] {
                inOrder &= i == next++;
                if (next == count)
                    loop.quit();
            });
        });
    }
    QVERIFY(loop.run());
    QVERIFY(inOrder);
}

void EpollThreadsTest::blockingCalls()
{
    Worker worker;
    int sum = 0;
    for (int i = 1; i <= 1000; ++i) {
        const bool called = QMetaObject::invokeMethod(
            &worker.context, [&sum, i] { sum += i; }, Qt::BlockingQueuedConnection);
        QVERIFY(called);
    }
    QCOMPARE(sum, 500'500);
}

void EpollThreadsTest::manyPostersAtOnce()
{
    constexpr int perThread = 10'000;
    std::vector<std::unique_ptr<Worker>> workers;
    LimitedLoop loop(60s);
    int arrived = 0;
    for (int i = 0; i < 4; ++i)
        workers.push_back(std::make_unique<Worker>());
    for (const auto &worker : workers) {
        callIn(worker->context, [&] {
            for (int i = 0; i < perThread; ++i) {
                callIn(*this, [&] {
                    if (++arrived == 4 * perThread)
                        loop.quit();
                });
                if (i % 100 == 0)
                    QThread::usleep(100);
            }
        });
    }
    QVERIFY(loop.run());
}

/// There and back again between two sleeping threads; the figure is half of that.
void EpollThreadsTest::wakeUpLatency()
{
    constexpr std::size_t count = 2000;
    Worker worker;
    LimitedLoop loop(60s);
    std::vector<qint64> nanoseconds;
    QElapsedTimer clock;
    std::function<void()> send = [&] {
        clock.start();
        callIn(worker.context, [&] {
            callIn(*this, [&] {
                nanoseconds.push_back(clock.nsecsElapsed() / 2);
                nanoseconds.size() < count ? send() : loop.quit();
            });
        });
    };
    send();
    QVERIFY(loop.run());
    std::sort(nanoseconds.begin(), nanoseconds.end());
    qInfo("wake-up latency: p50 %.1f us, p99 %.1f us", double(nanoseconds[count / 2]) / 1000,
          double(nanoseconds[count * 99 / 100]) / 1000);
    QVERIFY2(nanoseconds[count / 2] < 20'000'000, "a wake-up waits for something else than the processor");
}

void EpollThreadsTest::timersMoveWithTheirObject()
{
    Worker worker;
    LimitedLoop loop;
    QThread *const here = QThread::currentThread();
    bool toldHere = false;
    TimerProbe probe([&](int) {
        if (QThread::currentThread() == here)
            toldHere = true;
        else if (probe.thread() == &worker.thread())
            probe.moveToThread(here), callIn(*this, [&loop] { loop.quit(); });
    });
    probe.startTimer(5, Qt::PreciseTimer);
    probe.moveToThread(&worker.thread());
    QVERIFY(loop.run());
    toldHere = false;
    QTRY_VERIFY(toldHere);
}

void EpollThreadsTest::futureWatcher()
{
    LimitedLoop loop;
    QFutureWatcher<int> watcher;
    QList<int> results;
    connect(&watcher, &QFutureWatcher<int>::finished, this, [&] {
        results.append(watcher.result());
        if (results.size() == 100)
            loop.quit();
        else
            watcher.setFuture(QtConcurrent::run([n = int(results.size())] { return n; }));
    });
    watcher.setFuture(QtConcurrent::run([] { return 0; }));
    QVERIFY(loop.run());
    QCOMPARE(results.constLast(), 99);
}

void EpollThreadsTest::continuationInThisThread()
{
    LimitedLoop loop;
    int done = 0;
    for (int i = 0; i < 50; ++i) {
        QtConcurrent::run([i] { return i; }).then(this, [&](int) {
            QCOMPARE(QThread::currentThread(), thread());
            if (++done == 50)
                loop.quit();
        });
    }
    QVERIFY(loop.run());
}

FOYER_EPOLL_TEST_MAIN(EpollThreadsTest)
#include "tst_epollthreads.moc"
