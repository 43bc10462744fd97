// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/server/epoll/looptools.h"
#include "tests/server/epoll/timerprobe.h"
#include "tests/support/epollmain.h"
#include "tests/support/testresult.h"

#include <fcntl.h>
#include <QSocketNotifier>
#include <sys/resource.h>
#include <thread>
#include <unistd.h>

using namespace foyer;
using namespace foyer::epoll;
using namespace foyer::test;
using namespace std::chrono_literals;

/// What only this dispatcher promises: how it is installed, what it costs, where it is stricter than Qt's.
class EpollDispatcherTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void refusesASecondInstallation();
    void saysWhenThereAreNoDescriptors();
    void cancelledChangesCostNothing();
    void changesAreAppliedOncePerTurn();
    void lastNotifierLeavesAtOnce();
    void numberThatMeansAnotherFileIsAddedAgain();
    void fileThatIsStillThereIsTakenOver();
    void synchronousUseQueuesNothing();
    void loopByHandSeesWhatOthersPosted();
    void threadThatNeverRan();

private:
    [[nodiscard]] static EpollDispatcher &dispatcher();
};

EpollDispatcher &EpollDispatcherTest::dispatcher()
{
    return *qobject_cast<EpollDispatcher *>(QAbstractEventDispatcher::instance());
}

void EpollDispatcherTest::refusesASecondInstallation()
{
    COMPARE_ERROR(EpollDispatcher::installForMainThread(), ErrorCode::Conflict);
    QThread thread;
    VERIFY_RESULT(EpollDispatcher::installFor(thread));
    COMPARE_ERROR(EpollDispatcher::installFor(thread), ErrorCode::Conflict);
    thread.start();
    COMPARE_ERROR(EpollDispatcher::installFor(thread), ErrorCode::Conflict);
    thread.quit();
    QVERIFY(thread.wait(20'000));
}

void EpollDispatcherTest::saysWhenThereAreNoDescriptors()
{
    rlimit before{};
    QCOMPARE(::getrlimit(RLIMIT_NOFILE, &before), 0);
    const int next = ::dup(0);
    ::close(next);
    for (const rlim_t free : {0U, 1U}) {
        const rlimit tight{rlim_t(next) + free, before.rlim_max};
        QCOMPARE(::setrlimit(RLIMIT_NOFILE, &tight), 0);
        const auto result = EpollDispatcher::create();
        QCOMPARE(::setrlimit(RLIMIT_NOFILE, &before), 0);
        COMPARE_ERROR(result, ErrorCode::Io);
    }
}

/// A socket that writes switches its write notifier on and off in one turn.
void EpollDispatcherTest::cancelledChangesCostNothing()
{
    SocketPair pair;
    QSocketNotifier read(pair.nearEnd(), QSocketNotifier::Read);
    QSocketNotifier write(pair.nearEnd(), QSocketNotifier::Write);
    write.setEnabled(false);
    dispatcher().processEvents(QEventLoop::AllEvents);
    const quint64 before = dispatcher().changeCalls();
    for (int i = 0; i < 100; ++i) {
        write.setEnabled(true);
        write.setEnabled(false);
    }
    dispatcher().processEvents(QEventLoop::AllEvents);
    QCOMPARE(dispatcher().changeCalls(), before);
}

void EpollDispatcherTest::changesAreAppliedOncePerTurn()
{
    SocketPair pair;
    const quint64 before = dispatcher().changeCalls();
    QSocketNotifier read(pair.nearEnd(), QSocketNotifier::Read);
    QSocketNotifier write(pair.nearEnd(), QSocketNotifier::Write);
    QSocketNotifier exception(pair.nearEnd(), QSocketNotifier::Exception);
    QCOMPARE(dispatcher().changeCalls(), before);
    dispatcher().processEvents(QEventLoop::AllEvents);
    QCOMPARE(dispatcher().changeCalls(), before + 1);
    exception.setEnabled(false);
    write.setEnabled(false);
    dispatcher().processEvents(QEventLoop::AllEvents);
    QCOMPARE(dispatcher().changeCalls(), before + 2);
}

void EpollDispatcherTest::lastNotifierLeavesAtOnce()
{
    SocketPair pair;
    auto read = std::make_unique<QSocketNotifier>(pair.nearEnd(), QSocketNotifier::Read);
    auto write = std::make_unique<QSocketNotifier>(pair.nearEnd(), QSocketNotifier::Write);
    dispatcher().processEvents(QEventLoop::AllEvents);
    const quint64 before = dispatcher().changeCalls();
    read.reset();
    QCOMPARE(dispatcher().changeCalls(), before);
    write.reset();
    QCOMPARE(dispatcher().changeCalls(), before + 1);
}

/// One notifier is left over from a socket that was closed; another type is registered for the next owner of
/// the number. The kernel does not know that file (ENOENT to a change): it must be added.
void EpollDispatcherTest::numberThatMeansAnotherFileIsAddedAgain()
{
    SocketPair first;
    QSocketNotifier leftover(first.nearEnd(), QSocketNotifier::Read);
    dispatcher().processEvents(QEventLoop::AllEvents);
    const int number = first.nearEnd();
    SocketPair second;
    second.moveNearTo(number);
    Q_UNUSED(first.releaseNear())
    int told = 0;
    QSocketNotifier write(number, QSocketNotifier::Write);
    connect(&write, &QSocketNotifier::activated, this, [&told] { ++told; });
    QVERIFY(dispatcher().processEvents(QEventLoop::AllEvents));
    QCOMPARE(told, 1);
}

/// A descriptor is closed before its notifiers go, then the same open file comes back under the same number:
/// the kernel still has it (EEXIST to an addition).
void EpollDispatcherTest::fileThatIsStillThereIsTakenOver()
{
    SocketPair pair;
    auto read = std::make_unique<QSocketNotifier>(pair.nearEnd(), QSocketNotifier::Read);
    dispatcher().processEvents(QEventLoop::AllEvents);
    const int number = pair.nearEnd();
    const int duplicate = ::dup(number);
    pair.closeNear();
    read.reset();
    QCOMPARE(::dup3(duplicate, number, O_CLOEXEC), number);
    {
        int told = 0;
        QSocketNotifier again(number, QSocketNotifier::Read);
        connect(&again, &QSocketNotifier::activated, this, [&told] { ++told; });
        pair.makeNearReadable();
        QVERIFY(dispatcher().processEvents(QEventLoop::AllEvents));
        QCOMPARE(told, 1);
    }
    ::close(number);
    ::close(duplicate);
}

/// A thread may use sockets with waitFor… alone and never run its loop: nothing may pile up there.
void EpollDispatcherTest::synchronousUseQueuesNothing()
{
    SocketPair pair;
    SocketPair other;
    const quint64 before = dispatcher().changeCalls();
    QSocketNotifier stays(other.nearEnd(), QSocketNotifier::Read);
    for (int i = 0; i < 10'000; ++i) {
        QSocketNotifier read(pair.nearEnd(), QSocketNotifier::Read);
        QSocketNotifier write(pair.nearEnd(), QSocketNotifier::Write);
    }
    QCOMPARE(dispatcher().changeCalls(), before);
    dispatcher().processEvents(QEventLoop::AllEvents);
    QCOMPARE(dispatcher().changeCalls(), before + 1);
    int told = 0;
    connect(&stays, &QSocketNotifier::activated, this, [&] { ++told, other.drainNear(); });
    other.makeNearReadable();
    QVERIFY(dispatcher().processEvents(QEventLoop::AllEvents));
    QCOMPARE(told, 1);
}

/// `while (!done) processEvents(WaitForMoreEvents)`, where another thread posts the event that sets `done`:
/// the turn that delivers it must not wait again. (Qt's own does.)
void EpollDispatcherTest::loopByHandSeesWhatOthersPosted()
{
    TimerProbe timer([](int) { QFAIL("waited though it was done"); });
    timer.startTimer(20'000, Qt::PreciseTimer);
    bool done = false;
    std::thread other([this, &done] {
        std::this_thread::sleep_for(40ms);
        QMetaObject::invokeMethod(
            this, [&done] { done = true; }, Qt::QueuedConnection);
    });
    while (!done)
        QCoreApplication::processEvents(QEventLoop::WaitForMoreEvents);
    other.join();
}

void EpollDispatcherTest::threadThatNeverRan()
{
    for (int i = 0; i < 5; ++i) {
        QThread thread;
        VERIFY_RESULT(EpollDispatcher::installFor(thread));
    }
    const Result<std::unique_ptr<EpollDispatcher>> unplaced = EpollDispatcher::create();
    VERIFY_RESULT(unplaced);
}

FOYER_EPOLL_TEST_MAIN(EpollDispatcherTest)
#include "tst_epolldispatcher.moc"
