// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/seatchange/seatchangeroutes.h"

#include "core/wire/encode.h"
#include "server/api/revision.h"
#include "server/catalog/problems.h"
#include "server/catalog/staffoperation.h"

namespace foyer::seatchange {

namespace {

using accounts::Permission;
using http::Method;

constexpr quint64 longestMoves = 1024 * 1024;

// The faults as a list, without the braces that are around them on the wire.
QByteArray listOf(const std::vector<wire::SeatFault> &faults)
{
    QByteArrayList items;
    for (const wire::SeatFault &fault : faults)
        items.append(wire::encode(fault));
    return '[' + items.join(',') + ']';
}

tl::unexpected<http::Problem> told(const Failure &failure)
{
    if (const catalog::Failure *known = std::get_if<catalog::Failure>(&failure))
        return catalog::problemOf(*known);
    if (std::holds_alternative<LookAgain>(failure))
        return api::problem(http::Status::Conflict, "seats_in_motion",
                            "Too much is being sold there just now. Try again.");
    auto problem = api::problem(http::Status::Conflict, "seats_missing",
                                "Not everything that is sold has a seat in the new version.", "moves");
    problem.value().members.emplace_back("faults", listOf(std::get<NotPossible>(failure).faults));
    return problem;
}

template <typename T>
api::Outcome<T> outcomeOf(Answer<T> answer)
{
    if (!answer)
        return told(answer.error());
    return api::Reply<T>(std::move(*answer));
}

SeatMapRef mapOf(const http::Request &request, qint32 version)
{
    return {catalog::SeatMapId(request.pathUuid("map")), version};
}

} // namespace

void SeatChangeRoutes::addTo(api::ApiBuilder &api)
{
    using Routes = SeatChangeRoutes;
    api::Operation check = catalog::staffOperation(
        Method::Post, "/events/{event:uuid}/seat-change/check", "catalog.check_seat_change",
        "What another version of the seat map would do to what is sold; changes nothing.",
        Permission::ManageCatalog);
    check.problems = {"not_published", "unknown_seat_map"};
    api.add(check, this, &Routes::check);
    api::Operation change = catalog::staffOperation(
        Method::Post, "/events/{event:uuid}/seat-change", "catalog.change_seats",
        "Puts another version of the seat map in place of the one that is sold from; each seat that somebody "
        "has "
        "and that vanishes or moves must be given one of the same price. Needs If-Match; again: the same.",
        Permission::ManageCatalog);
    change.problems = {"precondition_required", "stale_revision", "not_published",
                       "unknown_seat_map",      "id_taken",       "seats_missing",
                       "seats_in_motion"};
    change.bodyLimit = longestMoves;
    api.add(change, this, &Routes::change);
    api.add(catalog::staffOperation(
                Method::Get, "/seat-maps/{map:uuid}/uses", "catalog.list_seat_map_uses",
                "Performances that have a version of this map, with what is sold of them.", Permission::None),
            this, &Routes::uses);
    api::Operation repaint = catalog::staffOperation(
        Method::Post, "/seat-maps/{map:uuid}/repaint/check", "catalog.check_repaint",
        "What the categories of a version would do to the prices of unsold seats; changes nothing.",
        Permission::ManageCatalog);
    repaint.problems = {"unknown_seat_map"};
    api.add(repaint, this, &Routes::checkRepaint);
}

Task<api::Outcome<wire::SeatChangeReport>> SeatChangeRoutes::check(api::Call<wire::SeatChangeAsked> call)
{
    Answer<wire::SeatChangeReport> report = co_await m_changes.check(catalog::keyOf(call), call.body);
    co_return outcomeOf(std::move(report));
}

Task<api::Outcome<wire::SeatChangeDone>> SeatChangeRoutes::change(api::Call<wire::SeatChangeOrdered> call)
{
    const tl::expected<qint32, http::Problem> revision = api::editedRevision(*call.request);
    if (!revision)
        co_return tl::unexpected<http::Problem>(revision.error());
    const catalog::EventKey key = catalog::keyOf(call);
    const accounts::AccountId account = call.caller().account();
    Answer<wire::SeatChangeDone> done =
        co_await m_changes.change(key, *revision, std::move(call.body), account);
    co_return outcomeOf(std::move(done));
}

Task<api::Outcome<wire::SeatMapUses>> SeatChangeRoutes::uses(api::Call<api::Nothing> call)
{
    const SeatMapRef map = mapOf(*call.request, 1);
    Answer<wire::SeatMapUses> uses = co_await m_repaints.uses(call.organization(), map.id);
    co_return outcomeOf(std::move(uses));
}

Task<api::Outcome<wire::RepaintReport>> SeatChangeRoutes::checkRepaint(api::Call<wire::RepaintAsked> call)
{
    const SeatMapRef map = mapOf(*call.request, call.body.version);
    Answer<wire::RepaintReport> report = co_await m_repaints.check(call.organization(), map);
    co_return outcomeOf(std::move(report));
}

} // namespace foyer::seatchange
