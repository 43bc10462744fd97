// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/checkin/scanstore.h"

#include "server/checkin/codes.h"
#include "server/checkin/gatestore.h"
#include "server/checkin/scanrow.h"
#include "server/checkin/sql.h"

namespace foyer::checkin {

namespace {

template <typename T>
Result<std::optional<T>> firstOf(const pg::Rows &rows, Result<T> (*read)(const pg::Row &))
{
    if (rows.isEmpty())
        return std::optional<T>();
    Result<T> value = read(rows.row(0));
    if (!value)
        return failure(std::move(value.error()));
    return std::optional<T>(std::move(*value));
}

template <typename T>
std::optional<T> nonZero(T value)
{
    return value == T{} ? std::nullopt : std::optional(value);
}

void addInsert(pg::Segment &segment, const ScanCommand &command, qint32 performance, const Decided &decided,
               Instant now)
{
    const QString reason{reasonCode(decided.verdict.reason)};
    const auto generation =
        decided.generation ? std::optional(qint32(*decided.generation)) : std::optional<qint32>();
    segment.add(sql::insertScan, command.id, performance, decided.ticket, command.gate, command.by,
                command.device, pg::Utf8{codeOf(command.direction)},
                pg::Utf8{codeOf(decided.verdict.outcome)}, reason, decided.detail, generation,
                decided.entryNumber, command.code, command.isChecked, decided.verdict.checkFirst,
                decided.otherScan, nonZero(decided.verdict.otherPerformance), command.scannedAt, now);
}

} // namespace

Task<Result<AtGate>> ScanStore::look(ScanCommand command, std::optional<TicketId> ticket)
{
    pg::Segment segment;
    segment.add(sql::readScan, command.id);
    segment.add(sql::readGate, command.organization, command.gate.value_or(GateId{}));
    segment.add(sql::readFacts, ticket.value_or(TicketId{}));
    Result<std::vector<pg::Rows>> rows = co_await m_pool.run(std::move(segment));
    if (!rows)
        co_return failure(std::move(rows.error()));
    Result<std::optional<ScanRecord>> scan = firstOf(rows->at(0), &scanOf);
    Result<std::optional<Gate>> gate = firstOf(rows->at(1), &gateOf);
    Result<std::optional<TicketAtGate>> found = firstOf(rows->at(2), &ticketOf);
    for (const Error *error :
         {scan ? nullptr : &scan.error(), gate ? nullptr : &gate.error(), found ? nullptr : &found.error()}) {
        if (error != nullptr)
            co_return failure(*error);
    }
    co_return AtGate{std::move(*scan), std::move(*gate), std::move(*found)};
}

Task<Result<std::optional<ScanRecord>>> ScanStore::write(ScanCommand command, qint32 performance,
                                                         Decided decided, Instant now)
{
    pg::Segment segment;
    addInsert(segment, command, performance, decided, now);
    segment.add(sql::readScan, command.id);
    Result<std::vector<pg::Rows>> rows = co_await m_pool.run(std::move(segment));
    if (!rows)
        co_return failure(std::move(rows.error()));
    co_return firstOf(rows->at(1), &scanOf);
}

Task<Result<std::optional<ScanRecord>>> ScanStore::read(ScanId id)
{
    Result<pg::Rows> rows = co_await m_pool.execute(sql::readScan, id);
    if (!rows)
        co_return failure(std::move(rows.error()));
    co_return firstOf(*rows, &scanOf);
}

Task<Result<std::optional<ScanRecord>>> ScanStore::undo(ScanId id, qint32 performance, AccountId by,
                                                        QString reason, Instant now, Instant since)
{
    pg::Segment segment;
    segment.add(sql::undoScan, id, performance, by, reason, now, since);
    segment.add(sql::readScan, id);
    Result<std::vector<pg::Rows>> rows = co_await m_pool.run(std::move(segment));
    if (!rows)
        co_return failure(std::move(rows.error()));
    co_return firstOf(rows->at(1), &scanOf);
}

Task<Result<std::vector<ScanRecord>>> ScanStore::list(qint32 performance, ScansBefore before,
                                                      bool isRefusedOnly, qint32 limit)
{
    Result<pg::Rows> rows =
        co_await m_pool.execute(sql::listScans, performance, before.at, before.id, isRefusedOnly, limit);
    if (!rows)
        co_return failure(std::move(rows.error()));
    std::vector<ScanRecord> scans;
    for (const pg::Row row : *rows) {
        Result<ScanRecord> scan = scanOf(row);
        if (!scan)
            co_return failure(std::move(scan.error()));
        scans.push_back(std::move(*scan));
    }
    co_return scans;
}

} // namespace foyer::checkin
