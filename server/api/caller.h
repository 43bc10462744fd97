// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/accounts/ids.h"
#include "core/accounts/permission.h"
#include "server/http/principal.h"

#include <map>

namespace foyer::api {

using accounts::AccountId;
using accounts::OrganizationId;
using accounts::SessionId;

/// The signed-in person behind a request, with the role held in each organization.
class Caller final : public http::Principal
{
public:
    using Roles = std::map<OrganizationId, accounts::Role>;

    Caller(AccountId account, Roles roles, SessionId session = {})
        : m_account(account)
        , m_session(session)
        , m_roles(std::move(roles))
    {}

    [[nodiscard]] AccountId account() const noexcept { return m_account; }

    /// The sign-in that this request belongs to.
    [[nodiscard]] SessionId session() const noexcept { return m_session; }

    [[nodiscard]] const Roles &roles() const noexcept { return m_roles; }

    [[nodiscard]] bool isMember(OrganizationId organization) const { return m_roles.contains(organization); }

    [[nodiscard]] bool may(accounts::Permission permission, OrganizationId organization) const
    {
        const auto role = m_roles.find(organization);
        return role != m_roles.end() && accounts::grants(role->second, permission);
    }

private:
    AccountId m_account;
    SessionId m_session;
    Roles m_roles;
};

} // namespace foyer::api
