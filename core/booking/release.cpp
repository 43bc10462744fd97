// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/booking/desk.h"

namespace foyer::booking {

namespace {

void giveClaimsBack(const Desk &desk, const Order &order)
{
    for (const OrderLine &line : order.lines) {
        if (line.kind == LineKind::Seat)
            desk.setClaim({order.performance, line.seat}, ClaimState::Free, Uuid{}, std::nullopt);
        else if (line.kind == LineKind::Place)
            desk.movePlaces(line.pool, &Pool::selling, -1);
    }
}

void endUnpaid(const Desk &desk, Order &order, OrderState state, const QByteArray &kind)
{
    giveClaimsBack(desk, order);
    order.state = state;
    order.until.reset();
    desk.noteChange(order, kind);
}

} // namespace

Decision cancel(Desk &desk, const Cancel &command)
{
    Order *order = desk.order(command.order);
    if (!order)
        return refuse(RefusalReason::UnknownOrder);
    if (order->state == OrderState::Cancelled)
        return Accepted{order->id, false};
    if (order->state != OrderState::Selling)
        return refuse(RefusalReason::WrongState);
    // Its money may be on the way: freeing the seats now could sell them twice for two payments.
    if (order->hasOpenAttempt())
        return refuse(RefusalReason::AttemptUndecided);
    endUnpaid(desk, *order, OrderState::Cancelled, "cancelled");
    return Accepted{order->id, true};
}

Decision expire(Desk &desk, const Expire &command)
{
    Order *order = desk.order(command.order);
    if (!order)
        return refuse(RefusalReason::UnknownOrder);
    if (order->state == OrderState::Expired)
        return Accepted{order->id, false};
    if (order->state != OrderState::Selling || !order->until || desk.storeNow() < *order->until)
        return refuse(RefusalReason::WrongState);
    if (order->hasOpenAttempt())
        return refuse(RefusalReason::AttemptUndecided);
    endUnpaid(desk, *order, OrderState::Expired, "expired");
    return Accepted{order->id, true};
}

} // namespace foyer::booking
