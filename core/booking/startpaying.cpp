// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/booking/desk.h"

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

bool isFreeFor(const Claim &claim, const StartPaying &command)
{
    return claim.state == ClaimState::Free || (claim.state == ClaimState::House && command.breaksHouseHolds);
}

Decision checkSeats(const Desk &desk, const StartPaying &command)
{
    std::vector<qint32> unknown;
    std::vector<qint32> taken;
    for (const OrderLine &line : command.order.lines) {
        if (line.kind != LineKind::Seat)
            continue;
        const auto claim = desk.world.claims.find({command.order.performance, line.seat});
        if (claim == desk.world.claims.end())
            unknown.push_back(line.seat);
        else if (!isFreeFor(claim->second, command))
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
        if (pool->second.free() < places)
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
    if (command.until <= desk.now && !settlesAtOnce(command.tender))
        return refuse(RefusalReason::DeadlinePassed);
    if (Decision seats = checkSeats(desk, command); !seats)
        return seats;
    if (Decision pools = checkPools(desk, command.order); !pools)
        return pools;
    takeClaims(desk, command);
    Order &order = openOrder(desk, command);
    if (settlesAtOnce(command.tender))
        settle(desk, order, order.attempts.front());
    return Accepted{order.id, true};
}

} // namespace foyer::booking
