// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/clock.h"
#include "core/base/task.h"
#include "core/booking/command.h"
#include "server/redis/client.h"
#include "server/redis/script.h"

namespace foyer::booking {

/// Which holds an account has, in every performance, and how many tickets these are: a sorted set for each
/// account, beside the performances' books, because a limit counts a whole event and an event's performances
/// may lie on different nodes. What is noted here and is no live hold harms nobody: it runs out, and before
/// somebody is refused for it, it is looked at.
class BuyerHolds
{
public:
    struct Entry
    {
        HoldId hold;
        qint32 performance = 0; ///< 0: bought, by this hold or (null) by several as one sum
        qint32 tickets = 0;
        catalog::EventId event = {};
    };

    /// Both outlive it.
    BuyerHolds(redis::Client &redis, const Clock &clock);

    /// Notes the hold that is about to be taken, if `limit` (0: none) leaves room for it; how many tickets of
    /// its event the buyer may have beside the others. Empty: any number.
    [[nodiscard]] Task<Result<std::optional<qint32>>> reserve(Hold hold, std::chrono::microseconds lasts,
                                                              qint32 limit);

    /// It was not given, or has ended.
    void forget(const Hold &hold);

    /// It lives until its `expiresAt`.
    void keep(const Hold &hold);

    /// Some of its lines are gone.
    void recount(const Hold &before, const Hold &after);

    /// It became an order. Its tickets go on counting, until somebody looks at what was really bought.
    void bought(const Hold &hold);

    [[nodiscard]] Task<Result<std::vector<Entry>>> of(AccountId owner);

    /// Replaces entries that are no live holds by what was really bought of this event.
    [[nodiscard]] Task<Result<void>> correct(AccountId owner, catalog::EventId event,
                                             std::vector<Entry> ended, qint32 bought);

private:
    [[nodiscard]] SteadyInstant deadline() const;
    [[nodiscard]] redis::Command keepCall(AccountId owner, const QByteArray &entry, Instant until,
                                          const QByteArray &before) const;
    void note(redis::Command command);

    redis::Client &m_redis;
    const Clock &m_clock;
    redis::Script m_reserve;
    redis::Script m_keep;
};

} // namespace foyer::booking
