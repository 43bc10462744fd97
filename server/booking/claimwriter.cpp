// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/booking/claimwriter.h"

#include "server/booking/codes.h"
#include "server/booking/sql.h"

namespace foyer::booking {

using pg::Utf8;

void writeClaims(pg::Segment &segment, const World &world, const Changes &changes)
{
    std::vector<qint32> performances, seats, versions;
    std::vector<Utf8> states;
    std::vector<std::optional<Uuid>> owners;
    std::vector<std::optional<Instant>> untils;
    for (const SeatKey &key : changes.claims) {
        const Claim &claim = world.claims.at(key);
        performances.push_back(key.performance);
        seats.push_back(key.seat);
        states.push_back({codeOf(claim.state)});
        owners.push_back(claim.owner.isNull() ? std::nullopt : std::optional<Uuid>(claim.owner));
        untils.push_back(claim.until);
        versions.push_back(claim.version);
    }
    if (!seats.empty())
        segment.add(sql::writeClaims, performances, seats, states, owners, untils, versions);
}

void writePools(pg::Segment &segment, const World &world, const Changes &changes)
{
    std::vector<PoolId> ids;
    std::vector<qint32> sold, selling, held, versions;
    for (const PoolId &id : changes.pools) {
        const Pool &pool = world.pools.at(id);
        ids.push_back(id);
        sold.push_back(pool.sold);
        selling.push_back(pool.selling);
        held.push_back(pool.held);
        versions.push_back(pool.version);
    }
    if (!ids.empty())
        segment.add(sql::writePools, ids, sold, selling, held, versions);
}

} // namespace foyer::booking
