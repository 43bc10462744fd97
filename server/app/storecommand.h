// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/idfactory.h"
#include "core/base/task.h"
#include "server/app/installationkeys.h"
#include "server/app/stores.h"
#include "server/pg/pool.h"
#include "server/redis/client.h"

#include <functional>

namespace foyer::app {

/// What a command works with that needs the databases and an event loop, but serves nobody.
struct CommandParts
{
    pg::Pool &pool;
    pg::ConnectionSettings connection;
    redis::Client &redis;
    const Clock &clock;
    IdFactory &ids;
    RandomSource &random;
    const InstallationKeys &keys;
};

/// A command of foyer-server on open databases: `verify`, `demo`. Lives in the main thread.
class StoreCommand final : public QObject
{
    Q_OBJECT

public:
    /// What is to be done; answers what to tell the person.
    using Work = Task<Result<QString>> (*)(CommandParts parts);

    /// Opens or joins the databases. Blocks; errors are for the person at the terminal.
    [[nodiscard]] static Result<std::unique_ptr<StoreCommand>>
    open(const ServerSettings &settings, const Clock &clock, const privatedb::WaitLimit &limit);
    ~StoreCommand() override;

    /// `done` is called once, from the event loop.
    void start(Work work, std::function<void(Result<QString>)> done);

private:
    StoreCommand(Stores stores, InstallationKeys keys, const Clock &clock);

    Stores m_stores;
    InstallationKeys m_keys;
    const Clock &m_clock;
    SystemRandom m_random;
    UuidV7Factory m_ids;
    pg::ConnectionSettings m_connection;
    pg::Pool m_pool;
    std::unique_ptr<redis::Client> m_redis;
};

/// Proves the laws and the rollups over the whole database; Corrupt, with every finding, when one is broken.
[[nodiscard]] Task<Result<QString>> verify(CommandParts parts);

/// Makes the demonstration and somebody who owns it; again: leaves it as it is.
[[nodiscard]] Task<Result<QString>> makeDemonstration(CommandParts parts);

} // namespace foyer::app
