// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/clock.h"
#include "core/base/task.h"
#include "server/accounts/accountsettings.h"
#include "server/pg/pool.h"

#include <memory>

namespace foyer::accounts {

/// Takes away what is of no use any more: old wrong passwords, run-out tokens. Any worker may, at any time.
class Housekeeper : public std::enable_shared_from_this<Housekeeper>
{
public:
    Housekeeper(pg::Pool &pool, const Clock &clock, const SignInLimits &limits)
        : m_pool(pool)
        , m_clock(clock)
        , m_limits(limits)
    {}

    /// How many rows went.
    [[nodiscard]] Task<Result<qint64>> sweep();

private:
    pg::Pool &m_pool;
    const Clock &m_clock;
    SignInLimits m_limits;
};

} // namespace foyer::accounts
