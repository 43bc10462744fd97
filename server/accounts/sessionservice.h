// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/task.h"
#include "server/accounts/passwordpool.h"
#include "server/accounts/sessionissuer.h"
#include "server/accounts/signinattempts.h"

namespace foyer::accounts {

/// A sign-in as its owner sees it in the list of devices.
struct SessionRecord
{
    SessionId id;
    QString deviceName;
    Instant createdAt{};
    Instant lastUsedAt{};
};

/// Signing in, staying in and out. One per worker; kept alive by what it has to finish.
class SessionService : public std::enable_shared_from_this<SessionService>
{
public:
    SessionService(pg::Pool &pool, const Clock &clock, std::shared_ptr<PasswordPool> passwords,
                   std::shared_ptr<SignInAttempts> attempts, std::shared_ptr<const SessionIssuer> issuer);

    /// Refusals: InvalidCredentials, TooManyFailures, Busy.
    [[nodiscard]] Task<Answer<SessionKeys>> signIn(QString emailKey, Secret password, Visitor visitor);

    /// Spends a refresh token. One that was spent before revokes its session: two hold it, and one of them
    /// stole it. Only the device that the session belongs to, within a few seconds, is believed to repeat a
    /// request whose answer was lost, and gets the same successor again. Refusals: InvalidRefreshToken.
    [[nodiscard]] Task<Answer<SessionKeys>> refresh(QByteArray token, Visitor visitor);

    /// Ends one of the account's sessions; refuses with NotFound when it is not there or over.
    [[nodiscard]] Task<Answer<void>> end(AccountId account, SessionId session);

    [[nodiscard]] Task<Answer<std::vector<SessionRecord>>> list(AccountId account);

private:
    [[nodiscard]] Task<Answer<SessionKeys>> enter(Attempt attempt, QByteArray improvedHash, Visitor visitor);
    [[nodiscard]] Task<Answer<SessionKeys>> judgeSpent(QByteArray token, Visitor visitor);
    [[nodiscard]] Task<Result<qint64>> revoke(AccountId account, SessionId session, QString because);

    pg::Pool &m_pool;
    const Clock &m_clock;
    std::shared_ptr<PasswordPool> m_passwords;
    std::shared_ptr<SignInAttempts> m_attempts;
    std::shared_ptr<const SessionIssuer> m_issuer;
};

} // namespace foyer::accounts
