// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/checkin/gatestore.h"

namespace foyer::checkin {

/// Gates of an organization. Errors: NotFound, AlreadyExists (the id is another gate's), Conflict (the
/// revision is not the newest).
class GateService
{
public:
    explicit GateService(pg::Pool &pool) : m_store(pool) {}

    [[nodiscard]] Task<Result<std::vector<Gate>>> list(OrganizationId organization,
                                                       std::optional<VenueId> venue, Instant after,
                                                       Uuid afterId, qint32 limit);
    [[nodiscard]] Task<Result<Gate>> read(OrganizationId organization, GateId id);

    /// The same gate again is the same answer.
    [[nodiscard]] Task<Result<Gate>> create(OrganizationId organization, Gate gate);
    [[nodiscard]] Task<Result<Gate>> edit(OrganizationId organization, GateId id, qint32 revision,
                                          GateEdit edit);
    [[nodiscard]] Task<Result<void>> remove(OrganizationId organization, GateId id, qint32 revision);

private:
    GateStore m_store;
};

} // namespace foyer::checkin
