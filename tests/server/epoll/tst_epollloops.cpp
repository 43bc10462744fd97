// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/server/epoll/looptools.h"
#include "tests/server/epoll/timerprobe.h"
#include "tests/support/epollmain.h"

#include <csignal>
#include <fcntl.h>
#include <QPointer>
#include <QSocketNotifier>
#include <QTimer>
#include <sys/signalfd.h>
#include <unistd.h>

using namespace foyer::test;
using namespace std::chrono_literals;

/// Event loops: nested, idle, flooded by their own events, ended from within and by signals.
class EpollLoopsTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void applicationRunsAndQuits();
    void fiftyNestedLoops();
    void outerLoopToldToEndFirst();
    void deleteLaterWaitsForItsLoop();
    void deleteLaterInsideANestedLoop();
    void selfPostingObjectStarvesNobody();
    void idleLoopCostsNothing();
    void quitByASignalThroughAPipe();
    void quitByASignalThroughSignalfd();
};

void EpollLoopsTest::applicationRunsAndQuits()
{
    for (int code = 0; code < 5; ++code) {
        QTimer::singleShot(code, this, [code] { QCoreApplication::exit(code); });
        QCOMPARE(QCoreApplication::exec(), code);
    }
    QMetaObject::invokeMethod(
        this, [] { QCoreApplication::quit(); }, Qt::QueuedConnection);
    QCOMPARE(QCoreApplication::exec(), 0);
}

namespace {

/// Opens a loop in a loop, alternately from a posted event, a timer and a socket, to a depth, and comes back.
class Nester final : public QObject
{
public:
    explicit Nester(int depth) : m_depth(depth)
    {
        QObject::connect(&m_notifier, &QSocketNotifier::activated, this, [this] {
            m_pair.drainNear();
            enter();
        });
    }

    void enter()
    {
        if (++reached == m_depth) {
            ++left;
            return;
        }
        QEventLoop loop;
        triggerNext(reached % 3);
        QTimer check;
        QObject::connect(&check, &QTimer::timeout, &loop, [this, &loop, level = reached] {
            if (left >= m_depth - level)
                loop.quit();
        });
        check.start(1);
        loop.exec();
        ++left;
    }

    int reached = 0;
    int left = 0;

private:
    void triggerNext(int how)
    {
        if (how == 0)
            QMetaObject::invokeMethod(
                this, [this] { enter(); }, Qt::QueuedConnection);
        else if (how == 1)
            QTimer::singleShot(1, this, [this] { enter(); });
        else
            m_pair.makeNearReadable();
    }

    int m_depth;
    SocketPair m_pair;
    QSocketNotifier m_notifier{m_pair.nearEnd(), QSocketNotifier::Read};
};

} // namespace

void EpollLoopsTest::fiftyNestedLoops()
{
    Nester nester(50);
    nester.enter();
    QCOMPARE(nester.reached, 50);
    QCOMPARE(nester.left, 50);
}

/// The outer loop is told to end while the inner one runs: it ends when the inner one has.
void EpollLoopsTest::outerLoopToldToEndFirst()
{
    LimitedLoop outer;
    LimitedLoop inner;
    QStringList log;
    QTimer::singleShot(1, this, [&] {
        QTimer::singleShot(10, this, [&] { outer.quit(), log.append(QStringLiteral("outer told")); });
        QTimer::singleShot(40, this, [&] { inner.quit(), log.append(QStringLiteral("inner told")); });
        QVERIFY(inner.run());
        log.append(QStringLiteral("inner ended"));
    });
    QVERIFY(outer.run());
    QCOMPARE(log, (QStringList{QStringLiteral("outer told"), QStringLiteral("inner told"),
                               QStringLiteral("inner ended")}));
}

void EpollLoopsTest::deleteLaterWaitsForItsLoop()
{
    LimitedLoop outer;
    QPointer<QObject> doomed = new QObject;
    bool livedInNested = false;
    QTimer::singleShot(1, this, [&] {
        doomed->deleteLater();
        runLoopFor(30ms);
        livedInNested = !doomed.isNull();
        QTimer::singleShot(10, this, [&] { outer.quit(); });
    });
    QVERIFY(outer.run());
    QVERIFY2(livedInNested, "deleted in a loop inside the one that it was to be deleted in");
    QVERIFY(doomed.isNull());
}

void EpollLoopsTest::deleteLaterInsideANestedLoop()
{
    LimitedLoop outer;
    bool deletedInNested = false;
    QTimer::singleShot(1, this, [&] {
        LimitedLoop nested;
        auto *doomed = new QObject;
        connect(doomed, &QObject::destroyed, this, [&] { deletedInNested = true, nested.quit(); });
        QTimer::singleShot(1, doomed, [doomed] { doomed->deleteLater(); });
        QVERIFY(nested.run());
        outer.quit();
    });
    QVERIFY(outer.run());
    QVERIFY(deletedInNested);
}

/// An object that posts itself the next event in each.
class SelfPoster final : public QObject
{
public:
    int events = 0;

protected:
    bool event(QEvent *event) override
    {
        if (event->type() != QEvent::User)
            return QObject::event(event);
        ++events;
        QCoreApplication::postEvent(this, new QEvent(QEvent::User));
        return true;
    }
};

void EpollLoopsTest::selfPostingObjectStarvesNobody()
{
    SelfPoster poster;
    QCoreApplication::postEvent(&poster, new QEvent(QEvent::User));
    SocketPair pair;
    LimitedLoop loop;
    int bytes = 0;
    QSocketNotifier read(pair.nearEnd(), QSocketNotifier::Read);
    connect(&read, &QSocketNotifier::activated, this, [&] {
        pair.drainNear();
        if (++bytes == 20)
            loop.quit();
    });
    TimerProbe timer([&pair](int) { pair.makeNearReadable(); });
    timer.startTimer(2, Qt::PreciseTimer);
    QVERIFY(loop.run());
    QVERIFY(poster.events > 40);
}

void EpollLoopsTest::idleLoopCostsNothing()
{
    std::vector<std::unique_ptr<SocketPair>> pairs;
    std::vector<std::unique_ptr<QSocketNotifier>> notifiers;
    for (std::size_t i = 0; i < 100; ++i) {
        pairs.push_back(std::make_unique<SocketPair>());
        notifiers.push_back(std::make_unique<QSocketNotifier>(pairs[i]->nearEnd(), QSocketNotifier::Read));
    }
    TimerProbe timer([](int) {});
    timer.startTimer(100);
    TurnCounter counter;
    const auto before = threadCpuTime();
    runLoopFor(500ms);
    const auto used = threadCpuTime() - before;
    qInfo("500 ms of idling: %lld us of processor time, %d turns", qint64(used / 1us), counter.turns());
    QVERIFY2(used < 100ms, "the idle loop spins");
    QVERIFY(counter.turns() < 60);
}

namespace {

int signalPipe[2];

void writeToPipe(int)
{
    [[maybe_unused]] const ssize_t written = ::write(signalPipe[1], "", 1);
}

} // namespace

void EpollLoopsTest::quitByASignalThroughAPipe()
{
    QCOMPARE(::pipe2(signalPipe, O_CLOEXEC | O_NONBLOCK), 0);
    struct sigaction action = {};
    struct sigaction before = {};
    action.sa_handler = writeToPipe;
    QCOMPARE(::sigaction(SIGTERM, &action, &before), 0);
    {
        QSocketNotifier notifier(signalPipe[0], QSocketNotifier::Read);
        connect(&notifier, &QSocketNotifier::activated, this, [&notifier] {
            notifier.setEnabled(false);
            QCoreApplication::exit(15);
        });
        QTimer::singleShot(20, this, [] { ::kill(::getpid(), SIGTERM); });
        QCOMPARE(QCoreApplication::exec(), 15);
    }
    ::sigaction(SIGTERM, &before, nullptr);
    ::close(signalPipe[0]);
    ::close(signalPipe[1]);
}

void EpollLoopsTest::quitByASignalThroughSignalfd()
{
    sigset_t terminate;
    sigset_t before;
    ::sigemptyset(&terminate);
    ::sigaddset(&terminate, SIGUSR2);
    QCOMPARE(::pthread_sigmask(SIG_BLOCK, &terminate, &before), 0);
    const int fd = ::signalfd(-1, &terminate, SFD_CLOEXEC | SFD_NONBLOCK);
    {
        QSocketNotifier notifier(fd, QSocketNotifier::Read);
        connect(&notifier, &QSocketNotifier::activated, this, [fd] {
            signalfd_siginfo info{};
            QCOMPARE(::read(fd, &info, sizeof info), ssize_t(sizeof info));
            QCoreApplication::exit(int(info.ssi_signo));
        });
        QTimer::singleShot(20, this, [] { ::pthread_kill(::pthread_self(), SIGUSR2); });
        QCOMPARE(QCoreApplication::exec(), SIGUSR2);
    }
    ::close(fd);
    ::pthread_sigmask(SIG_SETMASK, &before, nullptr);
}

FOYER_EPOLL_TEST_MAIN(EpollLoopsTest)
#include "tst_epollloops.moc"
