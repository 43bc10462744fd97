// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/runtime/shutdown/shutdownsequence.h"

#include "server/runtime/log/logsystem.h"
#include "server/runtime/shutdown/readiness.h"
#include "server/runtime/worker/workergroup.h"
#include "tests/server/runtime/log/logfile.h"
#include "tests/server/runtime/worker/awaited.h"
#include "tests/server/runtime/worker/scriptedservice.h"
#include "tests/support/eventloopchecker.h"
#include "tests/support/testresult.h"

#include <QLoggingCategory>
#include <QSignalSpy>
#include <QTest>

using namespace foyer;
using namespace foyer::runtime;
using namespace std::chrono_literals;

namespace {

using Done = std::function<void()>;

/// Steps that note when they begin, end at once and may take long.
class Steps
{
public:
    Steps()
    {
        for (std::size_t i = 0; i < shutdownStepCount; ++i)
            actions[i] = {[this, i](Done done) { begin(i, std::move(done)); }, 60s, 60s};
    }

    void keepOpen(ShutdownStep step) { m_open[std::size_t(step)] = true; }

    void end(ShutdownStep step) { m_done[std::size_t(step)](); }

    ShutdownAction &operator[](ShutdownStep step) { return actions[std::size_t(step)]; }

    ShutdownSequence::Actions actions;
    QList<ShutdownStep> begun;

private:
    void begin(std::size_t index, Done done)
    {
        begun.append(ShutdownStep(index));
        m_done[index] = done;
        if (!m_open[index])
            done();
    }

    std::array<bool, shutdownStepCount> m_open{};
    std::array<Done, shutdownStepCount> m_done;
};

const QList<ShutdownStep> &allSteps()
{
    static const QList<ShutdownStep> steps{ShutdownStep::NotReady,         ShutdownStep::BalancerWait,
                                           ShutdownStep::StopAccepting,    ShutdownStep::FinishRequests,
                                           ShutdownStep::CloseConnections, ShutdownStep::StopChildren};
    return steps;
}

} // namespace

class ShutdownSequenceTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void cleanup();
    void stepsComeInOrder();
    void stepWaitsForItsEnd();
    void balancersAreWaitedFor();
    void stepThatTakesTooLongIsLeft();
    void lateEndDoesNotEndTheNextStep();
    void secondAskShortensTheWait();
    void secondAskShortensWhatComes();
    void askingAtTheEndIsHarmless();
    void everyStepIsLogged();
    void sequenceMayDieInItsLastSignal();
    void drivesWorkers();

private:
    [[nodiscard]] static ShutdownReport reportOf(const QSignalSpy &spy);

    SystemClock m_clock;
};

void ShutdownSequenceTest::initTestCase()
{
    cleanup();
}

// The steps are told in everyStepIsLogged() only.
void ShutdownSequenceTest::cleanup()
{
    QLoggingCategory::setFilterRules(QStringLiteral("foyer.*=false"));
}

ShutdownReport ShutdownSequenceTest::reportOf(const QSignalSpy &spy)
{
    return spy.value(0).value(0).value<ShutdownReport>();
}

void ShutdownSequenceTest::stepsComeInOrder()
{
    Steps steps;
    ShutdownSequence sequence(steps.actions, m_clock);
    QSignalSpy finished(&sequence, &ShutdownSequence::finished);
    QVERIFY(!sequence.isRunning());
    sequence.ask();
    QTRY_COMPARE(finished.count(), 1);
    QCOMPARE(steps.begun, allSteps());
    QVERIFY(reportOf(finished).isClean());
    QCOMPARE(reportOf(finished).entries.size(), shutdownStepCount);
    QVERIFY(!sequence.isRunning());
}

void ShutdownSequenceTest::stepWaitsForItsEnd()
{
    Steps steps;
    steps.keepOpen(ShutdownStep::FinishRequests);
    ShutdownSequence sequence(steps.actions, m_clock);
    QSignalSpy finished(&sequence, &ShutdownSequence::finished);
    sequence.ask();
    QTest::qWait(50);
    QCOMPARE(steps.begun.last(), ShutdownStep::FinishRequests);
    QVERIFY(sequence.isRunning());
    steps.end(ShutdownStep::FinishRequests);
    QCOMPARE(finished.count(), 1);
    QVERIFY(reportOf(finished).isClean());
}

void ShutdownSequenceTest::balancersAreWaitedFor()
{
    Steps steps;
    steps[ShutdownStep::BalancerWait] = {{}, 200ms, 0ms};
    ShutdownSequence sequence(steps.actions, m_clock);
    QSignalSpy finished(&sequence, &ShutdownSequence::finished);
    const test::EventLoopChecker checker;
    sequence.ask();
    QCOMPARE(steps.begun, QList<ShutdownStep>{ShutdownStep::NotReady});
    QTRY_COMPARE_WITH_TIMEOUT(finished.count(), 1, 60'000);
    const ShutdownReport report = reportOf(finished);
    QVERIFY(report.isClean());
    QVERIFY(report.entries[1].took >= 200ms);
    QVERIFY(checker.ticks() > 5);
}

void ShutdownSequenceTest::stepThatTakesTooLongIsLeft()
{
    Steps steps;
    steps.keepOpen(ShutdownStep::StopAccepting);
    steps[ShutdownStep::StopAccepting].limit = 100ms;
    ShutdownSequence sequence(steps.actions, m_clock);
    QSignalSpy finished(&sequence, &ShutdownSequence::finished);
    sequence.ask();
    QTRY_COMPARE_WITH_TIMEOUT(finished.count(), 1, 60'000);
    const ShutdownReport report = reportOf(finished);
    QVERIFY(!report.isClean());
    for (const ShutdownReport::Entry &entry : report.entries)
        QCOMPARE(entry.wasCut, entry.step == ShutdownStep::StopAccepting);
    QVERIFY(report.entries[2].took >= 100ms);
    QCOMPARE(steps.begun, allSteps());
}

void ShutdownSequenceTest::lateEndDoesNotEndTheNextStep()
{
    Steps steps;
    steps.keepOpen(ShutdownStep::StopAccepting);
    steps.keepOpen(ShutdownStep::FinishRequests);
    steps[ShutdownStep::StopAccepting].limit = 50ms;
    ShutdownSequence sequence(steps.actions, m_clock);
    QSignalSpy finished(&sequence, &ShutdownSequence::finished);
    sequence.ask();
    QTRY_COMPARE_WITH_TIMEOUT(steps.begun.last(), ShutdownStep::FinishRequests, 60'000);
    steps.end(ShutdownStep::StopAccepting);
    QTest::qWait(50);
    QCOMPARE(steps.begun.last(), ShutdownStep::FinishRequests);
    steps.end(ShutdownStep::FinishRequests);
    QCOMPARE(finished.count(), 1);
    steps.end(ShutdownStep::FinishRequests); // and once more, when all is over
    QCOMPARE(finished.count(), 1);
}

void ShutdownSequenceTest::secondAskShortensTheWait()
{
    Steps steps;
    steps.keepOpen(ShutdownStep::FinishRequests);
    steps[ShutdownStep::FinishRequests] = {steps[ShutdownStep::FinishRequests].run, 1h, 100ms};
    ShutdownSequence sequence(steps.actions, m_clock);
    QSignalSpy finished(&sequence, &ShutdownSequence::finished);
    sequence.ask();
    QTest::qWait(50);
    QVERIFY(sequence.isRunning());
    sequence.ask();
    sequence.ask();
    QTRY_COMPARE_WITH_TIMEOUT(finished.count(), 1, 60'000);
    QVERIFY(reportOf(finished).entries[3].wasCut);
}

void ShutdownSequenceTest::secondAskShortensWhatComes()
{
    Steps steps;
    steps[ShutdownStep::BalancerWait] = {{}, 1h, 0ms};
    steps.keepOpen(ShutdownStep::FinishRequests);
    steps[ShutdownStep::FinishRequests] = {steps[ShutdownStep::FinishRequests].run, 1h, 50ms};
    ShutdownSequence sequence(steps.actions, m_clock);
    QSignalSpy finished(&sequence, &ShutdownSequence::finished);
    sequence.ask();
    sequence.ask();
    QTRY_COMPARE_WITH_TIMEOUT(finished.count(), 1, 60'000);
    const ShutdownReport report = reportOf(finished);
    QVERIFY(!report.entries[1].wasCut); // the wait for balancers is nothing but its limit
    QVERIFY(report.entries[3].wasCut);
}

void ShutdownSequenceTest::askingAtTheEndIsHarmless()
{
    Steps steps;
    ShutdownSequence sequence(steps.actions, m_clock);
    QSignalSpy finished(&sequence, &ShutdownSequence::finished);
    sequence.ask();
    QCOMPARE(finished.count(), 1);
    sequence.ask();
    QTest::qWait(20);
    QCOMPARE(finished.count(), 1);
    QCOMPARE(steps.begun.size(), qsizetype(shutdownStepCount));
}

void ShutdownSequenceTest::everyStepIsLogged()
{
    const test::LogFile file;
    {
        LogSettings settings;
        settings.descriptor = file.descriptor();
        settings.filterRules = QStringLiteral("foyer.shutdown=true");
        const LogSystem log(std::move(settings), m_clock);
        Steps steps;
        steps.keepOpen(ShutdownStep::StopChildren);
        steps[ShutdownStep::StopChildren].limit = 20ms;
        ShutdownSequence sequence(steps.actions, m_clock);
        QSignalSpy finished(&sequence, &ShutdownSequence::finished);
        sequence.ask();
        QTRY_COMPARE_WITH_TIMEOUT(finished.count(), 1, 60'000);
    }
    QStringList told;
    for (const QJsonObject &line : file.objects())
        told.append(line.value(QStringLiteral("step")).toString() + QLatin1Char(' ')
                    + line.value(QStringLiteral("level")).toString());
    QStringList expected;
    for (const ShutdownStep step : allSteps()) {
        const bool isCut = step == ShutdownStep::StopChildren;
        expected << QString(shutdownStepName(step)) + QStringLiteral(" info")
                 << QString(shutdownStepName(step))
                        + (isCut ? QStringLiteral(" warning") : QStringLiteral(" info"));
    }
    QCOMPARE(told, expected);
}

void ShutdownSequenceTest::sequenceMayDieInItsLastSignal()
{
    Steps steps;
    auto *sequence = new ShutdownSequence(steps.actions, m_clock);
    connect(sequence, &ShutdownSequence::finished, this, [sequence] { delete sequence; });
    sequence->ask();
    QCOMPARE(steps.begun.size(), qsizetype(shutdownStepCount));
}

void ShutdownSequenceTest::drivesWorkers()
{
    auto journal = std::make_shared<test::Journal>();
    Liveness liveness(m_clock, 60s);
    MetricHub metrics;
    Readiness readiness;
    const auto check = readiness.add(QStringLiteral("server"));
    WorkerGroup workers(
        {2, test::scripted(journal,
                           [](int) {
                               return test::Script{test::Script::Start::Later, test::Script::Drain::Later};
                           })},
        liveness, metrics);
    const auto started = test::awaited(workers.start(60s, 60s));
    QTRY_VERIFY_WITH_TIMEOUT(started->has_value(), 60'000);
    check->setReady();
    const auto whenDone = [](Completion<void> completion, Done done) -> Task<> {
        Result<void> result = co_await std::move(completion);
        if (result)
            done();
    };
    Steps steps;
    steps[ShutdownStep::NotReady].run = [&](const Done &done) {
        check->setNotReady(QStringLiteral("the server is stopping"));
        done();
    };
    steps[ShutdownStep::BalancerWait] = {{}, 20ms, 0ms};
    steps[ShutdownStep::StopAccepting].run = [&](const Done &done) {
        workers.beginDrain();
        done();
    };
    steps[ShutdownStep::FinishRequests].run = [&](Done done) {
        whenDone(workers.whenDrained(60s), std::move(done));
    };
    steps[ShutdownStep::CloseConnections].run = [&](Done done) {
        whenDone(workers.stop(60s), std::move(done));
    };
    ShutdownSequence sequence(steps.actions, m_clock);
    QSignalSpy finished(&sequence, &ShutdownSequence::finished);
    QVERIFY(readiness.report().isReady);
    sequence.ask();
    QVERIFY(!readiness.report().isReady);
    QCOMPARE(journal->count(QStringLiteral("worker-0 drain")), 0);
    QTRY_COMPARE_WITH_TIMEOUT(finished.count(), 1, 60'000);
    QVERIFY(reportOf(finished).isClean());
    for (const QString &worker : {QStringLiteral("worker-0"), QStringLiteral("worker-1")}) {
        QStringList own = journal->lines().filter(worker);
        QCOMPARE(own.replaceInStrings(worker + QLatin1Char(' '), QString{}),
                 (QStringList{QStringLiteral("start"), QStringLiteral("drain"), QStringLiteral("stop"),
                              QStringLiteral("gone")}));
    }
}

QTEST_GUILESS_MAIN(ShutdownSequenceTest)
#include "tst_shutdownsequence.moc"
