// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/accounts/accessguard.h"
#include "server/accounts/accountnews.h"
#include "server/accounts/housekeeper.h"
#include "server/accounts/memberservice.h"
#include "server/accounts/profileservice.h"
#include "server/accounts/signupservice.h"

namespace foyer::accounts {

/// What a worker's accounts are made from; all of it outlives them.
struct AccountsParts
{
    pg::Pool &pool;
    redis::Client &redis;
    const Clock &clock;
    IdFactory &ids;
    RandomSource &random;
    const TokenKeys &keys;             ///< the same for all workers
    pg::ConnectionSettings connection; ///< for the connection that listens for news
    AccountsSettings settings = {};
};

/// Everything about accounts in one worker, on its thread: made before its routes, destroyed when its HTTP
/// server has stopped and before its pool. Whoever waits for a password then hears that the server stops.
class AccountServices
{
public:
    explicit AccountServices(const AccountsParts &parts);
    ~AccountServices();
    Q_DISABLE_COPY_MOVE(AccountServices)

    /// Starts to listen for news.
    void open() { m_news.open(); }

    [[nodiscard]] http::RequestGuard &guard() noexcept { return m_guard; }

    /// Who is known without an account; must outlive it. Before the server answers.
    void setGuests(const Guests &guests) noexcept { m_guard.setGuests(guests); }

    /// For whoever keeps connections open that a change must cut.
    [[nodiscard]] AccountNews &news() noexcept { return m_news; }

    /// Checks access tokens that come another way than by a header, and knows what they may do.
    [[nodiscard]] const GuardParts &access() const noexcept { return m_access; }

    [[nodiscard]] SignUpService &signUps() noexcept { return *m_signUps; }

    [[nodiscard]] SessionService &sessions() noexcept { return *m_sessions; }

    [[nodiscard]] ProfileService &profiles() noexcept { return *m_profiles; }

    [[nodiscard]] MemberService &members() noexcept { return *m_members; }

    [[nodiscard]] Housekeeper &housekeeper() noexcept { return *m_housekeeper; }

private:
    GuardParts m_access;
    AccessGuard m_guard;
    AccountNews m_news;
    std::shared_ptr<PasswordPool> m_passwords;
    std::shared_ptr<SignInAttempts> m_attempts;
    std::shared_ptr<const SessionIssuer> m_issuer;
    std::shared_ptr<SessionService> m_sessions;
    std::shared_ptr<SignUpService> m_signUps;
    std::shared_ptr<ProfileService> m_profiles;
    std::shared_ptr<MemberService> m_members;
    std::shared_ptr<Housekeeper> m_housekeeper;
};

} // namespace foyer::accounts
