// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/booking/batcher.h"
#include "tests/server/booking/bookingdatabase.h"
#include "tests/server/booking/crowd.h"
#include "tests/server/booking/salerig.h"
#include "tests/server/booking/tablelock.h"

#include <atomic>
#include <QElapsedTimer>

using namespace foyer;
using namespace foyer::booking;
using namespace foyer::test;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

BatchLimits small()
{
    BatchLimits limits;
    limits.commands = 4;
    limits.waiting = 40;
    limits.lanes = 1; // so that what waits can be counted
    limits.patience = 600ms;
    limits.transaction = 60s;
    return limits;
}

/// What a crowd was told.
struct Told
{
    int asked = 0;
    int accepted = 0;
    int overloaded = 0;
    int other = 0;
    std::size_t mostPending = 0;

    [[nodiscard]] int answered() const { return accepted + overloaded + other; }
};

Task<> count(Completion<Booking> completion, std::shared_ptr<Told> told)
{
    ++told->asked;
    Result<Booking> booking = co_await std::move(completion);
    if (booking && *booking)
        ++told->accepted;
    else if (!booking && booking.error().code == ErrorCode::Overloaded)
        ++told->overloaded;
    else
        ++told->other;
}

} // namespace

/// A database that cannot keep up: who waits, waits in a bounded queue and not for long; who is sent away is
/// told so, and nothing of his was done; what can be sold is sold; and when the crowd has gone, it is over.
class PressureTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void init();
    void cleanupTestCase();
    void waitsInABoundedQueueWithADeadline();
    void whoIsSentAwayHasBoughtNothing();
    void sellsAtItsPaceWhileMoreIsOffered();
    void overHttp();
    void orderOfADatabaseThatStandsStill_data();
    void orderOfADatabaseThatStandsStill();

private:
    void offer(const std::shared_ptr<Told> &told, qint32 seat);

    SystemClock m_clock;
    SystemRandom m_random;
    UuidV7Factory m_ids{m_clock, m_random};
    std::unique_ptr<BookingDatabase> m_database;
    std::unique_ptr<pg::Pool> m_pool;
    std::unique_ptr<Batcher> m_batcher;
};

void PressureTest::initTestCase()
{
    m_database = std::make_unique<BookingDatabase>();
}

void PressureTest::init()
{
    m_database->reset();
    m_batcher.reset();
    m_pool = std::make_unique<pg::Pool>(m_database->appPool(2), m_clock, m_random);
    m_pool->open();
    m_batcher = std::make_unique<Batcher>(*m_pool, m_ids, m_clock, small());
}

void PressureTest::cleanupTestCase()
{
    m_batcher.reset();
    m_pool.reset();
    m_database.reset();
}

void PressureTest::offer(const std::shared_ptr<Told> &told, qint32 seat)
{
    std::vector<Command> commands;
    commands.emplace_back(m_database->order({seat}, 0, Tender::Cash));
    count(m_batcher->submit(std::move(commands)), told);
    told->mostPending = std::max(told->mostPending, m_batcher->pendingCount());
}

void PressureTest::waitsInABoundedQueueWithADeadline()
{
    const auto told = std::make_shared<Told>();
    {
        const TableLock lock(m_database->cluster());
        for (qint32 seat = 0; seat < 100; ++seat)
            offer(told, seat);
        QCOMPARE(told->overloaded, 100 - 40 - 1); // at once: one is being committed, forty wait
        QCOMPARE(told->mostPending, 41U);
        QTRY_COMPARE_WITH_TIMEOUT(told->overloaded, 99, 60'000); // and those have waited long enough
        QCOMPARE(m_batcher->pendingCount(), 1U);
        QCOMPARE(m_batcher->overloadedCount(), 99U);
        QVERIFY(!m_batcher->isBehind());
    }
    QTRY_COMPARE_WITH_TIMEOUT(told->accepted, 1, 60'000); // what had begun was not given up
    QCOMPARE(told->answered(), 100);
    offer(told, 200);
    QTRY_COMPARE_WITH_TIMEOUT(told->accepted, 2, 60'000);
}

void PressureTest::whoIsSentAwayHasBoughtNothing()
{
    const auto told = std::make_shared<Told>();
    {
        const TableLock lock(m_database->cluster());
        for (qint32 seat = 0; seat < 30; ++seat)
            offer(told, seat);
        QTRY_COMPARE_WITH_TIMEOUT(told->overloaded, 29, 60'000);
    }
    QTRY_COMPARE_WITH_TIMEOUT(told->answered(), 30, 60'000);
    QCOMPARE(m_database->psql(u"select count(*) from orders"_s), "1");
    QCOMPARE(m_database->psql(u"select count(*) from claim where state <> 'f'"_s), "1");
    QCOMPARE(m_database->brokenLaws(), "");
}

// Each transaction takes 40 ms, so that about a hundred orders a second are sold; several times as many are
// offered. Counted, not timed: what is offered is a multiple of what can be sold on the fastest machine.
void PressureTest::sellsAtItsPaceWhileMoreIsOffered()
{
    static_cast<void>(m_database->psql(
        u"create function slow() returns trigger language plpgsql as $$ begin perform pg_sleep(0.04); return "
        u"null; end $$;"
        "create trigger slow after insert on orders for each statement execute function slow()"_s));
    const auto told = std::make_shared<Told>();
    QElapsedTimer time;
    time.start();
    for (qint32 seat = 0; seat < 280; ++seat) {
        offer(told, seat);
        while (time.elapsed() < 2 * seat) // 500 a second, whatever is answered
            QTest::qWait(1);
    }
    QVERIFY(told->mostPending <= 44U);
    QTRY_COMPARE_WITH_TIMEOUT(told->answered(), told->asked, 60'000);
    QCOMPARE(told->other, 0);
    QVERIFY(told->overloaded > 0);
    const int sold = m_database->psql(u"select count(*) from orders"_s).toInt();
    const int batches = m_database->psql(u"select count(distinct xmin::text) from orders"_s).toInt();
    QCOMPARE(sold, told->accepted);
    QVERIFY2(sold >= 3 * batches,
             qPrintable(u"%1 orders in %2 batches"_s.arg(sold).arg(batches))); // full ones
    QCOMPARE(m_batcher->pendingCount(), 0U);
    QCOMPARE(m_database->brokenLaws(), "");
    static_cast<void>(m_database->psql(u"drop trigger slow on orders; drop function slow()"_s));
    const int before = told->accepted;
    offer(told, 290);
    QTRY_COMPARE_WITH_TIMEOUT(told->accepted, before + 1, 60'000);
}

void PressureTest::overHttp()
{
    SaleLimits limits;
    limits.batches = small();
    limits.batches.waiting = 8;
    SaleRig rig(nullptr, limits);
    rig.changeSheet([](SaleSheet &sheet) { sheet.hasOrphanRule = false; });
    std::vector<JsonAnswer> answers;
    std::atomic<int> answered = 0;
    auto lock = std::make_unique<TableLock>(rig.api().postgres());
    std::thread crowd([&] {
        answers = atOnce(40, [&rig, &answered](std::size_t i) {
            const QByteArray end = QByteArray::number(10 + i);
            SaleRig::Client client =
                rig.buyer(api::AccountId(Uuid::fromText("01900000-0000-7000-8000-0000000001" + end).value()));
            const JsonAnswer answer =
                client.send("POST", rig.holdsPath(),
                            "{\"id\":\"01900000-0000-7000-8000-0000000002" + end
                                + "\",\"seats\":[{\"seat\":" + QByteArray::number(2 * i) + "}]}");
            ++answered;
            return answer;
        });
    });
    const bool sentAway = QTest::qWaitFor([&] { return answered == 39; }, 60'000);
    lock.reset();
    crowd.join();
    QVERIFY(sentAway);
    QCOMPARE(countStatus(answers, 201), 1);
    for (const JsonAnswer &answer : answers) {
        if (answer.status == 201)
            continue;
        COMPARE_STATUS(answer, 503);
        QCOMPARE(answer.code(), u"overloaded"_s);
        QVERIFY(answer.header("Retry-After").toInt() >= 1);
    }
    SaleRig::Client buyer = rig.buyer();
    COMPARE_STATUS(rig.hold(buyer, {100}), 201);
    QCOMPARE(rig.brokenLaws(), "");
}

void PressureTest::orderOfADatabaseThatStandsStill_data()
{
    QTest::addColumn<bool>("isFrozen");
    QTest::newRow("before the hold is found") << true;
    QTest::newRow("in the batch") << false;
}

// Its connections wait a minute; the order does not.
void PressureTest::orderOfADatabaseThatStandsStill()
{
    QFETCH(bool, isFrozen);
    SaleLimits limits;
    limits.batches = small();
    limits.batches.transaction = 500ms;
    SaleRig rig(nullptr, limits);
    SaleRig::Client buyer = rig.buyer();
    JsonAnswer hold = rig.hold(buyer, {0, 1});
    while (hold.status == 503) // a busy machine
        hold = rig.hold(buyer, {0, 1});
    const QJsonObject body = rig.orderBody(hold, u"simulated"_s);
    auto lock = isFrozen ? nullptr : std::make_unique<TableLock>(rig.api().postgres());
    if (isFrozen)
        rig.api().postgres().freeze();
    QElapsedTimer time;
    time.start();
    const JsonAnswer refused = buyer.post("/api/v1/orders", body);
    const qint64 elapsed = time.elapsed();
    rig.api().postgres().thaw();
    lock.reset();
    COMPARE_STATUS(refused, 503);
    QCOMPARE(refused.code(), u"overloaded"_s);
    QVERIFY(refused.header("Retry-After").toInt() >= 1);
    QVERIFY2(elapsed < 30'000, QByteArray::number(elapsed).constData()); // half of what its connections would
    QTRY_COMPARE_WITH_TIMEOUT(buyer.post("/api/v1/orders", body).status, 201, 60'000);
    QCOMPARE(rig.psql("select count(*) from orders"), "1");
}

QTEST_GUILESS_MAIN(PressureTest)
#include "tst_pressure.moc"
