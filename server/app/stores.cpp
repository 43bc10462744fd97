// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/app/stores.h"

#include "server/migrations/migrator.h"
#include "server/privatedb/attach.h"

namespace foyer::app {

namespace {

/// Where to connect, before it is known whether anybody answers.
struct Reach
{
    QByteArray app;                  ///< as foyer_app
    std::optional<QByteArray> owner; ///< as foyer_owner; empty: this process does not migrate
    redis::Target redis;
    QString keysDirectory = {};
};

Reach reachOf(const privatedb::Endpoints &endpoints, bool mayMigrate)
{
    Reach reach{endpoints.postgresUri(privatedb::Role::App), std::nullopt,
                redis::Target::local(endpoints.redisSocketPath())};
    reach.keysDirectory = endpoints.keysDirectory();
    if (mayMigrate)
        reach.owner = endpoints.postgresUri(privatedb::Role::Owner);
    return reach;
}

Reach reachOf(const StoreSettings &settings)
{
    Reach reach{settings.postgresUri.expose().toByteArray(), std::nullopt, settings.redis};
    if (!settings.postgresOwnerUri.isEmpty())
        reach.owner = settings.postgresOwnerUri.expose().toByteArray();
    return reach;
}

Result<void> bringSchemaUpToDate(const Reach &reach)
{
    Result<migrations::MigrationChain> chain = migrations::compiledChain();
    if (!chain)
        return failure(std::move(chain.error()));
    const migrations::Migrator migrator(std::move(*chain), Version::ofThisBuild());
    if (!reach.owner)
        return migrator.check(reach.app);
    const Result<migrations::MigrationReport> report =
        migrator.migrate(*reach.owner, migrations::Migrator::Mode::Apply);
    if (!report)
        return failure(report.error());
    return {};
}

} // namespace

Stores::Stores(std::unique_ptr<privatedb::PrivateInstallation> installation, pg::ConnInfo postgres,
               redis::Dialer redis, QString keysDirectory)
    : m_installation(std::move(installation))
    , m_postgres(std::move(postgres))
    , m_redis(std::move(redis))
    , m_keysDirectory(std::move(keysDirectory))
{}

Result<Stores> Stores::open(const StoreSettings &settings, const Clock &clock,
                            const privatedb::WaitLimit &limit)
{
    std::unique_ptr<privatedb::PrivateInstallation> installation;
    Reach reach = reachOf(settings);
    if (settings.kind == StoreKind::Private) {
        auto opened = privatedb::PrivateInstallation::open(settings.installation, clock, limit);
        if (!opened)
            return failure(std::move(opened.error()));
        installation = std::move(*opened);
        reach = reachOf(installation->endpoints(), true);
    } else if (settings.kind == StoreKind::Attached) {
        const Result<privatedb::Endpoints> endpoints =
            privatedb::attach(settings.installation.dataDirectory, limit);
        if (!endpoints)
            return failure(endpoints.error());
        reach = reachOf(*endpoints, false);
    }
    Result<pg::ConnInfo> postgres = pg::ConnInfo::parse(reach.app);
    if (!postgres)
        return failure(std::move(postgres.error()));
    Result<redis::Dialer> redis = redis::Dialer::prepare(std::move(reach.redis));
    if (!redis)
        return failure(std::move(redis.error()));
    if (Result<void> migrated = bringSchemaUpToDate(reach); !migrated)
        return failure(std::move(migrated.error()));
    return Stores(std::move(installation), std::move(*postgres), std::move(*redis),
                  std::move(reach.keysDirectory));
}

} // namespace foyer::app
