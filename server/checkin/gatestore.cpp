// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/checkin/gatestore.h"

#include "server/checkin/sql.h"

namespace foyer::checkin {

namespace {

Result<std::optional<Gate>> gateIfAny(const Result<pg::Rows> &rows)
{
    if (!rows)
        return failure(rows.error());
    if (rows->isEmpty())
        return std::optional<Gate>();
    Result<Gate> gate = gateOf(rows->row(0));
    if (!gate)
        return failure(std::move(gate.error()));
    return std::optional<Gate>(std::move(*gate));
}

} // namespace

Result<Gate> gateOf(const pg::Row &row)
{
    const auto cells = row.as<GateId, VenueId, QString, std::vector<QString>, bool, qint32, Instant>();
    if (!cells)
        return failure(cells.error());
    const auto &[id, venue, name, sections, allowsReturn, revision, createdAt] = *cells;
    return Gate{id,           venue,    name,     QStringList(sections.begin(), sections.end()),
                allowsReturn, revision, createdAt};
}

Task<Result<std::vector<Gate>>> GateStore::list(OrganizationId organization, std::optional<VenueId> venue,
                                                Instant after, Uuid afterId, qint32 limit)
{
    Result<pg::Rows> rows =
        co_await m_pool.execute(sql::listGates, organization, venue, after, afterId, limit);
    if (!rows)
        co_return failure(std::move(rows.error()));
    std::vector<Gate> gates;
    for (const pg::Row row : *rows) {
        Result<Gate> gate = gateOf(row);
        if (!gate)
            co_return failure(std::move(gate.error()));
        gates.push_back(std::move(*gate));
    }
    co_return gates;
}

Task<Result<Gate>> GateStore::read(OrganizationId organization, GateId id)
{
    Result<pg::Rows> rows = co_await m_pool.execute(sql::readGate, organization, id);
    Result<std::optional<Gate>> gate = gateIfAny(rows);
    if (!gate)
        co_return failure(std::move(gate.error()));
    if (!*gate)
        co_return failure(ErrorCode::NotFound, QStringLiteral("There is no such gate."));
    co_return std::move(**gate);
}

Task<Result<std::optional<Gate>>> GateStore::insert(OrganizationId organization, Gate gate)
{
    Result<pg::Rows> rows = co_await m_pool.execute(sql::insertGate, organization, gate.id, gate.venue,
                                                    gate.name, gate.sections, gate.allowsReturn);
    co_return gateIfAny(rows);
}

Task<Result<std::optional<Gate>>> GateStore::update(OrganizationId organization, GateId id, qint32 revision,
                                                    GateEdit edit)
{
    Result<pg::Rows> rows = co_await m_pool.execute(sql::updateGate, organization, id, revision, edit.name,
                                                    edit.sections, edit.allowsReturn);
    co_return gateIfAny(rows);
}

Task<Result<bool>> GateStore::remove(OrganizationId organization, GateId id, qint32 revision)
{
    Result<pg::Rows> rows = co_await m_pool.execute(sql::deleteGate, organization, id, revision);
    if (!rows)
        co_return failure(std::move(rows.error()));
    co_return !rows->isEmpty();
}

} // namespace foyer::checkin
