// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/booking/desk.h"

namespace foyer::booking {

namespace {

Decision checkSeats(const Desk &desk, const TakeForHouse &command)
{
    std::vector<qint32> unknown, taken;
    for (const qint32 seat : command.seats) {
        const SeatKey key{command.houseHold.performance, seat};
        const auto claim = desk.world.claims.find(key);
        if (claim == desk.world.claims.end())
            unknown.push_back(seat);
        else if (claim->second.state != ClaimState::Free || desk.liveHold(key) != nullptr)
            taken.push_back(seat);
    }
    if (!unknown.empty())
        return refuse(RefusalReason::UnknownSeat, std::move(unknown));
    if (!taken.empty())
        return refuse(RefusalReason::SeatTaken, std::move(taken));
    return Accepted{};
}

Decision checkPools(const Desk &desk, const HouseHold &house)
{
    for (const PlacesOf &wanted : house.places) {
        const auto pool = desk.world.pools.find(wanted.pool);
        if (pool == desk.world.pools.end() || pool->second.performance != house.performance)
            return refuse(RefusalReason::UnknownPool, {}, wanted.pool);
        if (pool->second.free() - desk.heldPlaces(wanted.pool, {}) < wanted.places)
            return refuse(RefusalReason::PoolFull, {}, wanted.pool);
    }
    return Accepted{};
}

} // namespace

Decision takeForHouse(Desk &desk, const TakeForHouse &command)
{
    const HouseHold &house = command.houseHold;
    const auto stored = desk.world.houseHolds.find(house.id);
    if (stored != desk.world.houseHolds.end()) {
        if (stored->second.digest != house.digest || stored->second.organization != house.organization)
            return refuse(RefusalReason::IdTaken);
        return Accepted{{}, false, {}, house.id};
    }
    const HoldStoreState &store = desk.world.store;
    if (store.mode != HoldStoreState::Mode::Postgres && command.guardedUnder != store.epoch)
        return refuse(RefusalReason::StoreMoved);
    if (Decision seats = checkSeats(desk, command); !seats)
        return seats;
    if (Decision pools = checkPools(desk, house); !pools)
        return pools;
    for (const qint32 seat : command.seats)
        desk.setClaim({house.performance, seat}, ClaimState::House, house.id.uuid(), std::nullopt);
    for (const PlacesOf &places : house.places)
        desk.movePlaces(places.pool, &Pool::held, places.places);
    desk.world.houseHolds.insert_or_assign(house.id, house);
    desk.changes.newHouseHolds.insert(house.id);
    return Accepted{{}, true, {}, house.id};
}

Decision releaseHouse(Desk &desk, const ReleaseHouse &command)
{
    const auto stored = desk.world.houseHolds.find(command.houseHold);
    if (stored == desk.world.houseHolds.end())
        return refuse(RefusalReason::UnknownHouseHold);
    HouseHold &house = stored->second;
    if (house.isReleased)
        return Accepted{{}, false, {}, house.id};
    for (const auto &[key, claim] : desk.world.claims) {
        if (claim.state == ClaimState::House && claim.owner == house.id.uuid())
            desk.setClaim(key, ClaimState::Free, Uuid{}, std::nullopt);
    }
    for (const PlacesOf &places : house.places)
        desk.movePlaces(places.pool, &Pool::held, -places.places);
    house.isReleased = true;
    desk.changes.houseHolds.insert(house.id);
    return Accepted{{}, true, {}, house.id};
}

} // namespace foyer::booking
