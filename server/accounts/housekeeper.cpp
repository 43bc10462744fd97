// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/accounts/housekeeper.h"

#include "server/accounts/sql.h"

namespace foyer::accounts {

Task<Result<qint64>> Housekeeper::sweep()
{
    const std::shared_ptr<Housekeeper> self = shared_from_this();
    const Instant now = m_clock.now();
    pg::Segment segment;
    segment.add(sql::sweepAttempts, Instant(now - m_limits.window));
    segment.add(sql::sweepRefreshTokens, now);
    segment.add(sql::sweepPasswordTokens, now);
    Result<std::vector<pg::Rows>> rows = co_await m_pool.run(std::move(segment));
    if (!rows)
        co_return failure(std::move(rows.error()));
    qint64 gone = 0;
    for (const pg::Rows &swept : *rows)
        gone += swept.affected();
    co_return gone;
}

} // namespace foyer::accounts
