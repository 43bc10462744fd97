// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/booking/desk.h"

namespace foyer::booking {

Order *Desk::order(OrderId id) const
{
    const auto it = world.orders.find(id);
    return it == world.orders.end() ? nullptr : &it->second;
}

bool Desk::isTakenElsewhere(const Uuid &id, OrderId order) const
{
    const auto owner = world.idOwners.find(id);
    return owner != world.idOwners.end() && owner->second != order;
}

void Desk::noteChange(Order &order, const QByteArray &kind, AccountId by) const
{
    ++order.revision;
    if (!changes.newOrders.contains(order.id))
        changes.orders.insert(order.id);
    changes.events.push_back(OrderEvent{order.id, order.revision, kind, by});
}

void Desk::setClaim(SeatKey key, ClaimState state, Uuid owner, std::optional<Instant> until) const
{
    Claim &claim = world.claims.at(key);
    claim.state = state;
    claim.owner = owner;
    claim.until = until;
    touchClaim(key);
}

void Desk::touchClaim(SeatKey key) const
{
    if (changes.claims.insert(key).second)
        ++world.claims.at(key).version; // once a batch: what is written is one change
}

const World::SeatHold *Desk::liveHold(SeatKey key) const
{
    const auto it = world.seatHolds.find(key);
    return it == world.seatHolds.end() || it->second.until <= storeNow() ? nullptr : &it->second;
}

qint32 Desk::heldPlaces(PoolId pool, HoldId except) const
{
    const auto holds = world.placeHolds.find(pool);
    qint32 places = 0;
    if (holds == world.placeHolds.end())
        return places;
    for (const auto &[hold, held] : holds->second)
        places += (except.isNull() || hold != except) && storeNow() < held.until ? held.places : 0;
    return places;
}

void Desk::holdSeat(SeatKey key, HoldId hold, Instant until) const
{
    world.seatHolds.insert_or_assign(key, World::SeatHold{hold, until});
    changes.seatHolds.insert(key);
    touchClaim(key);
}

void Desk::unholdLine(const Hold &hold, const OrderLine &line) const
{
    if (line.kind == LineKind::Seat) {
        const SeatKey key{hold.performance, line.seat};
        const auto held = world.seatHolds.find(key);
        if (held == world.seatHolds.end() || held->second.hold != hold.id)
            return;
        world.seatHolds.erase(held);
        changes.seatHolds.insert(key);
        touchClaim(key);
        return;
    }
    const auto pool = world.placeHolds.find(line.pool);
    const auto held =
        pool == world.placeHolds.end() ? decltype(pool->second.end()){} : pool->second.find(hold.id);
    if (pool == world.placeHolds.end() || held == pool->second.end())
        return;
    changes.placeHolds.insert({line.pool, hold.id});
    if (--held->second.places == 0)
        pool->second.erase(held);
}

void Desk::noteHold(HoldId hold) const
{
    if (!changes.newHolds.contains(hold))
        changes.holds.insert(hold);
}

void Desk::movePlaces(PoolId id, qint32 Pool::*counter, qint32 places) const
{
    Pool &pool = world.pools.at(id);
    pool.*counter += places;
    if (changes.pools.insert(id).second)
        ++pool.version;
}

void Desk::addEntry(const Order &order, LedgerEntry::Kind kind, const QByteArray &from, const QByteArray &to,
                    qint64 amount) const
{
    if (amount > 0)
        changes.ledger.push_back(LedgerEntry{ids.next(), order.id, kind, from, to, amount});
}

} // namespace foyer::booking
