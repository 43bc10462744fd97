// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/task.h"
#include "server/pg/pool.h"
#include "server/seating/records.h"

namespace foyer::seating {

/// A document ready to be stored as a version.
struct MapContent
{
    std::optional<QString> name = {}; ///< empty: the map keeps the one it has
    QByteArray text = {};             ///< as written by writeSeatMap()
    QByteArray checksum = {};
    qint32 seats = 0;
};

/// Seat maps and their versions in the database. Per worker, on its thread.
class SeatMapStore
{
public:
    explicit SeatMapStore(pg::Pool &pool) : m_pool(pool) {}

    [[nodiscard]] Task<Result<std::vector<MapHead>>> list(OrganizationId organization, VenueId venue,
                                                          ListPlace place, qint32 limit);
    [[nodiscard]] Task<Result<std::vector<MapVersion>>> versions(OrganizationId organization, SeatMapId id,
                                                                 qint32 below, qint32 limit);

    /// NotFound. The newest version.
    [[nodiscard]] Task<Result<MapHead>> read(OrganizationId organization, SeatMapId id);

    /// NotFound. Version 0 is the newest.
    [[nodiscard]] Task<Result<StoredMap>> readDocument(OrganizationId organization, SeatMapId id,
                                                       qint32 version);

    /// Empty where the id is taken or the venue is not this organization's.
    [[nodiscard]] Task<Result<std::optional<MapHead>>> insert(OrganizationId organization, VenueId venue,
                                                              SeatMapId id, AccountId by, MapContent first);

    /// Whether the map of this id began with this document, in this venue.
    [[nodiscard]] Task<Result<bool>> beganWith(OrganizationId organization, VenueId venue, SeatMapId id,
                                               QByteArray checksum);

    /// NotFound; Conflict when `edited` is not the newest version and the newest holds something else. The
    /// newest version as it then is.
    [[nodiscard]] Task<Result<MapHead>> save(OrganizationId organization, SeatMapId id, qint32 edited,
                                             AccountId by, MapContent content);

private:
    pg::Pool &m_pool;
};

} // namespace foyer::seating
