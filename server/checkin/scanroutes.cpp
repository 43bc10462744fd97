// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/checkin/scanroutes.h"

#include "server/api/page.h"
#include "server/checkin/problems.h"
#include "server/checkin/wirecheckin.h"

#include <algorithm>

namespace foyer::checkin {

namespace {

constexpr char scansPath[] = "/performances/{performance:uuid}/scans";
constexpr char undoPath[] = "/performances/{performance:uuid}/scans/{scan:uuid}/undo";

PerformanceId performanceIn(const http::Request &request)
{
    return PerformanceId(request.pathUuid("performance"));
}

ScanCommand commandOf(const api::Call<wire::NewScan> &call)
{
    const wire::NewScan &body = call.body;
    ScanCommand command;
    command.id = ScanId(body.id);
    command.organization = call.organization();
    command.performance = performanceIn(*call.request);
    command.by = call.caller().account();
    command.code = body.code.value_or(QString());
    if (body.ticket)
        command.ticket = TicketId(*body.ticket);
    if (body.gate)
        command.gate = GateId(*body.gate);
    command.device = body.device.value_or(QString());
    if (body.direction == wire::ScanDirection::Exit)
        command.direction = Direction::Exit;
    command.isChecked = body.isChecked.value_or(false);
    command.scannedAt = body.scannedAt;
    return command;
}

bool isOfOurTime(Instant instant)
{
    using namespace std::chrono;
    return instant >= sys_days{year{2000} / 1 / 1} && instant < sys_days{year{2200} / 1 / 1};
}

tl::unexpected<http::Problem> toldOfUndo(const Error &error)
{
    if (error.code == ErrorCode::Conflict)
        return api::problem(http::Status::Conflict, "nothing_to_undo",
                            "Only an entry or exit of the last 15 minutes can be taken back.");
    return told(error);
}

} // namespace

void ScanRoutes::addTo(api::ApiBuilder &api)
{
    using enum accounts::Permission;
    using enum http::Method;
    api::Operation scan = staffOperation(
        Post, scansPath, "scans.make",
        "Judges a code at a gate and writes down what was decided; a refusal is an answer, not "
        "an error.",
        CheckIn);
    scan.problems = {"id_taken"};
    api.add(scan, this, &ScanRoutes::scan);
    api::Operation undo = staffOperation(Post, undoPath, "scans.undo",
                                         "Takes an entry or exit of the last 15 minutes back.", CheckIn);
    undo.problems = {"nothing_to_undo"};
    api.add(undo, this, &ScanRoutes::undo);
    api::Operation list =
        staffOperation(Get, scansPath, "scans.list", "A performance's scans, newest first.", CheckIn);
    list.query = {{"verdict", "refused: refusals only"},
                  {"limit", "how many at most, 1 to 200; 50 unless told"},
                  {"after", "what the page before gave as `next`"}};
    api.add(list, this, &ScanRoutes::list);
}

Task<api::Outcome<wire::Scan>> ScanRoutes::scan(api::Call<wire::NewScan> call)
{
    if (call.body.code.has_value() == call.body.ticket.has_value())
        co_return api::badField("code", "must be given, or else `ticket`, but not both");
    if (!isOfOurTime(call.body.scannedAt))
        co_return api::badField("scanned_at", "must lie between 2000 and 2199");
    Result<ScanView> view = co_await m_service.scan(commandOf(call));
    if (!view)
        co_return told(view.error());
    co_return api::Reply<wire::Scan>(wireScan(*view));
}

Task<api::Outcome<wire::Scan>> ScanRoutes::undo(api::Call<wire::UndoScan> call)
{
    const ScanId id(call.request->pathUuid("scan"));
    const QString reason = call.body.reason.value_or(QString());
    Result<ScanView> view = co_await m_service.undo(call.organization(), performanceIn(*call.request), id,
                                                    call.caller().account(), reason);
    if (!view)
        co_return toldOfUndo(view.error());
    co_return api::Reply<wire::Scan>(wireScan(*view));
}

Task<api::Outcome<wire::ScanPage>> ScanRoutes::list(api::Call<api::Nothing> call)
{
    const auto page = api::pageOf(*call.request);
    if (!page)
        co_return tl::unexpected<http::Problem>(page.error());
    const std::optional<QByteArray> verdict = call.request->query().value("verdict");
    if (verdict && *verdict != "refused")
        co_return api::badField("verdict", "can only be refused");
    constexpr qint64 latest = 7'258'118'400'000'000; // 2200
    const api::Cursor from = page->after.value_or(api::Cursor{latest, {}});
    const ScansBefore before{Instant(std::chrono::microseconds{std::clamp(from.key, qint64{0}, latest)}),
                             from.id};
    Result<std::vector<ScanView>> scans = co_await m_service.list(
        call.organization(), performanceIn(*call.request), before, verdict.has_value(), page->limit + 1);
    if (!scans)
        co_return told(scans.error());
    wire::ScanPage shown;
    if (scans->size() > std::size_t(page->limit)) {
        scans->resize(std::size_t(page->limit));
        const ScanRecord &last = scans->back().record;
        const api::Cursor next{qint64(last.scannedAt.time_since_epoch().count()), last.id.uuid()};
        shown.next = QString::fromLatin1(next.toText());
    }
    for (const ScanView &scan : *scans)
        shown.items.push_back(wireScan(scan));
    co_return api::Reply<wire::ScanPage>(std::move(shown));
}

} // namespace foyer::checkin
