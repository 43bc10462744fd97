// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/privatedb/installation.h"

#include "server/privatedb/bootstrap.h"
#include "server/privatedb/clustermaker.h"
#include "server/privatedb/files.h"
#include "server/privatedb/log.h"
#include "server/privatedb/machine.h"
#include "server/privatedb/postgresrecipe.h"
#include "server/privatedb/redisrecipe.h"
#include "server/privatedb/runningstate.h"

#include <unistd.h>

namespace foyer::privatedb {

Installation::Installation(Ground ground, const Options &options, const Clock &clock, SupervisorEvents events)
    : m_ground(std::move(ground))
    , m_options(options)
    , m_supervisor(recipes(m_ground, options.stopping), options.crashes, clock, following(std::move(events)))
{}

Installation::~Installation()
{
    if (Result<void> stopped = stop(); !stopped)
        LogEvent(LogLevel::Error, lcPrivateDb(), QStringLiteral("The private databases did not stop."))
            .error(stopped.error());
}

std::vector<ServerRecipe> Installation::recipes(const Ground &ground, const StopLimits &stopping)
{
    const Layout &layout = ground.layout();
    return {postgresRecipe(layout.postgres(), layout.postgresLog(), ground.endpoints, ground.postgres,
                           ground.account, stopping),
            redisRecipe(layout, ground.endpoints, ground.redis, Machine::of(layout.root()), ground.account,
                        stopping)};
}

// A child that is back has a new number: those who join must find it before they are told of anything.
SupervisorEvents Installation::following(SupervisorEvents events)
{
    events.back = [this, tell = std::move(events.back)](Child child) {
        if (Result<void> written = writeState(); !written)
            LogEvent(LogLevel::Warning, lcPrivateDb(),
                     QStringLiteral("Others cannot join this box office just now."))
                .error(written.error());
        tell(child);
    };
    return events;
}

Result<void> Installation::start(const WaitLimit &limit)
{
    m_isStarted = true;
    Result<void> started = startSteps(limit);
    if (!started)
        if (Result<void> stopped = stop(); !stopped)
            LogEvent(LogLevel::Error, lcPrivateDb(), QStringLiteral("What was started did not stop again."))
                .error(stopped.error());
    return started;
}

Result<void> Installation::startSteps(const WaitLimit &limit)
{
    if (Result<void> furnished = m_ground.directory.furnish(m_ground.account); !furnished)
        return furnished;
    if (Result<void> prepared = prepareCluster(limit); !prepared)
        return prepared;
    if (Result<void> started = startServers(limit); !started)
        return started;
    LogEvent(LogLevel::Info, lcPrivateDb(), QStringLiteral("The private databases are ready."))
        .field("directory", m_ground.layout().root())
        .field("sockets", m_ground.endpoints.socketDirectory())
        .field("postgresql", m_ground.postgres.version)
        .field("redis", m_ground.redis.version);
    return {};
}

Result<void> Installation::prepareCluster(const WaitLimit &limit)
{
    const ClusterMaker maker(m_ground.layout(), m_ground.postgres, m_ground.account);
    if (Result<void> discarded = maker.discardHalfMade(limit); !discarded)
        return discarded;
    if (m_ground.content != Content::Installation)
        return makeCluster(limit);
    if (Result<void> marked = m_ground.directory.mark(m_ground.account, DataDirectory::Database::Made);
        !marked)
        return marked;
    return maker.configure(m_ground.layout().postgres(), limit);
}

Result<void> Installation::makeCluster(const WaitLimit &limit)
{
    const DataDirectory &directory = m_ground.directory;
    const ClusterMaker maker(m_ground.layout(), m_ground.postgres, m_ground.account);
    if (Result<void> room = directory.checkRoom(m_options.roomForNew); !room)
        return room;
    if (Result<void> marked = directory.mark(m_ground.account, DataDirectory::Database::Making); !marked)
        return marked;
    if (Result<void> made = maker.initialise(limit); !made)
        return made;
    if (Result<void> configured = maker.configure(m_ground.layout().halfMade(), limit); !configured)
        return configured;
    if (Result<void> finished = maker.finish(); !finished)
        return finished;
    return directory.mark(m_ground.account, DataDirectory::Database::Made);
}

Result<void> Installation::startServers(const WaitLimit &limit)
{
    if (Result<void> started = m_supervisor.start(limit); !started)
        return started;
    if (Result<void> made = bootstrapRoles(m_ground.endpoints, limit); !made)
        return made;
    if (Result<void> made = bootstrapDatabase(m_ground.endpoints, limit); !made)
        return made;
    return writeState();
}

Result<void> Installation::writeState()
{
    const std::lock_guard guard(m_stateMutex);
    const auto postgres = ProcessName::of(m_supervisor.pid(Child::PostgreSql));
    const auto redis = ProcessName::of(m_supervisor.pid(Child::Redis));
    if (!postgres || !redis)
        return {}; // the other one is down; its coming back writes it
    const RunningState state{m_ground.endpoints.socketDirectory(), *postgres, *redis};
    return writeFile(m_ground.layout().state(), state.toJson(), {::geteuid(), m_ground.account.gid, 0640});
}

Result<void> Installation::stop()
{
    if (!m_isStarted)
        return {};
    m_isStarted = false;
    Result<void> stopped = m_supervisor.stop();
    if (Result<void> removed = removeTree(m_ground.layout().state()); !removed && stopped)
        stopped = removed;
    m_ground.removeSockets();
    return stopped;
}

} // namespace foyer::privatedb
