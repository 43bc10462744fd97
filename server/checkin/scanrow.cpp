// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/checkin/scanrow.h"

#include "server/checkin/codes.h"
#include "server/tickets/records.h"

namespace foyer::checkin {

namespace {

// Takes cells by name and keeps the first thing that is wrong, so that reading goes straight down.
class Cells
{
public:
    explicit Cells(const pg::Row &row) : m_row(row) {}

    template <typename T>
    void take(const char *column, T &into)
    {
        Result<T> value = m_row.get<T>(column);
        if (value)
            into = std::move(*value);
        else if (!m_problem)
            m_problem = std::move(value.error());
    }

    template <typename T>
    void takeCode(const char *column, T &into, std::optional<T> (*read)(QByteArrayView))
    {
        pg::Utf8 code;
        take(column, code);
        if (const std::optional<T> known = read(code.bytes))
            into = *known;
        else if (!m_problem)
            m_problem = unreadable();
    }

    template <typename T>
    [[nodiscard]] Result<T> finish(T value) const
    {
        if (m_problem)
            return failure(*m_problem);
        return value;
    }

private:
    static Error unreadable()
    {
        return {ErrorCode::Internal, QStringLiteral("A stored scan cannot be read by this version.")};
    }

    const pg::Row &m_row;
    std::optional<Error> m_problem;
};

QString fullName(const QString &first, const QString &last)
{
    return (first + QLatin1Char(' ') + last).trimmed();
}

} // namespace

Result<ScanRecord> scanOf(const pg::Row &row)
{
    ScanRecord scan;
    std::optional<QString> first;
    std::optional<QString> last;
    Cells cells(row);
    cells.take("id", scan.id);
    cells.take("performance", scan.performance);
    cells.take("ticket_id", scan.ticket);
    cells.take("gate_id", scan.gate);
    cells.take("gate_name", scan.gateName);
    cells.take("device", scan.device);
    cells.takeCode("direction", scan.direction, &directionOf);
    cells.takeCode("verdict", scan.outcome, &outcomeOf);
    cells.take("reason", scan.reason);
    cells.take("detail", scan.detail);
    cells.take("entry_number", scan.entryNumber);
    cells.take("raw", scan.raw);
    cells.take("is_checked", scan.isChecked);
    cells.take("check_first", scan.checkFirst);
    cells.take("other_performance", scan.otherPerformance);
    cells.take("scanned_at", scan.scannedAt);
    cells.take("received_at", scan.receivedAt);
    cells.take("other_at", scan.otherAt);
    cells.take("other_gate", scan.otherGate);
    cells.take("undone_at", scan.undoneAt);
    cells.take("order_number", scan.orderNumber);
    cells.take("seat", scan.seat);
    cells.take("pool_id", scan.pool);
    cells.take("ticket_type_id", scan.type);
    cells.take("first_name", first);
    cells.take("last_name", last);
    scan.name = fullName(first.value_or(QString()), last.value_or(QString()));
    return cells.finish(std::move(scan));
}

Result<TicketAtGate> ticketOf(const pg::Row &row)
{
    const auto cells =
        row.as<qint32, qint32, pg::Utf8, qint16, OrganizationId, std::optional<qint32>,
               std::optional<booking::PoolId>, std::optional<booking::TicketTypeId>, qint32, qint32,
               std::optional<ScanId>, std::optional<Instant>, std::optional<GateId>, bool>();
    if (!cells)
        return failure(cells.error());
    const auto &[performance, generation, state, allowed, organization, seat, pool, type, entries, numbered,
                 lastEntry, lastAt, lastGate, isInside] = *cells;
    const std::optional<TicketState> known = tickets::ticketStateOf(state.bytes);
    if (!known)
        return failure(ErrorCode::Internal,
                       QStringLiteral("A stored ticket cannot be read by this version."));
    TicketAtGate ticket;
    ticket.organization = organization;
    ticket.facts.performance = performance;
    ticket.facts.generation = generation;
    ticket.facts.state = *known;
    ticket.facts.entriesAllowed = allowed;
    ticket.seat = seat;
    ticket.pool = pool;
    ticket.type = type;
    ticket.history = {entries, lastAt, lastGate.value_or(GateId{}), isInside};
    ticket.lastEntry = lastEntry;
    ticket.numbered = numbered;
    return ticket;
}

Result<GateTally> tallyOf(const pg::Row &row)
{
    const auto cells = row.as<std::optional<GateId>, QString, qint32, qint32, qint32>();
    if (!cells)
        return failure(cells.error());
    const auto &[gate, name, entries, exits, refusals] = *cells;
    return GateTally{gate, name, entries, exits, refusals};
}

Result<TicketHit> hitOf(const pg::Row &row)
{
    const auto cells =
        row.as<TicketId, qint64, QString, QString, std::optional<qint32>, std::optional<booking::PoolId>,
               std::optional<booking::TicketTypeId>, pg::Utf8, qint32, bool>();
    if (!cells)
        return failure(cells.error());
    const auto &[ticket, order, first, last, seat, pool, type, state, entries, isInside] = *cells;
    const std::optional<TicketState> known = tickets::ticketStateOf(state.bytes);
    if (!known)
        return failure(ErrorCode::Internal,
                       QStringLiteral("A stored ticket cannot be read by this version."));
    return TicketHit{ticket, order, fullName(first, last), seat, pool, type, *known, entries, isInside};
}

} // namespace foyer::checkin
