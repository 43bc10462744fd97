// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/runtime/worker/workergroup.h"
#include "tests/server/runtime/worker/awaited.h"
#include "tests/server/runtime/worker/dispatchers.h"
#include "tests/server/runtime/worker/scriptedservice.h"
#include "tests/support/testresult.h"

#include <QLoggingCategory>
#include <QRegularExpression>
#include <QTest>

using namespace foyer;
using namespace foyer::runtime;
using namespace std::chrono_literals;
using test::awaited;
using test::Script;

/// A worker whose event loop does not come back.
class StuckWorkerTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:

    void initTestCase() { QLoggingCategory::setFilterRules(QStringLiteral("foyer.workers.info=false")); }

    void isSeenAndLeftBehind_data() { test::addDispatcherRows(); }

    void isSeenAndLeftBehind();
    void destructionDoesNotWaitForEver();
    void failedStartIsAnsweredAllTheSame();

private:
    SystemClock m_clock;
};

void StuckWorkerTest::isSeenAndLeftBehind()
{
    QFETCH(bool, epoll);
    std::atomic<bool> release{false};
    auto journal = std::make_shared<test::Journal>();
    const auto service = test::scripted(journal, [&release](int index) {
        return Script{Script::Start::AtOnce, Script::Drain::AtOnce, index == 1 ? &release : nullptr};
    });
    Liveness liveness(m_clock, 400ms);
    MetricHub metrics;
    WorkerGroup workers({3, service, test::dispatcherFactory(epoll)}, liveness, metrics);
    const auto started = awaited(workers.start(60s, 60s));
    QTRY_VERIFY_WITH_TIMEOUT(started->has_value(), 60'000);
    VERIFY_RESULT(started->value());

    const auto isStalled = [&liveness](const QString &name) {
        const std::vector<Liveness::Stalled> stalled = liveness.stalled();
        return std::any_of(stalled.begin(), stalled.end(), [&](const auto &one) { return one.name == name; });
    };
    QTRY_VERIFY_WITH_TIMEOUT(isStalled(QStringLiteral("worker-1")), 60'000);
    QTRY_VERIFY_WITH_TIMEOUT(!isStalled(QStringLiteral("worker-0")), 60'000);

    QTest::ignoreMessage(QtCriticalMsg, QRegularExpression(QStringLiteral("^Leaving workers behind")));
    const auto stopped = awaited(workers.stop(2s));
    QTRY_VERIFY_WITH_TIMEOUT(stopped->has_value(), 60'000);
    COMPARE_ERROR(stopped->value(), ErrorCode::Timeout);
    QCOMPARE(stopped->value().error().subject, QStringLiteral("worker-1"));
    QVERIFY(workers.hasAbandoned());
    QCOMPARE(journal->count(QStringLiteral("worker-0 gone")), 1);
    QCOMPARE(journal->count(QStringLiteral("worker-1 gone")), 0);
    QCOMPARE(journal->count(QStringLiteral("worker-2 gone")), 1);

    const long holders = journal.use_count();
    release.store(true); // the abandoned one now ends after all, and frees itself
    QTRY_COMPARE_WITH_TIMEOUT(journal->count(QStringLiteral("worker-1 gone")), 1, 60'000);
    QTRY_COMPARE_WITH_TIMEOUT(journal.use_count(), holders - 2, 60'000); // its service and its factory
}

void StuckWorkerTest::destructionDoesNotWaitForEver()
{
    std::atomic<bool> release{false};
    auto journal = std::make_shared<test::Journal>();
    Liveness liveness(m_clock, 10s);
    MetricHub metrics;
    {
        const auto service = test::scripted(journal, [&release](int index) {
            return Script{Script::Start::AtOnce, Script::Drain::AtOnce, index == 0 ? &release : nullptr};
        });
        WorkerGroup workers({2, service}, liveness, metrics);
        const auto started = awaited(workers.start(60s, 60s));
        QTRY_VERIFY_WITH_TIMEOUT(started->has_value(), 60'000);
    }
    QCOMPARE(journal->count(QStringLiteral("worker-0 gone")), 0);
    release.store(true);
    QTRY_COMPARE_WITH_TIMEOUT(journal->count(QStringLiteral("worker-0 gone")), 1, 60'000);
    QTRY_COMPARE_WITH_TIMEOUT(journal.use_count(), 1, 60'000);
}

void StuckWorkerTest::failedStartIsAnsweredAllTheSame()
{
    std::atomic<bool> release{false};
    auto journal = std::make_shared<test::Journal>();
    Liveness liveness(m_clock, 10s);
    MetricHub metrics;
    const auto service = test::scripted(journal, [&release](int index) {
        return Script{index == 0 ? Script::Start::Never : Script::Start::Later, Script::Drain::AtOnce,
                      index == 0 ? &release : nullptr};
    });
    QTest::ignoreMessage(QtCriticalMsg, QRegularExpression(QStringLiteral("^A worker does not start")));
    QTest::ignoreMessage(QtCriticalMsg, QRegularExpression(QStringLiteral("^Leaving workers behind")));
    WorkerGroup workers({2, service}, liveness, metrics);
    const auto started = awaited(workers.start(1s, 500ms));
    QTRY_VERIFY_WITH_TIMEOUT(started->has_value(), 60'000);
    COMPARE_ERROR(started->value(), ErrorCode::Timeout);
    QVERIFY(started->value().error().detail.startsWith(QStringLiteral("worker-0")));
    QVERIFY(workers.hasAbandoned());
    const long holders = journal.use_count();
    release.store(true);
    QTRY_COMPARE_WITH_TIMEOUT(journal->count(QStringLiteral("worker-0 gone")), 1, 60'000);
    QTRY_COMPARE_WITH_TIMEOUT(journal.use_count(), holders - 2, 60'000);
}

QTEST_GUILESS_MAIN(StuckWorkerTest)
#include "tst_stuckworker.moc"
