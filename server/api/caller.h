// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/accounts/ids.h"
#include "core/accounts/permission.h"
#include "server/http/principal.h"

#include <map>

namespace foyer::api {

using accounts::AccountId;
using accounts::OrganizationId;

/// The signed-in person behind a request, with the role held in each organization.
class Caller final : public http::Principal
{
public:
    using Roles = std::map<OrganizationId, accounts::Role>;

    Caller(AccountId account, Roles roles) : m_account(account), m_roles(std::move(roles)) {}

    [[nodiscard]] AccountId account() const noexcept { return m_account; }

    [[nodiscard]] const Roles &roles() const noexcept { return m_roles; }

    [[nodiscard]] bool isMember(OrganizationId organization) const { return m_roles.contains(organization); }

    [[nodiscard]] bool may(accounts::Permission permission, OrganizationId organization) const
    {
        const auto role = m_roles.find(organization);
        return role != m_roles.end() && accounts::grants(role->second, permission);
    }

private:
    AccountId m_account;
    Roles m_roles;
};

} // namespace foyer::api
