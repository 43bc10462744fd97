// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/booking/redisdesk.h"

namespace foyer::booking {

/// Ends holds in Redis whose seats are not there any more. Nothing is sold by them in any case, as the claims
/// are gone; but whoever holds such a seat hears of it now and not when paying. Belongs to the worker's
/// thread.
class HoldEvictor
{
public:
    explicit HoldEvictor(RedisDesk &desk) : m_desk(desk) {}

    /// How many holds have ended; none where holds do not lie in Redis.
    [[nodiscard]] Task<Result<int>> evict(qint32 performance, std::vector<qint32> seats);

private:
    RedisDesk &m_desk;
};

} // namespace foyer::booking
