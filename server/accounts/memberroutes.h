// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/wire/accounts/members.h"
#include "server/accounts/memberservice.h"
#include "server/api/apibuilder.h"

namespace foyer::accounts {

/// Who belongs to an organization, for its owners.
class MemberRoutes
{
public:
    explicit MemberRoutes(MemberService &service) : m_service(service) {}

    void addTo(api::ApiBuilder &api);

private:
    [[nodiscard]] Task<api::Outcome<wire::MemberPage>> list(api::Call<api::Nothing> call);
    [[nodiscard]] Task<api::Outcome<wire::MemberEntry>> show(api::Call<api::Nothing> call);
    [[nodiscard]] Task<api::Outcome<wire::MemberAdded>> add(api::Call<wire::AddMember> call);
    [[nodiscard]] Task<api::Outcome<wire::MemberEntry>> changeRole(api::Call<wire::ChangeRole> call);
    [[nodiscard]] Task<api::Outcome<api::Nothing>> remove(api::Call<api::Nothing> call);

    MemberService &m_service;
};

} // namespace foyer::accounts
