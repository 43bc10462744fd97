// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/booking/houseservice.h"

#include "server/booking/holdloader.h"
#include "server/booking/sql.h"

namespace foyer::booking {

namespace {

Result<ShownHouseHold> readShown(const pg::Row &row)
{
    Result<HouseHold> house = readHouse(row);
    if (!house)
        return failure(std::move(house.error()));
    ShownHouseHold shown{std::move(*house)};
    const Result<std::vector<qint32>> seats = row.get<std::vector<qint32>>("seats");
    const Result<std::vector<PoolId>> pools = row.get<std::vector<PoolId>>("pools");
    const Result<std::vector<qint32>> places = row.get<std::vector<qint32>>("places");
    const Result<Instant> createdAt = row.get<Instant>("created_at");
    if (!seats || !pools || !places || !createdAt || pools->size() != places->size())
        return failure(ErrorCode::Internal, QStringLiteral("A house hold cannot be read."));
    shown.seats = *seats;
    shown.createdAt = *createdAt;
    for (std::size_t i = 0; i < pools->size(); ++i)
        shown.house.places.push_back(PlacesOf{(*pools)[i], (*places)[i]});
    return shown;
}

} // namespace

Task<Ruling<ShownHouseHold>> HouseService::find(HouseHoldId id, Actor actor)
{
    Result<pg::Rows> rows = co_await m_pool.execute(sql::findHouseHold, id, actor.organization);
    if (!rows)
        co_return object(std::move(rows.error()));
    if (rows->isEmpty())
        co_return deny(ServiceReason::NotFound);
    Result<ShownHouseHold> shown = readShown(rows->row(0));
    if (!shown)
        co_return object(std::move(shown.error()));
    co_return std::move(*shown);
}

Task<Ruling<ShownHouseHold>> HouseService::carryOut(Command command)
{
    std::vector<Command> commands;
    commands.push_back(std::move(command));
    Result<Booking> booking = co_await m_batcher.submit(std::move(commands));
    if (!booking)
        co_return object(std::move(booking.error()));
    if (!*booking)
        co_return deny((*booking).error());
    Actor owner;
    owner.organization = (*booking)->house.organization;
    Ruling<ShownHouseHold> shown = co_await find((*booking)->house.id, owner);
    if (shown)
        shown->isNew = (*booking)->changed;
    co_return shown;
}

Task<Ruling<ShownHouseHold>> HouseService::take(HouseRequest request, Actor actor)
{
    if (request.seats.empty() && request.places.empty())
        co_return deny(ServiceReason::NothingAsked);
    Result<SaleSheetPtr> sheet = co_await m_sheets.byId(request.performance);
    if (!sheet && sheet.error().code != ErrorCode::NotFound)
        co_return object(std::move(sheet.error()));
    if (!sheet || (*sheet)->organization != actor.organization)
        co_return deny(ServiceReason::NotFound);
    TakeForHouse command;
    command.houseHold.id = request.id;
    command.houseHold.performance = (*sheet)->number;
    command.houseHold.organization = actor.organization;
    command.houseHold.letter = request.letter;
    command.houseHold.reason = request.reason;
    command.houseHold.isBreakable = request.isBreakable;
    command.houseHold.sellableBy = request.sellableBy;
    command.houseHold.by = actor.account;
    command.houseHold.digest = request.digest();
    command.houseHold.places = request.places;
    command.seats = request.seats;
    co_return co_await carryOut(std::move(command));
}

Task<Ruling<ShownHouseHold>> HouseService::release(HouseHoldId id, Actor actor)
{
    Ruling<ShownHouseHold> shown = co_await find(id, actor);
    if (!shown)
        co_return shown;
    const ReleaseHouse command{id};
    co_return co_await carryOut(command);
}

Task<Ruling<std::vector<ShownHouseHold>>> HouseService::list(catalog::PerformanceId performance, Actor actor)
{
    Result<SaleSheetPtr> sheet = co_await m_sheets.byId(performance);
    if (!sheet && sheet.error().code != ErrorCode::NotFound)
        co_return object(std::move(sheet.error()));
    if (!sheet || (*sheet)->organization != actor.organization)
        co_return deny(ServiceReason::NotFound);
    Result<pg::Rows> rows = co_await m_pool.execute(sql::listHouseHolds, (*sheet)->number);
    if (!rows)
        co_return object(std::move(rows.error()));
    std::vector<ShownHouseHold> list;
    for (const pg::Row row : *rows) {
        Result<ShownHouseHold> shown = readShown(row);
        if (!shown)
            co_return object(std::move(shown.error()));
        list.push_back(std::move(*shown));
    }
    co_return list;
}

} // namespace foyer::booking
