// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/server/api/apirig.h"

namespace foyer::test {

/// A server with this capability alone, one organization and one account that may be any member of it.
class SeatingRig
{
public:
    SeatingRig();

    [[nodiscard]] ApiRig &api() { return m_rig; }

    /// Lets `client` act as a member with this role.
    void signIn(JsonClient &client, accounts::Role role) const
    {
        client.setAuthorization(actingAs(m_account, m_organization, role));
    }

    /// As the owner of another organization.
    void signInAsStranger(JsonClient &client) const;

    [[nodiscard]] QString newId() { return QString::fromLatin1(m_ids.next().toText()); }

    [[nodiscard]] api::AccountId account() const { return m_account; }

    /// "/api/v1/organizations/ID" + `rest`.
    [[nodiscard]] QByteArray path(const QByteArray &rest) const
    {
        return "/api/v1/organizations/" + m_organization.toText() + rest;
    }

    [[nodiscard]] QByteArray strangersPath(const QByteArray &rest) const
    {
        return "/api/v1/organizations/" + m_other.toText() + rest;
    }

    /// A venue of the organization's; ends the test when it cannot be made.
    [[nodiscard]] QString makeVenue(JsonClient &client);

    /// An empty seat map in a venue of its own.
    [[nodiscard]] QString makeMap(JsonClient &client);

private:
    SystemClock m_clock;
    SystemRandom m_random;
    UuidV7Factory m_ids{m_clock, m_random};
    api::AccountId m_account{m_ids.next()};
    api::OrganizationId m_organization{m_ids.next()};
    api::OrganizationId m_other{m_ids.next()};
    ApiRig m_rig;
};

} // namespace foyer::test
