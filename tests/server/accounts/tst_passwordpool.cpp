// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/task.h"
#include "server/accounts/passwordpool.h"
#include "tests/support/deterministicids.h"
#include "tests/support/eventloopchecker.h"
#include "tests/support/testresult.h"

#include <QTest>

using namespace foyer;
using namespace foyer::accounts;
using namespace std::chrono_literals;

namespace {

constexpr PasswordCost cheap{1, 64 * 1024};

template <typename T>
struct Waited
{
    std::vector<Result<T>> results;
};

Task<> collectHash(std::shared_ptr<Waited<QByteArray>> into, Completion<QByteArray> completion)
{
    Result<QByteArray> result = co_await std::move(completion);
    into->results.push_back(std::move(result));
}

Task<> collectCheck(std::shared_ptr<Waited<PasswordCheck>> into, Completion<PasswordCheck> completion)
{
    Result<PasswordCheck> result = co_await std::move(completion);
    into->results.push_back(std::move(result));
}

} // namespace

/// Passwords are hashed beside the loop, so many and no more.
class PasswordPoolTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void hashesAndVerifies();
    void nobodyTakesTheSameWork();
    void improvesCheapHashes();
    void doesNotHoldTheLoop();
    void refusesAtTheBound();
    void closing();

private:
    [[nodiscard]] QByteArray hashed(PasswordPool &pool, const QByteArray &password);
    [[nodiscard]] PasswordCheck checked(PasswordPool &pool, const QByteArray &stored,
                                        const QByteArray &password);

    test::SeededRandom m_random{1};
};

QByteArray PasswordPoolTest::hashed(PasswordPool &pool, const QByteArray &password)
{
    const auto waited = std::make_shared<Waited<QByteArray>>();
    collectHash(waited, pool.hash(Secret(password)));
    [&] { QTRY_COMPARE(waited->results.size(), std::size_t(1)); }();
    return waited->results.front().value_or(QByteArray());
}

PasswordCheck PasswordPoolTest::checked(PasswordPool &pool, const QByteArray &stored,
                                        const QByteArray &password)
{
    const auto waited = std::make_shared<Waited<PasswordCheck>>();
    collectCheck(waited, pool.verify(stored, Secret(password)));
    [&] { QTRY_COMPARE(waited->results.size(), std::size_t(1)); }();
    return waited->results.front().value_or(PasswordCheck());
}

void PasswordPoolTest::hashesAndVerifies()
{
    PasswordPool pool({}, PasswordCost(), m_random);
    const QByteArray hash = hashed(pool, "correct horse");
    QVERIFY2(hash.startsWith("$argon2id$v=19$m=19456,t=2,p=1$"), hash.constData());
    QVERIFY(checked(pool, hash, "correct horse").matches);
    QVERIFY(!checked(pool, hash, "correct horsf").matches);
    QVERIFY(!checked(pool, hash, "").matches);
    QVERIFY(hashed(pool, "correct horse") != hash);
    QVERIFY(!checked(pool, "no hash at all", "correct horse").matches);
}

void PasswordPoolTest::nobodyTakesTheSameWork()
{
    // The processor time of this process, other threads included: a busy machine does not change it.
    PasswordPool pool({}, PasswordCost{3, std::size_t{32} * 1024 * 1024}, m_random);
    const QByteArray hash = hashed(pool, "correct horse");
    const auto cost = [&](const QByteArray &stored) {
        const std::clock_t start = std::clock();
        for (int i = 0; i < 3; ++i)
            static_cast<void>(checked(pool, stored, "another"));
        return double(std::clock() - start);
    };
    const double wrong = cost(hash);
    const double nobody = cost({});
    QVERIFY2(nobody > wrong / 3 && nobody < wrong * 3,
             qPrintable(QStringLiteral("%1 and %2").arg(wrong).arg(nobody)));
}

void PasswordPoolTest::improvesCheapHashes()
{
    PasswordPool before({}, cheap, m_random);
    PasswordPool now({}, PasswordCost{2, 128 * 1024}, m_random);
    const QByteArray old = hashed(before, "correct horse");
    QVERIFY(checked(before, old, "correct horse").improved.isEmpty());
    QVERIFY(checked(now, old, "wrong").improved.isEmpty());
    const PasswordCheck check = checked(now, old, "correct horse");
    QVERIFY(check.matches);
    QVERIFY(check.improved.startsWith("$argon2id$v=19$m=128,t=2"));
    QVERIFY(checked(now, check.improved, "correct horse").improved.isEmpty());
}

void PasswordPoolTest::doesNotHoldTheLoop()
{
    PasswordPool pool({}, PasswordCost(), m_random);
    const auto waited = std::make_shared<Waited<QByteArray>>();
    const test::EventLoopChecker loop;
    for (int i = 0; i < 20; ++i)
        collectHash(waited, pool.hash(Secret(QByteArray("correct horse"))));
    QTRY_COMPARE(waited->results.size(), std::size_t(20));
    QVERIFY2(loop.ticks() >= 20, qPrintable(QString::number(loop.ticks()))); // held up, there would be none
}

void PasswordPoolTest::refusesAtTheBound()
{
    PasswordPool pool({1, 3}, PasswordCost(), m_random);
    const auto waited = std::make_shared<Waited<QByteArray>>();
    for (int i = 0; i < 3; ++i)
        collectHash(waited, pool.hash(Secret(QByteArray("correct horse"))));
    QCOMPARE(waited->results.size(), std::size_t(0));
    QCOMPARE(pool.pendingCount(), 3);
    collectHash(waited, pool.hash(Secret(QByteArray("one too many"))));
    QCOMPARE(waited->results.size(), std::size_t(1)); // at once
    COMPARE_ERROR(waited->results.front(), ErrorCode::Overloaded);
    QVERIFY(pool.retryAfter() >= 1s);
    QTRY_COMPARE(waited->results.size(), std::size_t(4));
    VERIFY_RESULT(waited->results.back());
    QVERIFY(!hashed(pool, "correct horse").isEmpty());
}

void PasswordPoolTest::closing()
{
    PasswordPool pool({1, 64}, PasswordCost(), m_random);
    const auto waited = std::make_shared<Waited<QByteArray>>();
    for (int i = 0; i < 10; ++i)
        collectHash(waited, pool.hash(Secret(QByteArray("correct horse"))));
    pool.close();
    QCOMPARE(waited->results.size(), std::size_t(10));
    for (const Result<QByteArray> &result : waited->results)
        COMPARE_ERROR(result, ErrorCode::Closed);
    collectHash(waited, pool.hash(Secret(QByteArray("too late"))));
    COMPARE_ERROR(waited->results.back(), ErrorCode::Closed);
}

QTEST_GUILESS_MAIN(PasswordPoolTest)
#include "tst_passwordpool.moc"
