// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/seating/seatmapservice.h"

namespace foyer::seating {

Task<Result<std::vector<MapHead>>> SeatMapService::list(OrganizationId organization, VenueId venue,
                                                        ListPlace place, qint32 limit)
{
    return m_store.list(organization, venue, place, limit);
}

Task<Result<std::vector<MapVersion>>> SeatMapService::versions(OrganizationId organization, SeatMapId id,
                                                               qint32 below, qint32 limit)
{
    Result<MapHead> head = co_await m_store.read(organization, id);
    if (!head)
        co_return failure(std::move(head.error()));
    co_return co_await m_store.versions(organization, id, below, limit);
}

Task<Result<MapHead>> SeatMapService::create(OrganizationId organization, VenueId venue, SeatMapId id,
                                             QString name, AccountId by)
{
    Result<MapContent> first = emptyDocument(name);
    if (!first)
        co_return failure(std::move(first.error()));
    Result<std::optional<MapHead>> made = co_await m_store.insert(organization, venue, id, by, *first);
    if (!made)
        co_return failure(std::move(made.error()));
    if (*made)
        co_return std::move(**made);
    Result<MapHead> there = co_await m_store.read(organization, id);
    if (!there && there.error().code != ErrorCode::NotFound)
        co_return there;
    Result<bool> isSame = co_await m_store.beganWith(organization, venue, id, first->checksum);
    if (!isSame)
        co_return failure(std::move(isSame.error()));
    if (there && *isSame)
        co_return there;
    if (there)
        co_return failure(ErrorCode::AlreadyExists, QStringLiteral("Another map has this id."));
    co_return failure(ErrorCode::NotFound, QStringLiteral("There is no such venue."));
}

Task<Result<MapHead>> SeatMapService::read(OrganizationId organization, SeatMapId id)
{
    return m_store.read(organization, id);
}

Task<Result<SavedMap>> SeatMapService::save(SaveCommand command, Prepare prepare)
{
    Result<MapHead> before = co_await m_store.read(command.organization, command.map);
    if (!before)
        co_return failure(std::move(before.error()));
    // One behind may be a repeat of the save that made the newest version; more is too late, and known
    // before the document is worked on.
    if (command.edited > before->version || command.edited + 1 < before->version)
        co_return failure(ErrorCode::Conflict, QStringLiteral("The map has a newer version."));
    std::function<Result<PreparedMap>()> work = [prepare = std::move(prepare), name = before->name] {
        return prepare(name);
    };
    Result<PreparedMap> prepared = co_await m_work.run<PreparedMap>(std::move(work));
    if (!prepared)
        co_return failure(std::move(prepared.error()));
    Result<MapHead> after = co_await m_store.save(command.organization, command.map, command.edited,
                                                  command.by, prepared->content);
    if (!after)
        co_return failure(std::move(after.error()));
    co_return SavedMap{std::move(*after), std::move(prepared->report)};
}

Task<Result<ShownMap>> SeatMapService::show(OrganizationId organization, SeatMapId id, qint32 version,
                                            Show show)
{
    Result<StoredMap> stored = co_await m_store.readDocument(organization, id, version);
    if (!stored)
        co_return failure(std::move(stored.error()));
    MapHead head = stored->head;
    std::function<Result<MapFile>()> work = [show = std::move(show), stored = std::move(*stored)] {
        return show(stored);
    };
    Result<MapFile> file = co_await m_work.run<MapFile>(std::move(work));
    if (!file)
        co_return failure(std::move(file.error()));
    co_return ShownMap{std::move(head), std::move(*file)};
}

} // namespace foyer::seating
