// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/accounts/accountsroutes.h"

#include "server/accounts/accountservices.h"

namespace foyer::accounts {

AccountsRoutes::AccountsRoutes(AccountServices &services)
    : m_signUps(services.signUps())
    , m_sessions(services.sessions())
    , m_profiles(services.profiles())
    , m_members(services.members())
{}

void AccountsRoutes::addTo(api::ApiBuilder &api)
{
    m_signUps.addTo(api);
    m_sessions.addTo(api);
    m_profiles.addTo(api);
    m_members.addTo(api);
}

} // namespace foyer::accounts
