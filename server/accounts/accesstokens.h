// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/accounts/ids.h"
#include "core/base/clock.h"
#include "server/accounts/tokenkeys.h"

#include <tl/expected.hpp>

namespace foyer::accounts {

/// What an access token says.
struct AccessClaims
{
    AccountId account;
    SessionId session;
    qint32 epoch = 0; ///< of the account; an older one is not believed any more
    Instant issuedAt{};
    Instant expiresAt{};
};

enum class TokenFault : quint8
{
    Invalid, ///< no token of ours, or not as it left us
    Expired,
};

/// Makes and checks access tokens: JWTs (RFC 9068's `at+jwt`) signed by HMAC-SHA-256. Whatever is not to the
/// letter as it is made here is refused: the header is compared as text with those of the known keys, the
/// signature as text with the one that there should be, in constant time; nothing is parsed before.
class AccessTokens
{
public:
    AccessTokens(const TokenKeys &keys, const Clock &clock, std::chrono::seconds lifetime);

    [[nodiscard]] QByteArray issue(AccountId account, SessionId session, qint32 epoch) const;
    [[nodiscard]] tl::expected<AccessClaims, TokenFault> check(QByteArrayView token) const;

    [[nodiscard]] std::chrono::seconds lifetime() const noexcept { return m_lifetime; }

private:
    struct Signer
    {
        QByteArray header; ///< as it stands in tokens
        Secret secret;
    };

    const Clock &m_clock;
    std::chrono::seconds m_lifetime;
    std::vector<Signer> m_signers;
};

} // namespace foyer::accounts
