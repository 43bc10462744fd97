// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/wire/accounts/accountprofile.h"
#include "core/wire/accounts/sessions.h"
#include "server/accounts/profileservice.h"
#include "server/api/apibuilder.h"

namespace foyer::accounts {

/// The signed-in person's own account.
class ProfileRoutes
{
public:
    explicit ProfileRoutes(ProfileService &service) : m_service(service) {}

    void addTo(api::ApiBuilder &api);

private:
    [[nodiscard]] Task<api::Outcome<wire::AccountProfile>> show(api::Call<api::Nothing> call);
    [[nodiscard]] Task<api::Outcome<wire::AccountProfile>> edit(api::Call<wire::EditProfile> call);
    [[nodiscard]] Task<api::Outcome<wire::AccessGranted>>
    changePassword(api::Call<wire::ChangePassword> call);
    [[nodiscard]] Task<api::Outcome<api::Nothing>> setPassword(api::Call<wire::SetPassword> call);

    ProfileService &m_service;
};

} // namespace foyer::accounts
