// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/server/epoll/looptools.h"
#include "tests/server/epoll/timerprobe.h"
#include "tests/support/epollmain.h"

#include <QAbstractEventDispatcher>
#include <QElapsedTimer>
#include <QSocketNotifier>
#include <QTimer>
#include <set>
#include <unordered_set>

using namespace foyer::test;
using namespace std::chrono_literals;

/// Timers of every type, and handlers that do what handlers must not be trusted not to do.
class EpollTimersTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void firesInTime_data();
    void firesInTime();
    void keepsItsPace();
    void zeroTimersRunFreely();
    void zeroTimersStarveNobody();
    void readySocketsStarveNoTimer();
    void neverFiresInItsOwnNestedLoop();
    void overdueTimerDoesNotSpinANestedLoop();
    void stoppedInItsHandler();
    void stoppedInAnothersHandler();
    void objectDeletedInItsHandler();
    void objectDeletedInAnothersHandler();
    void startedAgainInItsHandler();
    void firesOncePerTurn();
    void tellsWhatIsRegistered();
    void hundredThousand();
};

void EpollTimersTest::firesInTime_data()
{
    QTest::addColumn<Qt::TimerType>("type");
    QTest::addColumn<int>("interval");
    QTest::newRow("precise, 1 ms") << Qt::PreciseTimer << 1;
    QTest::newRow("precise, 70 ms") << Qt::PreciseTimer << 70;
    QTest::newRow("coarse, 70 ms") << Qt::CoarseTimer << 70;
    QTest::newRow("coarse, 230 ms") << Qt::CoarseTimer << 230;
    QTest::newRow("very coarse, 1 s") << Qt::VeryCoarseTimer << 1000;
}

void EpollTimersTest::firesInTime()
{
    QFETCH(const Qt::TimerType, type);
    QFETCH(const int, interval);
    LimitedLoop loop;
    QElapsedTimer clock;
    TimerProbe probe([&loop](int) { loop.quit(); });
    clock.start();
    QVERIFY(probe.startTimer(interval, type) > 0);
    QVERIFY(loop.run());
    // Qt grants coarse timers 5 %, and rounds very coarse ones to whole seconds of the wall.
    const double early = type == Qt::PreciseTimer ? 0 : type == Qt::CoarseTimer ? 0.05 : 0.55;
    QVERIFY2(double(clock.nsecsElapsed()) / 1e6 >= interval * (1 - early), "fired too early");
    QVERIFY2(clock.elapsed() < interval + 5000, "fired much too late");
}

/// Ten ticks of 20 ms take 200 ms, however late each of them was handled.
void EpollTimersTest::keepsItsPace()
{
    LimitedLoop loop;
    int ticks = 0;
    QElapsedTimer clock;
    TimerProbe probe([&](int) {
        QThread::msleep(5);
        if (++ticks == 10)
            loop.quit();
    });
    clock.start();
    probe.startTimer(20, Qt::PreciseTimer);
    QVERIFY(loop.run());
    QVERIFY(clock.elapsed() >= 200);
    QVERIFY2(clock.elapsed() < 2000, "each tick pushed the next one back");
}

/// A dispatcher that rounds "at once" up to a millisecond manages 200 of them here.
void EpollTimersTest::zeroTimersRunFreely()
{
    int fired = 0;
    TimerProbe probe([&fired](int) { ++fired; });
    probe.startTimer(0);
    runLoopFor(200ms);
    qInfo("zero timer: %d per second", fired * 5);
    QVERIFY2(fired > 4000, qPrintable(QString::number(fired)));
}

void EpollTimersTest::zeroTimersStarveNobody()
{
    LimitedLoop loop;
    SocketPair pair;
    int bytes = 0;
    int ticks = 0;
    const auto check = [&] {
        if (bytes >= 20 && ticks >= 10)
            loop.quit();
    };
    TimerProbe busy([](int) {});
    for (int i = 0; i < 3; ++i)
        busy.startTimer(0);
    TimerProbe ticking([&](int) { ++ticks, pair.makeNearReadable(), pair.makeNearReadable(), check(); });
    ticking.startTimer(2, Qt::PreciseTimer);
    QSocketNotifier notifier(pair.nearEnd(), QSocketNotifier::Read);
    connect(&notifier, &QSocketNotifier::activated, &notifier,
            [&] { bytes += 2, pair.drainNear(), check(); });
    QVERIFY(loop.run());
}

void EpollTimersTest::readySocketsStarveNoTimer()
{
    LimitedLoop loop;
    SocketPair pair;
    int zeroes = 0;
    int ticks = 0;
    const auto check = [&] {
        if (zeroes > 100 && ticks >= 10)
            loop.quit();
    };
    pair.makeNearReadable();
    QSocketNotifier notifier(pair.nearEnd(), QSocketNotifier::Read); // nobody reads: always ready
    TimerProbe zero([&](int) { ++zeroes, check(); });
    zero.startTimer(0);
    TimerProbe ticking([&](int) { ++ticks, check(); });
    ticking.startTimer(2, Qt::CoarseTimer);
    QVERIFY(loop.run());
}

void EpollTimersTest::neverFiresInItsOwnNestedLoop()
{
    LimitedLoop loop;
    int depth = 0;
    int deepest = 0;
    int others = 0;
    TimerProbe other([&others](int) { ++others; });
    TimerProbe probe([&](int) {
        deepest = std::max(deepest, ++depth);
        const int before = others;
        runLoopFor(60ms);
        --depth;
        if (others > before)
            loop.quit();
    });
    probe.startTimer(1, Qt::PreciseTimer);
    other.startTimer(3, Qt::PreciseTimer);
    QVERIFY2(loop.run(), "the other timer did not fire in the nested loop");
    QCOMPARE(deepest, 1);
}

/// The timer whose handler runs the loop is overdue all the time; the loop must wait none the less.
void EpollTimersTest::overdueTimerDoesNotSpinANestedLoop()
{
    for (const int interval : {0, 1}) {
        LimitedLoop loop;
        int turns = 0;
        TimerProbe probe([&](int id) {
            TurnCounter counter;
            runLoopFor(150ms);
            turns = counter.turns();
            probe.killTimer(id);
            loop.quit();
        });
        probe.startTimer(interval, Qt::PreciseTimer);
        QVERIFY(loop.run());
        QVERIFY2(turns < 40, qPrintable(QString::number(turns)));
    }
}

void EpollTimersTest::stoppedInItsHandler()
{
    int fired = 0;
    TimerProbe probe([&](int id) { ++fired, probe.killTimer(id); });
    probe.startTimer(1, Qt::PreciseTimer);
    probe.startTimer(0);
    runLoopFor(40ms);
    QCOMPARE(fired, 2);
}

/// All are due in the same turn; the first one stops the rest.
void EpollTimersTest::stoppedInAnothersHandler()
{
    std::set<int> ids;
    int fired = 0;
    TimerProbe probe([&](int) {
        ++fired;
        for (const int id : std::exchange(ids, {}))
            probe.killTimer(id);
    });
    for (int i = 0; i < 10; ++i)
        ids.insert(probe.startTimer(2, Qt::PreciseTimer));
    QThread::msleep(10);
    runLoopFor(40ms);
    QCOMPARE(fired, 1);
}

void EpollTimersTest::objectDeletedInItsHandler()
{
    int fired = 0;
    TimerProbe *probe = nullptr;
    probe = new TimerProbe([&](int) {
        ++fired;
        auto counter = &fired; // the closure goes with the object
        delete std::exchange(probe, nullptr);
        *counter += 10;
    });
    probe->startTimer(1, Qt::PreciseTimer);
    probe->startTimer(1, Qt::PreciseTimer);
    QThread::msleep(5);
    runLoopFor(40ms);
    QCOMPARE(fired, 11);
}

void EpollTimersTest::objectDeletedInAnothersHandler()
{
    int fired = 0;
    std::vector<std::unique_ptr<TimerProbe>> probes;
    for (int i = 0; i < 10; ++i) {
        probes.push_back(std::make_unique<TimerProbe>([&, i](int) {
            ++fired;
            for (int other = 0; other < 10; ++other) {
                if (other != i)
                    probes[std::size_t(other)].reset();
            }
        }));
        probes.back()->startTimer(2, Qt::PreciseTimer);
    }
    QThread::msleep(10);
    QAbstractEventDispatcher::instance()->processEvents(QEventLoop::AllEvents);
    QCOMPARE(fired, 1);
    runLoopFor(20ms);
    QVERIFY(fired > 1);
}

void EpollTimersTest::startedAgainInItsHandler()
{
    LimitedLoop loop;
    int fired = 0;
    QTimer timer;
    timer.setTimerType(Qt::PreciseTimer);
    timer.setSingleShot(true);
    connect(&timer, &QTimer::timeout, &timer, [&] { ++fired < 5 ? timer.start(fired) : loop.quit(); });
    timer.start(0);
    QVERIFY(loop.run());
    QCOMPARE(fired, 5);
    QVERIFY(!timer.isActive());
}

void EpollTimersTest::firesOncePerTurn()
{
    int fired = 0;
    TimerProbe probe([&fired](int) { ++fired; });
    probe.startTimer(1, Qt::PreciseTimer);
    QThread::msleep(30);
    QVERIFY(QAbstractEventDispatcher::instance()->processEvents(QEventLoop::AllEvents));
    QCOMPARE(fired, 1);
}

void EpollTimersTest::tellsWhatIsRegistered()
{
    QAbstractEventDispatcher *const dispatcher = QAbstractEventDispatcher::instance();
    TimerProbe probe([](int) {});
    QVERIFY(dispatcher->registeredTimers(&probe).isEmpty());
    const int longTimer = probe.startTimer(60'000, Qt::PreciseTimer);
    const int shortTimer = probe.startTimer(5, Qt::PreciseTimer);
    const int slowTimer = probe.startTimer(4000, Qt::VeryCoarseTimer);
    QCOMPARE(dispatcher->registeredTimers(&probe).size(), 3);
    for (const QAbstractEventDispatcher::TimerInfo &info : dispatcher->registeredTimers(&probe)) {
        QCOMPARE(info.interval, info.timerId == longTimer ? 60'000 : info.timerId == shortTimer ? 5 : 4000);
        QCOMPARE(info.timerType, info.timerId == slowTimer ? Qt::VeryCoarseTimer : Qt::PreciseTimer);
    }
    const int remaining = dispatcher->remainingTime(longTimer);
    QVERIFY2(remaining > 40'000 && remaining <= 60'000, qPrintable(QString::number(remaining)));
    QThread::msleep(10);
    QCOMPARE(dispatcher->remainingTime(shortTimer), 0);
    probe.killTimer(shortTimer);
    QCOMPARE(dispatcher->registeredTimers(&probe).size(), 2);
    QVERIFY(dispatcher->unregisterTimers(&probe));
    QVERIFY(dispatcher->registeredTimers(&probe).isEmpty());
}

void EpollTimersTest::hundredThousand()
{
    const int count = runsOnEpoll() ? 100'000 : 20'000; // Qt's list is searched from end to end
    LimitedLoop loop(100s);
    std::unordered_set<int> waiting;
    waiting.reserve(std::size_t(count));
    TimerProbe probe([&](int id) {
        waiting.erase(id);
        if (waiting.empty())
            loop.quit();
    });
    QElapsedTimer clock;
    qint64 starting = 0;
    for (int i = 0; i < count; ++i) {
        clock.start();
        const int id = probe.startTimer(1000 + i % 500, Qt::CoarseTimer);
        starting += clock.nsecsElapsed();
        waiting.insert(id);
    }
    qInfo("%d timers started in %lld ms", count, starting / 1'000'000);
    QCOMPARE(int(waiting.size()), count);
    QVERIFY(loop.run());
    clock.start();
    QVERIFY(QAbstractEventDispatcher::instance()->unregisterTimers(&probe));
    qInfo("%d timers stopped in %lld ms", count, clock.elapsed());
}

FOYER_EPOLL_TEST_MAIN(EpollTimersTest)
#include "tst_epolltimers.moc"
