// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/booking/batcher.h"
#include "server/reports/rollupkeeper.h"
#include "server/reports/rollupproof.h"
#include "tests/server/booking/bookingdatabase.h"
#include "tests/support/testresult.h"

#include <qcoro/qcorotask.h>
#include <random>

using namespace foyer;
using namespace foyer::booking;
using reports::RollupDifference;
using reports::RollupKeeper;

namespace {

constexpr int patience = 60'000;

/// A sold order that may be refunded.
struct SoldOrder
{
    OrderId id;
    std::vector<OrderLine> lines;
};

} // namespace

/// Rollups over orders that were really booked: counted once, and equal to the ledger.
class RollupsTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();

    void countsAnEvening();
    void provesWhileSomethingIsStillToCome();
    void countsOnceWhatIsNamedTwice();
    void countsAllThatAListNames();
    void keepersTakeTurns();
    void afterAFailureNothingIsCountedTwice();
    void findsPlantedDifferences_data();
    void findsPlantedDifferences();
    void countsPlaces();
    void countsArrivals();
    void leavesOutWhatCannotBeRead();
    void rowsGoWhenBothAreDone();

private:
    Result<Booking> ask(std::vector<Command> commands);
    [[nodiscard]] std::optional<SoldOrder> sell(const std::vector<qint32> &seats, int places, Tender tender,
                                                Channel channel);
    void refund(const SoldOrder &order, std::size_t lines, int percent);
    void sellSome();
    void count();
    [[nodiscard]] std::vector<RollupDifference> differences();

    QByteArray sql(const char *text) const { return m_database.psql(QString::fromLatin1(text)); }

    test::BookingDatabase m_database;
    SystemClock m_clock;
    SystemRandom m_random;
    UuidV7Factory m_ids{m_clock, m_random};
    std::unique_ptr<pg::Pool> m_pool;
    std::unique_ptr<Batcher> m_batcher;
};

void RollupsTest::init()
{
    m_database.reset();
    sql("truncate outbox, folded_order, folded_refund, sales_rollup, sales_total, sales_part, sales_pace, "
        "sales_house, "
        "arrivals_rollup, "
        "occupancy_rollup, occupancy_due, scan, scan_undo cascade");
    sql("update claim set category = seat % 3, section = seat % 5");
    m_pool = std::make_unique<pg::Pool>(m_database.appPool(4), m_clock, m_random);
    m_pool->open();
    m_batcher = std::make_unique<Batcher>(*m_pool, m_ids, m_clock);
}

void RollupsTest::cleanup()
{
    m_batcher.reset();
    m_pool.reset();
}

Result<Booking> RollupsTest::ask(std::vector<Command> commands)
{
    Result<Booking> answer = failure(ErrorCode::Timeout, QStringLiteral("no answer"));
    bool isDone = false;
    const auto wait = [](Completion<Booking> completion, Result<Booking> *into, bool *done) -> Task<> {
        Result<Booking> result = co_await std::move(completion);
        *into = std::move(result);
        *done = true;
    };
    static_cast<void>(wait(m_batcher->submit(std::move(commands)), &answer, &isDone));
    [[maybe_unused]] const bool arrived = QTest::qWaitFor([&] { return isDone; }, patience);
    return answer;
}

std::optional<SoldOrder> RollupsTest::sell(const std::vector<qint32> &seats, int places, Tender tender,
                                           Channel channel)
{
    StartPaying start = m_database.order(seats, places, tender);
    start.order.channel = channel;
    for (OrderLine &line : start.order.lines) {
        line.category = line.seat >= 0 ? qint16(line.seat % 3) : qint16(0);
        line.ticketType = TicketTypeId(Uuid{{quint8(1 + line.line % 2)}});
        line.price = tender == Tender::Complimentary ? 0 : 1250 + 100 * line.line;
        line.fee = tender == Tender::Complimentary ? 0 : 50;
    }
    std::vector<Command> commands{start};
    if (!settlesAtOnce(tender))
        commands.push_back(Confirm{start.order.id, start.attempt});
    const Result<Booking> sold = ask(commands);
    if (!sold || !*sold)
        return std::nullopt;
    return SoldOrder{start.order.id, (*sold)->order.lines};
}

void RollupsTest::refund(const SoldOrder &order, std::size_t lines, int percent)
{
    RefundLines command{order.id, RefundId(m_ids.next()), {}, {}, {}};
    for (std::size_t i = 0; i < lines; ++i)
        command.parts.push_back({order.lines[i].line, order.lines[i].price * percent / 100});
    const Result<Booking> done = ask({command});
    QVERIFY(done && *done);
}

void RollupsTest::sellSome()
{
    QVERIFY(sell({1, 2}, 0, Tender::Cash, Channel::BoxOffice));
    const auto order = sell({3, 4, 5}, 2, Tender::Simulated, Channel::Public);
    QVERIFY(order);
    refund(*order, 2, 80);
}

void RollupsTest::count()
{
    const Result<void> counted =
        QCoro::waitFor(RollupKeeper::countAll(m_pool.get(), RollupKeeper::Settings{}));
    VERIFY_RESULT(counted);
}

std::vector<RollupDifference> RollupsTest::differences()
{
    const auto found = QCoro::waitFor(reports::proveRollups(m_pool.get()));
    if (!found)
        qFatal("%s", qPrintable(found.error().toLogText()));
    return *found;
}

void RollupsTest::countsAnEvening()
{
    std::mt19937 dice(7); // NOLINT: the same evening each time
    const std::array<Tender, 5> tenders{Tender::Cash, Tender::Simulated, Tender::CardTerminal,
                                        Tender::OnAccount, Tender::Complimentary};
    const std::array<Channel, 3> channels{Channel::Public, Channel::BoxOffice, Channel::Phone};
    for (qint32 seat = 0; seat < 120; seat += 3) {
        const Tender tender = tenders[dice() % tenders.size()];
        const auto order = sell({seat, seat + 1, seat + 2}, int(dice() % 2), tender, channels[dice() % 3]);
        QVERIFY(order);
        if (dice() % 3 == 0)
            refund(*order, 1 + dice() % 3, int(dice() % 5) * 25);
        if (dice() % 4 == 0)
            count();
    }
    count();
    QVERIFY(differences().empty());
    QCOMPARE(sql("select sum(tickets - refunded_tickets) from sales_rollup"),
             sql("select count(*) from order_line where live and kind in ('seat', 'place')"));
    QCOMPARE(sql("select sum(revenue - refunded) from sales_total"),
             sql("select sum(captured - refunded + on_account) from orders"));
    QCOMPARE(sql("select sum(tickets) from sales_rollup where section = -1"),
             sql("select count(*) from order_line where kind = 'place'"));
    QCOMPARE(sql("select count(distinct tender) from sales_rollup"), QByteArray("5"));
    QCOMPARE(m_database.brokenLaws(), QByteArray());
}

void RollupsTest::provesWhileSomethingIsStillToCome()
{
    sellSome();
    count();
    const auto order = sell({10, 11}, 1, Tender::Cash, Channel::Public);
    QVERIFY(order);
    refund(*order, 1, 50);
    QVERIFY(differences().empty());
    count();
    QVERIFY(differences().empty());
}

void RollupsTest::countsOnceWhatIsNamedTwice()
{
    sellSome();
    count();
    const QByteArray before =
        sql("select sum(tickets), sum(revenue), sum(refunded), sum(retained) from sales_rollup");
    sql("insert into outbox (topic, payload) select 'order', jsonb_build_object('order', id, 'performance', "
        "performance) "
        "from orders, generate_series(1, 3)");
    count();
    QCOMPARE(sql("select sum(tickets), sum(revenue), sum(refunded), sum(retained) from sales_rollup"),
             before);
    QCOMPARE(sql("select count(*) from outbox where not is_folded"), QByteArray("0"));
    QVERIFY(differences().empty());
}

// As a batch of many orders leaves it.
void RollupsTest::countsAllThatAListNames()
{
    sellSome();
    const int rows = sql("select count(*) from outbox where topic = 'order'").toInt();
    QVERIFY(rows > 1);
    sql("with gone as (delete from outbox returning topic, payload) insert into outbox (topic, payload) "
        "select topic, jsonb_agg(payload) from gone group by topic");
    sql("insert into outbox (topic, payload) values ('order', '[]'), ('order', '[1, {}]')");
    count();
    QCOMPARE(sql("select count(*) from outbox where not is_folded"), QByteArray("0"));
    QVERIFY(sql("select sum(tickets) from sales_rollup").toInt() > 1);
    QVERIFY(differences().empty());
}

void RollupsTest::keepersTakeTurns()
{
    RollupKeeper::Settings settings;
    settings.interval = std::chrono::milliseconds{1};
    settings.placesEvery = std::chrono::milliseconds{5};
    settings.rows = 3;
    pg::Pool otherPool(m_database.appPool(2), m_clock, m_random);
    otherPool.open();
    RollupKeeper one(*m_pool, m_clock, settings);
    RollupKeeper other(otherPool, m_clock, settings);
    one.start();
    other.start();
    for (qint32 seat = 20; seat < 60; ++seat)
        QVERIFY(sell({seat}, 0, Tender::Cash, Channel::Public));
    QTRY_COMPARE_WITH_TIMEOUT(sql("select count(*) from outbox where not is_folded"), QByteArray("0"),
                              patience);
    QCOMPARE(sql("select sum(tickets) from sales_rollup"), QByteArray("40"));
    QTRY_COMPARE_WITH_TIMEOUT(sql("select sum(sold) from occupancy_rollup where section >= 0"),
                              QByteArray("40"), patience);
    QVERIFY(differences().empty());
    one.stop();
    other.stop();
}

void RollupsTest::afterAFailureNothingIsCountedTwice()
{
    sellSome();
    sql("alter table sales_part rename to sales_part_away");
    const Result<void> counted =
        QCoro::waitFor(RollupKeeper::countAll(m_pool.get(), RollupKeeper::Settings{}));
    QVERIFY(!counted);
    QCOMPARE(sql("select count(*) from sales_rollup"), QByteArray("0"));
    QCOMPARE(sql("select count(*) from folded_order"), QByteArray("0"));
    sql("alter table sales_part_away rename to sales_part");
    count();
    QVERIFY(differences().empty());
    QCOMPARE(sql("select sum(tickets) from sales_rollup"), QByteArray("7"));
}

void RollupsTest::findsPlantedDifferences_data()
{
    QTest::addColumn<QString>("damage");
    QTest::addColumn<QByteArray>("figure");
    const auto row = [](const char *name, const char *damage, const char *figure) {
        QTest::newRow(name) << QString::fromLatin1(damage) << QByteArray(figure);
    };
    const char *const one = "where ctid = (select min(ctid) from sales_rollup where tender = 'cash')";
    row("revenue",
        qPrintable(QStringLiteral("update sales_rollup set revenue = revenue + 1 ") + QLatin1StringView{one}),
        "money/cash");
    row("lost order", "delete from sales_rollup where tender = 'cash'", "tickets");
    row("refund", "update sales_rollup set refunded = refunded - 5 where refunded > 5", "money/simulated");
    row("retained", "update sales_rollup set retained = retained + 5 where refunded > 5", "retained");
    row("tickets", "update sales_rollup set tickets = tickets + 1 where tender = 'cash'", "tickets");
    row("total", "update sales_total set tickets = tickets + 1 where tender = 'cash'", "total");
    row("quarter",
        "update sales_part set revenue = revenue + 1 where width = 900 and dimension = 'category' and key = "
        "'0' "
        "and channel = 'public'",
        "quarters/category/0");
    row("day", "delete from sales_part where width = 86400 and key = 'cash'", "days/tender/cash");
    row("moved part",
        "update sales_part set key = '5' where width = 86400 and dimension = 'category' and key = '1'",
        "days/category/5");
    row("ended tickets of a part",
        "update sales_part set refunded_tickets = 0 where width = 900 and dimension = 'ticket_type' and "
        "refunded_tickets > 0",
        "quarters/ticket_type");
    row("added part",
        "insert into sales_part select event_id, width, dimension, at + interval '1 day', key, channel from "
        "sales_part where width = 900 and key = 'cash'",
        "quarters/tender/cash");
    row("pace", "update sales_pace set refunded = refunded + 1", "pace");
    row("house", "delete from sales_house where tender = 'cash'", "house");
    row("tender", "update sales_rollup set tender = 'card_terminal' where tender = 'cash'",
        "money/card_terminal");
    row("ledger",
        "insert into ledger_entry select gen_random_uuid(), organization_id, order_id, performance, kind, "
        "from_account, to_account, 1, currency from ledger_entry where kind = 'tax' limit 1",
        "money/");
    row("uncounted order",
        "insert into folded_order select gen_random_uuid(); delete from folded_order where order_id = "
        "(select id from orders limit 1)",
        "tickets");
}

void RollupsTest::findsPlantedDifferences()
{
    QFETCH(QString, damage);
    QFETCH(QByteArray, figure);
    sellSome();
    count();
    QVERIFY(differences().empty());
    sql(damage.toUtf8().constData());
    const std::vector<RollupDifference> found = differences();
    QVERIFY(!found.empty());
    QByteArray figures;
    for (const RollupDifference &difference : found) {
        QVERIFY(difference.performance == test::BookingDatabase::performance || difference.performance == 0);
        figures += difference.figure + ' ';
    }
    QVERIFY2(figures.contains(figure), figures.constData());
}

void RollupsTest::countsPlaces()
{
    count();
    QCOMPARE(sql("select count(*) from occupancy_rollup"),
             QByteArray("0")); // there is no performance of that number
    sellSome();
    count();
    QCOMPARE(sql("select sum(capacity), sum(sold), sum(held) from occupancy_rollup"), QByteArray("400|5|0"));
    sql("update claim set state = 'h', owner = gen_random_uuid(), version = version + 1 where seat between "
        "100 and 109");
    sql("insert into outbox (topic, payload) values ('seats', '{\"performance\": 7, \"changes\": []}')");
    count();
    QCOMPARE(sql("select sum(capacity), sum(sold), sum(held) from occupancy_rollup"), QByteArray("400|5|10"));
    QCOMPARE(sql("select count(*) from occupancy_due"), QByteArray("0"));
    QCOMPARE(sql("select count(*) from occupancy_rollup"),
             QByteArray("16")); // 5 sections of 3 categories, one pool
}

void RollupsTest::countsArrivals()
{
    sql("insert into scan (id, performance, direction, verdict, reason, scanned_at) "
        "select gen_random_uuid(), 7, case when n % 10 = 0 then 'exit' else 'entry' end, "
        "case when n % 10 = 0 then 'out' when n % 7 = 0 then 'refused' else 'in' end, 'x', "
        "timestamptz '2026-06-01 19:00:30+00' + n * interval '10 seconds' from generate_series(0, 99) n");
    const char *const tell =
        "insert into outbox (topic, payload) select 'scan', jsonb_build_object('scan', id, "
        "'performance', performance) from scan where id not in (select scan_id from scan_undo)";
    sql(tell);
    count();
    QVERIFY(differences().empty());
    QCOMPARE(sql("select sum(entries), sum(exits), sum(refusals) from arrivals_rollup"),
             sql("select count(*) filter (where verdict = 'in'), count(*) filter (where verdict = 'out'), "
                 "count(*) filter (where verdict = 'refused') from scan"));
    sql("insert into scan_undo (scan_id) select id from scan where verdict = 'in' limit 1");
    QCOMPARE(differences().size(), std::size_t(1));
    sql("insert into outbox (topic, payload) select 'scan', jsonb_build_object('scan', scan_id, "
        "'performance', 7) "
        "from scan_undo");
    count();
    QVERIFY(differences().empty());
}

void RollupsTest::leavesOutWhatCannotBeRead()
{
    sql("insert into outbox (topic, payload) values ('order', '{}'), ('order', '[]'), ('order', '{\"order\": "
        "5}'), "
        "('scan', '{\"scan\": \"x\"}'), ('seats', '{\"performance\": \"x\"}')");
    sellSome();
    count();
    QCOMPARE(sql("select count(*) from outbox where not is_folded"), QByteArray("0"));
    QCOMPARE(sql("select sum(tickets) from sales_rollup"), QByteArray("7"));
}

void RollupsTest::rowsGoWhenBothAreDone()
{
    sellSome();
    sql("update outbox set is_published = true where id % 2 = 0");
    count();
    QCOMPARE(sql("select count(*) from outbox where is_published"), QByteArray("0"));
    QVERIFY(sql("select count(*) from outbox").toInt() > 0);
    QCOMPARE(sql("select count(*) from outbox where not is_folded"), QByteArray("0"));
}

QTEST_GUILESS_MAIN(RollupsTest)
#include "tst_rollups.moc"
