// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/idfactory.h"
#include "server/accounts/accesstokens.h"
#include "server/accounts/accountsettings.h"
#include "server/accounts/visitor.h"
#include "server/pg/segment.h"

namespace foyer::accounts {

/// What somebody holds who is signed in.
struct SessionKeys
{
    AccountId account;
    SessionId session;
    QByteArray accessToken;
    std::chrono::seconds expiresIn{0};
    QByteArray refreshToken;
    QByteArray deviceToken = {}; ///< empty where the device keeps the one it has
};

/// Where sessions come from: makes their keys and says what is to be written.
class SessionIssuer
{
public:
    SessionIssuer(const TokenKeys &keys, std::shared_ptr<const AccessTokens> tokens, const Clock &clock,
                  IdFactory &ids, RandomSource &random, const SessionTimes &times);

    /// Adds the statement that starts a session to a transaction; it returns no row when the account was
    /// changed since `epoch` was read.
    [[nodiscard]] SessionKeys start(pg::Segment &segment, AccountId account, qint32 epoch,
                                    const Visitor &visitor) const;

    /// The keys after a refresh.
    [[nodiscard]] SessionKeys renewed(AccountId account, SessionId session, qint32 epoch,
                                      const QByteArray &refreshToken) const;

    [[nodiscard]] QByteArray accessToken(AccountId account, SessionId session, qint32 epoch) const
    {
        return m_tokens->issue(account, session, epoch);
    }

    /// The one refresh token that follows another.
    [[nodiscard]] QByteArray successorOf(QByteArrayView refreshToken) const;

    [[nodiscard]] std::chrono::seconds accessLifetime() const noexcept { return m_tokens->lifetime(); }

    [[nodiscard]] const SessionTimes &times() const noexcept { return m_times; }

private:
    std::shared_ptr<const AccessTokens> m_tokens;
    Secret m_successorKey;
    const Clock &m_clock;
    IdFactory &m_ids;
    RandomSource &m_random;
    SessionTimes m_times;
};

} // namespace foyer::accounts
