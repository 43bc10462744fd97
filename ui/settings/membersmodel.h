// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/client/accountsapi.h"

#include <QObject>
#include <QPointer>

namespace foyer::settings {

/// The people of the organization and what may be done with them.
class MembersModel final : public QObject
{
    Q_OBJECT

public:
    /// Both must outlive it.
    MembersModel(client::AccountsApi &api, IdFactory &ids, QObject *parent = nullptr);

    void read();
    void add(const QString &email, accounts::Role role);
    void changeRole(const wire::MemberEntry &member, accounts::Role role);
    void remove(const wire::MemberEntry &member);

    [[nodiscard]] const std::vector<wire::MemberEntry> &members() const { return m_members; }

    [[nodiscard]] bool wasRead() const { return m_wasRead; }

    [[nodiscard]] const std::optional<client::Refusal> &refusal() const { return m_refusal; }

Q_SIGNALS:
    void changed();
    void added(const foyer::wire::MemberAdded &added);
    void addRefused(const foyer::client::Refusal &refusal);
    void actRefused(const foyer::client::Refusal &refusal);

private:
    Task<> readNow(QPointer<MembersModel> self);
    Task<> addNow(QPointer<MembersModel> self, wire::AddMember asked);
    Task<> changeNow(QPointer<MembersModel> self, wire::MemberEntry member, accounts::Role role);
    Task<> removeNow(QPointer<MembersModel> self, accounts::AccountId account);

    client::AccountsApi &m_api;
    IdFactory &m_ids;
    std::vector<wire::MemberEntry> m_members;
    std::optional<client::Refusal> m_refusal;
    std::optional<wire::AddMember> m_unheard; ///< may have been added: asked again under its id, which the
                                              ///< first password comes with
    bool m_wasRead = false;
};

} // namespace foyer::settings
