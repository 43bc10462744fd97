// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/app/storecommand.h"

#include "server/redis/settings.h"

#include <QTimer>

namespace foyer::app {

namespace {

pg::PoolSettings poolSettings(const pg::ConnectionSettings &connection)
{
    pg::PoolSettings settings{connection};
    settings.defaultTimeout = std::chrono::minutes{10}; // it reads whole tables, and nobody waits in line
    return settings;
}

} // namespace

StoreCommand::StoreCommand(Stores stores, InstallationKeys keys, const Clock &clock)
    : m_stores(std::move(stores))
    , m_keys(std::move(keys))
    , m_clock(clock)
    , m_ids(clock, m_random)
    , m_connection{m_stores.postgres()}
    , m_pool(poolSettings(m_connection), clock, m_random)
    , m_redis(redis::makeClient(m_stores.redis(), redis::Settings{}, clock, m_random))
{}

StoreCommand::~StoreCommand()
{
    m_redis->close();
}

Result<std::unique_ptr<StoreCommand>> StoreCommand::open(const ServerSettings &settings, const Clock &clock,
                                                         const privatedb::WaitLimit &limit)
{
    Result<Stores> stores = Stores::open(settings.stores, clock, limit);
    if (!stores)
        return failure(std::move(stores.error()));
    SystemRandom random;
    Result<InstallationKeys> keys = InstallationKeys::loadOrCreate(
        settings.keysDirectory.isEmpty() ? stores->keysDirectory() : settings.keysDirectory, random);
    if (!keys)
        return failure(std::move(keys.error()));
    return std::unique_ptr<StoreCommand>(new StoreCommand(std::move(*stores), std::move(*keys), clock));
}

void StoreCommand::start(Work work, std::function<void(Result<QString>)> done)
{
    m_pool.open();
    m_redis->open();
    const CommandParts parts{m_pool, m_connection, *m_redis, m_clock, m_ids, m_random, m_keys};
    QTimer::singleShot(0, this, [work, parts, done] {
        static_cast<void>(
            [](Work run, CommandParts given, std::function<void(Result<QString>)> tell) -> Task<> {
                Result<QString> told = co_await run(given);
                tell(std::move(told));
            }(work, parts, done));
    });
}

} // namespace foyer::app
