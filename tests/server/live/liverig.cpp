// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/server/live/liverig.h"

#include "server/migrations/migrator.h"
#include "server/redis/settings.h"
#include "server/redis/target.h"

namespace foyer::test {

struct LiveWorker::Parts
{
    redis::Dialer dialer;
    pg::Pool pool;
    std::unique_ptr<redis::Client> client;
    StandInGatekeeper gatekeeper = {};
    std::unique_ptr<live::LiveHub> hub = {};
    std::unique_ptr<live::OutboxReader> outbox = {};
    std::unique_ptr<live::LivePublisher> publisher = {};
    std::unique_ptr<live::LiveRoutes> routes = {};
    api::ApiBuilder api = {};
};

LiveWorker::LiveWorker(const QByteArray &conninfo, const QString &redisSocket, const Setup &setup)
{
    WorkerSetup http;
    http.routes = [&](http::RouteTable &table) { build(conninfo, redisSocket, setup, table); };
    m_worker = std::make_unique<HttpWorker>(std::move(http));
}

LiveWorker::~LiveWorker()
{
    m_worker->stopServer();
    m_worker->run([this] { m_parts.reset(); });
}

void LiveWorker::build(const QByteArray &conninfo, const QString &redisSocket, const Setup &setup,
                       http::RouteTable &table)
{
    pg::PoolSettings settings{pg::ConnectionSettings{pg::ConnInfo::parse(conninfo).value()}};
    settings.connections = 2;
    redis::Dialer dialer = redis::Dialer::prepare(redis::Target::local(redisSocket)).value();
    auto client = redis::makeClient(dialer, redis::Settings{}, m_clock, m_random);
    m_parts.reset(new Parts{std::move(dialer), {settings, m_clock, m_random}, std::move(client)});
    m_parts->pool.open();
    m_parts->client->open();
    m_parts->hub = std::make_unique<live::LiveHub>(*m_parts->client, m_parts->dialer, m_parts->gatekeeper,
                                                   m_clock, m_random, setup.limits);
    m_parts->outbox =
        std::make_unique<live::OutboxReader>(m_parts->pool, *m_parts->client, m_clock, setup.outbox);
    m_parts->publisher =
        std::make_unique<live::LivePublisher>(*m_parts->client, m_clock, [this] { m_parts->outbox->wake(); });
    m_parts->routes = std::make_unique<live::LiveRoutes>(*m_parts->hub);
    m_parts->routes->addTo(m_parts->api);
    if (setup.readsOutbox)
        m_parts->outbox->start();
    table = std::move(m_parts->api.routes());
}

void LiveWorker::publish(qint32 performance, const std::vector<live::SeatChange> &changes)
{
    m_worker->run([&] { m_parts->publisher->seatsChanged(performance, changes); });
}

void LiveWorker::wakeOutbox()
{
    m_worker->run([this] { m_parts->publisher->outboxFilled(); });
}

void LiveWorker::startOutbox()
{
    m_worker->run([this] { m_parts->outbox->start(); });
}

live::LiveFigures LiveWorker::figures()
{
    live::LiveFigures figures;
    m_worker->run([&] { figures = m_parts->hub->figures(); });
    return figures;
}

quint64 LiveWorker::outboxLooks()
{
    quint64 looks = 0;
    m_worker->run([&] { looks = m_parts->outbox->lookCount(); });
    return looks;
}

void LiveWorker::withGatekeeper(const std::function<void(StandInGatekeeper &)> &work)
{
    m_worker->run([&] { work(m_parts->gatekeeper); });
}

LiveRig::LiveRig()
{
    m_cluster.psql(QStringLiteral("create role foyer_owner login"));
    m_cluster.psql(QStringLiteral("create role foyer_app login"));
    m_cluster.psql(QStringLiteral("create database foyer owner foyer_owner"));
    const migrations::Migrator migrator(migrations::compiledChain().value(), Version::ofThisBuild());
    const auto migrated = migrator.migrate(conninfo("foyer_owner"), migrations::Migrator::Mode::Apply);
    if (!migrated)
        qFatal("%s", qPrintable(migrated.error().toLogText()));
}

QByteArray LiveRig::conninfo(const QByteArray &role) const
{
    return "host=" + m_cluster.socketDirectory().toUtf8() + " dbname=foyer user=" + role;
}

std::unique_ptr<LiveWorker> LiveRig::makeWorker(const LiveWorker::Setup &setup)
{
    return std::make_unique<LiveWorker>(conninfo("foyer_app"), m_redis.socketPath(), setup);
}

void LiveRig::fillOutbox(const QString &topic, const QByteArray &payload) const
{
    psql(QStringLiteral("insert into outbox (topic, payload) values ('%1', '%2')")
             .arg(topic, QString::fromUtf8(payload)));
}

void LiveRig::beginSlow(QProcess &process, const QByteArray &payload) const
{
    process.start(postgresBinDirectory() + QStringLiteral("/psql"),
                  {QStringLiteral("-qAtX"), QString::fromUtf8(m_cluster.conninfo("foyer"))});
    process.write("begin; insert into outbox (topic, payload) values ('order', '" + payload
                  + "') returning 'begun';\n");
    QByteArray said;
    while (!said.contains("begun") && process.waitForReadyRead(30'000))
        said += process.readAll();
}

void LiveRig::commitSlow(QProcess &process)
{
    process.write("commit;\n");
    process.closeWriteChannel();
    process.waitForFinished();
}

} // namespace foyer::test
