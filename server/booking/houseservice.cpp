// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/booking/houseservice.h"

#include "server/booking/holdloader.h"
#include "server/booking/sql.h"

namespace foyer::booking {

namespace {

constexpr std::size_t guardBite = 500; ///< seats of one script
constexpr std::chrono::seconds guardTime{30};

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

/// Short holds over all that the house is about to take, in bites.
std::vector<TakeHold> guardsFor(const TakeForHouse &command, IdFactory &ids)
{
    std::vector<OrderLine> lines;
    for (const qint32 seat : command.seats)
        lines.push_back(OrderLine{0, LineKind::Seat, seat});
    for (const PlacesOf &places : command.houseHold.places)
        lines.insert(lines.end(), std::size_t(std::max(0, places.places)),
                     OrderLine{0, LineKind::Place, -1, places.pool});
    std::vector<TakeHold> guards;
    for (std::size_t at = 0; at < lines.size(); at += guardBite) {
        TakeHold guard;
        guard.hold.id = HoldId(ids.next());
        guard.hold.performance = command.houseHold.performance;
        guard.hold.organization = command.houseHold.organization;
        guard.hold.owner = command.houseHold.by;
        guard.hold.channel = Channel::BoxOffice;
        guard.hold.currency = "XXX";
        guard.hold.digest = command.houseHold.digest;
        guard.lasts = guardTime;
        const auto first = lines.begin() + std::ptrdiff_t(at);
        guard.hold.lines.assign(first, first + std::ptrdiff_t(std::min(guardBite, lines.size() - at)));
        for (std::size_t i = 0; i < guard.hold.lines.size(); ++i)
            guard.hold.lines[i].line = qint16(i);
        guards.push_back(std::move(guard));
    }
    return guards;
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
    if (!m_holds.isApart())
        co_return co_await carryOut(std::move(command));
    Ruling<ShownHouseHold> known = co_await find(request.id, actor);
    if (known)
        co_return co_await carryOut(std::move(command)); // a retry
    co_return co_await takeGuarded(std::move(command));
}

// What buyers hold in a store apart, no batch sees: there the seats are won first, and let go of afterwards.
Task<Ruling<ShownHouseHold>> HouseService::takeGuarded(TakeForHouse command)
{
    std::vector<HoldId> guards;
    Ruling<void> guarded;
    for (TakeHold &guard : guardsFor(command, m_ids)) {
        Result<HoldAnswer> answer = co_await m_holds.take(guard);
        if (!answer)
            guarded = object(std::move(answer.error()));
        else if (!*answer)
            guarded = deny((*answer).error());
        if (!guarded)
            break;
        guards.push_back(guard.hold.id);
        const qint64 epoch = (*answer)->hold.epoch;
        if (!m_holds.isApart() || command.guardedUnder.value_or(epoch) != epoch)
            guarded = deny(Denial{RefusalReason::StoreMoved});
        command.guardedUnder = epoch;
    }
    Ruling<ShownHouseHold> shown = tl::unexpected<Objection>(Objection());
    if (guarded)
        shown = co_await carryOut(std::move(command));
    for (const HoldId &id : guards) {
        ReleaseHold release;
        release.hold = id;
        Result<HoldAnswer> released = co_await m_holds.release(release);
        static_cast<void>(released); // runs out by itself
    }
    if (!guarded)
        co_return tl::unexpected<Objection>(std::move(guarded.error()));
    co_return shown;
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
