// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/task.h"
#include "server/pg/backoff.h"
#include "server/pg/outcome.h"
#include "server/pg/pool.h"

namespace foyer::pg {

/// How often, and how far apart.
struct RetryPolicy
{
    int attempts = 5; ///< in all, the first one included
    std::chrono::milliseconds first{5};
    std::chrono::milliseconds last{200};
};

/// Runs `body` in a transaction, and again in a new one while PostgreSQL answers 40001 or 40P01, at most
/// `policy.attempts` times, with growing, jittered pauses. No other error is retried: neither a violated
/// constraint, nor a lost connection, nor a commit in doubt. `body` owns its transaction and commits it; it
/// is a function, or a lambda without captures, that takes what it needs by value and can be run repeatedly.
///
///   Result<int> left = co_await inTransaction<int>(pool, options, policy, &takeOne, poolId, count);
template <typename T, typename... BodyArgs, typename... Args>
[[nodiscard]] Task<Result<T>> inTransaction(QPointer<Pool> pool, TransactionOptions options,
                                            RetryPolicy policy,
                                            Task<Result<T>> (*body)(Transaction, BodyArgs...), Args... args)
{
    Backoff pauses(policy.first, policy.last, pool->random());
    for (int attempt = 1;; ++attempt) {
        Result<Transaction> begun = co_await pool->begin(options);
        if (!begun)
            co_return failure(std::move(begun.error()));
        Result<T> outcome = co_await body(std::move(*begun), args...);
        if (outcome || !isWorthRetrying(outcome.error()) || attempt >= policy.attempts || !pool)
            co_return outcome;
        Result<void> paused = co_await pool->pause(pauses.next());
        if (!paused || !pool)
            co_return outcome;
    }
}

} // namespace foyer::pg
