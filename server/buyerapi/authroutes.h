// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/accounts/accountsettings.h"
#include "server/accounts/profileservice.h"
#include "server/accounts/signupservice.h"
#include "server/api/apibuilder.h"

namespace foyer::accounts {
class AccountServices;
}

namespace foyer::buyerapi {

/// /api/auth: registering, signing in, staying in, and who one is.
class AuthRoutes
{
public:
    AuthRoutes(accounts::AccountServices &accounts, IdFactory &ids, const Clock &clock,
               const accounts::SignInLimits &limits);

    void addTo(api::ApiBuilder &api);

private:
    [[nodiscard]] Task<http::Response> signUp(http::RequestPtr request);
    [[nodiscard]] Task<http::Response> signIn(http::RequestPtr request);
    [[nodiscard]] Task<http::Response> refresh(http::RequestPtr request);
    [[nodiscard]] Task<http::Response> profile(http::RequestPtr request);
    [[nodiscard]] Task<http::Response> welcome(accounts::SessionKeys keys, http::Status status);
    [[nodiscard]] http::Response refused(const accounts::Refusal &refusal) const;

    accounts::SignUpService &m_signUps;
    accounts::SessionService &m_sessions;
    accounts::ProfileService &m_profiles;
    IdFactory &m_ids;
    const Clock &m_clock;
    accounts::SignInLimits m_limits;
};

} // namespace foyer::buyerapi
