// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/server/pg/poolmaker.h"

#include "tests/server/pg/waiting.h"

namespace foyer::test {

pg::PoolSettings poolSettings(const QByteArray &conninfo)
{
    Result<pg::ConnInfo> parsed = pg::ConnInfo::parse(conninfo);
    if (!parsed)
        qFatal("%s", qPrintable(parsed.error().toLogText()));
    pg::PoolSettings settings{.connection = {.conninfo = *parsed}, .connections = 1};
    settings.defaultTimeout = std::chrono::seconds{30};
    settings.connection.backoffFirst = std::chrono::milliseconds{10};
    settings.connection.backoffLast = std::chrono::milliseconds{100};
    return settings;
}

std::unique_ptr<pg::Pool> PoolMaker::make(const pg::PoolSettings &settings)
{
    return std::make_unique<pg::Pool>(settings, m_clock, m_random);
}

std::unique_ptr<pg::Pool> PoolMaker::ready(const pg::PoolSettings &settings)
{
    std::unique_ptr<pg::Pool> pool = make(settings);
    pool->open();
    const Result<void> opened = await(pool->whenReady(pool->deadlineIn(std::chrono::seconds{60})));
    if (!opened)
        qFatal("%s", qPrintable(opened.error().toLogText()));
    return pool;
}

std::unique_ptr<pg::Pool> PoolMaker::ready(const PgCluster &cluster, int connections)
{
    pg::PoolSettings settings = poolSettings(cluster.conninfo());
    settings.connections = connections;
    return ready(settings);
}

} // namespace foyer::test
