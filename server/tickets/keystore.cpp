// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/tickets/keystore.h"

#include "server/tickets/sql.h"

#include <cstring>

namespace foyer::tickets {

namespace {

Result<KeyRecord> keyOf(const pg::Row &row)
{
    const auto cells =
        row.as<qint16, QByteArray, QByteArray, Instant, std::optional<Instant>, std::optional<Instant>>();
    if (!cells)
        return failure(cells.error());
    const auto &[id, open, wrapped, createdAt, signsUntil, revokedAt] = *cells;
    KeyRecord key{quint8(id), {}, wrapped, createdAt, signsUntil, revokedAt};
    if (open.size() != qsizetype(key.open.size()))
        return failure(ErrorCode::Corrupt, QStringLiteral("A stored public key is not 32 bytes long."));
    std::memcpy(key.open.data(), open.constData(), key.open.size());
    return key;
}

} // namespace

Task<Result<std::vector<KeyRecord>>> KeyStore::list(OrganizationId organization)
{
    Result<pg::Rows> rows = co_await m_pool.execute(sql::listKeys, organization);
    if (!rows)
        co_return failure(std::move(rows.error()));
    std::vector<KeyRecord> keys;
    for (const pg::Row row : *rows) {
        Result<KeyRecord> key = keyOf(row);
        if (!key)
            co_return failure(std::move(key.error()));
        keys.push_back(std::move(*key));
    }
    co_return keys;
}

Task<Result<bool>> KeyStore::insert(OrganizationId organization, KeyRecord key)
{
    const auto id = qint16(key.id);
    const QByteArray open(reinterpret_cast<const char *>(key.open.data()), qsizetype(key.open.size()));
    pg::Segment segment;
    segment.add(sql::retireKey, organization, id, key.createdAt);
    segment.add(sql::insertKey, organization, id, open, key.wrapped, key.createdAt);
    Result<std::vector<pg::Rows>> rows = co_await m_pool.run(std::move(segment));
    if (!rows)
        co_return failure(std::move(rows.error()));
    co_return !rows->at(1).isEmpty();
}

Task<Result<bool>> KeyStore::revoke(OrganizationId organization, quint8 id, Instant now)
{
    Result<pg::Rows> rows = co_await m_pool.execute(sql::revokeKey, organization, qint16(id), now);
    if (!rows)
        co_return failure(std::move(rows.error()));
    co_return !rows->isEmpty();
}

} // namespace foyer::tickets
