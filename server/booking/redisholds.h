// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/booking/holdevictor.h"
#include "server/booking/holdwatch.h"
#include "server/booking/redisboards.h"
#include "server/booking/redisholdstore.h"
#include "server/booking/switchedholdstore.h"

namespace foyer::booking {

struct RedisHoldSettings
{
    RedisHoldLimits limits = {};
    HoldWatch::Settings watch = {};
    RedisSweeper::Settings sweeps = {};
};

/// Everything of a worker that gives holds in Redis, put together. Lives on the worker's thread; what it is
/// given outlives it.
class RedisHolds
{
public:
    struct Parts
    {
        pg::Pool &pool;
        redis::Client &redis;
        IdFactory &ids;
        const Clock &clock;
        HoldStore &postgres;
    };

    RedisHolds(const Parts &parts, const RedisHoldSettings &settings);

    void start();
    void stop();

    /// Of the present epoch, whichever that is.
    [[nodiscard]] SwitchedHoldStore &store() noexcept { return m_switched; }

    [[nodiscard]] RedisHoldStore &redis() noexcept { return m_store; }

    [[nodiscard]] HoldMode &mode() noexcept { return m_mode; }

    [[nodiscard]] HoldWatch &watch() noexcept { return m_watch; }

    [[nodiscard]] RedisSweeper &sweeper() noexcept { return m_sweeper; }

    [[nodiscard]] HoldEvictor &evictor() noexcept { return m_evictor; }

    /// For tests.
    [[nodiscard]] RedisBooks &books() noexcept { return m_books; }

    [[nodiscard]] RedisBoards &boards() noexcept { return m_boards; }

private:
    RedisHoldScripts m_scripts;
    HoldMode m_mode;
    RedisBooks m_books;
    HoldMover m_mover;
    RedisDesk m_desk;
    HoldDirectory m_directory;
    BuyerHolds m_buyers;
    RedisHoldFinder m_finder;
    RedisHoldTaker m_taker;
    RedisSweeper m_sweeper;
    HoldEvictor m_evictor;
    RedisHoldStore m_store;
    SwitchedHoldStore m_switched;
    RedisBoards m_boards;
    HoldWatch m_watch;
};

} // namespace foyer::booking
