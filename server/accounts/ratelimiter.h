// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/metrics.h"
#include "core/base/task.h"
#include "server/accounts/accountsettings.h"
#include "server/redis/client.h"
#include "server/redis/script.h"

#include <memory>

namespace foyer::accounts {

enum class RateClass : quint8
{
    Free, ///< never limited: health, metrics
    SignIn,
    Read,
    Command,
};

struct RateDecision
{
    bool passes = true;
    int limit = 0; ///< 0: nobody was asked
    int remaining = 0;
    std::chrono::seconds reset{0}; ///< until some of it is free again
};

/// Counts requests in sliding windows that all workers share, in Redis, one script and one round trip each.
/// No window of the full length ever holds more than the limit. When Redis is away everybody passes, which is
/// counted, and it is not asked again for a second. One per worker; kept alive by what it has to finish.
class RateLimiter : public std::enable_shared_from_this<RateLimiter>
{
public:
    RateLimiter(redis::Client &redis, const Clock &clock, const RateLimits &limits);

    /// 0: not limited, take() need not be called.
    [[nodiscard]] int limitOf(RateClass kind) const noexcept;

    /// `who` is an account or an address.
    [[nodiscard]] Task<RateDecision> take(RateClass kind, QByteArray who);

    /// Requests that passed because Redis could not be asked.
    [[nodiscard]] const Counter &unchecked() const noexcept { return m_unchecked; }

private:
    redis::Client &m_redis;
    const Clock &m_clock;
    RateLimits m_limits;
    redis::Script m_script;
    Counter m_unchecked;
    SteadyInstant m_askAgainAt = SteadyInstant::min();
};

} // namespace foyer::accounts
