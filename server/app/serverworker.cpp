// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/app/serverworker.h"

#include "server/redis/settings.h"

namespace foyer::app {

namespace {

using namespace std::chrono_literals;

constexpr auto connectLimit = 15s; // of a worker that starts
constexpr auto lookInterval = 250ms;

pg::PoolSettings poolSettings(const WorkerParts &parts)
{
    pg::PoolSettings settings{pg::ConnectionSettings{parts.postgres}};
    settings.connections = parts.settings.stores.postgresConnections;
    return settings;
}

payments::LaneSettings laneSettings(const ServerSettings &settings)
{
    payments::LaneSettings lane;
    lane.timeout = settings.paymentTimeout;
    return lane;
}

// An attempt is asked about when no provider's answer can still be waited for.
booking::BookingSettings bookingSettings(const ServerSettings &settings)
{
    booking::BookingSettings booking;
    booking.checkout.payWithin = std::chrono::ceil<std::chrono::seconds>(settings.payWithin);
    booking.sweeps.attemptGrace = settings.paymentTimeout + 5s;
    booking.redis.watch.prefers =
        settings.holds == HoldsIn::Redis ? booking::HoldPreference::Redis : booking::HoldPreference::Postgres;
    return booking;
}

line::LineSettings lineSettings(const ServerSettings &settings)
{
    line::LineSettings line;
    line.pulse = settings.linePulse;
    line.grace = settings.lineGrace;
    return line;
}

} // namespace

ServerWorker::ServerWorker(const WorkerParts &parts, WorkerListeners listeners,
                           const runtime::WorkerContext &context)
    : m_parts(parts)
    , m_listeners(std::move(listeners))
    , m_metrics(context.metrics)
    , m_ids(parts.clock, m_random)
    , m_sources{parts.clock, m_ids, m_random}
    , m_logger(parts.settings.requestLog, *m_metrics)
    , m_figures(*m_metrics)
    , m_check(parts.readiness.add(context.name))
    , m_pool(std::make_unique<pg::Pool>(poolSettings(parts), parts.clock, m_random))
    , m_redis(redis::makeClient(parts.redis, redis::Settings{}, parts.clock, m_random))
{}

ServerWorker::~ServerWorker()
{
    stop();
}

Task<Result<void>> ServerWorker::start()
{
    const QPointer<ServerWorker> self(this);
    m_redis->open();
    m_pool->open();
    m_boxOffice = std::make_unique<BoxOffice>(BoxOfficeParts{
        *m_pool, pg::ConnectionSettings{m_parts.postgres}, *m_redis, m_parts.redis, m_parts.clock, m_ids,
        m_random, m_parts.keys, m_parts.settings.accounts, m_parts.settings.simulation,
        laneSettings(m_parts.settings), bookingSettings(m_parts.settings), lineSettings(m_parts.settings)});
    m_boxOffice->open();
    Result<void> ready = co_await m_pool->whenReady(m_pool->deadlineIn(connectLimit));
    if (!ready)
        co_return failure(std::move(ready.error()));
    if (!self)
        co_return failure(ErrorCode::Closed, QStringLiteral("The worker was stopped while it started."));
    co_return serve();
}

Result<void> ServerWorker::serve()
{
    Result<http::Router> router = buildRouter();
    if (!router)
        return failure(std::move(router.error()));
    m_server = std::make_unique<http::HttpServer>(m_parts.settings.edge, std::move(*router), m_sources,
                                                  &m_boxOffice->guard(), &m_logger);
    takeIdentity();
    for (http::ListeningSocket &socket : m_listeners.plain)
        m_server->addListener(std::move(socket));
    for (http::ListeningSocket &socket : m_listeners.tls)
        m_server->addTlsListener(std::move(socket));
    connect(&m_look, &QTimer::timeout, this, &ServerWorker::look);
    m_look.start(lookInterval);
    look();
    return {};
}

Result<http::Router> ServerWorker::buildRouter()
{
    api::ApiBuilder api;
    m_boxOffice->addTo(api);
    addSystemRoutes(api.routes(), m_parts.system);
    return http::Router::build(std::move(api.routes()));
}

void ServerWorker::beginDrain(std::function<void()> drained)
{
    if (!m_server) {
        drained();
        return;
    }
    connect(m_server.get(), &http::HttpServer::drained, this, std::move(drained));
    m_boxOffice->beginDrain();
    m_server->beginDrain();
}

// A stop can come while answers of the stores are still owed (the time to drain was over). They are given
// now, as failures, to services that are still there.
void ServerWorker::stop()
{
    m_look.stop();
    m_server.reset();
    m_redis->close();
    m_pool.reset();
    m_boxOffice.reset();
}

// Reachability and figures are looked at, not followed: nothing on the hot path has to tell anybody.
void ServerWorker::look()
{
    const pg::PoolStatistics pool = m_pool->statistics();
    tellPostgres(pool.ready > 0);
    takeIdentity();
    m_figures.update(m_server->stats(), pool, m_redis->statistics(), m_redis->pendingCount());
    m_figures.update(m_boxOffice->liveFigures(), m_boxOffice->socketFigures());
}

void ServerWorker::takeIdentity()
{
    const quint64 version = m_parts.identity.version();
    if (version == m_identityVersion)
        return;
    m_identityVersion = version;
    m_server->setTls(m_parts.identity.configuration());
}

// Redis is not asked: without it the server is slower, but it serves.
void ServerWorker::tellPostgres(bool isReachable)
{
    if (isReachable)
        m_check->setReady();
    else
        m_check->setNotReady(QStringLiteral("PostgreSQL cannot be reached."));
}

} // namespace foyer::app
