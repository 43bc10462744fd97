// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/booking/houseroutes.h"

#include "server/booking/bookingviews.h"
#include "server/booking/callactor.h"
#include "server/booking/denialproblem.h"

#include <set>

namespace foyer::booking {

namespace {

using foyer::accounts::Permission;
using http::Method;

api::Operation houseOperation(Method method, const QByteArray &path, const char *name, const char *summary)
{
    api::Operation operation;
    operation.method = method;
    operation.path = "/api/v1/organizations/{organization:uuid}" + path;
    operation.name = name;
    operation.summary = summary;
    operation.signIn = api::SignIn::OfMember;
    operation.permission = Permission::SteerSale;
    operation.problems = {"not_found", "id_taken", "unknown_seat", "unknown_pool", "seat_taken", "pool_full"};
    return operation;
}

api::Outcome<wire::HouseHoldShown> reply(const Ruling<ShownHouseHold> &ruling)
{
    if (!ruling)
        return tl::unexpected<http::Problem>(toProblem(ruling.error()));
    return api::Reply<wire::HouseHoldShown>(show(*ruling));
}

// Each pool once: the database keeps one row for each.
bool namesPoolsOnce(const std::vector<wire::HousePlaces> &places)
{
    std::set<PoolId> pools;
    for (const wire::HousePlaces &held : places)
        pools.insert(held.pool);
    return pools.size() == places.size();
}

} // namespace

void HouseRoutes::addTo(api::ApiBuilder &api)
{
    api::Operation take =
        houseOperation(Method::Post, "/performances/{performance:uuid}/house-holds", "house_holds.take",
                       "Keeps seats and places from sale, all of them or none.");
    take.success = http::Status::Created;
    take.bodyLimit = 512 * 1024;
    api.add(take, this, &HouseRoutes::take);
    api::Operation list = houseOperation(Method::Get, "/performances/{performance:uuid}/house-holds",
                                         "house_holds.list", "What the house holds of a performance.");
    list.permission = Permission::SellTickets;
    api.add(list, this, &HouseRoutes::list);
    api.add(houseOperation(Method::Delete, "/house-holds/{hold:uuid}", "house_holds.release",
                           "Puts back on sale what is left of a house hold."),
            this, &HouseRoutes::release);
}

Task<api::Outcome<wire::HouseHoldShown>> HouseRoutes::take(Call<wire::HouseHoldAsked> call)
{
    const QChar letter = call.body.letter.front();
    if (letter < u'A' || letter > u'Z')
        co_return api::badField("letter", "must be one of A to Z");
    HouseRequest request;
    request.id = call.body.id;
    request.performance = catalog::PerformanceId(call.request->pathUuid("performance"));
    request.letter = letter.toLatin1();
    request.reason = call.body.reason;
    request.isBreakable = call.body.isBreakable.value_or(true);
    request.sellableBy = call.body.sellableBy.value_or(HouseSale::BoxOffice);
    request.seats = call.body.seats.value_or(std::vector<qint32>());
    const std::vector<wire::HousePlaces> places = call.body.places.value_or(std::vector<wire::HousePlaces>());
    if (!namesPoolsOnce(places))
        co_return api::badField("places", "names a pool twice");
    for (const wire::HousePlaces &held : places)
        request.places.push_back({held.pool, held.places});
    const Actor actor = staffOf(call.caller(), call.organization());
    Ruling<ShownHouseHold> ruling = co_await m_houses.take(std::move(request), actor);
    co_return reply(ruling);
}

Task<api::Outcome<wire::HouseHoldList>> HouseRoutes::list(Call<api::Nothing> call)
{
    const Actor actor = staffOf(call.caller(), call.organization());
    const catalog::PerformanceId performance(call.request->pathUuid("performance"));
    Ruling<std::vector<ShownHouseHold>> holds = co_await m_houses.list(performance, actor);
    if (!holds)
        co_return tl::unexpected<http::Problem>(toProblem(holds.error()));
    wire::HouseHoldList list;
    for (const ShownHouseHold &hold : *holds)
        list.items.push_back(show(hold));
    co_return api::Reply<wire::HouseHoldList>(std::move(list));
}

Task<api::Outcome<wire::HouseHoldShown>> HouseRoutes::release(Call<api::Nothing> call)
{
    const Actor actor = staffOf(call.caller(), call.organization());
    Ruling<ShownHouseHold> ruling =
        co_await m_houses.release(HouseHoldId(call.request->pathUuid("hold")), actor);
    co_return reply(ruling);
}

} // namespace foyer::booking
