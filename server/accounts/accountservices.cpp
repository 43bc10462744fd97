// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/accounts/accountservices.h"

namespace foyer::accounts {

namespace {

GuardParts accessOf(const AccountsParts &parts)
{
    return GuardParts{
        std::make_shared<const AccessTokens>(parts.keys, parts.clock, parts.settings.times.access),
        std::make_shared<Memberships>(parts.pool, parts.clock),
        std::make_shared<RateLimiter>(parts.redis, parts.clock, parts.settings.rates)};
}

} // namespace

AccountServices::AccountServices(const AccountsParts &parts)
    : m_access(accessOf(parts))
    , m_guard(m_access)
    , m_news(parts.connection, parts.clock, parts.random)
    , m_passwords(std::make_shared<PasswordPool>(parts.settings.passwordWork, parts.settings.passwordCost,
                                                 parts.random))
    , m_attempts(std::make_shared<SignInAttempts>(parts.pool, parts.clock, parts.settings.signIn))
    , m_issuer(std::make_shared<SessionIssuer>(parts.keys, m_access.tokens, parts.clock, parts.ids,
                                               parts.random, parts.settings.times))
    , m_sessions(std::make_shared<SessionService>(parts.pool, parts.clock, m_passwords, m_attempts, m_issuer))
    , m_signUps(std::make_shared<SignUpService>(parts.pool, parts.clock, m_passwords, m_sessions, m_issuer))
    , m_profiles(std::make_shared<ProfileService>(parts.pool, parts.clock, m_passwords, m_attempts, m_issuer))
    , m_members(std::make_shared<MemberService>(parts.pool, parts.clock, parts.random, parts.settings.times))
    , m_housekeeper(std::make_shared<Housekeeper>(parts.pool, parts.clock, parts.settings.signIn))
{
    const std::shared_ptr<Memberships> memberships = m_access.memberships;
    QObject::connect(&m_news, &AccountNews::changed, &m_news,
                     [memberships](AccountId account) { memberships->forget(account); });
    QObject::connect(&m_news, &AccountNews::resumed, &m_news, [memberships] { memberships->forgetAll(); });
}

AccountServices::~AccountServices()
{
    m_passwords->close();
}

} // namespace foyer::accounts
