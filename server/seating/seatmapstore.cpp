// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/seating/seatmapstore.h"

#include "server/seating/sql.h"

namespace foyer::seating {

namespace {

constexpr std::chrono::seconds documentTimeout{20}; // 16 MB go in or out

Result<MapHead> headOf(const pg::Row &row)
{
    const auto cells = row.as<SeatMapId, VenueId, QString, qint32, qint32, Instant>();
    if (!cells)
        return failure(cells.error());
    const auto &[id, venue, name, version, seats, createdAt] = *cells;
    return MapHead{id, venue, name, version, seats, createdAt};
}

Result<MapHead> onlyHead(const pg::Rows &rows)
{
    if (rows.isEmpty())
        return failure(ErrorCode::NotFound, QStringLiteral("There is no such seat map."));
    return headOf(rows.row(0));
}

Result<MapVersion> versionOf(const pg::Row &row)
{
    const auto cells = row.as<qint32, qint32, std::optional<AccountId>, Instant>();
    if (!cells)
        return failure(cells.error());
    const auto &[version, seats, by, at] = *cells;
    return MapVersion{version, seats, by, at};
}

} // namespace

Task<Result<std::vector<MapHead>>> SeatMapStore::list(OrganizationId organization, VenueId venue,
                                                      ListPlace place, qint32 limit)
{
    Result<pg::Rows> rows =
        co_await m_pool.execute(sql::listMaps, organization, venue, place.after, place.id, limit);
    if (!rows)
        co_return failure(std::move(rows.error()));
    std::vector<MapHead> heads;
    for (const pg::Row row : *rows) {
        Result<MapHead> head = headOf(row);
        if (!head)
            co_return failure(std::move(head.error()));
        heads.push_back(std::move(*head));
    }
    co_return heads;
}

Task<Result<std::vector<MapVersion>>> SeatMapStore::versions(OrganizationId organization, SeatMapId id,
                                                             qint32 below, qint32 limit)
{
    Result<pg::Rows> rows = co_await m_pool.execute(sql::listVersions, organization, id, below, limit);
    if (!rows)
        co_return failure(std::move(rows.error()));
    std::vector<MapVersion> versions;
    for (const pg::Row row : *rows) {
        Result<MapVersion> version = versionOf(row);
        if (!version)
            co_return failure(std::move(version.error()));
        versions.push_back(*version);
    }
    co_return versions;
}

Task<Result<MapHead>> SeatMapStore::read(OrganizationId organization, SeatMapId id)
{
    Result<pg::Rows> rows = co_await m_pool.execute(sql::readMap, organization, id);
    if (!rows)
        co_return failure(std::move(rows.error()));
    co_return onlyHead(*rows);
}

Task<Result<StoredMap>> SeatMapStore::readDocument(OrganizationId organization, SeatMapId id, qint32 version)
{
    const pg::Deadline deadline = m_pool.deadlineIn(documentTimeout);
    Result<pg::Rows> rows = co_await m_pool.execute(deadline, sql::readDocument, organization, id, version);
    if (!rows)
        co_return failure(std::move(rows.error()));
    Result<MapHead> head = onlyHead(*rows);
    if (!head)
        co_return failure(std::move(head.error()));
    Result<pg::Utf8> document = rows->row(0).get<pg::Utf8>(6);
    if (!document)
        co_return failure(std::move(document.error()));
    co_return StoredMap{std::move(*head), std::move(document->bytes)};
}

Task<Result<std::optional<MapHead>>> SeatMapStore::insert(OrganizationId organization, VenueId venue,
                                                          SeatMapId id, AccountId by, MapContent first)
{
    const pg::Utf8 text{first.text};
    const QString name = first.name.value_or(QString());
    Result<pg::Rows> rows =
        co_await m_pool.execute(sql::insertMap, id, venue, organization, name, text, first.checksum, by);
    if (!rows)
        co_return failure(std::move(rows.error()));
    if (rows->isEmpty())
        co_return std::optional<MapHead>();
    Result<MapHead> head = headOf(rows->row(0));
    if (!head)
        co_return failure(std::move(head.error()));
    co_return std::optional<MapHead>(std::move(*head));
}

Task<Result<bool>> SeatMapStore::beganWith(OrganizationId organization, VenueId venue, SeatMapId id,
                                           QByteArray checksum)
{
    Result<pg::Rows> rows = co_await m_pool.execute(sql::isFirstVersion, organization, id, venue, checksum);
    if (!rows)
        co_return failure(std::move(rows.error()));
    if (rows->isEmpty())
        co_return false;
    co_return rows->row(0).get<bool>(0);
}

Task<Result<MapHead>> SeatMapStore::save(OrganizationId organization, SeatMapId id, qint32 edited,
                                         AccountId by, MapContent content)
{
    pg::Segment segment;
    segment.add(sql::lockMap, organization, id);
    segment.add(sql::saveVersion, organization, id, edited, content.checksum, content.name,
                pg::Utf8{content.text}, content.seats, by);
    const pg::Deadline deadline = m_pool.deadlineIn(documentTimeout);
    Result<std::vector<pg::Rows>> rows = co_await m_pool.run(deadline, std::move(segment));
    if (!rows)
        co_return failure(std::move(rows.error()));
    Result<MapHead> head = onlyHead(rows->at(1));
    if (!head)
        co_return head;
    Result<bool> isStored = rows->at(1).row(0).get<bool>(6);
    if (!isStored)
        co_return failure(std::move(isStored.error()));
    if (!*isStored)
        co_return failure(ErrorCode::Conflict, QStringLiteral("The map has a newer version."));
    co_return head;
}

} // namespace foyer::seating
