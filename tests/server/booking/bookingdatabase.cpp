// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/server/booking/bookingdatabase.h"

#include "server/migrations/migrator.h"

namespace foyer::test {

using namespace foyer::booking;

BookingDatabase::BookingDatabase()
    : m_cluster(PgCluster::Durability::Off,
                {QStringLiteral("max_connections=260"), QStringLiteral("synchronous_commit=local"),
                 QStringLiteral("synchronous_standby_names=nobody")})
{
    m_pool = PoolId(m_ids.next());
    m_cluster.psql(QStringLiteral("create role foyer_owner login"));
    m_cluster.psql(QStringLiteral("create role foyer_app login"));
    m_cluster.psql(QStringLiteral("create database foyer owner foyer_owner"));
    const migrations::Migrator migrator(migrations::compiledChain().value(), Version::ofThisBuild());
    const auto migrated = migrator.migrate(uri("foyer_owner"), migrations::Migrator::Mode::Apply);
    if (!migrated)
        qFatal("%s", qPrintable(migrated.error().toLogText()));
    reset();
}

QByteArray BookingDatabase::uri(const QByteArray &role) const
{
    return "host=" + m_cluster.socketDirectory().toUtf8() + " dbname=foyer user=" + role;
}

pg::PoolSettings BookingDatabase::appPool(int connections) const
{
    pg::PoolSettings settings{pg::ConnectionSettings{pg::ConnInfo::parse(uri("foyer_app")).value()}};
    settings.connections = connections;
    settings.defaultTimeout = std::chrono::seconds{60};
    return settings;
}

pg::PoolSettings BookingDatabase::stuckPool() const
{
    pg::PoolSettings settings = appPool(1);
    settings.connection.session.push_back({"synchronous_commit", "on"});
    return settings;
}

StartPaying BookingDatabase::order(const std::vector<qint32> &seatNumbers, int places, Tender tender)
{
    StartPaying command;
    command.order.id = OrderId(m_ids.next());
    command.order.hold = HoldId(m_ids.next());
    command.order.organization = OrganizationId(m_ids.next());
    command.order.performance = performance;
    command.order.currency = "EUR";
    command.attempt = AttemptId(m_ids.next());
    command.tender = tender;
    command.until = m_clock.now() + std::chrono::minutes{5};
    const auto add = [&command](LineKind kind, qint32 seat, PoolId pool) {
        OrderLine line;
        line.line = qint16(command.order.lines.size());
        line.kind = kind;
        line.seat = seat;
        line.pool = pool;
        line.price = 1250;
        line.taxBasisPoints = 700;
        command.order.lines.push_back(line);
    };
    for (const qint32 seat : seatNumbers)
        add(LineKind::Seat, seat, {});
    for (int place = 0; place < places; ++place)
        add(LineKind::Place, -1, m_pool);
    return command;
}

void BookingDatabase::reset() const
{
    static_cast<void>(
        psql(QStringLiteral("truncate claim, pool, orders, order_line, order_event, payment_attempt, "
                            "capture, refund, ledger_entry, ticket cascade")));
    static_cast<void>(psql(QStringLiteral("insert into claim (performance, seat, category) "
                                          "select %1, n, 0 from generate_series(0, %2) n")
                               .arg(performance)
                               .arg(seats - 1)));
    static_cast<void>(
        psql(QStringLiteral("insert into pool (id, performance, ordinal, category, name, capacity) "
                            "values ('%1', %2, 0, 0, 'Standing', 100)")
                 .arg(QString::fromLatin1(m_pool.toText()))
                 .arg(performance)));
}

QByteArray BookingDatabase::brokenLaws() const
{
    return psql(QStringLiteral(R"(
        select 'seat with two live lines: ' || seat from order_line where live and kind = 'seat'
            group by performance, seat having count(*) > 1
        union all
        select 'claim without its order: ' || seat from claim c where state in ('s', 'd') and not exists
            (select from order_line l join orders o on o.id = l.order_id
             where l.performance = c.performance and l.seat = c.seat and o.id = c.owner
               and (l.live or o.state = 'selling'))
        union all
        select 'live line without its claim: ' || seat from order_line l where live and kind = 'seat' and not exists
            (select from claim c where c.performance = l.performance and c.seat = l.seat and c.owner = l.order_id
               and c.state = 'd')
        union all
        select 'pool out of step' from pool p where sold <> (select count(*) from order_line where pool_id = p.id and live)
        union all
        select 'order out of step: ' || id from orders o
            where live_total <> (select coalesce(sum(price), 0) from order_line where order_id = o.id and live)
               or captured <> (select coalesce(sum(amount), 0) from capture where order_id = o.id)
               or refunded <> (select coalesce(sum(amount), 0) from refund where order_id = o.id)
        union all
        select 'ledger out of step' where (select coalesce(sum(captured - refunded), 0) from orders)
            <> (select coalesce(sum(case when from_account like 'tender/%' then amount else -amount end), 0)
                from ledger_entry where from_account like 'tender/%' or to_account like 'tender/%')
        union all
        select 'ticket out of step: ' || t.id from ticket t join order_line l using (order_id, line)
            where (t.state = 'valid') <> l.live)"));
}

} // namespace foyer::test
