// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/server/epoll/looptools.h"
#include "tests/server/epoll/timerprobe.h"
#include "tests/support/epollmain.h"

#include <QAbstractEventDispatcher>
#include <QElapsedTimer>
#include <QSocketNotifier>
#include <thread>

using namespace foyer::test;
using namespace std::chrono_literals;

/// What one call of processEvents() does, in which order, under which flags.
class EpollTurnsTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void orderOfATurn();
    void tellsBeforeItWaits();
    void doesNotWaitUnasked();
    void saysWhetherItDidAnything();
    void zeroTimerIsNotCounted();
    void excludesSockets();
    void excludesSocketsButHearsWakeUps();
    void excludesTimers();
    void excludesBoth();
    void wakeUpEndsTheNextWait();
    void eventPostedWhileAboutToBlock();
    void interruptedWhileAboutToBlock();
    void interruptedBeforeTheTurn();
    void interruptedInAnEvent();
    void loopByHandSeesWhatItsEventsDid();
    void timerStartedWhileAboutToBlock();

private:
    [[nodiscard]] static QAbstractEventDispatcher *dispatcher()
    {
        return QAbstractEventDispatcher::instance();
    }

    void post(const QString &name);

    QStringList m_log;
};

namespace {

constexpr auto wait = QEventLoop::WaitForMoreEvents;

} // namespace

void EpollTurnsTest::post(const QString &name)
{
    QMetaObject::invokeMethod(
        this, [this, name] { m_log.append(name); }, Qt::QueuedConnection);
}

/// Nothing left of the test before: neither its events nor its wake-ups.
void EpollTurnsTest::init()
{
    while (dispatcher()->processEvents(QEventLoop::AllEvents)) {
    }
    m_log.clear();
}

void EpollTurnsTest::orderOfATurn()
{
    SocketPair pair;
    pair.makeNearReadable();
    QSocketNotifier read(pair.nearEnd(), QSocketNotifier::Read);
    QObject context;
    connect(&read, &QSocketNotifier::activated, &context, [&] {
        pair.drainNear();
        m_log.append(QStringLiteral("socket"));
    });
    TimerProbe timer([this](int) { m_log.append(QStringLiteral("timer")); });
    timer.startTimer(1, Qt::PreciseTimer);
    QThread::msleep(5);
    connect(dispatcher(), &QAbstractEventDispatcher::awake, &context,
            [this] { m_log.append(QStringLiteral("awake")); });
    connect(dispatcher(), &QAbstractEventDispatcher::aboutToBlock, &context,
            [this] { m_log.append(QStringLiteral("aboutToBlock")); });
    post(QStringLiteral("posted"));
    QVERIFY(dispatcher()->processEvents(QEventLoop::AllEvents));
    QCOMPARE(m_log, (QStringList{QStringLiteral("awake"), QStringLiteral("posted"), QStringLiteral("socket"),
                                 QStringLiteral("timer")}));
}

void EpollTurnsTest::tellsBeforeItWaits()
{
    QObject context;
    connect(dispatcher(), &QAbstractEventDispatcher::awake, &context,
            [this] { m_log.append(QStringLiteral("awake")); });
    connect(dispatcher(), &QAbstractEventDispatcher::aboutToBlock, &context,
            [this] { m_log.append(QStringLiteral("aboutToBlock")); });
    TimerProbe timer([this](int) { m_log.append(QStringLiteral("timer")); });
    timer.startTimer(30, Qt::PreciseTimer);
    QVERIFY(dispatcher()->processEvents(wait));
    QCOMPARE(m_log,
             (QStringList{QStringLiteral("awake"), QStringLiteral("aboutToBlock"), QStringLiteral("timer")}));
}

void EpollTurnsTest::doesNotWaitUnasked()
{
    bool told = false;
    QObject context;
    connect(dispatcher(), &QAbstractEventDispatcher::aboutToBlock, &context, [&told] { told = true; });
    TimerProbe timer([](int) { QFAIL("not for an hour"); });
    timer.startTimer(3'600'000);
    QElapsedTimer clock;
    clock.start();
    QVERIFY(!dispatcher()->processEvents(QEventLoop::AllEvents));
    QVERIFY(clock.elapsed() < 10'000);
    QVERIFY(!told);
}

void EpollTurnsTest::saysWhetherItDidAnything()
{
    QVERIFY(!dispatcher()->processEvents(QEventLoop::AllEvents));
    post(QStringLiteral("posted"));
    QVERIFY(dispatcher()->processEvents(QEventLoop::AllEvents));
    QVERIFY(!dispatcher()->processEvents(QEventLoop::AllEvents));

    SocketPair pair;
    pair.makeNearReadable();
    QSocketNotifier read(pair.nearEnd(), QSocketNotifier::Read);
    QVERIFY(dispatcher()->processEvents(QEventLoop::AllEvents));
    read.setEnabled(false);
    QVERIFY(!dispatcher()->processEvents(QEventLoop::AllEvents));

    TimerProbe timer([](int) {});
    timer.startTimer(1, Qt::PreciseTimer);
    QThread::msleep(5);
    QVERIFY(dispatcher()->processEvents(QEventLoop::AllEvents));
}

/// processEvents(flags, milliseconds) calls as long as there was something: with a zero timer for ever.
void EpollTurnsTest::zeroTimerIsNotCounted()
{
    int fired = 0;
    TimerProbe timer([&fired](int) { ++fired; });
    timer.startTimer(0);
    QVERIFY(!dispatcher()->processEvents(QEventLoop::AllEvents));
    QCOMPARE(fired, 1);
    QElapsedTimer clock;
    clock.start();
    QCoreApplication::processEvents(QEventLoop::AllEvents, 60'000);
    QVERIFY(clock.elapsed() < 30'000);
}

void EpollTurnsTest::excludesSockets()
{
    SocketPair pair;
    pair.makeNearReadable();
    int told = 0;
    QSocketNotifier read(pair.nearEnd(), QSocketNotifier::Read);
    connect(&read, &QSocketNotifier::activated, &read, [&] { ++told, pair.drainNear(); });
    QVERIFY(!dispatcher()->processEvents(QEventLoop::ExcludeSocketNotifiers));

    LimitedLoop loop;
    TimerProbe timer([&loop](int) { loop.quit(); });
    timer.startTimer(60, Qt::PreciseTimer);
    TurnCounter counter;
    QVERIFY(loop.run(QEventLoop::ExcludeSocketNotifiers));
    QCOMPARE(told, 0);
    QVERIFY2(counter.turns() < 20, qPrintable(QString::number(counter.turns())));

    QVERIFY(dispatcher()->processEvents(QEventLoop::AllEvents));
    QCOMPARE(told, 1);
}

void EpollTurnsTest::excludesSocketsButHearsWakeUps()
{
    LimitedLoop loop;
    int arrived = 0;
    std::thread other([&] {
        for (int i = 0; i < 20; ++i) {
            std::this_thread::sleep_for(2ms);
            QMetaObject::invokeMethod(
                this, [&] { ++arrived == 20 ? loop.quit() : void(); }, Qt::QueuedConnection);
        }
    });
    QVERIFY(loop.run(QEventLoop::ExcludeSocketNotifiers));
    other.join();

    // What was heard there does not wake the ordinary wait a second time, or for ever.
    TurnCounter counter;
    runLoopFor(60ms);
    QVERIFY2(counter.turns() < 20, qPrintable(QString::number(counter.turns())));
}

void EpollTurnsTest::excludesTimers()
{
    int fired = 0;
    TimerProbe timer([&fired](int) { ++fired; });
    timer.startTimer(1, Qt::PreciseTimer);
    timer.startTimer(0);
    QThread::msleep(5);
    QVERIFY(!dispatcher()->processEvents(QEventLoop::X11ExcludeTimers));

    SocketPair pair;
    QSocketNotifier read(pair.nearEnd(), QSocketNotifier::Read);
    connect(&read, &QSocketNotifier::activated, &read, [&pair] { pair.drainNear(); });
    std::thread other([&pair] {
        std::this_thread::sleep_for(40ms);
        pair.makeNearReadable();
    });
    QElapsedTimer clock;
    clock.start();
    QVERIFY(dispatcher()->processEvents(QEventLoop::X11ExcludeTimers | wait));
    QVERIFY2(clock.elapsed() >= 30, "an excluded timer ended the wait");
    other.join();
    QCOMPARE(fired, 0);
    dispatcher()->processEvents(QEventLoop::AllEvents);
    QCOMPARE(fired, 2);
}

void EpollTurnsTest::excludesBoth()
{
    SocketPair pair;
    pair.makeNearReadable();
    QSocketNotifier read(pair.nearEnd(), QSocketNotifier::Read);
    connect(&read, &QSocketNotifier::activated, &read, [] { QFAIL("excluded"); });
    TimerProbe timer([](int) { QFAIL("excluded"); });
    timer.startTimer(0);
    std::thread other([this] {
        std::this_thread::sleep_for(40ms);
        post(QStringLiteral("posted"));
    });
    const auto flags = QEventLoop::ExcludeSocketNotifiers | QEventLoop::X11ExcludeTimers;
    QElapsedTimer clock;
    clock.start();
    QVERIFY(dispatcher()->processEvents(flags | wait));
    QVERIFY(clock.elapsed() >= 30);
    other.join();
    dispatcher()->processEvents(flags);
    QCOMPARE(m_log, QStringList{QStringLiteral("posted")});
}

void EpollTurnsTest::wakeUpEndsTheNextWait()
{
    TimerProbe timer([](int) { QFAIL("waited"); });
    timer.startTimer(10'000, Qt::PreciseTimer);
    dispatcher()->wakeUp();
    QVERIFY(dispatcher()->processEvents(wait));
}

void EpollTurnsTest::eventPostedWhileAboutToBlock()
{
    QObject context;
    connect(dispatcher(), &QAbstractEventDispatcher::aboutToBlock, &context,
            [this] { post(QStringLiteral("posted")); });
    TimerProbe timer([](int) { QFAIL("waited"); });
    timer.startTimer(10'000, Qt::PreciseTimer);
    QVERIFY(dispatcher()->processEvents(wait));
    dispatcher()->processEvents(QEventLoop::AllEvents);
    QCOMPARE(m_log, QStringList{QStringLiteral("posted")});
}

void EpollTurnsTest::interruptedWhileAboutToBlock()
{
    QObject context;
    connect(dispatcher(), &QAbstractEventDispatcher::aboutToBlock, &context,
            [] { dispatcher()->interrupt(); });
    TimerProbe timer([](int) { QFAIL("waited"); });
    timer.startTimer(10'000, Qt::PreciseTimer);
    QVERIFY(!dispatcher()->processEvents(wait));
}

/// Another thread ends the loop between the loop's look at its end and its next turn: that turn must not
/// wait.
void EpollTurnsTest::interruptedBeforeTheTurn()
{
    TimerProbe timer([](int) { QFAIL("waited"); });
    timer.startTimer(10'000, Qt::PreciseTimer);
    std::thread other([here = dispatcher()] { here->interrupt(); });
    other.join();
    dispatcher()->processEvents(wait | QEventLoop::EventLoopExec);
}

void EpollTurnsTest::interruptedInAnEvent()
{
    SocketPair pair;
    pair.makeNearReadable();
    int told = 0;
    QSocketNotifier read(pair.nearEnd(), QSocketNotifier::Read);
    connect(&read, &QSocketNotifier::activated, &read, [&] { ++told, pair.drainNear(); });
    QMetaObject::invokeMethod(
        this, [] { dispatcher()->interrupt(); }, Qt::QueuedConnection);
    dispatcher()->processEvents(wait);
    QCOMPARE(told, 0);
    dispatcher()->processEvents(QEventLoop::AllEvents);
    QCOMPARE(told, 1);
}

/// `while (!done) processEvents(WaitForMoreEvents)`, where an event that is already posted sets `done`.
void EpollTurnsTest::loopByHandSeesWhatItsEventsDid()
{
    TimerProbe timer([](int) { QFAIL("waited though it was done"); });
    timer.startTimer(10'000, Qt::PreciseTimer);
    bool done = false;
    QMetaObject::invokeMethod(
        this, [&done] { done = true; }, Qt::QueuedConnection);
    while (!done)
        QCoreApplication::processEvents(wait);
}

void EpollTurnsTest::timerStartedWhileAboutToBlock()
{
    TimerProbe timer([this](int) { m_log.append(QStringLiteral("timer")); });
    QObject context;
    connect(dispatcher(), &QAbstractEventDispatcher::aboutToBlock, &context,
            [&timer] { timer.startTimer(20); });
    TimerProbe limit([](int) { QFAIL("the wait did not know of the new timer"); });
    limit.startTimer(10'000, Qt::PreciseTimer);
    QVERIFY(dispatcher()->processEvents(wait));
    QCOMPARE(m_log, QStringList{QStringLiteral("timer")});
}

FOYER_EPOLL_TEST_MAIN(EpollTurnsTest)
#include "tst_epollturns.moc"
