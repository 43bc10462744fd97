// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/server/api/apirig.h"

#include "server/migrations/migrator.h"
#include "server/redis/dialer.h"
#include "server/redis/settings.h"
#include "server/redis/target.h"

namespace foyer::test {

// The server wants its guard before the capabilities are there that may bring one.
class ApiRig::Forward final : public http::RequestGuard
{
public:
    explicit Forward(http::RequestGuard &to) : m_to(&to) {}

    void set(http::RequestGuard &to) { m_to = &to; }

    [[nodiscard]] Verdict check(const http::RequestPtr &request) override { return m_to->check(request); }

private:
    http::RequestGuard *m_to;
};

struct ApiRig::Stores
{
    pg::Pool pool;
    std::unique_ptr<redis::Client> redis;
};

ApiRig::ApiRig(const Build &build, const Clock *clock)
    : m_clock(clock == nullptr ? static_cast<const Clock &>(m_systemClock) : *clock)
    , m_ids(m_clock, m_random)
    , m_guard(std::make_unique<Forward>(m_standIn))
{
    migrate();
    WorkerSetup setup;
    setup.guard = m_guard.get();
    setup.routes = [this, &build](http::RouteTable &table) { this->build(build, table); };
    m_worker = std::make_unique<HttpWorker>(std::move(setup));
}

ApiRig::~ApiRig()
{
    m_worker->stopServer();
    m_worker->run([this] {
        m_services = {};
        m_stores.reset();
    });
}

QByteArray ApiRig::conninfo(const QByteArray &role) const
{
    return "host=" + m_cluster.socketDirectory().toUtf8() + " dbname=foyer user=" + role;
}

void ApiRig::migrate()
{
    m_cluster.psql(QStringLiteral("create role foyer_owner login"));
    m_cluster.psql(QStringLiteral("create role foyer_app login"));
    m_cluster.psql(QStringLiteral("create database foyer owner foyer_owner"));
    const migrations::Migrator migrator(migrations::compiledChain().value(), Version::ofThisBuild());
    const auto migrated = migrator.migrate(conninfo("foyer_owner"), migrations::Migrator::Mode::Apply);
    if (!migrated)
        qFatal("%s", qPrintable(migrated.error().toLogText()));
}

void ApiRig::build(const Build &build, http::RouteTable &table)
{
    pg::PoolSettings settings{pg::ConnectionSettings{pg::ConnInfo::parse(conninfo("foyer_app")).value()}};
    settings.connections = 4;
    settings.defaultTimeout = std::chrono::seconds{60};
    const redis::Dialer dialer =
        redis::Dialer::prepare(redis::Target::local(m_redisChild.socketPath())).value();
    m_stores.reset(new Stores{{settings, m_clock, m_random},
                              redis::makeClient(dialer, redis::Settings{}, m_clock, m_random)});
    m_stores->pool.open();
    m_stores->redis->open();
    m_services =
        build({m_clock, m_ids, m_random, m_stores->pool, *m_stores->redis, m_api, settings.connection});
    if (m_services.guard != nullptr)
        m_guard->set(*m_services.guard);
    table = std::move(m_api.routes());
}

} // namespace foyer::test
