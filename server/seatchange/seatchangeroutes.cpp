// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/seatchange/seatchangeroutes.h"

#include "server/api/rawanswer.h"
#include "server/api/revision.h"
#include "server/catalog/problems.h"
#include "server/catalog/staffoperation.h"

namespace foyer::seatchange {

namespace {

using accounts::Permission;
using http::Method;

constexpr quint64 longestMoves = 1024 * 1024;

tl::unexpected<http::Problem> told(const Failure &failure)
{
    if (const catalog::Failure *known = std::get_if<catalog::Failure>(&failure))
        return catalog::problemOf(*known);
    if (std::holds_alternative<LookAgain>(failure))
        return api::problem(http::Status::Conflict, "seats_in_motion",
                            "Too much is being sold there just now. Try again.");
    auto problem = api::problem(http::Status::Conflict, "seats_missing",
                                "Not everything that is sold has a seat in the new version.", "moves");
    problem.value().members.emplace_back("faults", std::get<NotPossible>(failure).faults);
    return problem;
}

http::Response answerOf(const http::RequestPtr &request, Answer<QByteArray> answer)
{
    if (!answer)
        return api::refusal(request, told(answer.error()));
    return http::Response::json(std::move(*answer));
}

tl::unexpected<http::Problem> unreadable(const Error &error)
{
    if (error.code == ErrorCode::InvalidArgument)
        return api::badField(error.subject.toUtf8(), error.detail.toUtf8());
    return api::problem(error);
}

SeatMapRef mapOf(const http::Request &request, qint32 version)
{
    return {catalog::SeatMapId(request.pathUuid("map")), version};
}

} // namespace

// Halls are large, and so are answers about them: those come from the work pool as they are sent.
template <typename Asked, typename Told>
void SeatChangeRoutes::add(api::ApiBuilder &api, api::Operation operation, Handler handler)
{
    operation.requestSchema = api.schemas().refer<Asked>();
    operation.answerSchema = api.schemas().refer<Told>();
    api.addRaw(std::move(operation), http::AsyncHandler([this, handler](http::RequestPtr request) {
                   return (this->*handler)(std::move(request));
               }));
}

void SeatChangeRoutes::addTo(api::ApiBuilder &api)
{
    using Routes = SeatChangeRoutes;
    api::Operation check = catalog::staffOperation(
        Method::Post, "/events/{event:uuid}/seat-change/check", "catalog.check_seat_change",
        "What another version of the seat map would do to what is sold; changes nothing.",
        Permission::ManageCatalog);
    check.problems = {"not_published", "unknown_seat_map"};
    add<wire::SeatChangeAsked, wire::SeatChangeReport>(api, check, &Routes::check);
    api::Operation change = catalog::staffOperation(
        Method::Post, "/events/{event:uuid}/seat-change", "catalog.change_seats",
        "Puts another version of the seat map in place of the one that is sold from; each seat that somebody "
        "has and that vanishes or moves must be given one of the same price. Needs If-Match; again: the "
        "same.",
        Permission::ManageCatalog);
    change.problems = {"precondition_required", "stale_revision", "not_published",
                       "unknown_seat_map",      "id_taken",       "seats_missing",
                       "seats_in_motion"};
    change.bodyLimit = longestMoves;
    add<wire::SeatChangeOrdered, wire::SeatChangeDone>(api, change, &Routes::change);
    api.add(catalog::staffOperation(
                Method::Get, "/seat-maps/{map:uuid}/uses", "catalog.list_seat_map_uses",
                "Performances that have a version of this map, with what is sold of them.", Permission::None),
            this, &Routes::uses);
    api::Operation repaint = catalog::staffOperation(
        Method::Post, "/seat-maps/{map:uuid}/repaint/check", "catalog.check_repaint",
        "What the categories of a version would do to the prices of unsold seats; changes nothing.",
        Permission::ManageCatalog);
    repaint.problems = {"unknown_seat_map"};
    add<wire::RepaintAsked, wire::RepaintReport>(api, repaint, &Routes::checkRepaint);
}

Task<http::Response> SeatChangeRoutes::check(http::RequestPtr request)
{
    const auto call = api::callOf<wire::SeatChangeAsked>(request);
    if (!call)
        co_return api::refusal(request, tl::unexpected<http::Problem>(call.error()));
    Answer<QByteArray> report = co_await m_changes.check(catalog::keyOf(*call), call->body);
    co_return answerOf(request, std::move(report));
}

// A long list of moves is read beside the loop, too.
Task<http::Response> SeatChangeRoutes::change(http::RequestPtr request)
{
    const tl::expected<qint32, http::Problem> revision = api::editedRevision(*request);
    if (!revision)
        co_return api::refusal(request, tl::unexpected<http::Problem>(revision.error()));
    if (!request->isJson())
        co_return api::refusal(request, api::notJson());
    std::function<Result<ChangeOrder>()> read = [json = request->body()] { return readChangeOrder(json); };
    Result<ChangeOrder> order = co_await m_work.run<ChangeOrder>(std::move(read));
    if (!order)
        co_return api::refusal(request, unreadable(order.error()));
    const api::Call<api::Nothing> call{request, {}};
    Answer<QByteArray> done = co_await m_changes.change(catalog::keyOf(call), *revision, std::move(*order),
                                                        call.caller().account());
    co_return answerOf(request, std::move(done));
}

Task<api::Outcome<wire::SeatMapUses>> SeatChangeRoutes::uses(api::Call<api::Nothing> call)
{
    const SeatMapRef map = mapOf(*call.request, 1);
    Answer<wire::SeatMapUses> uses = co_await m_repaints.uses(call.organization(), map.id);
    if (!uses)
        co_return told(uses.error());
    co_return api::Reply<wire::SeatMapUses>(std::move(*uses));
}

Task<http::Response> SeatChangeRoutes::checkRepaint(http::RequestPtr request)
{
    const auto call = api::callOf<wire::RepaintAsked>(request);
    if (!call)
        co_return api::refusal(request, tl::unexpected<http::Problem>(call.error()));
    const SeatMapRef map = mapOf(*request, call->body.version);
    Answer<QByteArray> report = co_await m_repaints.check(call->organization(), map);
    co_return answerOf(request, std::move(report));
}

} // namespace foyer::seatchange
