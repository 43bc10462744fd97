// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/booking/batcher.h"
#include "tests/server/booking/bookingdatabase.h"
#include "tests/support/testresult.h"

using namespace foyer;
using namespace foyer::booking;
using namespace std::chrono_literals;

namespace {

QString codeOf(const Result<Booking> &result)
{
    if (!result)
        return result.error().toLogText();
    return *result ? QStringLiteral("accepted") : QString{refusalCode(result->error().reason)};
}

/// Answers in the order in which they were asked for.
struct Answers
{
    std::vector<Result<Booking>> list;
    int missing = 0;
};

Task<> keep(Completion<Booking> completion, std::shared_ptr<Answers> into, std::size_t place)
{
    Result<Booking> result = co_await std::move(completion);
    into->list[place] = std::move(result);
    --into->missing;
}

} // namespace

/// Group commit against a real PostgreSQL: who wins, who is told what, and that nothing is decided twice.
class BatcherTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void claimsThenSells();
    void repeatAfterTheAnswerWasLost();
    void oneBatchManyOrders();
    void twoWorkersNeverSellASeatTwice();
    void poolSellsToExactlyItsCapacity();
    void offenderAloneHearsOfIt();
    void commandsOfOneCallStandOrFallTogether();
    void refundGivesTheSeatBack();
    void databaseGoneIsSaidAndNothingHangs();
    void commitThatNobodyCanTellOfStaysInDoubt();
    void commitInDoubtIsSettledOnceTheDatabaseIsBack();
    void frozenDatabaseIsNotWaitedForAgainAndAgain();

private:
    using Calls = std::vector<std::pair<Batcher *, std::vector<Command>>>;

    [[nodiscard]] Result<Booking> ask(Batcher &batcher, std::vector<Command> commands);
    [[nodiscard]] static std::shared_ptr<Answers> begin(Calls calls);
    [[nodiscard]] static std::shared_ptr<Answers> askAll(Calls calls);
    void waitForStuckCommit();

    test::BookingDatabase m_database;
    SystemClock m_clock;
    SystemRandom m_random;
    UuidV7Factory m_ids{m_clock, m_random};
    std::unique_ptr<pg::Pool> m_pool;
    std::unique_ptr<pg::Pool> m_otherPool;
    std::unique_ptr<Batcher> m_batcher;
    std::unique_ptr<Batcher> m_other;
};

void BatcherTest::init()
{
    m_database.reset();
    m_batcher.reset();
    m_other.reset();
    m_pool = std::make_unique<pg::Pool>(m_database.appPool(1), m_clock, m_random);
    m_otherPool = std::make_unique<pg::Pool>(m_database.appPool(1), m_clock, m_random);
    m_pool->open();
    m_otherPool->open();
    m_batcher = std::make_unique<Batcher>(*m_pool, m_ids, m_clock);
    m_other = std::make_unique<Batcher>(*m_otherPool, m_ids, m_clock);
}

Result<Booking> BatcherTest::ask(Batcher &batcher, std::vector<Command> commands)
{
    const auto answers = askAll({{&batcher, std::move(commands)}});
    return answers->list.front();
}

std::shared_ptr<Answers> BatcherTest::begin(Calls calls)
{
    const auto answers = std::make_shared<Answers>();
    answers->list.resize(calls.size(), failure(ErrorCode::Timeout, QStringLiteral("no answer")));
    answers->missing = int(calls.size());
    for (std::size_t i = 0; i < calls.size(); ++i)
        keep(calls[i].first->submit(std::move(calls[i].second)), answers, i);
    return answers;
}

std::shared_ptr<Answers> BatcherTest::askAll(Calls calls)
{
    const auto answers = begin(std::move(calls));
    [[maybe_unused]] const bool done = QTest::qWaitFor([&] { return answers->missing == 0; }, 60'000);
    return answers;
}

void BatcherTest::waitForStuckCommit()
{
    QTRY_COMPARE_WITH_TIMEOUT(
        m_database.psql(QStringLiteral("select count(*) from pg_stat_activity where wait_event = 'SyncRep'")),
        "1", 60'000);
}

void BatcherTest::claimsThenSells()
{
    const StartPaying start = m_database.order({3, 4}, 1);
    const Result<Booking> claimed = ask(*m_batcher, {start});
    QCOMPARE(codeOf(claimed), QStringLiteral("accepted"));
    QCOMPARE(
        m_database.psql(QStringLiteral("select string_agg(state::text, '') from claim where seat in (3, 4)")),
        "ss");
    const Result<Booking> sold = ask(*m_batcher, {Confirm{start.order.id, start.attempt}});
    QCOMPARE(codeOf(sold), QStringLiteral("accepted"));
    QCOMPARE((*sold)->order.captured, 3750);
    QCOMPARE(m_database.psql(QStringLiteral("select count(*) from ticket where state = 'valid'")), "3");
    QCOMPARE(m_database.brokenLaws(), "");
}

void BatcherTest::repeatAfterTheAnswerWasLost()
{
    const StartPaying start = m_database.order({5}, 0, Tender::Cash);
    QVERIFY((*ask(*m_batcher, {start}))->changed);
    QVERIFY(!(*ask(*m_other, {start}))->changed);
    StartPaying other = start;
    other.order.lines[0].price = 1;
    QCOMPARE(codeOf(ask(*m_other, {other})), QStringLiteral("id_taken"));
    QCOMPARE(m_database.psql(QStringLiteral("select count(*) from capture")), "1");
}

void BatcherTest::oneBatchManyOrders()
{
    Calls calls;
    for (qint32 seat = 0; seat < 200; ++seat)
        calls.push_back({m_batcher.get(), {m_database.order({seat}, 0, Tender::Cash)}});
    const auto answers = askAll(std::move(calls));
    for (const Result<Booking> &answer : answers->list)
        QCOMPARE(codeOf(answer), QStringLiteral("accepted"));
    const int transactions =
        m_database.psql(QStringLiteral("select count(distinct xmin::text) from orders")).toInt();
    QVERIFY2(transactions <= 8,
             QByteArray::number(transactions).constData()); // one alone, then batches of 64
    QCOMPARE(m_database.brokenLaws(), "");
}

void BatcherTest::twoWorkersNeverSellASeatTwice()
{
    Calls calls;
    for (int round = 0; round < 400; ++round) {
        const qint32 seat = qint32(m_random.next64() % 99);
        Batcher *batcher = round % 2 == 0 ? m_batcher.get() : m_other.get();
        calls.push_back({batcher, {m_database.order({seat + 1, seat}, 0, Tender::Cash)}});
    }
    const auto answers = askAll(std::move(calls));
    int sold = 0;
    for (const Result<Booking> &answer : answers->list) {
        const QString code = codeOf(answer);
        QVERIFY2(code == QLatin1String("accepted") || code == QLatin1String("seat_taken"), qPrintable(code));
        sold += code == QLatin1String("accepted") ? 1 : 0;
    }
    QCOMPARE(m_database.psql(QStringLiteral("select count(*) from claim where state = 'd'")).toInt(),
             2 * sold);
    QCOMPARE(m_database.brokenLaws(), "");
}

void BatcherTest::poolSellsToExactlyItsCapacity()
{
    Calls calls;
    for (int i = 0; i < 80; ++i)
        calls.push_back(
            {i % 2 == 0 ? m_batcher.get() : m_other.get(), {m_database.order({}, 1 + i % 3, Tender::Cash)}});
    for (int i = 0; i < 20; ++i)
        calls.push_back({m_other.get(), {m_database.order({}, 1, Tender::Cash)}});
    const auto answers = askAll(std::move(calls));
    QCOMPARE(answers->missing, 0);
    QCOMPARE(m_database.psql(QStringLiteral("select sold from pool")), "100");
    QCOMPARE(m_database.brokenLaws(), "");
}

void BatcherTest::offenderAloneHearsOfIt()
{
    StartPaying bad = m_database.order({10}, 0, Tender::Cash);
    bad.order.lines[0].fee = 5000; // above its price: only the database's CHECK knows that
    Calls calls;
    for (qint32 seat = 20; seat < 25; ++seat)
        calls.push_back({m_batcher.get(), {m_database.order({seat}, 0, Tender::Cash)}});
    calls.insert(calls.begin() + 2, {m_batcher.get(), {bad}});
    const auto answers = askAll(std::move(calls));
    for (std::size_t i = 0; i < answers->list.size(); ++i) {
        if (i != 2)
            QCOMPARE(codeOf(answers->list[i]), QStringLiteral("accepted"));
    }
    COMPARE_ERROR(answers->list[2], ErrorCode::DatabaseRefused);
    QCOMPARE(m_database.psql(QStringLiteral("select state::text from claim where seat = 10")), "f");
}

void BatcherTest::commandsOfOneCallStandOrFallTogether()
{
    const StartPaying first = m_database.order({30});
    const StartPaying second = m_database.order({30, 31});
    QCOMPARE(codeOf(ask(*m_batcher, {first, second})), QStringLiteral("seat_taken"));
    QCOMPARE(m_database.psql(QStringLiteral("select count(*) from orders")), "0");
    QVERIFY(ask(*m_batcher, {first})->has_value());
    QCOMPARE(codeOf(ask(*m_batcher, {PaymentFailed{first.order.id, first.attempt}, Cancel{first.order.id}})),
             QStringLiteral("accepted"));
    QCOMPARE(m_database.psql(QStringLiteral("select state::text from claim where seat = 30")), "f");
}

void BatcherTest::refundGivesTheSeatBack()
{
    const StartPaying start = m_database.order({40, 41}, 0, Tender::Cash);
    QVERIFY(ask(*m_batcher, {start})->has_value());
    const RefundLines refund{start.order.id, RefundId(m_ids.next()), {{0, 625}}};
    QCOMPARE(codeOf(ask(*m_batcher, {refund})), QStringLiteral("accepted"));
    QVERIFY(!(*ask(*m_other, {refund}))->changed);
    QCOMPARE(m_database.brokenLaws(), "");
    QCOMPARE(codeOf(ask(*m_other, {m_database.order({40}, 0, Tender::Cash)})), QStringLiteral("accepted"));
    QCOMPARE(m_database.brokenLaws(), "");
}

void BatcherTest::databaseGoneIsSaidAndNothingHangs()
{
    m_database.cluster().kill();
    const auto answers = askAll({{m_batcher.get(), {m_database.order({50}, 0, Tender::Cash)}}});
    QCOMPARE(answers->missing, 0);
    QVERIFY(!answers->list.front().has_value());
    m_database.cluster().start();
    const StartPaying again = m_database.order({51}, 0, Tender::Cash); // a retry of it is harmless
    QTRY_COMPARE_WITH_TIMEOUT(codeOf(ask(*m_batcher, {again})), QStringLiteral("accepted"), 30'000);
    QCOMPARE(m_database.brokenLaws(), "");
}

// Whoever kept something for it must go on keeping it: it was committed.
void BatcherTest::commitThatNobodyCanTellOfStaysInDoubt()
{
    BatchLimits limits;
    limits.patience = 500ms;
    limits.transaction = 60s;
    pg::Pool pool(m_database.stuckPool(), m_clock, m_random);
    pool.open();
    Batcher batcher(pool, m_ids, m_clock, limits);
    const StartPaying start = m_database.order({60}, 0, Tender::Cash);
    const auto answers = begin({{&batcher, {start}}});
    waitForStuckCommit();
    m_database.cluster().kill();
    const bool isTold = QTest::qWaitFor([&] { return answers->missing == 0; }, 60'000);
    m_database.cluster().start();
    QVERIFY(isTold);
    COMPARE_ERROR(answers->list.front(), ErrorCode::InDoubt);
    QCOMPARE(m_database.psql(QStringLiteral("select state::text from claim where seat = 60")), "d");
    QTRY_COMPARE_WITH_TIMEOUT(codeOf(ask(*m_other, {start})), QStringLiteral("accepted"), 30'000);
    QCOMPARE(m_database.psql(QStringLiteral("select count(*) from capture")), "1");
}

void BatcherTest::commitInDoubtIsSettledOnceTheDatabaseIsBack()
{
    BatchLimits limits;
    limits.patience = 60s;
    limits.transaction = 60s;
    pg::Pool pool(m_database.stuckPool(), m_clock, m_random);
    pool.open();
    Batcher batcher(pool, m_ids, m_clock, limits);
    const auto answers = begin({{&batcher, {m_database.order({61}, 0, Tender::Cash)}}});
    waitForStuckCommit();
    m_database.cluster().kill();
    QTRY_VERIFY_WITH_TIMEOUT(pool.statistics().counters.failedConnects > 0, 60'000);
    m_database.cluster().start();
    QTRY_COMPARE_WITH_TIMEOUT(answers->missing, 0, 60'000);
    QCOMPARE(codeOf(answers->list.front()), QStringLiteral("accepted"));
    QVERIFY(!(*answers->list.front())->changed); // it found its work done
    QCOMPARE(m_database.psql(QStringLiteral("select count(*) from capture")), "1");
}

void BatcherTest::frozenDatabaseIsNotWaitedForAgainAndAgain()
{
    const StartPaying first = m_database.order({65}, 0, Tender::Cash);
    QTRY_COMPARE_WITH_TIMEOUT(codeOf(ask(*m_batcher, {first})), QStringLiteral("accepted"), 30'000);
    BatchLimits limits;
    limits.patience = 100ms;
    limits.transaction = 300ms;
    limits.lanes = 1;
    Batcher batcher(*m_pool, m_ids, m_clock, limits);
    const quint64 before = m_pool->statistics().counters.timeouts;
    m_database.cluster().freeze();
    Calls calls;
    for (qint32 seat = 70; seat < 80; ++seat)
        calls.push_back({&batcher, {m_database.order({seat}, 0, Tender::Cash)}});
    const auto answers = askAll(std::move(calls));
    const quint64 timeouts = m_pool->statistics().counters.timeouts - before;
    m_database.cluster().thaw();
    QCOMPARE(answers->missing, 0);
    for (const Result<Booking> &answer : answers->list)
        COMPARE_ERROR(answer, ErrorCode::Overloaded); // no commit was sent
    QVERIFY(timeouts <= 1);                           // none where not even a connection came free
    QCOMPARE(m_database.psql(QStringLiteral("select count(*) from orders")), "1");
    const StartPaying next = m_database.order({81}, 0, Tender::Cash);
    QTRY_COMPARE_WITH_TIMEOUT(codeOf(ask(*m_batcher, {next})), QStringLiteral("accepted"), 30'000);
}

QTEST_GUILESS_MAIN(BatcherTest)
#include "tst_batcher.moc"
