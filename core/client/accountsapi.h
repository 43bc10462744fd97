// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/client/apiclient.h"
#include "core/client/pageasked.h"
#include "core/wire/accounts/accountprofile.h"
#include "core/wire/accounts/members.h"
#include "core/wire/accounts/sessions.h"
#include "core/wire/accounts/setup.h"

namespace foyer::client {

/// Persons, their sessions, and the members of the client's organization. Signing in is Session's.
class AccountsApi
{
public:
    /// `client` must outlive it and the tasks it gives.
    explicit AccountsApi(ApiClient &client) : m_client(client) {}

    /// Whether the server has no organization yet. Needs nobody signed in.
    [[nodiscard]] Task<Answer<wire::SetupState>> setupState();

    [[nodiscard]] Task<Answer<Revised<wire::AccountProfile>>> profile();
    [[nodiscard]] Task<Answer<Revised<wire::AccountProfile>>> editProfile(qint32 revision,
                                                                          wire::EditProfile edit);

    /// For somebody who was invited: the first password, by the token that came with the invitation.
    [[nodiscard]] Task<Answer<void>> setPassword(wire::SetPassword asked);

    [[nodiscard]] Task<Answer<wire::SessionList>> sessions();
    [[nodiscard]] Task<Answer<void>> endSession(accounts::SessionId session);

    [[nodiscard]] Task<Answer<wire::MemberPage>> members(PageAsked page);
    [[nodiscard]] Task<Answer<wire::MemberEntry>> member(accounts::AccountId account);

    /// `asked.account` is made by the caller (ApiClient::newId).
    [[nodiscard]] Task<Answer<wire::MemberAdded>> addMember(wire::AddMember asked);
    [[nodiscard]] Task<Answer<wire::MemberEntry>> changeRole(accounts::AccountId account, qint32 revision,
                                                             accounts::Role role);
    [[nodiscard]] Task<Answer<void>> removeMember(accounts::AccountId account);

private:
    ApiClient &m_client;
};

} // namespace foyer::client
