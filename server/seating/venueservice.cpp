// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/seating/venueservice.h"

#include <QTimeZone>

namespace foyer::seating {

namespace {

bool isTimeZone(const QString &name)
{
    return QTimeZone::isTimeZoneIdAvailable(name.toUtf8());
}

tl::unexpected<Error> noSuchZone()
{
    return failure(ErrorCode::InvalidArgument, QStringLiteral("is no time zone of the IANA database"),
                   QStringLiteral("time_zone"));
}

bool isSame(const Venue &a, const Venue &b)
{
    return a.name == b.name && a.address == b.address && a.timeZone == b.timeZone;
}

} // namespace

Task<Result<std::vector<Venue>>> VenueService::list(OrganizationId organization, ListPlace place,
                                                    qint32 limit)
{
    return m_store.list(organization, place, limit);
}

Task<Result<Venue>> VenueService::read(OrganizationId organization, VenueId id)
{
    return m_store.read(organization, id);
}

Task<Result<Venue>> VenueService::create(OrganizationId organization, Venue venue)
{
    if (!isTimeZone(venue.timeZone))
        co_return noSuchZone();
    Result<std::optional<Venue>> inserted = co_await m_store.insert(organization, venue);
    if (!inserted)
        co_return failure(std::move(inserted.error()));
    if (*inserted)
        co_return std::move(**inserted);
    Result<Venue> there = co_await m_store.read(organization, venue.id);
    if (!there || !isSame(*there, venue))
        co_return failure(ErrorCode::AlreadyExists, QStringLiteral("Another venue has this id."));
    co_return there;
}

Task<Result<Venue>> VenueService::edit(OrganizationId organization, VenueId id, qint32 revision,
                                       VenueEdit edit)
{
    if (edit.timeZone && !isTimeZone(*edit.timeZone))
        co_return noSuchZone();
    Result<std::optional<Venue>> updated = co_await m_store.update(organization, id, revision, edit);
    if (!updated)
        co_return failure(std::move(updated.error()));
    if (*updated)
        co_return std::move(**updated);
    Result<Venue> there = co_await m_store.read(organization, id);
    if (!there)
        co_return failure(std::move(there.error()));
    co_return failure(ErrorCode::Conflict, QStringLiteral("The venue has another revision."));
}

} // namespace foyer::seating
