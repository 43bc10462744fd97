// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/accounts/sessionissuer.h"

#include "server/accounts/opaquetoken.h"
#include "server/accounts/sql.h"

namespace foyer::accounts {

SessionIssuer::SessionIssuer(const TokenKeys &keys, std::shared_ptr<const AccessTokens> tokens,
                             const Clock &clock, IdFactory &ids, RandomSource &random,
                             const SessionTimes &times)
    : m_tokens(std::move(tokens))
    , m_successorKey(keys.derived("foyer refresh token successor"))
    , m_clock(clock)
    , m_ids(ids)
    , m_random(random)
    , m_times(times)
{}

SessionKeys SessionIssuer::start(pg::Segment &segment, AccountId account, qint32 epoch,
                                 const Visitor &visitor) const
{
    const SessionId session(m_ids.next());
    SessionKeys keys = renewed(account, session, epoch, makeToken(TokenKind::Refresh, m_random));
    keys.deviceToken = isToken(TokenKind::Device, visitor.deviceToken)
                           ? visitor.deviceToken
                           : makeToken(TokenKind::Device, m_random);
    const Instant now = m_clock.now();
    segment.add(sql::startSession, account, epoch, session, tokenHash(keys.deviceToken), visitor.deviceName,
                now, tokenHash(keys.refreshToken), Instant(now + m_times.refresh));
    return keys;
}

SessionKeys SessionIssuer::renewed(AccountId account, SessionId session, qint32 epoch,
                                   const QByteArray &refreshToken) const
{
    return SessionKeys{account, session, accessToken(account, session, epoch), accessLifetime(),
                       refreshToken};
}

QByteArray SessionIssuer::successorOf(QByteArrayView refreshToken) const
{
    return followingToken(TokenKind::Refresh, refreshToken, m_successorKey);
}

} // namespace foyer::accounts
