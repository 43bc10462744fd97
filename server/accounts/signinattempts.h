// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/accounts/ids.h"
#include "core/base/clock.h"
#include "core/base/task.h"
#include "server/accounts/accountsettings.h"
#include "server/accounts/refusal.h"
#include "server/accounts/visitor.h"
#include "server/pg/pool.h"

#include <memory>

namespace foyer::accounts {

/// What stands behind an address: all null and empty when there is nothing.
struct Login
{
    AccountId account;
    QByteArray passwordHash; ///< empty: no password can be right
    qint32 epoch = 0;
    bool isDisabled = false;
};

/// One look at a password, counted before it happens.
struct Attempt
{
    qint64 id = 0;
    Login login;
};

/// Slows down whoever guesses passwords. An attempt is counted first and judged afterwards, under a lock per
/// account and source, so that a crowd of guesses at the same time gets no more looks than one after the
/// other. It asks and answers the same for addresses that nobody has.
class SignInAttempts : public std::enable_shared_from_this<SignInAttempts>
{
public:
    SignInAttempts(pg::Pool &pool, const Clock &clock, const SignInLimits &limits)
        : m_pool(pool)
        , m_clock(clock)
        , m_limits(limits)
    {}

    /// Refusals: TooManyFailures with the time to wait, Failed.
    [[nodiscard]] Task<Answer<Attempt>> take(QString emailKey, Visitor visitor);

    /// The password was wrong.
    [[nodiscard]] Task<Result<void>> confirmFailure(qint64 attempt);

    /// The password was not looked at after all.
    [[nodiscard]] Task<Result<void>> withdraw(qint64 attempt);

private:
    [[nodiscard]] Answer<Attempt> attemptOf(const std::vector<pg::Rows> &rows, Instant now) const;

    pg::Pool &m_pool;
    const Clock &m_clock;
    SignInLimits m_limits;
};

} // namespace foyer::accounts
