// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/booking/desk.h"

#include <algorithm>
#include <map>

namespace foyer::booking {

namespace {

Decision repeat(const Desk &desk, const Hold &stored, const Hold &asked)
{
    if (stored.digest != asked.digest || stored.owner != asked.owner)
        return refuse(RefusalReason::IdTaken);
    if (mayLiveElsewhere(desk, stored))
        return refuse(RefusalReason::StoreMoved);
    if (!stored.isLiveAt(desk.storeNow()))
        return refuse(overReason(stored));
    return Accepted{{}, false, stored.id};
}

// What the holds that are to be replaced keep, and what their owner may take anew.
const World::SeatHold *strangersHold(const Desk &desk, const TakeHold &command, SeatKey key)
{
    const World::SeatHold *held = desk.liveHold(key);
    const bool isOurs = held != nullptr && command.replaces.contains(held->hold);
    return isOurs ? nullptr : held;
}

qint32 strangersPlaces(const Desk &desk, const TakeHold &command, PoolId pool)
{
    qint32 places = desk.heldPlaces(pool, command.hold.id);
    for (const HoldId &replaced : command.replaces)
        places -= desk.heldPlaces(pool, command.hold.id) - desk.heldPlaces(pool, replaced);
    return places;
}

qint32 replacedTickets(const Desk &desk, const TakeHold &command)
{
    qint32 tickets = 0;
    for (const HoldId &replaced : command.replaces) {
        const Hold &hold = desk.world.holds.at(replaced);
        tickets += hold.isLiveAt(desk.storeNow()) ? qint32(hold.lines.size()) : 0;
    }
    return tickets;
}

Decision checkReplaced(const Desk &desk, const TakeHold &command)
{
    for (const HoldId &replaced : command.replaces) {
        const auto stored = desk.world.holds.find(replaced);
        if (stored == desk.world.holds.end() || stored->second.owner != command.hold.owner
            || stored->second.performance != command.hold.performance)
            return refuse(RefusalReason::UnknownHold);
        if (stored->second.state == HoldState::Consumed)
            return refuse(RefusalReason::HoldConsumed);
    }
    return Accepted{};
}

Decision checkLimits(const Desk &desk, const TakeHold &command)
{
    const qint32 wanted = qint32(command.hold.lines.size());
    Refusal refusal;
    if (command.perOrderLimit > 0 && wanted > command.perOrderLimit) {
        refusal.reason = RefusalReason::OrderLimit;
        refusal.left = command.perOrderLimit;
        return tl::unexpected<Refusal>(refusal);
    }
    if (command.perBuyerLimit == 0)
        return Accepted{};
    const auto bought = desk.world.bought.find({command.hold.owner, command.hold.event});
    const qint32 has =
        (bought == desk.world.bought.end() ? 0 : bought->second) - replacedTickets(desk, command);
    if (has + wanted <= command.perBuyerLimit)
        return Accepted{};
    refusal.reason = RefusalReason::BuyerLimit;
    refusal.left = std::max(0, command.perBuyerLimit - has);
    return tl::unexpected<Refusal>(refusal);
}

bool isHousesAlone(const Desk &desk, const Claim &claim, HouseAuthority authority)
{
    const auto house = desk.world.houseHolds.find(HouseHoldId(claim.owner));
    return house == desk.world.houseHolds.end() || !house->second.mayBeSoldBy(authority);
}

Decision checkSeats(const Desk &desk, const TakeHold &command)
{
    std::vector<qint32> unknown, taken, house;
    for (const OrderLine &line : command.hold.lines) {
        if (line.kind != LineKind::Seat)
            continue;
        const SeatKey key{command.hold.performance, line.seat};
        const auto claim = desk.world.claims.find(key);
        if (claim == desk.world.claims.end())
            unknown.push_back(line.seat);
        else if (strangersHold(desk, command, key) != nullptr)
            taken.push_back(line.seat);
        else if (claim->second.state == ClaimState::House
                 && isHousesAlone(desk, claim->second, command.house))
            house.push_back(line.seat);
        else if (claim->second.state != ClaimState::Free && claim->second.state != ClaimState::House)
            taken.push_back(line.seat);
    }
    if (!unknown.empty())
        return refuse(RefusalReason::UnknownSeat, std::move(unknown));
    if (!taken.empty())
        return refuse(RefusalReason::SeatTaken, std::move(taken));
    if (!house.empty())
        return refuse(RefusalReason::HeldByHouse, std::move(house));
    return Accepted{};
}

std::map<PoolId, qint32> placesOf(const Hold &hold)
{
    std::map<PoolId, qint32> places;
    for (const OrderLine &line : hold.lines) {
        if (line.kind == LineKind::Place)
            ++places[line.pool];
    }
    return places;
}

Decision checkPools(const Desk &desk, const TakeHold &command)
{
    for (const auto &[id, places] : placesOf(command.hold)) {
        const auto pool = desk.world.pools.find(id);
        if (pool == desk.world.pools.end() || pool->second.performance != command.hold.performance)
            return refuse(RefusalReason::UnknownPool, {}, id);
        if (pool->second.free() - strangersPlaces(desk, command, id) < places)
            return refuse(RefusalReason::PoolFull, {}, id);
    }
    return Accepted{};
}

Decision checkNeighbours(const Desk &desk, const TakeHold &command)
{
    for (const TakeHold::Neighbour &neighbour : command.neighbours) {
        const SeatKey key{command.hold.performance, neighbour.seat};
        const auto claim = desk.world.claims.find(key);
        const bool isOpen = claim != desk.world.claims.end() && claim->second.state == ClaimState::Free
                            && strangersHold(desk, command, key) == nullptr;
        if (isOpen != neighbour.wasOpen)
            return refuse(RefusalReason::NeighboursChanged, {neighbour.seat});
    }
    return Accepted{};
}

void give(const Desk &desk, const TakeHold &command)
{
    desk.world.bought[{command.hold.owner, command.hold.event}] -= replacedTickets(desk, command);
    for (const HoldId &replaced : command.replaces) {
        Hold &ending = desk.world.holds.at(replaced);
        if (ending.isLiveAt(desk.storeNow()))
            endHold(desk, ending, HoldState::Released);
    }
    Hold hold = command.hold;
    hold.expiresAt = desk.storeNow() + command.lasts;
    hold.state = HoldState::Live;
    hold.isExtended = false;
    hold.epoch = desk.world.store.epoch;
    for (const OrderLine &line : hold.lines) {
        if (line.kind == LineKind::Seat)
            desk.holdSeat({hold.performance, line.seat}, hold.id, hold.expiresAt);
    }
    for (const auto &[pool, places] : placesOf(hold)) {
        desk.world.placeHolds[pool][hold.id] = World::PlaceHold{places, hold.expiresAt};
        desk.changes.placeHolds.insert({pool, hold.id});
    }
    desk.world.bought[{hold.owner, hold.event}] += qint32(hold.lines.size());
    desk.changes.newHolds.insert(hold.id);
    desk.world.holds.insert_or_assign(hold.id, std::move(hold));
}

} // namespace

Decision takeHold(Desk &desk, const TakeHold &command)
{
    const auto stored = desk.world.holds.find(command.hold.id);
    if (stored != desk.world.holds.end())
        return repeat(desk, stored->second, command.hold);
    if (desk.world.store.mode != HoldStoreState::Mode::Postgres)
        return refuse(RefusalReason::StoreMoved);
    if (Decision replaced = checkReplaced(desk, command); !replaced)
        return replaced;
    if (Decision seats = checkSeats(desk, command); !seats)
        return seats;
    if (Decision pools = checkPools(desk, command); !pools)
        return pools;
    if (Decision limits = checkLimits(desk, command); !limits)
        return limits;
    if (Decision neighbours = checkNeighbours(desk, command); !neighbours)
        return neighbours;
    give(desk, command);
    return Accepted{{}, true, command.hold.id};
}

} // namespace foyer::booking
