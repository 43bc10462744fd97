// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/bench/reports/bigseason.h"

#include "server/migrations/migrator.h"
#include "server/reports/rollupkeeper.h"
#include "server/reports/sql.h"

#include <cstdio>
#include <qcoro/qcorotask.h>
#include <QElapsedTimer>
#include <thread>

namespace foyer::reportsbench {

namespace {

constexpr int bite = 50'000;   // orders counted at once
constexpr int piece = 125'000; // orders whose facts are written at once

// Ids in the order of their numbers, as those of real rows are in the order of time.
Uuid numbered(quint8 kind, int number)
{
    Uuid id;
    id.bytes[0] = kind;
    for (unsigned i = 0; i < 4; ++i)
        id.bytes[15 - i] = quint8(unsigned(number) >> (8 * i));
    return id;
}

const char *const idFunction =
    "create function numbered(kind int, number bigint) returns uuid immutable language sql as "
    "$$ select (lpad(to_hex(kind), 2, '0') || lpad(to_hex(number), 30, '0'))::uuid $$";

// Half of the orders come in the first two hours of an event's sale, the others over sixty days.
const char *const orderRows = R"(
    create unlogged table plan as
    select n, 1 + (n - 1) / 5000 as performance, (n - 1) % 5000 as place,
           timestamptz '2026-03-01 10:00+00'
               + case when n % 2 = 0 then (n * 7 % 7200) else (n::bigint * 7919 % 5184000) end * interval '1 second' as at,
           (array['public', 'public', 'public', 'box_office', 'phone', 'partner'])[1 + n % 6] as channel,
           (array['simulated', 'simulated', 'cash', 'card_terminal', 'on_account'])[1 + n % 5] as tender,
           2000 + n % 7 * 500 as price
    from generate_series(1, %1) n)";

using Facts = std::vector<std::pair<const char *, const char *>>;

// Two lanes of about the same length, written side by side.
const Facts placesAndLines{
    {"claims", "insert into claim (performance, seat, category, section, state, owner) "
               "select performance, place * 2 + side, place / 1000, place / 250, 'd', numbered(3, n) "
               "from plan, generate_series(0, 1) side"},
    {"lines", "insert into order_line (order_id, line, kind, performance, seat, category, ticket_type_id, "
              "price, live) "
              "select numbered(3, n), side, 'seat', performance, place * 2 + side, place / 1000, "
              "numbered(5, 1 + (n + side) % 3), "
              "price, true from plan, generate_series(0, 1) side"}};

const Facts ordersAndTheirs{
    {"orders", "insert into orders (id, organization_id, performance, channel, state, currency, total, "
               "captured, live_total, hold_id, "
               "created_at, changed_at, on_account) select numbered(3, n), numbered(0, 1), performance, "
               "channel, 'confirmed', 'EUR', "
               "price * 2, case tender when 'on_account' then 0 else price * 2 end, price * 2, numbered(4, "
               "n), at, at, "
               "case tender when 'on_account' then price * 2 else 0 end from plan order by n"},
    {"attempts", "insert into payment_attempt (id, order_id, tender, amount, currency, state) "
                 "select numbered(6, n), numbered(3, n), tender, price * 2, 'EUR', 'captured' from plan"},
    {"events", "insert into order_event (order_id, revision, kind, at) select numbered(3, n), 2, "
               "'confirmed', at from plan"},
    {"scans",
     "insert into scan (id, performance, verdict, reason, scanned_at) select numbered(7, n), performance, "
     "case when n % 20 = 0 then 'refused' else 'in' end, 'admitted', timestamptz '2026-06-01 19:00+00' + "
     "place * interval "
     "'1.5 seconds' from plan where performance <= 20"}};

} // namespace

// Planner and memory as the server sets its own database on a machine of 16 GB.
BigSeason::BigSeason(const Clock &clock)
    : m_cluster(test::PgCluster::Durability::Off,
                {QStringLiteral("shared_buffers=1GB"), QStringLiteral("max_wal_size=8GB"),
                 QStringLiteral("wal_level=minimal"), QStringLiteral("max_wal_senders=0"),
                 QStringLiteral("jit=off"), QStringLiteral("work_mem=32MB"),
                 QStringLiteral("random_page_cost=1.1")})
{
    migrate();
    writeFacts();
    const QByteArray conninfo =
        "host=" + m_cluster.socketDirectory().toUtf8() + " dbname=foyer user=foyer_app";
    pg::PoolSettings settings{pg::ConnectionSettings{pg::ConnInfo::parse(conninfo).value()}};
    settings.connections = 2;
    settings.defaultTimeout = std::chrono::minutes{5};
    m_pool = std::make_unique<pg::Pool>(settings, clock, m_random);
    m_pool->open();
    count();
    run("vacuum", QStringLiteral("vacuum analyze"));
}

accounts::OrganizationId BigSeason::organization() const
{
    return accounts::OrganizationId(numbered(0, 1));
}

Uuid BigSeason::event(int number)
{
    return numbered(1, number);
}

Uuid BigSeason::performance(int number)
{
    return numbered(2, number);
}

QByteArray BigSeason::sizes() const
{
    return m_cluster.psql(
        QStringLiteral(
            "select 'minutes ' || count(*) from sales_rollup union all select 'totals ' || "
            "count(*) from sales_total union all select 'parts ' || count(*) from sales_part union all "
            "select 'paces ' || count(*) from sales_pace union all select 'houses ' || count(*) from "
            "sales_house"),
        "foyer");
}

void BigSeason::migrate()
{
    m_cluster.psql(QStringLiteral("create role foyer_owner login"));
    m_cluster.psql(QStringLiteral("create role foyer_app login"));
    m_cluster.psql(QStringLiteral("create database foyer owner foyer_owner"));
    const QByteArray owner =
        "host=" + m_cluster.socketDirectory().toUtf8() + " dbname=foyer user=foyer_owner";
    const migrations::Migrator migrator(migrations::compiledChain().value(), Version::ofThisBuild());
    const auto migrated = migrator.migrate(owner, migrations::Migrator::Mode::Apply);
    if (!migrated)
        qFatal("%s", qPrintable(migrated.error().toLogText()));
}

void BigSeason::run(const char *what, const QString &sql)
{
    QElapsedTimer timer;
    timer.start();
    m_cluster.psql(sql, "foyer");
    std::printf("set-up: %-12s %6.1f s\n", what, double(timer.elapsed()) / 1000.0);
    std::fflush(stdout);
}

// A tool of tests is given half a minute, also on a machine that is busy with other things.
void BigSeason::runInPieces(const char *what, const QString &sql)
{
    QElapsedTimer timer;
    timer.start();
    for (int first = 0; first < orders; first += piece) {
        const QString some = QStringLiteral("from (select * from plan where n > %1 and n <= %2) plan")
                                 .arg(first)
                                 .arg(first + piece);
        m_cluster.psql(QString(sql).replace(QStringLiteral("from plan"), some), "foyer");
    }
    std::printf("set-up: %-12s %6.1f s\n", what, double(timer.elapsed()) / 1000.0);
    std::fflush(stdout);
}

void BigSeason::writeFacts()
{
    const QString quick =
        QStringLiteral("set session_replication_role = replica; set synchronous_commit = off; ");
    run("function", QString::fromLatin1(idFunction));
    run("catalog",
        quick
            + QStringLiteral(
                  "insert into organization (id, name, slug, currency, time_zone) values "
                  "(numbered(0, 1), 'House', 'house', 'EUR', 'UTC');"
                  "insert into event (id, organization_id, venue_id, slug, title, currency, "
                  "time_zone, refund_policy) select numbered(1, n), numbered(0, 1), numbered(9, 1), "
                  "'e' || n, 'E', 'EUR', 'UTC', '[]' from generate_series(1, %1) n;"
                  "insert into performance (id, number, event_id, organization_id, slug, starts_at, "
                  "doors_at, ends_at) overriding system value select numbered(2, n), n, "
                  "numbered(1, 1 + (n - 1) / %2), numbered(0, 1), 'p' || n, now(), now(), now() + "
                  "interval '1 hour' from generate_series(1, %3) n")
                  .arg(events)
                  .arg(performancesPerEvent)
                  .arg(performances));
    run("plan", QString::fromLatin1(orderRows).arg(orders));
    const auto write = [this, &quick](const Facts &facts) {
        for (const auto &[what, sql] : facts)
            runInPieces(what, quick + QString::fromLatin1(sql));
    };
    std::thread beside(write, std::cref(placesAndLines));
    write(ordersAndTheirs);
    beside.join();
    run("analyze", QStringLiteral("analyze"));
}

void BigSeason::count()
{
    QElapsedTimer timer;
    timer.start();
    for (int first = 1; first <= orders; first += bite) {
        std::vector<Uuid> ids;
        for (int number = first; number < first + bite && number <= orders; ++number)
            ids.push_back(numbered(3, number));
        const auto folded =
            QCoro::waitFor([](QPointer<pg::Pool> pool, std::vector<Uuid> named) -> Task<Result<pg::Rows>> {
                Result<pg::Rows> rows = co_await pool->execute(reports::sql::foldOrders, named);
                co_return rows;
            }(m_pool.get(), std::move(ids)));
        if (!folded)
            qFatal("%s", qPrintable(folded.error().toLogText()));
    }
    std::printf("set-up: %-12s %6.1f s, %.0f orders/s\n", "fold", double(timer.elapsed()) / 1000.0,
                double(orders) * 1000.0 / double(timer.elapsed()));
    run("arrivals",
        QStringLiteral(
            "insert into outbox (topic, payload) select distinct on (performance, "
            "date_trunc('minute', scanned_at)) 'scan', jsonb_build_object('scan', id, 'performance', "
            "performance) from scan"));
    const auto counted = QCoro::waitFor(reports::RollupKeeper::countAll(m_pool.get(), {.rows = 5000}));
    if (!counted)
        qFatal("%s", qPrintable(counted.error().toLogText()));
}

} // namespace foyer::reportsbench
