// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/wire/accounts/roles.h"
#include "core/wire/accounts/signup.h"

namespace foyer::wire {

/// An organization as its members see it in passing.
struct OrganizationEntry
{
    accounts::OrganizationId id;
    QString name;
    QString slug;
    QString currency;
    QString timeZone;
    accounts::Role role = accounts::Role::Viewer;
    std::vector<QString> permissions;
};

template <>
struct Shape<OrganizationEntry>
{
    using Entry = OrganizationEntry;

    static constexpr QLatin1StringView name() { return QLatin1StringView{"OrganizationEntry"}; }

    static constexpr auto fields()
    {
        return std::tuple{
            field("id", &Entry::id),
            field("name", &Entry::name, text(200)),
            field("slug", &Entry::slug, text(80)),
            field("currency", &Entry::currency, text(3, 3)),
            field("time_zone", &Entry::timeZone, text(64)),
            field("role", &Entry::role),
            field("permissions", &Entry::permissions, List<Text>{}, "what the role allows in this version")};
    }
};

/// The signed-in person.
struct AccountProfile
{
    accounts::AccountId id;
    QString email;
    QString firstName;
    QString lastName;
    QString phone;
    QString language;
    std::vector<OrganizationEntry> organizations;
};

template <>
struct Shape<AccountProfile>
{
    static constexpr QLatin1StringView name() { return QLatin1StringView{"AccountProfile"}; }

    static constexpr auto fields()
    {
        return std::tuple{field("id", &AccountProfile::id),
                          field("email", &AccountProfile::email, emailText),
                          field("first_name", &AccountProfile::firstName, nameText),
                          field("last_name", &AccountProfile::lastName, nameText),
                          field("phone", &AccountProfile::phone, text(40, 0)),
                          field("language", &AccountProfile::language, text(5, 2)),
                          field("organizations", &AccountProfile::organizations)};
    }
};

/// What of it is to be otherwise; what is left out stays.
struct EditProfile
{
    std::optional<QString> firstName;
    std::optional<QString> lastName;
    std::optional<QString> phone;
    std::optional<QString> language;
};

template <>
struct Shape<EditProfile>
{
    static constexpr QLatin1StringView name() { return QLatin1StringView{"EditProfile"}; }

    static constexpr auto fields()
    {
        return std::tuple{field("first_name", &EditProfile::firstName, nameText),
                          field("last_name", &EditProfile::lastName, nameText),
                          field("phone", &EditProfile::phone, text(40, 0)),
                          field("language", &EditProfile::language, text(5, 2), "en, de-CH")};
    }
};

struct ChangePassword
{
    QString currentPassword;
    QString newPassword;
};

template <>
struct Shape<ChangePassword>
{
    static constexpr QLatin1StringView name() { return QLatin1StringView{"ChangePassword"}; }

    static constexpr auto fields()
    {
        return std::tuple{
            field("current_password", &ChangePassword::currentPassword, formatted("password", 200)),
            field("new_password", &ChangePassword::newPassword, newPasswordText)};
    }
};

/// A password for an account that was made for somebody by a member.
struct SetPassword
{
    QString token;
    QString password;
};

template <>
struct Shape<SetPassword>
{
    static constexpr QLatin1StringView name() { return QLatin1StringView{"SetPassword"}; }

    static constexpr auto fields()
    {
        return std::tuple{field("token", &SetPassword::token, tokenText),
                          field("password", &SetPassword::password, newPasswordText)};
    }
};

} // namespace foyer::wire
