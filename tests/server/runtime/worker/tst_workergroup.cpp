// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/runtime/worker/workergroup.h"
#include "tests/server/runtime/worker/awaited.h"
#include "tests/server/runtime/worker/dispatchers.h"
#include "tests/server/runtime/worker/scriptedservice.h"
#include "tests/support/eventloopchecker.h"
#include "tests/support/testresult.h"

#include <prometheus/metric_family.h>
#include <QLoggingCategory>
#include <QRegularExpression>
#include <QTest>

using namespace foyer;
using namespace foyer::runtime;
using namespace std::chrono_literals;
using test::awaited;
using test::Journal;
using test::Script;

class WorkerGroupTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:

    void initTestCase() { QLoggingCategory::setFilterRules(QStringLiteral("foyer.workers.info=false")); }

    void init();

    void startsDrainsAndStopsAll_data() { test::addDispatcherRows(); }

    void startsDrainsAndStopsAll();
    void workersKnowWhoTheyAre();

    void firstFailureStopsAll_data() { test::addDispatcherRows(); }

    void firstFailureStopsAll();
    void exceptionIsAFailure();
    void missingDispatcherIsAFailure();
    void missingServiceIsAFailure();
    void startThatNeverEndsIsCut();
    void drainThatNeverEndsIsCut();
    void stoppedWhileStarting();
    void drainedBeforeAnybodyAsks();
    void destructionStopsThem();
    void waitingDoesNotBlock();
    void latenessIsMeasured();

private:
    [[nodiscard]] std::unique_ptr<WorkerGroup> group(int count, std::function<Script(int)> script,
                                                     DispatcherFactory dispatcher = {});
    [[nodiscard]] int notes(const char *what, int count) const;

    SystemClock m_clock;
    Liveness m_liveness{m_clock, 10s};
    MetricHub m_metrics;
    std::shared_ptr<Journal> m_journal;
};

void WorkerGroupTest::init()
{
    m_journal = std::make_shared<Journal>();
}

std::unique_ptr<WorkerGroup> WorkerGroupTest::group(int count, std::function<Script(int)> script,
                                                    DispatcherFactory dispatcher)
{
    WorkerGroupSettings settings{count, test::scripted(m_journal, std::move(script)), std::move(dispatcher)};
    return std::make_unique<WorkerGroup>(std::move(settings), m_liveness, m_metrics);
}

/// How many of the first `count` workers noted it exactly once.
int WorkerGroupTest::notes(const char *what, int count) const
{
    int found = 0;
    for (int i = 0; i < count; ++i)
        found +=
            m_journal->count(QStringLiteral("worker-%1 %2").arg(i).arg(QLatin1StringView(what))) == 1 ? 1 : 0;
    return found;
}

void WorkerGroupTest::startsDrainsAndStopsAll()
{
    QFETCH(bool, epoll);
    const auto workers = group(
        4,
        [](int index) {
            return Script{index % 2 ? Script::Start::Later : Script::Start::AtOnce,
                          index % 2 ? Script::Drain::AtOnce : Script::Drain::Later};
        },
        test::dispatcherFactory(epoll));
    const auto started = awaited(workers->start(60s, 60s));
    QTRY_VERIFY_WITH_TIMEOUT(started->has_value(), 60'000);
    VERIFY_RESULT(started->value());
    QCOMPARE(notes("start", 4), 4);
    workers->beginDrain();
    const auto drained = awaited(workers->whenDrained(60s));
    QTRY_VERIFY_WITH_TIMEOUT(drained->has_value(), 60'000);
    VERIFY_RESULT(drained->value());
    QCOMPARE(notes("drain", 4), 4);
    QCOMPARE(notes("stop", 4), 0);
    const auto stopped = awaited(workers->stop(60s));
    QTRY_VERIFY_WITH_TIMEOUT(stopped->has_value(), 60'000);
    VERIFY_RESULT(stopped->value());
    QCOMPARE(notes("stop", 4), 4);
    QCOMPARE(notes("gone", 4), 4);
    QVERIFY(!workers->hasAbandoned());
    QVERIFY(!m_journal->lines().join(QLatin1Char('|')).contains(QStringLiteral("wrong thread")));
}

void WorkerGroupTest::workersKnowWhoTheyAre()
{
    std::mutex mutex;
    QMap<int, QString> names;
    const auto factory = test::scripted(m_journal, [](int) { return Script{}; });
    WorkerGroupSettings settings;
    settings.count = 3;
    settings.namePrefix = QStringLiteral("sale");
    settings.service = [&](const WorkerContext &context) {
        const std::lock_guard lock(mutex);
        const bool ownThread = QThread::currentThread()->objectName() == context.name;
        names.insert(context.index, ownThread && context.count == 3 ? context.name : QStringLiteral("wrong"));
        return factory(context);
    };
    WorkerGroup workers(settings, m_liveness, m_metrics);
    const auto started = awaited(workers.start(60s, 60s));
    QTRY_VERIFY_WITH_TIMEOUT(started->has_value(), 60'000);
    QCOMPARE(names.values(),
             (QStringList{QStringLiteral("sale-0"), QStringLiteral("sale-1"), QStringLiteral("sale-2")}));
}

void WorkerGroupTest::firstFailureStopsAll()
{
    QFETCH(bool, epoll);
    QTest::ignoreMessage(QtCriticalMsg, QRegularExpression(QStringLiteral("^A worker does not start")));
    const auto workers = group(
        4,
        [](int index) {
            return Script{index == 2   ? Script::Start::Fails
                          : index == 3 ? Script::Start::Never
                                       : Script::Start::AtOnce};
        },
        test::dispatcherFactory(epoll));
    const auto started = awaited(workers->start(60s, 60s));
    QTRY_VERIFY_WITH_TIMEOUT(started->has_value(), 60'000);
    COMPARE_ERROR(started->value(), ErrorCode::Unavailable);
    QCOMPARE(started->value().error().detail, QStringLiteral("worker-2 has no database."));
    QCOMPARE(notes("stop", 4), 4);
    QCOMPARE(notes("gone", 4), 4);
    QVERIFY(!workers->hasAbandoned());
}

void WorkerGroupTest::exceptionIsAFailure()
{
    QTest::ignoreMessage(QtCriticalMsg, QRegularExpression(QStringLiteral("^A worker does not start")));
    const auto workers = group(
        2, [](int index) { return Script{index == 1 ? Script::Start::Throws : Script::Start::AtOnce}; });
    const auto started = awaited(workers->start(60s, 60s));
    QTRY_VERIFY_WITH_TIMEOUT(started->has_value(), 60'000);
    COMPARE_ERROR(started->value(), ErrorCode::Internal);
    QCOMPARE(started->value().error().detail, QStringLiteral("thrown by a library"));
    QCOMPARE(notes("gone", 2), 2);
}

void WorkerGroupTest::missingDispatcherIsAFailure()
{
    QTest::ignoreMessage(QtCriticalMsg, QRegularExpression(QStringLiteral("^A worker does not start")));
    int made = 0;
    const auto workers = group(
        3, [](int) { return Script{}; },
        [&made]() { return ++made == 2 ? nullptr : test::dispatcherFactory(true)(); });
    const auto started = awaited(workers->start(60s, 60s));
    QTRY_VERIFY_WITH_TIMEOUT(started->has_value(), 60'000);
    COMPARE_ERROR(started->value(), ErrorCode::Unavailable);
    QCOMPARE(started->value().error().detail, QStringLiteral("There is no event dispatcher for worker-1."));
    QCOMPARE(notes("gone", 3), 1);
}

void WorkerGroupTest::missingServiceIsAFailure()
{
    QTest::ignoreMessage(QtCriticalMsg, QRegularExpression(QStringLiteral("^A worker does not start")));
    WorkerGroupSettings settings{2, [](const WorkerContext &) { return nullptr; }};
    WorkerGroup workers(settings, m_liveness, m_metrics);
    const auto started = awaited(workers.start(60s, 60s));
    QTRY_VERIFY_WITH_TIMEOUT(started->has_value(), 60'000);
    COMPARE_ERROR(started->value(), ErrorCode::Internal);
}

void WorkerGroupTest::startThatNeverEndsIsCut()
{
    QTest::ignoreMessage(QtCriticalMsg, QRegularExpression(QStringLiteral("^A worker does not start")));
    const auto workers =
        group(3, [](int index) { return Script{index == 0 ? Script::Start::AtOnce : Script::Start::Never}; });
    const auto started = awaited(workers->start(100ms, 60s));
    QTRY_VERIFY_WITH_TIMEOUT(started->has_value(), 60'000);
    COMPARE_ERROR(started->value(), ErrorCode::Timeout);
    // On a busy machine worker-0 may be late as well.
    QVERIFY2(
        started->value().error().detail.endsWith(QStringLiteral("worker-1, worker-2 did not start in time.")),
        qPrintable(started->value().error().detail));
    QCOMPARE(notes("gone", 3), 3);
}

void WorkerGroupTest::drainThatNeverEndsIsCut()
{
    const auto workers = group(3, [](int index) {
        return Script{Script::Start::AtOnce, index == 1 ? Script::Drain::Never : Script::Drain::AtOnce};
    });
    const auto started = awaited(workers->start(60s, 60s));
    QTRY_VERIFY_WITH_TIMEOUT(started->has_value(), 60'000);
    workers->beginDrain();
    QTRY_COMPARE_WITH_TIMEOUT(notes("drain", 3), 3, 60'000);
    const auto drained = awaited(workers->whenDrained(500ms));
    QTRY_VERIFY_WITH_TIMEOUT(drained->has_value(), 60'000);
    COMPARE_ERROR(drained->value(), ErrorCode::Timeout);
    QCOMPARE(drained->value().error().detail,
             QStringLiteral("worker-1 did not finish what they had in time."));
    const auto stopped = awaited(workers->stop(60s));
    QTRY_VERIFY_WITH_TIMEOUT(stopped->has_value(), 60'000);
    VERIFY_RESULT(stopped->value());
    QCOMPARE(notes("gone", 3), 3);
}

void WorkerGroupTest::stoppedWhileStarting()
{
    const auto workers = group(2, [](int) { return Script{Script::Start::Never}; });
    const auto started = awaited(workers->start(60s, 60s));
    const auto stopped = awaited(workers->stop(60s));
    QTRY_VERIFY_WITH_TIMEOUT(stopped->has_value(), 60'000);
    VERIFY_RESULT(stopped->value());
    QTRY_VERIFY(started->has_value());
    COMPARE_ERROR(started->value(), ErrorCode::Cancelled);
    QCOMPARE(notes("gone", 2), 2);
}

void WorkerGroupTest::drainedBeforeAnybodyAsks()
{
    const auto workers = group(2, [](int) { return Script{}; });
    const auto started = awaited(workers->start(60s, 60s));
    QTRY_VERIFY_WITH_TIMEOUT(started->has_value(), 60'000);
    workers->beginDrain();
    QTRY_COMPARE_WITH_TIMEOUT(notes("drain", 2), 2, 60'000);
    QTest::qWait(50);
    const auto drained = awaited(workers->whenDrained(60s));
    QTRY_VERIFY_WITH_TIMEOUT(drained->has_value(), 60'000);
    VERIFY_RESULT(drained->value());
}

void WorkerGroupTest::destructionStopsThem()
{
    auto workers = group(3, [](int) { return Script{}; });
    const auto started = awaited(workers->start(60s, 60s));
    QTRY_VERIFY_WITH_TIMEOUT(started->has_value(), 60'000);
    workers.reset();
    QCOMPARE(notes("stop", 3), 3);
    QCOMPARE(notes("gone", 3), 3);
}

void WorkerGroupTest::waitingDoesNotBlock()
{
    const auto workers = group(2, [](int) { return Script{Script::Start::Never, Script::Drain::Never}; });
    const test::EventLoopChecker checker;
    QTest::ignoreMessage(QtCriticalMsg, QRegularExpression(QStringLiteral("^A worker does not start")));
    const auto started = awaited(workers->start(300ms, 60s));
    QVERIFY(!started->has_value());
    QTRY_VERIFY_WITH_TIMEOUT(started->has_value(), 60'000);
    QVERIFY(checker.ticks() > 10);
}

void WorkerGroupTest::latenessIsMeasured()
{
    Liveness quick(m_clock, 200ms); // beats every 20 ms
    MetricHub metrics;
    WorkerGroupSettings settings{2, test::scripted(m_journal, [](int) { return Script{}; })};
    WorkerGroup workers(settings, quick, metrics);
    const auto started = awaited(workers.start(60s, 60s));
    QTRY_VERIFY_WITH_TIMEOUT(started->has_value(), 60'000);
    const auto beats = [&metrics] {
        const std::vector<prometheus::MetricFamily> families = metrics.Collect();
        return families.empty() ? 0 : families.front().metric.front().histogram.sample_count;
    };
    QTRY_VERIFY_WITH_TIMEOUT(beats() >= 6, 60'000);
    QCOMPARE(metrics.Collect().front().name, std::string("foyer_worker_loop_lateness_seconds"));
}

QTEST_GUILESS_MAIN(WorkerGroupTest)
#include "tst_workergroup.moc"
