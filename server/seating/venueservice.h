// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/seating/venuestore.h"

namespace foyer::seating {

/// Venues of an organization. Errors: NotFound, AlreadyExists (the id is another venue's), Conflict (the
/// revision is not the newest), InvalidArgument (no such time zone).
class VenueService
{
public:
    explicit VenueService(pg::Pool &pool) : m_store(pool) {}

    [[nodiscard]] Task<Result<std::vector<Venue>>> list(OrganizationId organization, ListPlace place,
                                                        qint32 limit);
    [[nodiscard]] Task<Result<Venue>> read(OrganizationId organization, VenueId id);

    /// The same venue again is the same answer.
    [[nodiscard]] Task<Result<Venue>> create(OrganizationId organization, Venue venue);
    [[nodiscard]] Task<Result<Venue>> edit(OrganizationId organization, VenueId id, qint32 revision,
                                           VenueEdit edit);

private:
    VenueStore m_store;
};

} // namespace foyer::seating
