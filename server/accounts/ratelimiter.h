// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/metrics.h"
#include "core/base/task.h"
#include "server/accounts/ratepolicy.h"
#include "server/redis/client.h"
#include "server/redis/script.h"

#include <memory>

namespace foyer::accounts {

struct RateDecision
{
    bool passes = true;
    int limit = 0; ///< of the window with the least left; 0: nobody was asked
    int remaining = 0;
    std::chrono::seconds reset{0}; ///< until some of it is free again
};

/// Counts requests in sliding windows that all workers share, in Redis, all windows of a request by one
/// script and one round trip. No window of the full length ever holds more than its limit, and what one
/// window refuses none counts. When Redis is away everybody passes, which is counted, and it is not asked
/// again for a second. One per worker; kept alive by what it has to finish.
class RateLimiter : public std::enable_shared_from_this<RateLimiter>
{
public:
    RateLimiter(redis::Client &redis, const Clock &clock, const RateLimits &limits);

    /// False: take() need not be called.
    [[nodiscard]] bool isLimited(RateClass kind) const noexcept { return rateLimitOf(kind, m_limits) > 0; }

    [[nodiscard]] Task<RateDecision> take(RateClass kind, RateSubject subject);

    /// Requests that passed because Redis could not be asked.
    [[nodiscard]] const Counter &unchecked() const noexcept { return m_unchecked; }

private:
    static constexpr std::size_t mostWindows = 3;

    [[nodiscard]] redis::Command commandFor(RateClass kind, const std::vector<RateWindow> &windows) const;

    redis::Client &m_redis;
    const Clock &m_clock;
    RateLimits m_limits;
    std::vector<redis::Script> m_scripts; ///< by number of windows, less one
    Counter m_unchecked;
    SteadyInstant m_askAgainAt = SteadyInstant::min();
};

} // namespace foyer::accounts
