// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/idfactory.h"
#include "server/api/apibuilder.h"
#include "server/pg/pool.h"
#include "server/redis/client.h"
#include "tests/server/api/standinguard.h"
#include "tests/server/http/httpworker.h"
#include "tests/support/jsonclient.h"
#include "tests/support/pgcluster.h"
#include "tests/support/redischild.h"

#include <functional>

namespace foyer::test {

/// What a capability under test is built from, on the server's thread.
struct ApiParts
{
    const Clock &clock;
    IdFactory &ids;
    RandomSource &random;
    pg::Pool &pool;
    redis::Client &redis;
    api::ApiBuilder &api;              ///< where it registers its operations
    pg::ConnectionSettings connection; ///< for connections beside the pool: LISTEN
};

/// What it built: kept until the server has stopped, then destroyed on the server's thread.
struct ApiServices
{
    std::shared_ptr<void> kept = {};
    http::RequestGuard *guard = nullptr; ///< null: the StandInGuard
};

/// One worker of the server with real PostgreSQL (migrated), real Redis and the capabilities that a test puts
/// in, behind real HTTP. Blocks while it starts.
class ApiRig
{
public:
    using Build = std::function<ApiServices(const ApiParts &)>;

    /// `clock` must outlive the rig; null: the machine's.
    explicit ApiRig(const Build &build, const Clock *clock = nullptr);
    ~ApiRig();
    Q_DISABLE_COPY_MOVE(ApiRig)

    [[nodiscard]] quint16 port() const { return m_worker->port(); }

    /// Unaligned output of one statement, asked as the superuser; for looking, not for preparing what the API
    /// can make.
    QByteArray psql(const QString &sql) const { return m_cluster.psql(sql, "foyer"); }

    [[nodiscard]] PgCluster &postgres() { return m_cluster; }

    [[nodiscard]] RedisChild &redis() { return m_redisChild; }

    /// Conninfo of the migrated database as this role (foyer_app, foyer_owner).
    [[nodiscard]] QByteArray conninfo(const QByteArray &role) const;

    /// Runs something on the server's thread and waits for it.
    void run(const std::function<void()> &work) { m_worker->run(work); }

private:
    class Forward;
    struct Stores;

    void migrate();
    void build(const Build &build, http::RouteTable &table);

    PgCluster m_cluster;
    RedisChild m_redisChild;
    SystemClock m_systemClock;
    const Clock &m_clock;
    SystemRandom m_random;
    UuidV7Factory m_ids;
    StandInGuard m_standIn;
    std::unique_ptr<Forward> m_guard;
    std::unique_ptr<Stores> m_stores; ///< live on the server's thread
    ApiServices m_services;
    api::ApiBuilder m_api;
    std::unique_ptr<HttpWorker> m_worker;
};

} // namespace foyer::test
