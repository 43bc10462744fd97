// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/booking/desk.h"

#include <algorithm>
#include <map>

namespace foyer::booking {

namespace {

bool sameLine(const OrderLine &a, const OrderLine &b)
{
    return a.line == b.line && a.kind == b.kind && a.seat == b.seat && a.pool == b.pool && a.price == b.price
           && a.ticketType == b.ticketType;
}

// A retry brings what the first call brought; what has happened to the order since does not matter.
bool sameRequest(const Order &stored, const Order &asked)
{
    std::size_t sold = 0;
    for (const OrderLine &line : stored.lines)
        sold += line.kind == LineKind::Retained ? 0U : 1U;
    if (stored.hold != asked.hold || stored.performance != asked.performance || stored.buyer != asked.buyer
        || sold != asked.lines.size())
        return false;
    return std::equal(asked.lines.begin(), asked.lines.end(), stored.lines.begin(), sameLine);
}

// A seat under somebody's live hold is taken; under this order's own hold it is free even where the house
// holds it, because that was judged when the hold was given.
bool isFreeFor(const Desk &desk, SeatKey key, const Claim &claim, const StartPaying &command)
{
    const World::SeatHold *held = desk.liveHold(key);
    if (held != nullptr && held->hold != command.order.hold)
        return false;
    if (claim.state == ClaimState::House)
        return command.breaksHouseHolds || (command.needsHold && held != nullptr);
    return claim.state == ClaimState::Free;
}

Decision checkSeats(const Desk &desk, const StartPaying &command)
{
    std::vector<qint32> unknown;
    std::vector<qint32> taken;
    for (const OrderLine &line : command.order.lines) {
        if (line.kind != LineKind::Seat)
            continue;
        const SeatKey key{command.order.performance, line.seat};
        const auto claim = desk.world.claims.find(key);
        if (claim == desk.world.claims.end())
            unknown.push_back(line.seat);
        else if (!isFreeFor(desk, key, claim->second, command))
            taken.push_back(line.seat);
    }
    if (!unknown.empty())
        return refuse(RefusalReason::UnknownSeat, std::move(unknown));
    if (!taken.empty())
        return refuse(RefusalReason::SeatTaken, std::move(taken));
    return Accepted{command.order.id, false};
}

std::map<PoolId, qint32> placesByPool(const Order &order)
{
    std::map<PoolId, qint32> places;
    for (const OrderLine &line : order.lines) {
        if (line.kind == LineKind::Place)
            ++places[line.pool];
    }
    return places;
}

Decision checkPools(const Desk &desk, const Order &order)
{
    for (const auto &[id, places] : placesByPool(order)) {
        const auto pool = desk.world.pools.find(id);
        if (pool == desk.world.pools.end() || pool->second.performance != order.performance)
            return refuse(RefusalReason::UnknownPool, {}, id);
        if (pool->second.free() - desk.heldPlaces(id, order.hold) < places)
            return refuse(RefusalReason::PoolFull, {}, id);
    }
    return Accepted{order.id, false};
}

void takeClaims(const Desk &desk, const StartPaying &command)
{
    const Order &order = command.order;
    for (const OrderLine &line : order.lines) {
        if (line.kind == LineKind::Seat)
            desk.setClaim({order.performance, line.seat}, ClaimState::Selling, order.id.uuid(),
                          command.until);
        else if (line.kind == LineKind::Place)
            desk.movePlaces(line.pool, &Pool::selling, 1);
    }
}

Decision checkHold(const Desk &desk, const StartPaying &command)
{
    const auto stored = desk.world.holds.find(command.order.hold);
    if (stored == desk.world.holds.end())
        return refuse(RefusalReason::UnknownHold);
    const Hold &hold = stored->second;
    if (mayLiveElsewhere(desk, hold))
        return refuse(RefusalReason::StoreMoved);
    if (!hold.isLiveAt(desk.storeNow()))
        return refuse(overReason(hold));
    if (hold.performance != command.order.performance || hold.lines.size() != command.order.lines.size()
        || !std::equal(hold.lines.begin(), hold.lines.end(), command.order.lines.begin(), sameLine))
        return refuse(RefusalReason::HoldChanged);
    return Accepted{};
}

// What only the database knows: that the store which vouches for the hold is still the one and has not let go
// of it meanwhile, that the hold has not become another order, and what the buyer has bought.
Decision checkPinned(const Desk &desk, const StartPaying &command)
{
    const HoldStoreState &store = desk.world.store;
    if (store.mode != HoldStoreState::Mode::Redis || store.epoch != *command.pinnedUnder
        || desk.now > command.pinnedUntil)
        return refuse(RefusalReason::StoreMoved);
    const auto became = desk.world.holdOrders.find(command.order.hold);
    if (became != desk.world.holdOrders.end() && became->second != command.order.id)
        return refuse(RefusalReason::HoldConsumed);
    if (command.perBuyerLimit == 0)
        return Accepted{};
    const auto bought = desk.world.bought.find({command.order.buyer, command.event});
    const qint32 has = bought == desk.world.bought.end() ? 0 : bought->second;
    if (has + qint32(command.order.lines.size()) <= command.perBuyerLimit)
        return Accepted{};
    Refusal refusal{RefusalReason::BuyerLimit};
    refusal.left = std::max(0, command.perBuyerLimit - has);
    return tl::unexpected<Refusal>(std::move(refusal));
}

void consumePinned(const Desk &desk, const StartPaying &command)
{
    desk.world.holdOrders[command.order.hold] = command.order.id;
    desk.world.bought[{command.order.buyer, command.event}] += qint32(command.order.lines.size());
}

void consume(const Desk &desk, HoldId id)
{
    Hold &hold = desk.world.holds.at(id);
    for (const OrderLine &line : hold.lines)
        desk.unholdLine(hold, line);
    hold.state = HoldState::Consumed;
    desk.noteHold(id);
}

Order &openOrder(const Desk &desk, const StartPaying &command)
{
    Order order = command.order;
    order.state = OrderState::Selling;
    order.until = command.until;
    order.revision = 1;
    order.total = 0;
    for (OrderLine &line : order.lines) {
        line.live = false;
        order.total += line.price;
    }
    order.attempts = {PaymentAttempt{command.attempt, command.tender, order.total, AttemptState::Open, 0}};
    order.attempts.front().given = command.given;
    if (command.startsOnly)
        order.attempts.front().waitsUntil = command.until;
    desk.world.idOwners[command.attempt.uuid()] = order.id;
    if (!order.customer.isEmpty())
        desk.changes.customers.emplace_back(order.id, order.customer);
    desk.changes.newOrders.insert(order.id);
    desk.changes.events.push_back(OrderEvent{order.id, 1, "selling", order.clerk});
    return desk.world.orders.insert_or_assign(order.id, std::move(order)).first->second;
}

} // namespace

Decision startPaying(Desk &desk, const StartPaying &command)
{
    if (const Order *stored = desk.order(command.order.id)) {
        if (!sameRequest(*stored, command.order))
            return refuse(RefusalReason::IdTaken);
        return Accepted{stored->id, false};
    }
    if (desk.isTakenElsewhere(command.attempt.uuid(), command.order.id))
        return refuse(RefusalReason::IdTaken);
    if (command.until <= desk.now && !settlesAtOnce(command.tender))
        return refuse(RefusalReason::DeadlinePassed);
    if (command.needsHold) {
        if (Decision hold = command.pinnedUnder ? checkPinned(desk, command) : checkHold(desk, command);
            !hold)
            return hold;
    }
    if (Decision seats = checkSeats(desk, command); !seats)
        return seats;
    if (Decision pools = checkPools(desk, command.order); !pools)
        return pools;
    if (command.pinnedUnder)
        consumePinned(desk, command);
    else if (command.needsHold)
        consume(desk, command.order.hold);
    takeClaims(desk, command);
    Order &order = openOrder(desk, command);
    if (settlesAtOnce(command.tender))
        settle(desk, order, order.attempts.front());
    return Accepted{order.id, true};
}

} // namespace foyer::booking
