// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/booking/bookingservices.h"

namespace foyer::booking {

namespace {

std::unique_ptr<RedisHolds> redisHoldsOf(const BookingServices::Parts &parts, HoldStore &postgres,
                                         RedisHoldSettings settings)
{
    if (parts.redis == nullptr)
        return nullptr;
    if (parts.habits != nullptr)
        settings.limits.habits = parts.habits->limits();
    return std::make_unique<RedisHolds>(
        RedisHolds::Parts{parts.pool, *parts.redis, parts.ids, parts.clock, postgres}, settings);
}

HoldStore &presentStore(RedisHolds *redis, HoldStore &postgres)
{
    return redis != nullptr ? static_cast<HoldStore &>(redis->store()) : postgres;
}

} // namespace

BookingServices::BookingServices(const Parts &parts, const BookingSettings &settings)
    : m_sheets(parts.sheets)
    , m_clock(parts.clock)
    , m_mac(parts.macKey)
    , m_batcher(parts.pool, parts.ids, parts.clock, settings.batches)
    , m_store(m_batcher, parts.pool)
    , m_watchedStore(m_store, parts.habits)
    , m_redis(redisHoldsOf(parts, m_watchedStore, settings.redis))
    , m_holdStore(presentStore(m_redis.get(), m_watchedStore))
    , m_boards(parts.pool, parts.clock)
    , m_holds({m_holdStore, m_boards, parts.sheets, parts.clock, m_mac, &m_batcher, parts.gate})
    , m_orders(parts.pool)
    , m_payments(m_batcher, parts.pool, parts.ids)
    , m_checkout({m_batcher, m_holdStore, m_orders, m_payments, parts.sheets, parts.clock, m_mac},
                 settings.checkout)
    , m_refunds({m_batcher, m_checkout, m_payments, parts.clock})
    , m_houses(m_batcher, m_holdStore, parts.pool, parts.sheets, parts.ids)
    , m_sweepers(m_batcher, parts.pool, m_payments, settings.sweeps)
{
    m_batcher.publishTo(parts.publisher);
    if (!m_redis)
        return;
    m_batcher.settleWith(m_redis->redis());
    m_boards.readFrom(m_redis->boards());
    m_redis->redis().tellBoards(m_boards);
}

void BookingServices::startSweeping()
{
    m_sweepers.start();
    if (m_redis)
        m_redis->start();
}

void BookingServices::stopSweeping()
{
    m_sweepers.stop();
    if (m_redis)
        m_redis->stop();
}

} // namespace foyer::booking
