// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/wire/accounts/sessions.h"

namespace foyer::wire {

struct SetupState
{
    bool isNeeded = false;
};

template <>
struct Shape<SetupState>
{
    static constexpr QLatin1StringView name() { return QLatin1StringView{"SetupState"}; }

    static constexpr auto fields()
    {
        return std::tuple{
            field("needed", &SetupState::isNeeded, Any{}, "there is no organization yet: make the first")};
    }
};

struct NewOrganization
{
    accounts::OrganizationId id;
    QString name;
    QString slug;
    QString currency;
    QString timeZone;
};

template <>
struct Shape<NewOrganization>
{
    static constexpr QLatin1StringView name() { return QLatin1StringView{"NewOrganization"}; }

    static constexpr auto fields()
    {
        return std::tuple{field("id", &NewOrganization::id, Any{}, "made by the client"),
                          field("name", &NewOrganization::name, text(200)),
                          field("slug", &NewOrganization::slug, text(80), "its name in addresses"),
                          field("currency", &NewOrganization::currency, text(3, 3), "ISO 4217"),
                          field("time_zone", &NewOrganization::timeZone, text(64), "Europe/Berlin")};
    }
};

/// The first organization of an installation and its owner.
struct SetUp
{
    SignUp owner;
    NewOrganization organization;
};

template <>
struct Shape<SetUp>
{
    static constexpr QLatin1StringView name() { return QLatin1StringView{"SetUp"}; }

    static constexpr auto fields()
    {
        return std::tuple{field("owner", &SetUp::owner), field("organization", &SetUp::organization)};
    }
};

} // namespace foyer::wire
