// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/booking/batchqueue.h"

#include <QTest>

using namespace foyer;
using namespace foyer::booking;
using namespace std::chrono_literals;

namespace {

constexpr SteadyInstant begin{};

Command publicHold()
{
    TakeHold take;
    take.hold.channel = Channel::Public;
    return take;
}

Command counterHold()
{
    TakeHold take;
    take.hold.channel = Channel::BoxOffice;
    return take;
}

BatchItem item(Command command, SteadyInstant since = begin)
{
    BatchItem made;
    made.commands.push_back(std::move(command));
    made.since = since;
    return made;
}

/// What kind each item of a batch is, by the index in Command.
QList<std::size_t> kindsOf(const BatchQueue::Items &items)
{
    QList<std::size_t> kinds;
    for (const BatchItem &one : items)
        kinds.append(one.commands.front().index());
    return kinds;
}

} // namespace

/// Who goes first, who is told to come later, and when.
class BatchQueueTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void everyCommandHasItsHaste();
    void callIsAsHastyAsItsLeastHastyCommand();
    void whatWasBegunGoesFirst();
    void inOrderOfArrivalWithinAHaste();
    void newHoldsFillHalfOfIt();
    void patienceByHaste();
    void behindWhenSomethingNewWouldWaitInVain();
};

void BatchQueueTest::everyCommandHasItsHaste()
{
    QCOMPARE(hasteOf({publicHold()}), Haste::Beginning);
    for (const Command &buying : {Command(counterHold()), Command(StartPaying()), Command(TryAgain()),
                                  Command(ExtendHold()), Command(TakeForHouse())})
        QCOMPARE(hasteOf({buying}), Haste::Buying);
    for (const Command &settling :
         {Command(Confirm()), Command(PaymentFailed()), Command(PaymentUnknown()), Command(RefuseLate()),
          Command(Cancel()), Command(Expire()), Command(RefundLines()), Command(ReleaseHold()),
          Command(ExpireHold()), Command(ReleaseHouse())})
        QCOMPARE(hasteOf({settling}), Haste::Settling);
}

void BatchQueueTest::callIsAsHastyAsItsLeastHastyCommand()
{
    QCOMPARE(hasteOf({ReleaseHold(), publicHold()}), Haste::Beginning);
    QCOMPARE(hasteOf({PaymentFailed(), Cancel()}), Haste::Settling);
}

void BatchQueueTest::whatWasBegunGoesFirst()
{
    BatchLimits limits;
    limits.commands = 3;
    BatchQueue queue(limits);
    queue.append(item(publicHold()));
    queue.append(item(StartPaying()));
    queue.append(item(publicHold()));
    queue.append(item(Confirm()));
    queue.append(item(StartPaying()));
    const auto confirm = Command(Confirm()).index();
    const auto start = Command(StartPaying()).index();
    const auto hold = publicHold().index();
    QCOMPARE(kindsOf(queue.takeBatch()), (QList<std::size_t>{confirm, start, start}));
    QCOMPARE(kindsOf(queue.takeBatch()), (QList<std::size_t>{hold, hold}));
    QVERIFY(queue.isEmpty());
}

void BatchQueueTest::inOrderOfArrivalWithinAHaste()
{
    BatchLimits limits;
    limits.commands = 10;
    BatchQueue queue(limits);
    for (int i = 0; i < 30; ++i)
        queue.append(item(StartPaying(), begin + std::chrono::milliseconds{i}));
    int next = 0;
    for (int batch = 0; batch < 3; ++batch) {
        for (const BatchItem &one : queue.takeBatch())
            QCOMPARE(one.since, begin + std::chrono::milliseconds{next++});
    }
    QCOMPARE(next, 30);
}

void BatchQueueTest::newHoldsFillHalfOfIt()
{
    BatchLimits limits;
    limits.waiting = 8;
    BatchQueue queue(limits);
    for (int i = 0; i < 4; ++i) {
        QVERIFY(!queue.isFullFor(Haste::Beginning));
        queue.append(item(publicHold()));
    }
    QVERIFY(queue.isFullFor(Haste::Beginning));
    for (int i = 0; i < 4; ++i) {
        QVERIFY(!queue.isFullFor(Haste::Buying));
        queue.append(item(StartPaying()));
    }
    QVERIFY(queue.isFullFor(Haste::Buying));
    QVERIFY(queue.isFullFor(Haste::Settling));
}

void BatchQueueTest::patienceByHaste()
{
    BatchLimits limits;
    limits.patience = 3s;
    BatchQueue queue(limits);
    queue.append(item(publicHold()));
    queue.append(item(StartPaying()));
    queue.append(item(Confirm()));
    QVERIFY(queue.takeOverdue(begin + 1s).empty());
    QCOMPARE(kindsOf(queue.takeOverdue(begin + 1001ms)), QList<std::size_t>{publicHold().index()});
    QVERIFY(queue.takeOverdue(begin + 3s).empty());
    QCOMPARE(kindsOf(queue.takeOverdue(begin + 3001ms)), QList<std::size_t>{Command(StartPaying()).index()});
    QVERIFY(queue.takeOverdue(begin + 9s).empty());
    QCOMPARE(kindsOf(queue.takeOverdue(begin + 9001ms)), QList<std::size_t>{Command(Confirm()).index()});
    QVERIFY(queue.isEmpty());
}

void BatchQueueTest::behindWhenSomethingNewWouldWaitInVain()
{
    BatchLimits limits;
    limits.waiting = 4;
    limits.patience = 3s;
    BatchQueue queue(limits);
    QVERIFY(!queue.isBehind(begin + 100s));
    queue.append(item(StartPaying()));
    QVERIFY(!queue.isBehind(begin + 1s));
    QVERIFY(queue.isBehind(begin + 1001ms)); // an order waits longer than a new hold would be let wait
    static_cast<void>(queue.takeBatch());
    QVERIFY(!queue.isBehind(begin + 100s));
    queue.append(item(StartPaying()));
    queue.append(item(StartPaying()));
    QVERIFY(queue.isBehind(begin)); // half full
}

QTEST_GUILESS_MAIN(BatchQueueTest)
#include "tst_batchqueue.moc"
