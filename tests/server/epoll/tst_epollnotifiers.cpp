// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/server/epoll/looptools.h"
#include "tests/support/epollmain.h"

#include <QSocketNotifier>
#include <QTimer>
#include <vector>

using namespace foyer::test;
using namespace std::chrono_literals;

/// Socket notifiers that come, go and change while they are being told.
class EpollNotifiersTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void readAndWriteAreTold();
    void switchedOffIsNotTold();
    void switchedOnAndOffInHandlers();
    void removedWhileOthersAreTold();
    void removedBeforeTheirFirstTurn();
    void deletedInItsOwnHandler();
    void successorInheritsNothing();
    void typesOfOneDescriptorAreIndependent();
    void nestedLoopTellsTheOthers();
    void manyReadyAtOnceAreAllTold();
    void aFewBusyOnesLetOthersThrough();
    void movedToAnotherThread();
};

void EpollNotifiersTest::readAndWriteAreTold()
{
    SocketPair pair;
    LimitedLoop loop;
    bool written = false;
    QSocketNotifier write(pair.nearEnd(), QSocketNotifier::Write);
    QSocketNotifier read(pair.nearEnd(), QSocketNotifier::Read);
    connect(&write, &QSocketNotifier::activated, &write,
            [&](QSocketDescriptor fd, QSocketNotifier::Type type) {
                QCOMPARE(int(fd), pair.nearEnd());
                QCOMPARE(type, QSocketNotifier::Write);
                write.setEnabled(false);
                written = true;
                pair.makeNearReadable();
            });
    connect(&read, &QSocketNotifier::activated, &read, [&] { loop.quit(); });
    QVERIFY(loop.run());
    QVERIFY(written);
}

void EpollNotifiersTest::switchedOffIsNotTold()
{
    SocketPair pair;
    pair.makeNearReadable();
    int told = 0;
    QSocketNotifier read(pair.nearEnd(), QSocketNotifier::Read);
    connect(&read, &QSocketNotifier::activated, &read, [&told] { ++told; });
    read.setEnabled(false);
    TurnCounter counter;
    runLoopFor(50ms);
    QCOMPARE(told, 0);
    QVERIFY2(counter.turns() < 20, qPrintable(QString::number(counter.turns())));
    read.setEnabled(true);
    runLoopFor(20ms);
    QVERIFY(told > 0);
}

/// As sockets do it: the write notifier goes on when something is left to send, off when all is sent.
void EpollNotifiersTest::switchedOnAndOffInHandlers()
{
    SocketPair pair;
    LimitedLoop loop;
    int rounds = 0;
    QSocketNotifier read(pair.nearEnd(), QSocketNotifier::Read);
    QSocketNotifier write(pair.nearEnd(), QSocketNotifier::Write);
    write.setEnabled(false);
    connect(&read, &QSocketNotifier::activated, &read, [&] {
        pair.drainNear();
        write.setEnabled(true);
        write.setEnabled(false);
        write.setEnabled(true);
    });
    connect(&write, &QSocketNotifier::activated, &write, [&] {
        write.setEnabled(false);
        if (++rounds == 200)
            loop.quit();
        else
            pair.makeNearReadable();
    });
    pair.makeNearReadable();
    QVERIFY(loop.run());
    QCOMPARE(rounds, 200);
}

/// All ten are ready; whoever is told first deletes the others.
void EpollNotifiersTest::removedWhileOthersAreTold()
{
    std::vector<std::unique_ptr<SocketPair>> pairs;
    std::vector<std::unique_ptr<QSocketNotifier>> notifiers;
    int told = 0;
    for (std::size_t i = 0; i < 10; ++i) {
        pairs.push_back(std::make_unique<SocketPair>());
        pairs[i]->makeNearReadable();
        notifiers.push_back(std::make_unique<QSocketNotifier>(pairs[i]->nearEnd(), QSocketNotifier::Read));
        connect(notifiers[i].get(), &QSocketNotifier::activated, this, [&, i] {
            ++told;
            pairs[i]->drainNear();
            for (std::size_t other = 0; other < 10; ++other) {
                if (other == i)
                    continue;
                notifiers[other].reset();
                pairs[other]->closeNear();
            }
        });
    }
    runLoopFor(50ms);
    QCOMPARE(told, 1);
}

/// Whoever is left must be watched, in whatever order the others were removed before anybody waited.
void EpollNotifiersTest::removedBeforeTheirFirstTurn()
{
    for (std::size_t left = 0; left < 4; ++left) {
        SocketPair pairs[4];
        std::unique_ptr<QSocketNotifier> notifiers[4];
        QList<std::size_t> told;
        for (std::size_t i = 0; i < 4; ++i) {
            pairs[i].makeNearReadable();
            notifiers[i] = std::make_unique<QSocketNotifier>(pairs[i].nearEnd(), QSocketNotifier::Read);
            connect(notifiers[i].get(), &QSocketNotifier::activated, this, [&, i] {
                pairs[i].drainNear();
                told.append(i);
            });
        }
        for (const std::size_t removed : {0U, 3U, 1U, 2U}) {
            if (removed != left)
                notifiers[removed].reset();
        }
        runLoopFor(20ms);
        QCOMPARE(told, QList<std::size_t>{left});
    }
}

void EpollNotifiersTest::deletedInItsOwnHandler()
{
    SocketPair pair;
    pair.makeNearReadable();
    int told = 0;
    auto *read = new QSocketNotifier(pair.nearEnd(), QSocketNotifier::Read);
    auto *write = new QSocketNotifier(pair.nearEnd(), QSocketNotifier::Write);
    const auto removeBoth = [&] {
        ++told;
        delete std::exchange(write, nullptr);
        read->setEnabled(false);
        std::exchange(read, nullptr)->deleteLater();
    };
    connect(read, &QSocketNotifier::activated, this, removeBoth);
    connect(write, &QSocketNotifier::activated, this, [] { QFAIL("the read notifier is told first"); });
    runLoopFor(50ms);
    QCOMPARE(told, 1);
}

/// The reader, told first, puts another write notifier in the place of one that is ready, and fills the
/// socket.
void EpollNotifiersTest::successorInheritsNothing()
{
    SocketPair pair;
    pair.makeNearReadable();
    QSocketNotifier read(pair.nearEnd(), QSocketNotifier::Read);
    auto write = std::make_unique<QSocketNotifier>(pair.nearEnd(), QSocketNotifier::Write);
    int told = 0;
    connect(&read, &QSocketNotifier::activated, this, [&] {
        pair.drainNear();
        write.reset();
        pair.fillNear();
        write = std::make_unique<QSocketNotifier>(pair.nearEnd(), QSocketNotifier::Write);
        connect(write.get(), &QSocketNotifier::activated, this, [&told] { ++told; });
    });
    runLoopFor(50ms);
    QCOMPARE(told, 0);
}

void EpollNotifiersTest::typesOfOneDescriptorAreIndependent()
{
    SocketPair pair;
    int reads = 0;
    int writes = 0;
    auto read = std::make_unique<QSocketNotifier>(pair.nearEnd(), QSocketNotifier::Read);
    auto write = std::make_unique<QSocketNotifier>(pair.nearEnd(), QSocketNotifier::Write);
    connect(read.get(), &QSocketNotifier::activated, this, [&] { ++reads, pair.drainNear(); });
    connect(write.get(), &QSocketNotifier::activated, this, [&] { ++writes; });
    runLoopFor(20ms);
    QCOMPARE(reads, 0);
    QVERIFY(writes > 0);
    write.reset();
    const int writesBefore = writes;
    pair.makeNearReadable();
    runLoopFor(20ms);
    QCOMPARE(reads, 1);
    QCOMPARE(writes, writesBefore);
}

void EpollNotifiersTest::nestedLoopTellsTheOthers()
{
    std::vector<std::unique_ptr<SocketPair>> pairs;
    std::vector<std::unique_ptr<QSocketNotifier>> notifiers;
    LimitedLoop loop;
    LimitedLoop nested;
    QList<std::size_t> told;
    for (std::size_t i = 0; i < 5; ++i) {
        pairs.push_back(std::make_unique<SocketPair>());
        pairs[i]->makeNearReadable();
        notifiers.push_back(std::make_unique<QSocketNotifier>(pairs[i]->nearEnd(), QSocketNotifier::Read));
        connect(notifiers[i].get(), &QSocketNotifier::activated, this, [&, i] {
            pairs[i]->drainNear();
            told.append(i);
            if (told.size() == 1) {
                QVERIFY(nested.run());
                loop.quit();
            } else if (told.size() == 5) {
                nested.quit();
            }
        });
    }
    QVERIFY(loop.run());
    std::sort(told.begin(), told.end());
    QCOMPARE(told, (QList<std::size_t>{0, 1, 2, 3, 4}));
}

/// More than one wait can report.
void EpollNotifiersTest::manyReadyAtOnceAreAllTold()
{
    constexpr std::size_t count = 1500;
    std::vector<std::unique_ptr<SocketPair>> pairs;
    std::vector<std::unique_ptr<QSocketNotifier>> notifiers;
    LimitedLoop loop;
    std::size_t told = 0;
    for (std::size_t i = 0; i < count; ++i) {
        pairs.push_back(std::make_unique<SocketPair>());
        pairs[i]->makeNearReadable();
        notifiers.push_back(std::make_unique<QSocketNotifier>(pairs[i]->nearEnd(), QSocketNotifier::Read));
        connect(notifiers[i].get(), &QSocketNotifier::activated, this, [&, i] {
            pairs[i]->drainNear();
            if (++told == count)
                loop.quit();
        });
    }
    QVERIFY(loop.run());
}

/// 600 that are always ready fill every wait twice over; the one that gets a byte now and then is not lost.
void EpollNotifiersTest::aFewBusyOnesLetOthersThrough()
{
    std::vector<std::unique_ptr<SocketPair>> pairs;
    std::vector<std::unique_ptr<QSocketNotifier>> notifiers;
    for (std::size_t i = 0; i < 600; ++i) {
        pairs.push_back(std::make_unique<SocketPair>());
        pairs[i]->makeNearReadable();
        notifiers.push_back(std::make_unique<QSocketNotifier>(pairs[i]->nearEnd(), QSocketNotifier::Read));
    }
    SocketPair rare;
    LimitedLoop loop;
    int told = 0;
    QSocketNotifier read(rare.nearEnd(), QSocketNotifier::Read);
    connect(&read, &QSocketNotifier::activated, &read, [&] {
        rare.drainNear();
        if (++told == 20)
            loop.quit();
    });
    QTimer sending;
    connect(&sending, &QTimer::timeout, this, [&rare] { rare.makeNearReadable(); });
    sending.start(2ms);
    QVERIFY(loop.run());
}

void EpollNotifiersTest::movedToAnotherThread()
{
    SocketPair pair;
    QThread thread;
    giveDispatcher(thread);
    LimitedLoop loop;
    QSocketNotifier read(pair.nearEnd(), QSocketNotifier::Read);
    QThread *toldIn = nullptr;
    connect(
        &read, &QSocketNotifier::activated, &read,
        [&] {
            pair.drainNear();
            toldIn = QThread::currentThread();
            QMetaObject::invokeMethod(
                this, [&loop] { loop.quit(); }, Qt::QueuedConnection);
        },
        Qt::DirectConnection);
    thread.start();
    read.moveToThread(&thread);
    pair.makeNearReadable();
    QVERIFY(loop.run());
    QCOMPARE(toldIn, &thread);
    QMetaObject::invokeMethod(
        &read, [&] { read.setEnabled(false), read.moveToThread(thread.thread()); },
        Qt::BlockingQueuedConnection);
    thread.quit();
    QVERIFY(thread.wait(20'000));
}

FOYER_EPOLL_TEST_MAIN(EpollNotifiersTest)
#include "tst_epollnotifiers.moc"
