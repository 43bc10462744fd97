// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/booking/batchsettler.h"
#include "server/booking/redisdesk.h"

#include <QTimer>
#include <set>

namespace foyer::booking {

/// Announces holds in Redis that have run out, in small bites, and finds out what became of holds whose order
/// was never heard of again. Every worker looks after the performances in which it gives holds, and now and
/// then after those of all. Belongs to the worker's thread.
class RedisSweeper final : public QObject
{
    Q_OBJECT

public:
    struct Settings
    {
        std::chrono::milliseconds tick{100};
        std::chrono::milliseconds longest{5'000}; ///< between two looks at one performance
        std::chrono::milliseconds others{5'000};  ///< between two looks at whose holds nobody looks after
        int bite = 32;
    };

    RedisSweeper(RedisDesk &desk, pg::Pool &pool, redis::Client &redis, HoldMode &mode, const Clock &clock);
    RedisSweeper(RedisDesk &desk, pg::Pool &pool, redis::Client &redis, HoldMode &mode, const Clock &clock,
                 Settings settings);

    void start();
    void stop();

    /// Something will be due there.
    void watch(qint32 performance, std::chrono::milliseconds in);

    /// Ends what is due in one performance; how many holds that were.
    [[nodiscard]] Task<Result<int>> sweep(qint32 performance);

private:
    struct Bite
    {
        std::optional<std::chrono::microseconds> next = {}; ///< empty: nothing is due, ever
        int ended = 0;
        std::vector<HoldPin> pins = {};
    };

    void tick();
    [[nodiscard]] Task<> look(qint32 performance);
    [[nodiscard]] Task<> lookForOthers();
    [[nodiscard]] Task<Result<Bite>> bite(qint32 performance);
    [[nodiscard]] Task<Result<PerformanceNews>> newsOf(qint32 performance, std::vector<HoldPin> pins);
    [[nodiscard]] Task<Result<void>> resolve(qint32 performance, std::vector<HoldPin> pins);
    void notice(qint32 performance);
    void noticeAll();

    RedisDesk &m_desk;
    pg::Pool &m_pool;
    redis::Client &m_redis;
    HoldMode &m_mode;
    const Clock &m_clock;
    Settings m_settings;
    QTimer m_timer;
    std::map<qint32, SteadyInstant> m_due;
    std::set<qint32> m_busy;
    SteadyInstant m_othersDue = {};
};

} // namespace foyer::booking
