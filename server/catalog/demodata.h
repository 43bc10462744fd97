// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/catalog/demoevents.h"
#include "server/catalog/organizationservice.h"
#include "server/catalog/publication.h"

namespace foyer::catalog {

/// An organization with events on sale, to look around in: a standing conference, a stadium, a theatre. What
/// is there already is left as it is, however it was edited since; what an interrupted making left is
/// finished. Prepares houses of thousands of seats: for a command, not for a worker that serves.
class DemoData
{
public:
    DemoData(pg::Pool &pool, OrganizationService &organizations, EventService &events,
             Publication &publication, IdFactory &ids, const Clock &clock);

    /// `owner` is an account that exists. Errors: those of the database and of the catalog's rules.
    [[nodiscard]] Task<Result<void>> make(accounts::AccountId owner);

private:
    [[nodiscard]] Task<Result<void>> makeOrganization(accounts::AccountId owner);
    [[nodiscard]] Task<Result<void>> makeHouse(std::shared_ptr<DemoEvent> demo, accounts::AccountId owner);
    [[nodiscard]] Task<Result<void>> makeEvent(std::shared_ptr<DemoEvent> demo, accounts::AccountId owner);

    pg::Pool &m_pool;
    OrganizationService &m_organizations;
    EventService &m_events;
    Publication &m_publication;
    IdFactory &m_ids;
    const Clock &m_clock;
};

} // namespace foyer::catalog
