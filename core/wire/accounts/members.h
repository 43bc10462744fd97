// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/wire/accounts/roles.h"
#include "core/wire/accounts/signup.h"

namespace foyer::wire {

struct MemberEntry
{
    accounts::AccountId account;
    QString email;
    QString firstName;
    QString lastName;
    accounts::Role role = accounts::Role::Viewer;
    bool isPending = false;
    Instant since{};
    std::int32_t revision = 1;
};

template <>
struct Shape<MemberEntry>
{
    static constexpr QLatin1StringView name() { return QLatin1StringView{"MemberEntry"}; }

    static constexpr auto fields()
    {
        return std::tuple{
            field("account", &MemberEntry::account),
            field("email", &MemberEntry::email, text(254, 0), "empty once erased"),
            field("first_name", &MemberEntry::firstName, nameText),
            field("last_name", &MemberEntry::lastName, nameText),
            field("role", &MemberEntry::role),
            field("pending", &MemberEntry::isPending, Any{}, "has not set a password yet"),
            field("since", &MemberEntry::since),
            field("revision", &MemberEntry::revision, Range{1}, "what an edit names in If-Match")};
    }
};

struct MemberPage
{
    std::vector<MemberEntry> items;
    std::optional<QByteArray> next;
};

template <>
struct Shape<MemberPage>
{
    static constexpr QLatin1StringView name() { return QLatin1StringView{"MemberPage"}; }

    static constexpr auto fields()
    {
        return std::tuple{field("items", &MemberPage::items),
                          field("next", &MemberPage::next, Any{}, "for ?after=; absent on the last page")};
    }
};

struct AddMember
{
    accounts::AccountId account;
    QString email;
    accounts::Role role = accounts::Role::Viewer;
    std::optional<QString> firstName;
    std::optional<QString> lastName;
};

template <>
struct Shape<AddMember>
{
    static constexpr QLatin1StringView name() { return QLatin1StringView{"AddMember"}; }

    static constexpr auto fields()
    {
        return std::tuple{field("account", &AddMember::account, Any{},
                                "made by the client; the id of the account if the address has none yet"),
                          field("email", &AddMember::email, emailText), field("role", &AddMember::role),
                          field("first_name", &AddMember::firstName, nameText),
                          field("last_name", &AddMember::lastName, nameText)};
    }
};

struct MemberAdded
{
    MemberEntry member;
    std::optional<QByteArray> passwordToken;
    std::optional<Instant> passwordTokenExpiresAt;
};

template <>
struct Shape<MemberAdded>
{
    static constexpr QLatin1StringView name() { return QLatin1StringView{"MemberAdded"}; }

    static constexpr auto fields()
    {
        return std::tuple{field("member", &MemberAdded::member),
                          field("password_token", &MemberAdded::passwordToken, Any{},
                                "for a new account: with it the person sets a password, once"),
                          field("password_token_expires_at", &MemberAdded::passwordTokenExpiresAt)};
    }
};

struct ChangeRole
{
    accounts::Role role = accounts::Role::Viewer;
};

template <>
struct Shape<ChangeRole>
{
    static constexpr QLatin1StringView name() { return QLatin1StringView{"ChangeRole"}; }

    static constexpr auto fields() { return std::tuple{field("role", &ChangeRole::role)}; }
};

} // namespace foyer::wire
