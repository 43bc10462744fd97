// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/line/pace.h"

#include <QTest>

using namespace foyer;
using namespace foyer::line;
using namespace std::chrono_literals;

/// How many are let in, and how long it takes.
class LinePaceTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void waitingTimeIsInWholeRounds();
    void buyingPlacesMakeItSlower();
    void theEndIsForetold();
    void aRateBecomesAPace();
};

void LinePaceTest::waitingTimeIsInWholeRounds()
{
    const Pace pace{50, 30s, {}};
    QCOMPARE(waitAt(0, pace, -1).count(), 0);
    QCOMPARE(waitAt(1, pace, -1).count(), 30);
    QCOMPARE(waitAt(50, pace, -1).count(), 30);
    QCOMPARE(waitAt(51, pace, -1).count(), 60);
    QCOMPARE(waitAt(10'000'000, pace, -1).count(), 6'000'000);
    QCOMPARE(waitAt(51, pace, 3.0).count(), 60); // nobody waits for buying places
}

void LinePaceTest::buyingPlacesMakeItSlower()
{
    const Pace pace{50, 30s, 200};
    QCOMPARE(waitAt(100, pace, 20.0).count(), 300);
    QCOMPARE(waitAt(100, pace, 100.0).count(), 60);
    QCOMPARE(waitAt(100, pace, -1.0).count(), 60);
}

void LinePaceTest::theEndIsForetold()
{
    const Instant now{std::chrono::sys_days{std::chrono::year{2026} / 6 / 1}};
    QCOMPARE(doneAt(41'200, 400.0, now).value(), now + 103min);
    QCOMPARE(doneAt(0, 0.0, now).value(), now);
    QVERIFY(!doneAt(10, 0.0, now));
    QVERIFY(!doneAt(10'000'000, 0.1, now));
}

void LinePaceTest::aRateBecomesAPace()
{
    const Pace usual{50, 30s, 1500};
    QCOMPARE(paceOf(400, usual), (Pace{200, 30s, 1500})); // the interval stays where it can
    QCOMPARE(paceOf(401, usual), (Pace{401, 60s, 1500}));
    QCOMPARE(paceOf(500, Pace{7, 45s, {}}), (Pace{375, 45s, {}}));
    QCOMPARE(paceOf(500, Pace{7, 50s, {}}), (Pace{100, 12s, {}}));
    QCOMPARE(paceOf(1, usual), (Pace{1, 60s, 1500}));
    QCOMPARE(paceOf(60'000, Pace{100'000, 3600s, {}}), (Pace{10'000, 10s, {}}));
    for (qint32 perMinute = 1; perMinute < 2000; ++perMinute)
        QCOMPARE(paceOf(perMinute, usual).perMinute(), double(perMinute));
}

QTEST_GUILESS_MAIN(LinePaceTest)
#include "tst_linepace.moc"
