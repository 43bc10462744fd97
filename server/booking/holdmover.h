// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/booking/holdmode.h"
#include "server/booking/redisbooks.h"

#include <functional>

namespace foyer::booking {

/// Changes which store gives holds, under the lock of the row that says so. Every change is a new epoch.
/// Errors leave everything as it was. Belongs to the worker's thread.
class HoldMover
{
public:
    /// All outlive it.
    HoldMover(pg::Pool &pool, HoldMode &mode, RedisBooks &books) : m_pool(pool), m_mode(mode), m_books(books)
    {}

    /// The live holds of PostgreSQL are carried over; batches wait meanwhile. False: somebody else was
    /// faster.
    [[nodiscard]] Task<Result<bool>> toRedis();

    /// Told of each hold that is carried over, before it counts: what is noted of it and comes to nothing
    /// harms nobody.
    void tellCarried(std::function<void(const Hold &)> tell) { m_tellCarried = std::move(tell); }

    /// Redis is lost, and what was on hold in it.
    [[nodiscard]] Task<Result<bool>> toPostgres();

    /// Redis is there and not wanted any more: its live holds are carried over. False also while one of its
    /// books is being built: to be tried again.
    [[nodiscard]] Task<Result<bool>> carryToPostgres();

    /// Redis has lost its memory under this epoch; or it remembers a later one, behind which the next comes.
    [[nodiscard]] Task<Result<bool>> renew(qint64 epoch, qint64 behind = 0);

private:
    struct Move
    {
        HoldStoreState from;
        HoldStoreState::Mode to = HoldStoreState::Mode::Postgres;
        qint64 behind = 0;
        bool takesHolds = false; ///< out of Redis
    };

    using Books = std::vector<RedisBooks::Shut>;

    /// What a move has shut, and whether it was tried to commit it.
    struct Progress
    {
        Books shut = {};
        bool isCommitting = false;
    };

    [[nodiscard]] Task<Result<bool>> move(Move move);
    [[nodiscard]] Task<Result<bool>> change(Move move, Progress *progress);
    [[nodiscard]] Task<Result<bool>> carryOver(pg::Transaction *transaction, qint64 epoch);
    [[nodiscard]] Task<Result<bool>> takeOver(pg::Transaction *transaction, qint64 epoch, Books *shut);

    pg::Pool &m_pool;
    HoldMode &m_mode;
    RedisBooks &m_books;
    std::function<void(const Hold &)> m_tellCarried;
};

} // namespace foyer::booking
