// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/client/accountsapi.h"

namespace foyer::client {

Task<Answer<wire::SetupState>> AccountsApi::setupState()
{
    Request request = ApiClient::fromAnybody(ApiClient::get("/api/v1/setup"));
    co_return co_await m_client.call<wire::SetupState>(std::move(request), Repeat::Safe);
}

Task<Answer<Revised<wire::AccountProfile>>> AccountsApi::profile()
{
    Request request = ApiClient::get("/api/v1/account");
    co_return co_await m_client.callRevised<wire::AccountProfile>(std::move(request), Repeat::Safe);
}

Task<Answer<Revised<wire::AccountProfile>>> AccountsApi::editProfile(qint32 revision, wire::EditProfile edit)
{
    Request request = ApiClient::send(Method::Patch, "/api/v1/account", edit);
    request = ApiClient::from(revision, std::move(request));
    co_return co_await m_client.callRevised<wire::AccountProfile>(std::move(request), Repeat::Never);
}

Task<Answer<void>> AccountsApi::setPassword(wire::SetPassword asked)
{
    Request request = ApiClient::fromAnybody(ApiClient::send(Method::Post, "/api/v1/passwords", asked));
    co_return co_await m_client.command(std::move(request), Repeat::Never);
}

Task<Answer<wire::SessionList>> AccountsApi::sessions()
{
    co_return co_await m_client.call<wire::SessionList>(ApiClient::get("/api/v1/sessions"), Repeat::Safe);
}

Task<Answer<void>> AccountsApi::endSession(accounts::SessionId session)
{
    Request request = ApiClient::remove("/api/v1/sessions/" + session.toText());
    co_return co_await m_client.command(std::move(request), Repeat::Safe);
}

Task<Answer<wire::MemberPage>> AccountsApi::members(PageAsked page)
{
    Request request = ApiClient::get(m_client.staffPath("/members"));
    page.addTo(request);
    co_return co_await m_client.call<wire::MemberPage>(std::move(request), Repeat::Safe);
}

Task<Answer<wire::MemberEntry>> AccountsApi::member(accounts::AccountId account)
{
    Request request = ApiClient::get(m_client.staffPath("/members/" + account.toText()));
    co_return co_await m_client.call<wire::MemberEntry>(std::move(request), Repeat::Safe);
}

Task<Answer<wire::MemberAdded>> AccountsApi::addMember(wire::AddMember asked)
{
    Request request = ApiClient::send(Method::Post, m_client.staffPath("/members"), asked);
    co_return co_await m_client.call<wire::MemberAdded>(std::move(request), Repeat::Safe);
}

Task<Answer<wire::MemberEntry>> AccountsApi::changeRole(accounts::AccountId account, qint32 revision,
                                                        accounts::Role role)
{
    const QByteArray path = m_client.staffPath("/members/" + account.toText());
    Request request = ApiClient::from(revision, ApiClient::send(Method::Patch, path, wire::ChangeRole{role}));
    co_return co_await m_client.call<wire::MemberEntry>(std::move(request), Repeat::Never);
}

Task<Answer<void>> AccountsApi::removeMember(accounts::AccountId account)
{
    Request request = ApiClient::remove(m_client.staffPath("/members/" + account.toText()));
    co_return co_await m_client.command(std::move(request), Repeat::Never);
}

} // namespace foyer::client
