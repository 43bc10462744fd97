// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/settings/membersmodel.h"

#include "core/client/unheard.h"

namespace foyer::settings {

namespace {

constexpr int mostPages = 50;

} // namespace

MembersModel::MembersModel(client::AccountsApi &api, IdFactory &ids, QObject *parent)
    : QObject(parent)
    , m_api(api)
    , m_ids(ids)
{}

void MembersModel::read()
{
    static_cast<void>(readNow(this));
}

Task<> MembersModel::readNow(QPointer<MembersModel> self)
{
    std::vector<wire::MemberEntry> members;
    client::PageAsked page;
    for (int pages = 0; pages < mostPages; ++pages) {
        client::Answer<wire::MemberPage> answer = co_await m_api.members(page);
        if (!self)
            co_return;
        if (!answer) {
            m_refusal = std::move(answer.error());
            Q_EMIT changed();
            co_return;
        }
        std::ranges::move(answer->items, std::back_inserter(members));
        if (!answer->next)
            break;
        page.after = *answer->next;
    }
    m_refusal.reset();
    m_members = std::move(members);
    m_wasRead = true;
    Q_EMIT changed();
}

void MembersModel::add(const QString &email, accounts::Role role)
{
    wire::AddMember asked;
    const bool isAgain = m_unheard && m_unheard->email == email && m_unheard->role == role;
    asked.account = isAgain ? m_unheard->account : accounts::AccountId(m_ids.next());
    asked.email = email;
    asked.role = role;
    m_unheard = asked;
    static_cast<void>(addNow(this, asked));
}

Task<> MembersModel::addNow(QPointer<MembersModel> self, wire::AddMember asked)
{
    client::Answer<wire::MemberAdded> answer = co_await m_api.addMember(std::move(asked));
    if (!self)
        co_return;
    if (answer || !client::isUnheard(answer.error()))
        m_unheard.reset();
    if (!answer) {
        Q_EMIT addRefused(answer.error());
        co_return;
    }
    Q_EMIT added(*answer);
    read();
}

void MembersModel::changeRole(const wire::MemberEntry &member, accounts::Role role)
{
    if (member.role != role)
        static_cast<void>(changeNow(this, member, role));
}

Task<> MembersModel::changeNow(QPointer<MembersModel> self, wire::MemberEntry member, accounts::Role role)
{
    client::Answer<wire::MemberEntry> answer =
        co_await m_api.changeRole(member.account, member.revision, role);
    if (!self)
        co_return;
    if (!answer)
        Q_EMIT actRefused(answer.error());
    if (self)
        read(); // the list says what holds, refused or not
}

void MembersModel::remove(const wire::MemberEntry &member)
{
    static_cast<void>(removeNow(this, member.account));
}

Task<> MembersModel::removeNow(QPointer<MembersModel> self, accounts::AccountId account)
{
    client::Answer<void> answer = co_await m_api.removeMember(account);
    if (!self)
        co_return;
    if (!answer)
        Q_EMIT actRefused(answer.error());
    if (self)
        read();
}

} // namespace foyer::settings
