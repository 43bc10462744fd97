// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/checkin/scanservice.h"

#include "server/checkin/decide.h"

namespace foyer::checkin {

namespace {

// Each attempt that fails has let somebody in; a ticket has few entries.
constexpr int attempts = 50;

tl::unexpected<Error> notThere(const char *what)
{
    return failure(ErrorCode::NotFound, QStringLiteral("There is no such %1.").arg(QLatin1String(what)));
}

tl::unexpected<Error> idTaken()
{
    return failure(ErrorCode::AlreadyExists, QStringLiteral("Another scan has this id."));
}

} // namespace

Task<Result<ScanView>> ScanService::scan(ScanCommand command)
{
    Result<booking::SaleSheetPtr> sheet = co_await sheetOf(command.organization, command.performance);
    if (!sheet)
        co_return failure(std::move(sheet.error()));
    Result<ScannedCode> code = co_await codeOf(command);
    if (!code)
        co_return failure(std::move(code.error()));
    const qint32 number = (*sheet)->number;
    for (int attempt = 0; attempt < attempts; ++attempt) {
        Result<AtGate> known = co_await m_store.look(command, code->ticket);
        if (!known)
            co_return failure(std::move(known.error()));
        std::optional<ScanRecord> stored = std::move(known->scan);
        if (!stored) {
            if (command.gate && !known->gate)
                co_return failure(ErrorCode::InvalidArgument,
                                  QStringLiteral("is no gate of this organization"), QStringLiteral("gate"));
            const Instant now = m_clock.now();
            Decided decided = decide(command, *code, *known, **sheet, now);
            Result<std::optional<ScanRecord>> written =
                co_await m_store.write(command, number, std::move(decided), now);
            if (!written)
                co_return failure(std::move(written.error()));
            stored = std::move(*written);
            m_publisher.outboxFilled();
        }
        if (!stored)
            continue; // another gate was first
        if (!isRepeat(*stored, command, number))
            co_return idTaken();
        co_return co_await viewOf(std::move(*stored), *sheet);
    }
    co_return failure(ErrorCode::Overloaded, QStringLiteral("Too many gates let this ticket in at once."));
}

Task<Result<ScanView>> ScanService::undo(OrganizationId organization, PerformanceId performance, ScanId id,
                                         AccountId by, QString reason)
{
    Result<booking::SaleSheetPtr> sheet = co_await sheetOf(organization, performance);
    if (!sheet)
        co_return failure(std::move(sheet.error()));
    const Instant now = m_clock.now();
    Result<std::optional<ScanRecord>> undone =
        co_await m_store.undo(id, (*sheet)->number, by, reason, now, now - undoTime);
    if (!undone)
        co_return failure(std::move(undone.error()));
    if (!*undone || (*undone)->performance != (*sheet)->number)
        co_return notThere("scan");
    if (!(*undone)->undoneAt)
        co_return failure(ErrorCode::Conflict, QStringLiteral("There is nothing to take back any more."));
    m_publisher.outboxFilled();
    co_return co_await viewOf(std::move(**undone), *sheet);
}

Task<Result<std::vector<ScanView>>> ScanService::list(OrganizationId organization, PerformanceId performance,
                                                      ScansBefore before, bool isRefusedOnly, qint32 limit)
{
    Result<booking::SaleSheetPtr> sheet = co_await sheetOf(organization, performance);
    if (!sheet)
        co_return failure(std::move(sheet.error()));
    Result<std::vector<ScanRecord>> scans =
        co_await m_store.list((*sheet)->number, before, isRefusedOnly, limit);
    if (!scans)
        co_return failure(std::move(scans.error()));
    std::vector<ScanView> views;
    for (ScanRecord &scan : *scans) {
        Result<ScanView> view = co_await viewOf(std::move(scan), *sheet);
        if (!view)
            co_return failure(std::move(view.error()));
        views.push_back(std::move(*view));
    }
    co_return views;
}

Task<Result<booking::SaleSheetPtr>> ScanService::sheetOf(OrganizationId organization,
                                                         PerformanceId performance)
{
    Result<booking::SaleSheetPtr> sheet = co_await m_sheets.byId(performance);
    if (!sheet)
        co_return sheet;
    if ((*sheet)->organization != organization)
        co_return notThere("performance");
    co_return sheet;
}

// A ticket that was chosen from a list needs no signature: whoever chose it is signed in.
Task<Result<ScannedCode>> ScanService::codeOf(ScanCommand command)
{
    if (command.ticket) {
        ScannedCode chosen;
        chosen.ticket = command.ticket;
        co_return chosen;
    }
    Result<tickets::ValidKeysPtr> keys = co_await m_keys.validKeys(command.organization);
    if (!keys)
        co_return failure(std::move(keys.error()));
    co_return readCode(command.code, **keys);
}

Task<Result<ScanView>> ScanService::viewOf(ScanRecord record, booking::SaleSheetPtr sheet)
{
    ScanView view{std::move(record), std::move(sheet)};
    if (view.record.otherPerformance) {
        Result<booking::SaleSheetPtr> other = co_await m_sheets.byNumber(*view.record.otherPerformance);
        if (other)
            view.otherSheet = std::move(*other); // the verdict stands without its name
    }
    co_return view;
}

} // namespace foyer::checkin
