// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/tickets/ticketstore.h"

#include "server/tickets/sql.h"

namespace foyer::tickets {

namespace {

QString nameOf(ChangeKind kind)
{
    switch (kind) {
    case ChangeKind::Printed: return QStringLiteral("printed");
    case ChangeKind::Reissued: return QStringLiteral("reissued");
    case ChangeKind::Blocked: return QStringLiteral("blocked");
    case ChangeKind::Unblocked: return QStringLiteral("unblocked");
    }
    return {};
}

Result<TicketRecord> recordOf(const pg::Row &row)
{
    const auto cells =
        row.as<TicketId, OrderId, qint16, qint32, qint32, pg::Utf8, qint16, std::optional<AccountId>, qint32,
               qint32, std::optional<qint32>, std::optional<booking::PoolId>, std::optional<qint16>,
               std::optional<booking::TicketTypeId>, OrganizationId, std::optional<AccountId>, qint64>();
    if (!cells)
        return failure(cells.error());
    const auto &[id, order, line, performance, generation, state, entries, holder, printed, revision, seat,
                 pool, category, type, organization, buyer, number] = *cells;
    const std::optional<TicketState> known = ticketStateOf(state.bytes);
    if (!known)
        return failure(ErrorCode::Internal,
                       QStringLiteral("A stored ticket cannot be read by this version."));
    return TicketRecord{id,       order,  line,         performance, generation, *known,
                        entries,  holder, printed,      revision,    seat,       pool,
                        category, type,   organization, buyer,       number};
}

Result<ChangeOutcome> outcomeOf(const pg::Rows &rows, const TicketChange &change)
{
    if (rows.isEmpty())
        return ChangeOutcome::NotFound;
    const auto cells =
        rows.row(0).as<bool, std::optional<TicketId>, std::optional<QString>, std::optional<QString>>();
    if (!cells)
        return failure(cells.error());
    const auto &[isDone, ticket, kind, reason] = *cells;
    if (isDone)
        return ChangeOutcome::Done;
    if (!ticket)
        return ChangeOutcome::NotLive;
    const bool isSame = *ticket == change.ticket && kind == nameOf(change.kind) && reason == change.reason;
    return isSame ? ChangeOutcome::Done : ChangeOutcome::IdTaken;
}

} // namespace

Task<Result<TicketRecord>> TicketStore::read(TicketId id)
{
    Result<pg::Rows> rows = co_await m_pool.execute(sql::readTicket, id);
    if (!rows)
        co_return failure(std::move(rows.error()));
    if (rows->isEmpty())
        co_return failure(ErrorCode::NotFound, QStringLiteral("There is no such ticket."));
    co_return recordOf(rows->row(0));
}

Task<Result<std::vector<TicketRecord>>> TicketStore::ofOrder(OrderId order)
{
    Result<pg::Rows> rows = co_await m_pool.execute(sql::listTickets, order);
    if (!rows)
        co_return failure(std::move(rows.error()));
    std::vector<TicketRecord> records;
    for (const pg::Row row : *rows) {
        Result<TicketRecord> record = recordOf(row);
        if (!record)
            co_return failure(std::move(record.error()));
        records.push_back(std::move(*record));
    }
    co_return records;
}

Task<Result<ChangeOutcome>> TicketStore::change(TicketChange change)
{
    pg::Segment segment;
    segment.add(sql::lockTicket, change.ticket, change.organization);
    segment.add(sql::changeTicket, change.id, change.ticket, change.organization, nameOf(change.kind),
                change.by, change.reason);
    Result<std::vector<pg::Rows>> rows = co_await m_pool.run(std::move(segment));
    if (!rows)
        co_return failure(std::move(rows.error()));
    co_return outcomeOf(rows->at(1), change);
}

} // namespace foyer::tickets
