// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/booking/redisholds.h"

namespace foyer::booking {

RedisHolds::RedisHolds(const Parts &parts, const RedisHoldSettings &settings)
    : m_scripts(settings.limits)
    , m_mode(parts.pool)
    , m_books({parts.pool, parts.redis, m_scripts, parts.ids, parts.clock})
    , m_mover(parts.pool, m_mode, m_books)
    , m_desk({parts.pool, parts.redis, m_scripts, m_mode, m_mover, m_books, parts.clock})
    , m_directory(parts.redis, parts.clock, settings.limits.remembered)
    , m_buyers(parts.redis, parts.clock)
    , m_finder(m_desk, m_directory, m_buyers, parts.postgres)
    , m_taker({m_desk, m_directory, m_buyers, m_finder, parts.pool})
    , m_sweeper(m_desk, parts.pool, parts.redis, m_mode, parts.clock, settings.sweeps)
    , m_evictor(m_desk)
    , m_store({m_desk, m_directory, m_buyers, m_finder, m_taker, m_sweeper, parts.postgres})
    , m_switched(m_mode, parts.postgres, m_store)
    , m_boards(m_desk, m_mode)
    , m_watch(parts.pool, parts.redis, m_mode, m_mover, parts.clock, settings.watch)
{
    m_mover.tellCarried([this](const Hold &hold) { m_store.carried(hold); });
}

void RedisHolds::start()
{
    m_watch.start();
    m_sweeper.start();
}

void RedisHolds::stop()
{
    m_watch.stop();
    m_sweeper.stop();
}

} // namespace foyer::booking
