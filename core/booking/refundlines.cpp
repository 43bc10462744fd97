// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/booking/desk.h"
#include "core/booking/ledgeraccounts.h"

#include <algorithm>
#include <set>

namespace foyer::booking {

namespace {

PaymentAttempt *paidAttempt(Order &order)
{
    const auto it =
        std::find_if(order.attempts.begin(), order.attempts.end(),
                     [](const PaymentAttempt &attempt) { return attempt.state == AttemptState::Captured; });
    return it == order.attempts.end() ? nullptr : &*it;
}

Decision checkParts(Order &order, const RefundLines &command)
{
    std::set<qint16> seen;
    for (const RefundLines::Part &part : command.parts) {
        const OrderLine *line = order.lineNumber(part.line);
        if (!line || line->kind == LineKind::Retained || !seen.insert(part.line).second)
            return refuse(RefusalReason::UnknownLine);
        if (!line->live)
            return refuse(RefusalReason::LineNotLive);
        if (part.payBack < 0 || part.payBack > line->price)
            return refuse(RefusalReason::AmountOutOfRange);
    }
    if (command.parts.empty())
        return refuse(RefusalReason::UnknownLine);
    return Accepted{order.id, false};
}

void gather(const Desk &desk, const Order &order, const OrderLine &line)
{
    const PriceParts parts = partsOf(line);
    desk.addEntry(order, LedgerEntry::Kind::Refund, accounts::sales, accounts::refunding, parts.net);
    desk.addEntry(order, LedgerEntry::Kind::Refund, accounts::tax, accounts::refunding, parts.tax);
    desk.addEntry(order, LedgerEntry::Kind::Refund, accounts::fees, accounts::refunding, parts.fee);
}

void freeLine(const Desk &desk, Order &order, OrderLine &line)
{
    line.live = false;
    order.liveTotal -= line.price;
    if (line.kind == LineKind::Seat)
        desk.setClaim({order.performance, line.seat}, ClaimState::Free, Uuid{}, std::nullopt);
    else if (line.kind == LineKind::Place)
        desk.movePlaces(line.pool, &Pool::sold, -1);
}

void retain(const Desk &desk, Order &order, qint64 amount)
{
    desk.addEntry(order, LedgerEntry::Kind::Retained, accounts::refunding, accounts::retained, amount);
    if (amount == 0)
        return;
    OrderLine line;
    line.line = qint16(order.lines.back().line + 1);
    line.kind = LineKind::Retained;
    line.price = amount;
    line.live = true;
    order.liveTotal += amount;
    order.lines.push_back(line);
}

void sendBack(const Desk &desk, Order &order, PaymentAttempt &attempt, const RefundLines &command,
              qint64 amount)
{
    const QByteArray target = accounts::ofTender(attempt.tender);
    desk.addEntry(order, LedgerEntry::Kind::Refund, accounts::refunding, target, amount);
    if (attempt.tender == Tender::OnAccount)
        order.onAccount -= amount;
    else
        order.refunded += amount;
    attempt.refunded += amount;
    if (amount > 0 && !settlesAtOnce(attempt.tender))
        desk.changes.payouts.push_back(Payout{command.refund, attempt.id});
    order.refunds.push_back(command.refund);
    desk.world.idOwners[command.refund.uuid()] = order.id;
    RefundFact fact{command.refund, attempt.id, order.id, amount, command.by, command.reason, {}};
    for (const RefundLines::Part &part : command.parts)
        fact.parts.push_back(RefundedPart{part.line, part.payBack});
    desk.changes.refunds.push_back(std::move(fact));
}

bool hasLiveTicket(const Order &order)
{
    return std::any_of(order.lines.begin(), order.lines.end(), [](const OrderLine &line) {
        return line.live && (line.kind == LineKind::Seat || line.kind == LineKind::Place);
    });
}

} // namespace

Decision refundLines(Desk &desk, const RefundLines &command)
{
    Order *order = desk.order(command.order);
    if (!order)
        return refuse(RefusalReason::UnknownOrder);
    if (std::find(order->refunds.begin(), order->refunds.end(), command.refund) != order->refunds.end())
        return Accepted{order->id, false};
    if (desk.isTakenElsewhere(command.refund.uuid(), order->id))
        return refuse(RefusalReason::IdTaken);
    PaymentAttempt *attempt = paidAttempt(*order);
    if (order->state != OrderState::Confirmed || !attempt)
        return refuse(RefusalReason::WrongState);
    if (Decision parts = checkParts(*order, command); !parts)
        return parts;
    qint64 payBack = 0;
    qint64 price = 0;
    for (const RefundLines::Part &part : command.parts) {
        OrderLine &line = *order->lineNumber(part.line);
        gather(desk, *order, line);
        freeLine(desk, *order, line);
        payBack += part.payBack;
        price += line.price;
    }
    retain(desk, *order, price - payBack);
    sendBack(desk, *order, *attempt, command, payBack);
    if (!hasLiveTicket(*order))
        order->state = OrderState::Refunded;
    desk.noteChange(*order, "refunded", command.by);
    return Accepted{order->id, true};
}

} // namespace foyer::booking
