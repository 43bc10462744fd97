// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/clock.h"
#include "core/base/task.h"
#include "core/booking/hold.h"
#include "server/redis/client.h"

#include <unordered_map>

namespace foyer::booking {

/// Where a hold lies: its id does not say of which performance it is. A key of its own for each hold, because
/// it must be found before its performance's node is known; the worker that gave it remembers.
class HoldDirectory
{
public:
    /// `remembered`: how long a hold that has ended is. Both outlive it.
    HoldDirectory(redis::Client &redis, const Clock &clock, std::chrono::seconds remembered)
        : m_redis(redis)
        , m_clock(clock)
        , m_remembered(remembered)
    {}

    /// Kept for as long as there can be something to find; answers what was noted before. What is noted and
    /// was not given harms nobody.
    [[nodiscard]] Completion<redis::Reply> note(HoldId id, qint32 performance, Instant ends);

    /// Empty: nobody knows.
    [[nodiscard]] Task<Result<std::optional<qint32>>> performanceOf(HoldId id);

private:
    void remember(HoldId id, qint32 performance);

    redis::Client &m_redis;
    const Clock &m_clock;
    std::chrono::seconds m_remembered;
    std::unordered_map<HoldId, qint32> m_known; ///< of late; whatever else is forgotten
    std::unordered_map<HoldId, qint32> m_before;
};

} // namespace foyer::booking
