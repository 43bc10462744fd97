// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/wire/accounts/setup.h"
#include "server/accounts/signupservice.h"
#include "server/api/apibuilder.h"

namespace foyer::accounts {

/// New accounts, and the first start of an installation.
class SignUpRoutes
{
public:
    explicit SignUpRoutes(SignUpService &service) : m_service(service) {}

    void addTo(api::ApiBuilder &api);

private:
    [[nodiscard]] Task<api::Outcome<wire::SignedIn>> signUp(api::Call<wire::SignUp> call);
    [[nodiscard]] Task<api::Outcome<wire::SetupState>> setupState(api::Call<api::Nothing> call);
    [[nodiscard]] Task<api::Outcome<wire::SignedIn>> setUp(api::Call<wire::SetUp> call);

    SignUpService &m_service;
};

} // namespace foyer::accounts
