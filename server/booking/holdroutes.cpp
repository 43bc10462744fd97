// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/booking/holdroutes.h"

#include "server/booking/bookingviews.h"
#include "server/booking/callactor.h"
#include "server/booking/denialproblem.h"

#include <algorithm>

namespace foyer::booking {

namespace {

using foyer::accounts::Permission;
using http::Method;

api::Operation holdOperation(Method method, const char *path, const char *name, const char *summary)
{
    api::Operation operation;
    operation.method = method;
    operation.path = path;
    operation.name = name;
    operation.summary = summary;
    operation.problems = {"not_found",      "seat_taken",        "pool_full",        "held_by_house",
                          "strands_seat",   "no_seats_together", "order_limit",      "buyer_limit",
                          "not_on_sale",    "not_yet_on_sale",   "performance_over", "no_price",
                          "unknown_seat",   "unknown_type",      "unknown_category", "id_taken",
                          "hold_expired",   "hold_released",     "hold_consumed",    "already_extended",
                          "too_many_races", "store_moved",       "taken_too_often",  "overloaded"};
    return operation;
}

api::Operation staff(api::Operation operation)
{
    operation.signIn = api::SignIn::OfMember;
    operation.permission = Permission::SellTickets;
    return operation;
}

HoldId holdOf(const http::Request &request)
{
    return HoldId(request.pathUuid("hold"));
}

/// The line numbers of `?lines=0,2`; none: all lines.
tl::expected<std::vector<qint16>, http::Problem> linesOf(const http::Request &request)
{
    std::vector<qint16> lines;
    const std::optional<QByteArray> text = request.query().value("lines");
    if (!text)
        return lines;
    for (const QByteArray &part : text->split(',')) {
        bool isNumber = false;
        const short line = part.toShort(&isNumber);
        if (!isNumber || line < 0 || std::ranges::find(lines, line) != lines.end())
            return api::badField("lines", "must be different line numbers with commas between them");
        lines.push_back(line);
    }
    return lines;
}

// The box office keeps what is in the basket while it asks for more.
template <typename Asked>
constexpr bool mayMix = std::is_same_v<Asked, wire::StaffHoldAsked>;

template <typename Asked>
std::optional<http::Problem> shapeObjection(const Asked &asked)
{
    if (asked.seats && asked.best && !mayMix<Asked>)
        return api::badField("best", "Name seats or ask for the best ones, not both.").value();
    if (!asked.seats && !asked.best && !asked.places)
        return api::badField("seats", "Ask for a seat or a place at least.").value();
    for (std::size_t i = 0; asked.seats && i < asked.seats->size(); ++i) {
        if (asked.seats->at(i).seat.has_value() == asked.seats->at(i).id.has_value())
            return api::badField("seats[" + QByteArray::number(i) + "].seat", "Give the ordinal or the id.")
                .value();
    }
    return std::nullopt;
}

std::optional<http::Problem> repetitionIn(const std::vector<HoldId> &replaces)
{
    for (std::size_t i = 1; i < replaces.size(); ++i) {
        if (std::find(replaces.begin(), replaces.begin() + qsizetype(i), replaces[i])
            != replaces.begin() + qsizetype(i))
            return api::badField("replaces[" + QByteArray::number(i) + ']', "This hold is named twice.")
                .value();
    }
    return std::nullopt;
}

template <typename Asked>
HoldRequest requestOf(const Asked &asked, const http::Request &request)
{
    HoldRequest made;
    made.id = asked.id;
    made.performance = catalog::PerformanceId(request.pathUuid("performance"));
    for (const wire::SeatAsked &seat : asked.seats.value_or(std::vector<wire::SeatAsked>{}))
        made.seats.push_back({seat.seat, seat.id.value_or(QString()), seat.type.value_or(TicketTypeId{})});
    if (asked.best)
        made.best = {asked.best->seats, asked.best->accessible.value_or(0), asked.best->category,
                     asked.best->type.value_or(TicketTypeId{})};
    for (const wire::PlacesAsked &places : asked.places.value_or(std::vector<wire::PlacesAsked>{}))
        made.places.push_back({places.pool, places.places, places.type.value_or(TicketTypeId{})});
    return made;
}

api::Outcome<wire::HoldShown> reply(const Ruling<SealedHold> &ruling)
{
    if (!ruling)
        return tl::unexpected<http::Problem>(toProblem(ruling.error()));
    return api::Reply<wire::HoldShown>(show(*ruling));
}

} // namespace

void HoldRoutes::addTo(api::ApiBuilder &api)
{
    addBuyers(api);
    addStaff(api);
}

void HoldRoutes::addBuyers(api::ApiBuilder &api)
{
    api::Operation take =
        holdOperation(Method::Post, "/api/v1/performances/{performance:uuid}/holds", "holds.take",
                      "Keeps seats and places for the caller, all of them or none.");
    take.success = http::Status::Created;
    api.add(take, this, &HoldRoutes::take);
    api.add(
        holdOperation(Method::Get, "/api/v1/holds/{hold:uuid}", "holds.find", "Shows a hold of the caller."),
        this, &HoldRoutes::find);
    api.add(holdOperation(Method::Post, "/api/v1/holds/{hold:uuid}/extend", "holds.extend",
                          "Gives a hold its full time again, once."),
            this, &HoldRoutes::extend);
    api::Operation release = holdOperation(Method::Delete, "/api/v1/holds/{hold:uuid}", "holds.release",
                                           "Gives a hold back, or some of its lines.");
    release.query = {{"lines", "line numbers with commas between them; all when left out"}};
    api.add(release, this, &HoldRoutes::release);
    api.add(holdOperation(Method::Get, "/api/v1/holds", "holds.list", "The caller's live holds."), this,
            &HoldRoutes::list);
    api.add(holdOperation(Method::Delete, "/api/v1/holds", "holds.release_all",
                          "Gives back all that the caller holds."),
            this, &HoldRoutes::releaseAll);
}

void HoldRoutes::addStaff(api::ApiBuilder &api)
{
    api::Operation take = staff(holdOperation(
        Method::Post, "/api/v1/organizations/{organization:uuid}/performances/{performance:uuid}/holds",
        "holds.staff_take", "Keeps seats and places for a sale at the box office."));
    take.success = http::Status::Created;
    api.add(take, this, &HoldRoutes::staffTake);
    const char *path = "/api/v1/organizations/{organization:uuid}/holds/{hold:uuid}";
    api.add(staff(holdOperation(Method::Get, "/api/v1/organizations/{organization:uuid}/holds",
                                "holds.staff_list", "The caller's live holds at the box office.")),
            this, &HoldRoutes::staffList);
    api.add(staff(holdOperation(Method::Get, path, "holds.staff_find", "Shows a hold of the box office.")),
            this, &HoldRoutes::staffFind);
    api.add(staff(holdOperation(Method::Delete, path, "holds.staff_release",
                                "Gives a hold of the box office back.")),
            this, &HoldRoutes::staffRelease);
    api.add(staff(holdOperation(Method::Post,
                                "/api/v1/organizations/{organization:uuid}/holds/{hold:uuid}/extend",
                                "holds.staff_extend", "Gives a hold of the box office its full time again.")),
            this, &HoldRoutes::staffExtend);
}

HoldRoutes::Shown HoldRoutes::takeAs(HoldRequest request, Actor actor)
{
    Ruling<SealedHold> ruling = co_await m_holds.take(std::move(request), actor);
    co_return reply(ruling);
}

HoldRoutes::Shown HoldRoutes::take(Call<wire::HoldAsked> call)
{
    if (std::optional<http::Problem> objection = shapeObjection(call.body))
        co_return tl::unexpected<http::Problem>(std::move(*objection));
    co_return co_await takeAs(requestOf(call.body, *call.request), buyerOf(call.caller()));
}

HoldRoutes::Shown HoldRoutes::staffTake(Call<wire::StaffHoldAsked> call)
{
    if (std::optional<http::Problem> objection = shapeObjection(call.body))
        co_return tl::unexpected<http::Problem>(std::move(*objection));
    if (call.body.channel != Channel::BoxOffice && call.body.channel != Channel::Phone)
        co_return api::badField("channel", "The box office sells over the counter and by phone.");
    HoldRequest request = requestOf(call.body, *call.request);
    request.channel = call.body.channel;
    request.overridesOrphans = call.body.overrideOrphans.value_or(false);
    request.replaces = call.body.replaces.value_or(std::vector<HoldId>{});
    if (std::optional<http::Problem> objection = repetitionIn(request.replaces))
        co_return tl::unexpected<http::Problem>(std::move(*objection));
    co_return co_await takeAs(std::move(request), staffOf(call.caller(), call.organization()));
}

HoldRoutes::Shown HoldRoutes::find(Call<Nothing> call)
{
    Ruling<SealedHold> ruling = co_await m_holds.find(holdOf(*call.request), buyerOf(call.caller()));
    co_return reply(ruling);
}

HoldRoutes::Shown HoldRoutes::staffFind(Call<Nothing> call)
{
    const Actor actor = staffOf(call.caller(), call.organization());
    Ruling<SealedHold> ruling = co_await m_holds.find(holdOf(*call.request), actor);
    co_return reply(ruling);
}

Task<api::Outcome<wire::HoldList>> HoldRoutes::listFor(Actor actor)
{
    Ruling<std::vector<SealedHold>> holds = co_await m_holds.list(actor);
    if (!holds)
        co_return tl::unexpected<http::Problem>(toProblem(holds.error()));
    wire::HoldList list;
    for (const SealedHold &hold : *holds)
        list.items.push_back(show(hold));
    co_return api::Reply<wire::HoldList>(std::move(list));
}

Task<api::Outcome<wire::HoldList>> HoldRoutes::list(Call<Nothing> call)
{
    co_return co_await listFor(buyerOf(call.caller()));
}

Task<api::Outcome<wire::HoldList>> HoldRoutes::staffList(Call<Nothing> call)
{
    co_return co_await listFor(staffOf(call.caller(), call.organization()));
}

HoldRoutes::Shown HoldRoutes::extend(Call<Nothing> call)
{
    Ruling<SealedHold> ruling = co_await m_holds.extend(holdOf(*call.request), buyerOf(call.caller()));
    co_return reply(ruling);
}

HoldRoutes::Shown HoldRoutes::staffExtend(Call<Nothing> call)
{
    const Actor actor = staffOf(call.caller(), call.organization());
    Ruling<SealedHold> ruling = co_await m_holds.extend(holdOf(*call.request), actor);
    co_return reply(ruling);
}

Task<api::Outcome<api::Nothing>> HoldRoutes::releaseAs(http::RequestPtr request, Actor actor)
{
    const auto lines = linesOf(*request);
    if (!lines)
        co_return tl::unexpected<http::Problem>(lines.error());
    Ruling<SealedHold> ruling = co_await m_holds.release(holdOf(*request), *lines, actor);
    if (!ruling)
        co_return tl::unexpected<http::Problem>(toProblem(ruling.error()));
    co_return api::Reply<Nothing>();
}

Task<api::Outcome<api::Nothing>> HoldRoutes::release(Call<Nothing> call)
{
    co_return co_await releaseAs(call.request, buyerOf(call.caller()));
}

Task<api::Outcome<api::Nothing>> HoldRoutes::staffRelease(Call<Nothing> call)
{
    co_return co_await releaseAs(call.request, staffOf(call.caller(), call.organization()));
}

Task<api::Outcome<wire::ReleasedCount>> HoldRoutes::releaseAll(Call<Nothing> call)
{
    Ruling<int> released = co_await m_holds.releaseAll(buyerOf(call.caller()));
    if (!released)
        co_return tl::unexpected<http::Problem>(toProblem(released.error()));
    co_return api::Reply<wire::ReleasedCount>(wire::ReleasedCount{*released});
}

} // namespace foyer::booking
