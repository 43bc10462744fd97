// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/idfactory.h"
#include "server/tickets/keyring.h"
#include "tests/server/api/apirig.h"
#include "tests/server/tickets/movedclock.h"
#include "tests/server/tickets/testsheets.h"

namespace foyer::test {

/// A ticket to be put into the database as a sale leaves it.
struct SoldTicket
{
    qint32 performance = 7;
    qint32 seat = -1; ///< -1: a place in the pool
    QString state = QStringLiteral("valid");
    bool isStudent = false; ///< of the type that staff must look at
    qint32 entriesAllowed = 1;
    std::optional<accounts::AccountId> holder = {};
};

/// What tests of tickets and gates stand on: an organization with two performances (numbers 7 and 8; doors an
/// hour ago, the end in three hours), one of another organization (9), people, sheets and sold tickets.
class TicketHouse
{
public:
    TicketHouse();

    void fill(ApiRig &rig); ///< organizations, people, claims

    /// Puts an order with one ticket into the database.
    [[nodiscard]] booking::TicketId sell(const ApiRig &rig, const SoldTicket &sold = {});
    [[nodiscard]] booking::OrderId orderOf(const ApiRig &rig, booking::TicketId ticket) const;

    [[nodiscard]] QByteArray as(accounts::Role role) const { return actingAs(clerk, organization, role); }

    /// "/api/v1/organizations/ID" + `rest`.
    [[nodiscard]] QByteArray path(const QByteArray &rest) const
    {
        return "/api/v1/organizations/" + organization.toText() + rest;
    }

    [[nodiscard]] QByteArray strangersPath(const QByteArray &rest) const
    {
        return "/api/v1/organizations/" + other.toText() + rest;
    }

    [[nodiscard]] QString newId() { return QString::fromLatin1(ids.next().toText()); }

    static constexpr int seats = 40; ///< Stalls A 1–10 … D 1–10, the last two rows in the Balcony

    MovedClock clock;
    SystemRandom random;
    UuidV7Factory ids{clock, random};
    accounts::OrganizationId organization{ids.next()};
    accounts::OrganizationId other{ids.next()};
    accounts::AccountId clerk{ids.next()};
    accounts::AccountId buyer{ids.next()};
    accounts::AccountId friendOfBuyer{ids.next()};
    catalog::PerformanceId tonight{ids.next()};
    catalog::PerformanceId tomorrow{ids.next()};
    catalog::PerformanceId elsewhere{ids.next()};
    catalog::TicketTypeId adult{ids.next()};
    catalog::TicketTypeId student{ids.next()};
    booking::PoolId pool{ids.next()};
    Instant start = clock.now();
    TestSheets sheets;

private:
    [[nodiscard]] booking::SaleSheetPtr sheet(qint32 number, catalog::PerformanceId id,
                                              accounts::OrganizationId owner) const;
};

/// 32 bytes that are good enough for a test.
[[nodiscard]] tickets::InstallationKey testInstallationKey();

} // namespace foyer::test
