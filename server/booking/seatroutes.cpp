// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/booking/seatroutes.h"

#include "core/wire/encode.h"
#include "server/booking/bookingviews.h"
#include "server/booking/holdmac.h"
#include "server/http/etag.h"

namespace foyer::booking {

namespace {

constexpr std::size_t mostMade = 1024;

// By content, so that every worker says the same.
QByteArray tagOf(const QByteArray &body)
{
    return http::strongTag(digestOf(body).left(12).toHex());
}

http::Response finish(http::Response response, const QByteArray &tag)
{
    response.setETag(tag);
    response.setCacheControl("public, max-age=0, must-revalidate");
    return response;
}

http::Response notModified(const QByteArray &tag)
{
    http::Response response(http::Status::NotModified);
    response.setETag(tag);
    return response;
}

http::Response seatProblem(const Error &error)
{
    return http::Problem::fromError(error).toResponse();
}

api::Operation seatOperation(const char *path, const char *name, const char *summary)
{
    api::Operation operation;
    operation.path = path;
    operation.name = name;
    operation.summary = summary;
    operation.signIn = api::SignIn::NotNeeded;
    operation.problems = {"not_found"};
    return operation;
}

} // namespace

void SeatRoutes::addTo(api::ApiBuilder &api)
{
    api::Operation seats = seatOperation(
        "/api/v1/performances/{performance:uuid}/seats", "seats.show",
        "One letter for each seat, by ordinal: f free, o on hold, s being paid, l lent to a till, "
        "h held by the house, d sold. May be a quarter of a second old; with Cache-Control: no-cache it is "
        "read after the request, as whoever follows the seats' news wants it.");
    seats.answerType = "application/octet-stream";
    api.addRaw(std::move(seats), http::AsyncHandler([this](http::RequestPtr request) {
                   return answer(std::move(request), Kind::Seats);
               }));
    api::Operation counts =
        seatOperation("/api/v1/performances/{performance:uuid}/availability", "seats.count",
                      "How many seats and places are in which state, by category and pool.");
    counts.answerSchema = api.schemas().refer<wire::AvailabilityShown>();
    api.addRaw(std::move(counts), http::AsyncHandler([this](http::RequestPtr request) {
                   return answer(std::move(request), Kind::Counts);
               }));
}

const SeatRoutes::Made *SeatRoutes::recent(const SaleSheet &sheet, Kind kind) const
{
    const auto made = m_made.find({sheet.number, kind});
    const bool isRecent = made != m_made.end() && made->second.board->board.sheet()->house == sheet.house
                          && m_clock.steadyNow() - made->second.readAt < m_maxAge;
    return isRecent ? &made->second : nullptr;
}

// A board goes on changing while it is shared: what was made of it is as old as its last reading then.
const SeatRoutes::Made &SeatRoutes::madeFor(qint32 performance, Kind kind, const BoardPtr &board)
{
    if (m_made.size() > mostMade)
        m_made.clear();
    Made &made = m_made[{performance, kind}];
    const bool isSame = made.board == board && made.seatChanges == board->board.changeCount()
                        && (kind == Kind::Seats || made.poolChanges == board->poolChanges);
    if (!isSame && kind == Kind::Seats) {
        const QByteArray &seats = board->board.bytes();
        made.tag = tagOf(seats);
        made.answer = finish(http::Response::content(seats, "application/octet-stream"), made.tag);
    } else if (!isSame) {
        const QByteArray counts = wire::encode(show(*board));
        made.tag = tagOf(counts);
        made.answer = finish(http::Response::json(counts), made.tag);
    }
    made.board = board;
    made.readAt = board->readAt;
    made.seatChanges = board->board.changeCount();
    made.poolChanges = board->poolChanges;
    return made;
}

http::Response SeatRoutes::told(const http::Request &request, const Made &made)
{
    return http::ifNoneMatchHits(request, made.tag) ? notModified(made.tag) : made.answer;
}

Completion<BoardPtr> SeatRoutes::boardOf(SaleSheetPtr sheet, bool mustBeNew)
{
    return mustBeNew ? m_boards.newest(std::move(sheet)) : m_boards.fresh(std::move(sheet), m_maxAge);
}

Task<http::Response> SeatRoutes::answer(http::RequestPtr request, Kind kind)
{
    const catalog::PerformanceId performance(request->pathUuid("performance"));
    Result<SaleSheetPtr> sheet = co_await m_sheets.byId(performance);
    if (!sheet)
        co_return seatProblem(sheet.error());
    if ((*sheet)->state == PerformanceState::Draft)
        co_return seatProblem(Error{ErrorCode::NotFound, QStringLiteral("A draft is nobody's to see.")});
    const bool mustBeNew = request->header("Cache-Control").toByteArray().contains("no-cache");
    if (const Made *made = mustBeNew ? nullptr : recent(**sheet, kind))
        co_return told(*request, *made);
    Result<BoardPtr> board = co_await boardOf(*sheet, mustBeNew);
    if (!board)
        co_return seatProblem(board.error());
    co_return told(*request, madeFor((*sheet)->number, kind, *board));
}

} // namespace foyer::booking
