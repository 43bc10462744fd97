// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/epoll/timerset.h"

#include <map>
#include <QTest>
#include <random>

using namespace foyer;
using namespace foyer::epoll;
using namespace std::chrono_literals;

/// The order of timers, with time held still.
class TimerSetTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void firesInOrderOfDueThenOfStart();
    void zeroTimerFiresOncePerTurn();
    void parkedTimerIsNotWaitedFor();
    void missedTicksAreNotMadeUpFor();
    void removedWhileParkedStaysAway();
    void idGivenAgainWhileParked();
    void timersOfAnObject();
    void remainingTime();
    void endOfTimeIsNotThePast();
    void agreesWithAPlainModel();

private:
    QList<int> fireAll(TimerSet &timers, SteadyInstant now) const;

    const SteadyInstant m_start{1000s};
    QObject m_object;
};

/// One turn.
QList<int> TimerSetTest::fireAll(TimerSet &timers, SteadyInstant now) const
{
    QList<int> fired;
    const TimerSet::Mark mark = timers.mark();
    while (const auto due = timers.take(now, mark)) {
        fired.append(due->id);
        timers.release(*due);
    }
    return fired;
}

void TimerSetTest::firesInOrderOfDueThenOfStart()
{
    TimerSet timers;
    timers.add(1, 30ms, Qt::PreciseTimer, &m_object, m_start);
    timers.add(2, 10ms, Qt::CoarseTimer, &m_object, m_start);
    timers.add(3, 20ms, Qt::PreciseTimer, &m_object, m_start);
    timers.add(4, 10ms, Qt::PreciseTimer, &m_object, m_start);
    QCOMPARE(*timers.nextDue(), m_start + 10ms);
    QCOMPARE(fireAll(timers, m_start + 9ms), QList<int>{});
    QCOMPARE(fireAll(timers, m_start + 10ms), (QList<int>{2, 4}));
    QCOMPARE(fireAll(timers, m_start + 30ms), (QList<int>{3, 2, 4, 1}));
}

void TimerSetTest::zeroTimerFiresOncePerTurn()
{
    TimerSet timers;
    timers.add(1, 0ms, Qt::PreciseTimer, &m_object, m_start);
    timers.add(2, -5ms, Qt::PreciseTimer, &m_object, m_start);
    timers.add(3, 1ms, Qt::PreciseTimer, &m_object, m_start);
    QCOMPARE(fireAll(timers, m_start), (QList<int>{1, 2}));
    QCOMPARE(fireAll(timers, m_start), (QList<int>{1, 2}));
    QCOMPARE(fireAll(timers, m_start + 1ms), (QList<int>{1, 2, 3}));

    const TimerSet::Mark mark = timers.mark();
    timers.add(4, 0ms, Qt::PreciseTimer, &m_object, m_start);
    QList<int> fired;
    while (const auto due = timers.take(m_start + 1ms, mark)) {
        fired.append(due->id);
        timers.release(*due);
    }
    QVERIFY2(!fired.contains(4), "a timer started in a turn fired in it");
}

void TimerSetTest::parkedTimerIsNotWaitedFor()
{
    TimerSet timers;
    timers.add(1, 5ms, Qt::PreciseTimer, &m_object, m_start);
    timers.add(2, 50ms, Qt::PreciseTimer, &m_object, m_start);
    const auto first = timers.take(m_start + 5ms, timers.mark());
    QVERIFY(first);
    QCOMPARE(first->id, 1);
    QCOMPARE(*timers.nextDue(), m_start + 50ms);
    QCOMPARE(fireAll(timers, m_start + 60ms), QList<int>{2});
    timers.release(*first);
    QCOMPARE(*timers.nextDue(), m_start + 10ms);
    QCOMPARE(fireAll(timers, m_start + 60ms), QList<int>{1});
}

void TimerSetTest::missedTicksAreNotMadeUpFor()
{
    TimerSet timers;
    timers.add(1, 10ms, Qt::PreciseTimer, &m_object, m_start);
    QCOMPARE(fireAll(timers, m_start + 10ms), QList<int>{1});
    QCOMPARE(*timers.nextDue(), m_start + 20ms);
    QCOMPARE(fireAll(timers, m_start + 23ms), QList<int>{1});
    QVERIFY2(*timers.nextDue() == m_start + 30ms, "a late tick moved the ones after it");
    QCOMPARE(fireAll(timers, m_start + 75ms), QList<int>{1});
    QCOMPARE(*timers.nextDue(), m_start + 85ms);
}

void TimerSetTest::removedWhileParkedStaysAway()
{
    TimerSet timers;
    timers.add(1, 10ms, Qt::PreciseTimer, &m_object, m_start);
    const auto due = timers.take(m_start + 10ms, timers.mark());
    QVERIFY(due && timers.remove(1));
    QVERIFY(!timers.remove(1));
    timers.release(*due);
    QVERIFY(!timers.nextDue());
    QVERIFY(timers.isEmpty());
}

void TimerSetTest::idGivenAgainWhileParked()
{
    TimerSet timers;
    timers.add(1, 10ms, Qt::PreciseTimer, &m_object, m_start);
    const auto due = timers.take(m_start + 10ms, timers.mark());
    QVERIFY(due && timers.remove(1));
    timers.add(1, 40ms, Qt::PreciseTimer, &m_object, m_start + 10ms);
    timers.release(*due);
    QCOMPARE(*timers.nextDue(), m_start + 50ms);
    QCOMPARE(fireAll(timers, m_start + 50ms), QList<int>{1});
    QCOMPARE(timers.timersOf(&m_object).size(), 1);
}

void TimerSetTest::timersOfAnObject()
{
    TimerSet timers;
    QObject other;
    timers.add(1, 10ms, Qt::PreciseTimer, &m_object, m_start);
    timers.add(2, 20ms, Qt::VeryCoarseTimer, &other, m_start);
    timers.add(3, 3000ms, Qt::CoarseTimer, &m_object, m_start);
    timers.add(4, 30ms, Qt::PreciseTimer, &m_object, m_start);
    QVERIFY(timers.remove(3));
    QCOMPARE(timers.timersOf(&m_object).size(), 2);
    const QList<TimerSet::Info> infos = timers.timersOf(&other);
    QCOMPARE(infos.size(), 1);
    QCOMPARE(infos[0].timerId, 2);
    QCOMPARE(infos[0].interval, 20);
    QCOMPARE(infos[0].timerType, Qt::VeryCoarseTimer);
    QVERIFY(timers.removeAll(&m_object));
    QVERIFY(!timers.removeAll(&m_object));
    QCOMPARE(fireAll(timers, m_start + 1h), QList<int>{2});
}

void TimerSetTest::remainingTime()
{
    TimerSet timers;
    timers.add(1, 10ms, Qt::PreciseTimer, &m_object, m_start);
    QCOMPARE(timers.remaining(1, m_start + 4ms)->count(), std::chrono::nanoseconds{6ms}.count());
    QCOMPARE(timers.remaining(1, m_start + 11ms)->count(), 0);
    QVERIFY(!timers.remaining(2, m_start));
}

void TimerSetTest::endOfTimeIsNotThePast()
{
    TimerSet timers;
    timers.add(1, std::chrono::milliseconds::max(), Qt::PreciseTimer, &m_object, m_start);
    QCOMPARE(fireAll(timers, m_start + 10000h), QList<int>{});
    QCOMPARE(timers.timersOf(&m_object)[0].interval, std::numeric_limits<int>::max());
}

/// Thousands of random starts, stops and turns against a list that is searched from end to end.
void TimerSetTest::agreesWithAPlainModel()
{
    struct Plain
    {
        SteadyInstant due;
        std::chrono::milliseconds interval;
    };

    TimerSet timers;
    std::map<int, Plain> model;
    std::mt19937 random(20261121);
    SteadyInstant now = m_start;
    for (int step = 0; step < 20'000; ++step) {
        const int id = int(random() % 200) + 1;
        if (random() % 3 == 0) {
            QCOMPARE(timers.remove(id), model.erase(id) == 1);
        } else if (random() % 2 == 0) {
            const std::chrono::milliseconds interval{random() % 50};
            timers.add(id, interval, Qt::PreciseTimer, &m_object, now);
            model[id] = Plain{now + interval, interval};
        }
        now += std::chrono::microseconds{random() % 3000};
        QList<int> fired = fireAll(timers, now);
        std::sort(fired.begin(), fired.end());
        QList<int> expected;
        for (auto &[timerId, timer] : model) {
            if (timer.due > now)
                continue;
            expected.append(timerId);
            timer.due += timer.interval;
            if (timer.due < now)
                timer.due = now + timer.interval;
        }
        QCOMPARE(fired, expected);
        QCOMPARE(timers.timersOf(&m_object).size(), qsizetype(model.size()));
    }
}

QTEST_GUILESS_MAIN(TimerSetTest)
#include "tst_timerset.moc"
