// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/runtime/worker/liveness.h"
#include "server/runtime/worker/pulse.h"
#include "tests/support/manualclock.h"

#include <QTest>

using namespace foyer;
using namespace foyer::runtime;
using namespace std::chrono_literals;

class LivenessTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void silentHeartsAreTold();
    void heartsThatAreGoneAreForgotten();
    void wallClockDoesNotMatter();
    void pulseBeatsWithTheLoop();
};

void LivenessTest::silentHeartsAreTold()
{
    test::ManualClock clock;
    Liveness liveness(clock, 5s);
    QCOMPARE(liveness.beatInterval(), 500ms);
    const auto a = liveness.watch(QStringLiteral("worker-0"));
    const auto b = liveness.watch(QStringLiteral("worker-1"));
    clock.advance(5s);
    QVERIFY(liveness.stalled().empty());
    a->beat();
    clock.advance(1ms);
    const std::vector<Liveness::Stalled> stalled = liveness.stalled();
    QCOMPARE(stalled.size(), 1U);
    QCOMPARE(stalled[0].name, QStringLiteral("worker-1"));
    QCOMPARE(stalled[0].age, 5001ms);
    b->beat();
    QVERIFY(liveness.stalled().empty());
}

void LivenessTest::heartsThatAreGoneAreForgotten()
{
    test::ManualClock clock;
    Liveness liveness(clock, 5s);
    auto heart = liveness.watch(QStringLiteral("worker-0"));
    clock.advance(1min);
    QCOMPARE(liveness.stalled().size(), 1U);
    heart.reset();
    QVERIFY(liveness.stalled().empty());
}

void LivenessTest::wallClockDoesNotMatter()
{
    test::ManualClock clock;
    Liveness liveness(clock, 5s);
    const auto heart = liveness.watch(QStringLiteral("worker-0"));
    clock.setWallClock(clock.now() + 24h);
    QVERIFY(liveness.stalled().empty());
}

void LivenessTest::pulseBeatsWithTheLoop()
{
    const SystemClock clock;
    Liveness liveness(clock, 1h);
    const auto heart = liveness.watch(QStringLiteral("main"));
    Histogram lateness(latencyBuckets());
    const Pulse pulse(heart, 10ms, lateness);
    QTRY_VERIFY(lateness.snapshot().total() >= 5);
    QTest::qSleep(300);
    QVERIFY(heart->age() >= 300ms);
    const double before = lateness.snapshot().sum;
    QTRY_VERIFY(lateness.snapshot().sum >= before + 0.25);
    QTRY_VERIFY(heart->age() < 200ms);
}

QTEST_GUILESS_MAIN(LivenessTest)
#include "tst_liveness.moc"
