// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/booking/desk.h"
#include "core/booking/ledgeraccounts.h"

namespace foyer::booking {

namespace {

void bookLine(const Desk &desk, const Order &order, const OrderLine &line, const QByteArray &source)
{
    const PriceParts parts = partsOf(line);
    desk.addEntry(order, LedgerEntry::Kind::Sale, source, accounts::sales, parts.net);
    desk.addEntry(order, LedgerEntry::Kind::Tax, source, accounts::tax, parts.tax);
    desk.addEntry(order, LedgerEntry::Kind::Fee, source, accounts::fees, parts.fee);
}

void takeMoney(const Desk &desk, Order &order, PaymentAttempt &attempt)
{
    attempt.state = AttemptState::Captured;
    if (attempt.tender == Tender::OnAccount) {
        order.onAccount += attempt.amount;
        return;
    }
    order.captured += attempt.amount;
    desk.changes.captures.push_back(Capture{attempt.id, order.id, attempt.amount});
}

void deliver(const Desk &desk, Order &order, OrderLine &line)
{
    line.live = true;
    order.liveTotal += line.price;
    if (line.kind == LineKind::Seat) {
        desk.setClaim({order.performance, line.seat}, ClaimState::Sold, order.id.uuid(), std::nullopt);
        line.ticket = TicketId(desk.ids.next());
    } else if (line.kind == LineKind::Place) {
        desk.movePlaces(line.pool, &Pool::selling, -1);
        desk.movePlaces(line.pool, &Pool::sold, 1);
        line.ticket = TicketId(desk.ids.next());
    }
}

// Every open order's claims carry its id until somebody frees them under the same locks.
bool standsOnItsClaims(const Desk &desk, const Order &order)
{
    for (const OrderLine &line : order.lines) {
        if (line.kind != LineKind::Seat)
            continue;
        const auto claim = desk.world.claims.find({order.performance, line.seat});
        if (claim == desk.world.claims.end() || claim->second.state != ClaimState::Selling
            || claim->second.owner != order.id.uuid())
            return false;
    }
    return true;
}

} // namespace

void settle(Desk &desk, Order &order, PaymentAttempt &attempt)
{
    const QByteArray source = accounts::ofTender(attempt.tender);
    takeMoney(desk, order, attempt);
    for (OrderLine &line : order.lines) {
        deliver(desk, order, line);
        bookLine(desk, order, line, source);
    }
    order.state = OrderState::Confirmed;
    order.until.reset();
    desk.noteChange(order, "confirmed", order.clerk);
}

Decision confirm(Desk &desk, const Confirm &command)
{
    Order *order = desk.order(command.order);
    if (!order)
        return refuse(RefusalReason::UnknownOrder);
    PaymentAttempt *attempt = order->attempt(command.attempt);
    if (!attempt)
        return refuse(RefusalReason::AttemptUnknown);
    if (attempt->state == AttemptState::Captured)
        return Accepted{order->id, false};
    if (order->state != OrderState::Selling || attempt->state == AttemptState::Failed
        || attempt->state == AttemptState::Refused || !standsOnItsClaims(desk, *order))
        return refuse(RefusalReason::WrongState);
    attempt->reference = command.reference;
    settle(desk, *order, *attempt);
    return Accepted{order->id, true};
}

Decision tryAgain(Desk &desk, const TryAgain &command)
{
    Order *order = desk.order(command.order);
    if (!order)
        return refuse(RefusalReason::UnknownOrder);
    if (const PaymentAttempt *known = order->attempt(command.attempt)) {
        if (known->tender != command.tender)
            return refuse(RefusalReason::IdTaken);
        return Accepted{order->id, false};
    }
    if (desk.isTakenElsewhere(command.attempt.uuid(), order->id))
        return refuse(RefusalReason::IdTaken);
    if (order->state != OrderState::Selling)
        return refuse(RefusalReason::WrongState);
    if (order->hasOpenAttempt())
        return refuse(RefusalReason::AttemptUndecided);
    if (order->until <= desk.storeNow())
        return refuse(RefusalReason::DeadlinePassed);
    order->attempts.push_back(
        PaymentAttempt{command.attempt, command.tender, order->total, AttemptState::Open, 0});
    order->attempts.back().given = command.given;
    desk.world.idOwners[command.attempt.uuid()] = order->id;
    if (settlesAtOnce(command.tender))
        settle(desk, *order, order->attempts.back());
    else
        desk.noteChange(*order, "tried_again");
    return Accepted{order->id, true};
}

Decision paymentFailed(Desk &desk, const PaymentFailed &command)
{
    Order *order = desk.order(command.order);
    if (!order)
        return refuse(RefusalReason::UnknownOrder);
    PaymentAttempt *attempt = order->attempt(command.attempt);
    if (!attempt)
        return refuse(RefusalReason::AttemptUnknown);
    if (attempt->state == AttemptState::Failed)
        return Accepted{order->id, false};
    if (attempt->state == AttemptState::Captured || attempt->state == AttemptState::Refused)
        return refuse(RefusalReason::WrongState);
    attempt->state = AttemptState::Failed;
    attempt->reason = command.reason;
    desk.noteChange(*order, "payment_failed");
    return Accepted{order->id, true};
}

} // namespace foyer::booking
