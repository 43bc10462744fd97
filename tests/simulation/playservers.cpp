// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/simulation/playservers.h"

#include "server/booking/lawcheck.h"
#include "server/migrations/migrator.h"
#include "tests/simulation/playsheet.h"

namespace foyer::simulation {

PlayServers::PlayServers()
{
    migrate();
    const QByteArray app = "host=" + m_cluster.socketDirectory().toUtf8() + " dbname=foyer user=foyer_app";
    for (std::unique_ptr<PlayWorker> &worker : m_workers)
        worker =
            std::make_unique<PlayWorker>(pg::ConnectionSettings{pg::ConnInfo::parse(app).value()}, m_fates);
}

void PlayServers::migrate()
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

qint32 PlayServers::build(const Ids &ids, SqlSession &session)
{
    const qint32 number = ++m_houses;
    const QByteArray text = QByteArray::number(number);
    const auto thing = [&ids](Thing what) { return '\'' + ids.of(IdOf::Thing, what).toText() + '\''; };
    QByteArray sql =
        "begin; insert into organization (id, name, slug, currency, time_zone) values (" + thing(TheHouse)
        + ", 'House', 'house-" + text + "', 'EUR', 'Europe/Berlin');"
        + "insert into venue (id, organization_id, name, time_zone) values (" + thing(TheVenue) + ", "
        + thing(TheHouse) + ", 'House', 'Europe/Berlin');"
        + "insert into event (id, organization_id, venue_id, slug, title, currency, time_zone, "
          "refund_policy) values ("
        + thing(TheEvent) + ", " + thing(TheHouse) + ", " + thing(TheVenue) + ", 'play-" + text
        + "', 'The play', 'EUR', 'Europe/Berlin', '[]');"
        + "insert into performance (id, number, event_id, organization_id, slug, starts_at, doors_at, "
          "ends_at, state) overriding system value values ("
        + thing(ThePerformance) + ", " + text + ", " + thing(TheEvent) + ", " + thing(TheHouse) + ", 'play-"
        + text
        + "', now() + interval '30 days', now() + interval '30 days', now() + interval '31 "
          "days', 'on_sale');";
    for (const playhouse::Row &row : playhouse::rows)
        sql += "insert into claim (performance, seat, category) select " + text + ", n, "
               + QByteArray::number(row.category) + " from generate_series("
               + QByteArray::number(row.firstSeat) + ", " + QByteArray::number(row.firstSeat + row.seats - 1)
               + ") n;";
    for (std::size_t i = 0; i < playhouse::pools.size(); ++i)
        sql += "insert into pool (id, performance, ordinal, category, name, capacity) values ('"
               + ids.of(IdOf::Pool, qint32(i)).toText() + "', " + text + ", " + QByteArray::number(qint64(i))
               + ", " + QByteArray::number(playhouse::pools[i].category) + ", 'Pool', "
               + QByteArray::number(playhouse::pools[i].capacity) + ");";
    session.run(sql + "commit");
    return number;
}

void PlayServers::show(const booking::SaleSheet &sheet)
{
    const auto shared = std::make_shared<const booking::SaleSheet>(sheet);
    for (const std::unique_ptr<PlayWorker> &worker : m_workers)
        worker->run([&worker, &shared] { worker->sheets().put(shared); });
}

QByteArray PlayServers::brokenLaws()
{
    PlayWorker &first = worker(0);
    const auto check = std::make_shared<booking::LawCheck>(first.pool());
    const auto report =
        first.await<Result<booking::LawReport>>([check](booking::BookingServices &) { return check->run(); });
    if (!report)
        return report.error().toLogText().toUtf8();
    QByteArray text;
    for (const booking::LawFinding &finding : report->findings)
        text += QByteArray::number(finding.law) + ' ' + finding.what + ' ' + finding.subject + '\n';
    return text;
}

} // namespace foyer::simulation
