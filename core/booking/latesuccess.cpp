// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/booking/desk.h"
#include "core/booking/ledgeraccounts.h"

namespace foyer::booking {

Decision paymentUnknown(Desk &desk, const PaymentUnknown &command)
{
    Order *order = desk.order(command.order);
    if (!order)
        return refuse(RefusalReason::UnknownOrder);
    PaymentAttempt *attempt = order->attempt(command.attempt);
    if (!attempt)
        return refuse(RefusalReason::AttemptUnknown);
    if (attempt->state != AttemptState::Open)
        return Accepted{order->id, false};
    attempt->state = AttemptState::Unknown;
    desk.noteChange(*order, "payment_unknown");
    return Accepted{order->id, true};
}

Decision refuseLate(Desk &desk, const RefuseLate &command)
{
    Order *order = desk.order(command.order);
    if (!order)
        return refuse(RefusalReason::UnknownOrder);
    PaymentAttempt *attempt = order->attempt(command.attempt);
    if (!attempt)
        return refuse(RefusalReason::AttemptUnknown);
    if (attempt->state == AttemptState::Refused)
        return Accepted{order->id, false};
    if (attempt->state == AttemptState::Captured)
        return refuse(RefusalReason::WrongState);
    attempt->state = AttemptState::Refused;
    attempt->reference = command.reference;
    attempt->refunded = attempt->amount;
    order->captured += attempt->amount;
    order->refunded += attempt->amount;
    order->refunds.push_back(command.refund);
    const QByteArray tender = accounts::ofTender(attempt->tender);
    desk.addEntry(*order, LedgerEntry::Kind::Refund, tender, accounts::refunding, attempt->amount);
    desk.addEntry(*order, LedgerEntry::Kind::Refund, accounts::refunding, tender, attempt->amount);
    desk.changes.captures.push_back(Capture{attempt->id, order->id, attempt->amount});
    desk.changes.refunds.push_back(RefundFact{command.refund,
                                              attempt->id,
                                              order->id,
                                              attempt->amount,
                                              {},
                                              QStringLiteral("The payment came too late."),
                                              {}});
    desk.changes.payouts.push_back(Payout{command.refund, attempt->id});
    desk.noteChange(*order, "payment_refused");
    return Accepted{order->id, true};
}

} // namespace foyer::booking
