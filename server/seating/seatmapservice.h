// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/api/workpool.h"
#include "server/seating/mapdocument.h"
#include "server/seating/mapfiles.h"

namespace foyer::seating {

struct SaveCommand
{
    OrganizationId organization;
    SeatMapId map;
    qint32 edited = 0; ///< the version that the edit began at
    AccountId by;
};

/// A save that is committed: the newest version, and what there is to say about its document.
struct SavedMap
{
    MapHead head;
    wire::SeatMapReport report = {};
};

struct ShownMap
{
    MapHead head;
    MapFile file = {};
};

/// Seat maps of an organization. Documents are read, checked and written in the work pool, never on the event
/// loop. Errors: NotFound; AlreadyExists (the id is another map's); Conflict (the version is not the newest);
/// InvalidArgument and Unsupported with a place in the document; Overloaded. Per worker; outlives its calls.
class SeatMapService
{
public:
    /// Makes a document, on another thread; it is given the name that the map has.
    using Prepare = std::function<Result<PreparedMap>(const QString &name)>;
    /// Makes a file of a stored version, on another thread.
    using Show = std::function<Result<MapFile>(const StoredMap &map)>;

    SeatMapService(pg::Pool &pool, api::WorkPool &work) : m_store(pool), m_work(work) {}

    [[nodiscard]] Task<Result<std::vector<MapHead>>> list(OrganizationId organization, VenueId venue,
                                                          ListPlace place, qint32 limit);
    [[nodiscard]] Task<Result<std::vector<MapVersion>>> versions(OrganizationId organization, SeatMapId id,
                                                                 qint32 below, qint32 limit);

    /// An empty map; the same one again is the same answer.
    [[nodiscard]] Task<Result<MapHead>> create(OrganizationId organization, VenueId venue, SeatMapId id,
                                               QString name, AccountId by);
    [[nodiscard]] Task<Result<MapHead>> read(OrganizationId organization, SeatMapId id);

    /// A new version of what `prepare` makes. What the newest version holds already makes none, so that a
    /// save may be repeated when its answer was lost.
    [[nodiscard]] Task<Result<SavedMap>> save(SaveCommand command, Prepare prepare);

    /// Version 0 is the newest.
    [[nodiscard]] Task<Result<ShownMap>> show(OrganizationId organization, SeatMapId id, qint32 version,
                                              Show show);

private:
    SeatMapStore m_store;
    api::WorkPool &m_work;
};

} // namespace foyer::seating
