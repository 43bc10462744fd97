// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/completion.h"
#include "core/base/task.h"
#include "tests/support/testresult.h"

#include <QTest>

using namespace foyer;

namespace {

Task<> store(Completion<int> completion, std::optional<Result<int>> *into)
{
    Result<int> result = co_await std::move(completion);
    *into = std::move(result);
}

} // namespace

class CompletionTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void answeredBeforeTheWait();
    void answeredAfterTheWait();
    void droppedAnswerSaysClosed();
    void secondAnswerIsIgnored();
    void waiterThatIsGoneCostsNothing();
};

void CompletionTest::answeredBeforeTheWait()
{
    auto [completion, completer] = makeCompletion<int>();
    completer.complete(7);
    std::optional<Result<int>> seen;
    auto task = store(std::move(completion), &seen);
    QVERIFY(task.isReady());
    QCOMPARE(seen.value().value(), 7);
}

void CompletionTest::answeredAfterTheWait()
{
    auto [completion, completer] = makeCompletion<int>();
    std::optional<Result<int>> seen;
    auto task = store(std::move(completion), &seen);
    QVERIFY(!task.isReady());
    completer.complete(failure(ErrorCode::Timeout, QStringLiteral("late")));
    QVERIFY(task.isReady());
    COMPARE_ERROR(seen.value(), ErrorCode::Timeout);
}

void CompletionTest::droppedAnswerSaysClosed()
{
    std::optional<Result<int>> seen;
    auto pair = std::make_unique<CompletionPair<int>>(makeCompletion<int>());
    auto task = store(std::move(pair->completion), &seen);
    pair.reset();
    QVERIFY(task.isReady());
    COMPARE_ERROR(seen.value(), ErrorCode::Closed);
}

void CompletionTest::secondAnswerIsIgnored()
{
    auto [completion, completer] = makeCompletion<int>();
    QVERIFY(completer.isPending());
    completer.complete(1);
    QVERIFY(!completer.isPending());
    completer.complete(2);
    std::optional<Result<int>> seen;
    auto task = store(std::move(completion), &seen);
    QCOMPARE(seen.value().value(), 1);
}

void CompletionTest::waiterThatIsGoneCostsNothing()
{
    auto pair = makeCompletion<int>();
    {
        const Completion<int> dropped = std::move(pair.completion);
    }
    pair.completer.complete(1);
    QVERIFY(!pair.completer.isPending());
}

QTEST_GUILESS_MAIN(CompletionTest)
#include "tst_completion.moc"
