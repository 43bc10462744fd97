// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/wire/accounts/sessions.h"
#include "server/accounts/sessionservice.h"
#include "server/api/apibuilder.h"

namespace foyer::accounts {

/// Signing in, staying in and out.
class SessionRoutes
{
public:
    explicit SessionRoutes(SessionService &service) : m_service(service) {}

    void addTo(api::ApiBuilder &api);

private:
    [[nodiscard]] Task<api::Outcome<wire::SignedIn>> signIn(api::Call<wire::SignIn> call);
    [[nodiscard]] Task<api::Outcome<wire::SignedIn>> refresh(api::Call<wire::RefreshSession> call);
    [[nodiscard]] Task<api::Outcome<api::Nothing>> signOut(api::Call<api::Nothing> call);
    [[nodiscard]] Task<api::Outcome<wire::SessionList>> list(api::Call<api::Nothing> call);
    [[nodiscard]] Task<api::Outcome<api::Nothing>> end(api::Call<api::Nothing> call);

    SessionService &m_service;
};

} // namespace foyer::accounts
