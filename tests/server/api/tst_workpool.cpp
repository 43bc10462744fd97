// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/task.h"
#include "server/api/workpool.h"
#include "tests/support/testresult.h"

#include <atomic>
#include <QSemaphore>
#include <QTest>

using namespace foyer;

namespace {

Task<> collect(api::WorkPool *pool, std::function<Result<int>()> work, std::vector<Result<int>> *answers)
{
    Result<int> answer = co_await pool->run<int>(std::move(work));
    answers->push_back(std::move(answer));
}

} // namespace

/// Work beside the event loop: where it runs, where it is answered, and that nobody waits for ever.
class WorkPoolTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void workRunsElsewhereAndIsAnsweredHere();
    void tooMuchWorkIsRefusedAtOnce();
    void endOfThePoolAnswersEverybody();
};

void WorkPoolTest::workRunsElsewhereAndIsAnsweredHere()
{
    api::WorkPool pool;
    std::vector<Result<int>> answers;
    std::atomic<QThread *> there = nullptr;
    collect(
        &pool,
        [&there] {
            there = QThread::currentThread();
            return Result<int>(7);
        },
        &answers);
    QCOMPARE(pool.pendingCount(), 1);
    QTRY_COMPARE(answers.size(), std::size_t{1});
    QCOMPARE(answers.front().value(), 7);
    QVERIFY(there != nullptr && there != QThread::currentThread());
    QCOMPARE(pool.pendingCount(), 0);
}

void WorkPoolTest::tooMuchWorkIsRefusedAtOnce()
{
    QSemaphore gate;
    api::WorkPool pool({1, 2});
    std::vector<Result<int>> answers;
    for (int i = 0; i < 3; ++i) {
        collect(
            &pool,
            [&gate, i] {
                gate.acquire();
                return Result<int>(i);
            },
            &answers);
    }
    QCOMPARE(answers.size(), std::size_t{1});
    COMPARE_ERROR(answers.front(), ErrorCode::Overloaded);
    gate.release(2);
    QTRY_COMPARE(answers.size(), std::size_t{3});
}

void WorkPoolTest::endOfThePoolAnswersEverybody()
{
    QSemaphore gate;
    QSemaphore started;
    std::vector<Result<int>> answers;
    {
        api::WorkPool pool;
        for (int i = 0; i < 3; ++i) {
            collect(
                &pool,
                [&gate, &started] {
                    started.release();
                    gate.acquire();
                    return Result<int>(1);
                },
                &answers);
        }
        started.acquire();
        gate.release(3);
    }
    QCOMPARE(answers.size(), std::size_t{3});
    for (const Result<int> &answer : answers)
        COMPARE_ERROR(answer, ErrorCode::Closed);
}

QTEST_GUILESS_MAIN(WorkPoolTest)

#include "tst_workpool.moc"
