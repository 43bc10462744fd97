// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/seating/venuestore.h"

#include "server/seating/sql.h"

namespace foyer::seating {

namespace {

Result<Venue> venueOf(const pg::Row &row)
{
    const auto cells = row.as<VenueId, QString, QString, QString, qint32, Instant>();
    if (!cells)
        return failure(cells.error());
    const auto &[id, name, address, timeZone, revision, createdAt] = *cells;
    return Venue{id, name, address, timeZone, revision, createdAt};
}

Result<std::optional<Venue>> venueIfAny(const Result<pg::Rows> &rows)
{
    if (!rows)
        return failure(rows.error());
    if (rows->isEmpty())
        return std::optional<Venue>();
    Result<Venue> venue = venueOf(rows->row(0));
    if (!venue)
        return failure(std::move(venue.error()));
    return std::optional<Venue>(std::move(*venue));
}

} // namespace

Task<Result<std::vector<Venue>>> VenueStore::list(OrganizationId organization, ListPlace place, qint32 limit)
{
    Result<pg::Rows> rows =
        co_await m_pool.execute(sql::listVenues, organization, place.after, place.id, limit);
    if (!rows)
        co_return failure(std::move(rows.error()));
    std::vector<Venue> venues;
    for (const pg::Row row : *rows) {
        Result<Venue> venue = venueOf(row);
        if (!venue)
            co_return failure(std::move(venue.error()));
        venues.push_back(std::move(*venue));
    }
    co_return venues;
}

Task<Result<Venue>> VenueStore::read(OrganizationId organization, VenueId id)
{
    Result<pg::Rows> rows = co_await m_pool.execute(sql::readVenue, organization, id);
    Result<std::optional<Venue>> venue = venueIfAny(rows);
    if (!venue)
        co_return failure(std::move(venue.error()));
    if (!*venue)
        co_return failure(ErrorCode::NotFound, QStringLiteral("There is no such venue."));
    co_return std::move(**venue);
}

Task<Result<std::optional<Venue>>> VenueStore::insert(OrganizationId organization, Venue venue)
{
    Result<pg::Rows> rows = co_await m_pool.execute(sql::insertVenue, venue.id, organization, venue.name,
                                                    venue.address, venue.timeZone);
    co_return venueIfAny(rows);
}

Task<Result<std::optional<Venue>>> VenueStore::update(OrganizationId organization, VenueId id,
                                                      qint32 revision, VenueEdit edit)
{
    Result<pg::Rows> rows = co_await m_pool.execute(sql::updateVenue, organization, id, revision, edit.name,
                                                    edit.address, edit.timeZone);
    co_return venueIfAny(rows);
}

} // namespace foyer::seating
