// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/booking/holdmover.h"

#include <QTimer>

namespace foyer::booking {

/// Who gives holds where both stores are there.
enum class HoldPreference : quint8
{
    Redis,
    Postgres,
};

/// Looks after the mode: reads it every second, moves it to Redis when that is reached, and away when nobody
/// reaches it any more, or, with what is on hold, when it is not preferred any more. One worker that is cut
/// off moves nothing: it asks in the database, and every worker that reaches Redis answers there. Which store
/// is preferred is the database's to say, too: the server that was started last has noted it, so that servers
/// of different settings do not move it to and fro. Belongs to the worker's thread.
class HoldWatch final : public QObject
{
    Q_OBJECT

public:
    struct Settings
    {
        HoldPreference prefers = HoldPreference::Redis;
        std::chrono::milliseconds interval{1'000};
        std::chrono::milliseconds probe{800};     ///< Redis answers within, or is not reached
        std::chrono::milliseconds silence{2'500}; ///< nobody vouched for it that long: it is lost
    };

    /// All outlive it.
    HoldWatch(pg::Pool &pool, redis::Client &redis, HoldMode &mode, HoldMover &mover, const Clock &clock,
              Settings settings);

    void start();
    void stop();

    /// One look, now. For tests too.
    [[nodiscard]] Task<Result<void>> look();

private:
    Task<> run();
    [[nodiscard]] Task<Result<void>> notePreference();
    [[nodiscard]] Task<Result<void>> leaveRedis();
    [[nodiscard]] Task<Result<void>> leaveReachedRedis();
    [[nodiscard]] Task<bool> reachesRedis();
    [[nodiscard]] Task<Result<void>> vouch();
    [[nodiscard]] Task<Result<void>> doubt();

    pg::Pool &m_pool;
    redis::Client &m_redis;
    HoldMode &m_mode;
    HoldMover &m_mover;
    const Clock &m_clock;
    Settings m_settings;
    QTimer m_timer;
    bool m_isRunning = false;
    bool m_isNoted = false; ///< what this server prefers
    int m_failures = 0;     ///< of taking holds along, one after the other
};

} // namespace foyer::booking
