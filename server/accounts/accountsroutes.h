// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/accounts/memberroutes.h"
#include "server/accounts/profileroutes.h"
#include "server/accounts/sessionroutes.h"
#include "server/accounts/signuproutes.h"

namespace foyer::accounts {

class AccountServices;

/// All of the API about accounts, sessions and members.
class AccountsRoutes
{
public:
    explicit AccountsRoutes(AccountServices &services);

    void addTo(api::ApiBuilder &api);

private:
    SignUpRoutes m_signUps;
    SessionRoutes m_sessions;
    ProfileRoutes m_profiles;
    MemberRoutes m_members;
};

} // namespace foyer::accounts
