// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/booking/checkoutservice.h"

namespace foyer::booking {

Ruling<void> CheckoutService::checkTender(const Payment &payment, qint64 total, const Actor &actor,
                                          const SaleSheet &sheet) const
{
    bool isAllowed = false;
    switch (payment.tender) {
    case Tender::Cash: isAllowed = actor.isStaff(); break;
    case Tender::Complimentary: isAllowed = total == 0 || actor.mayGiveAway; break;
    case Tender::Simulated:
        isAllowed = sheet.sellsSimulated && m_parts.payments.lane(payment.tender) != nullptr;
        break;
    case Tender::CardTerminal:
    case Tender::GiftCard:
    case Tender::OnAccount: break;
    }
    if (!isAllowed)
        return deny(ServiceReason::TenderNotAllowed);
    if (payment.given && (payment.tender != Tender::Cash || *payment.given < total))
        return deny(ServiceReason::NotEnoughGiven);
    return {};
}

StartPaying CheckoutService::commandFor(const OrderRequest &request, const Hold &hold,
                                        const Actor &actor) const
{
    StartPaying command;
    command.order.id = request.id;
    command.order.hold = hold.id;
    command.order.organization = hold.organization;
    command.order.performance = hold.performance;
    command.order.channel = hold.channel;
    command.order.currency = hold.currency;
    command.order.lines = hold.lines;
    if (actor.isStaff())
        command.order.clerk = actor.account;
    else
        command.order.buyer = hold.owner;
    command.order.customer = request.customer;
    command.attempt = request.payment.attempt;
    command.tender = request.payment.tender;
    command.given = request.payment.given;
    command.until = m_parts.clock.now() + m_settings.payWithin;
    command.needsHold = true;
    return command;
}

Task<Ruling<Hold>> CheckoutService::heldBy(OrderRequest request, Actor actor)
{
    Result<std::optional<Hold>> hold = co_await m_parts.holds.find(request.hold);
    if (!hold)
        co_return object(std::move(hold.error()));
    if (!*hold || !actor.owns(**hold))
        co_return deny(ServiceReason::NotFound);
    if (!m_parts.mac.fits(**hold, request.mac))
        co_return deny(ServiceReason::WrongMac);
    co_return std::move(**hold);
}

Task<Ruling<ShownOrder>> CheckoutService::place(OrderRequest request, Actor actor)
{
    Ruling<Hold> hold = co_await heldBy(request, actor);
    if (!hold)
        co_return tl::unexpected<Objection>(std::move(hold.error()));
    Result<SaleSheetPtr> sheet = co_await m_parts.sheets.byNumber(hold->performance);
    if (!sheet)
        co_return object(std::move(sheet.error()));
    const bool mayBeRetry = hold->state == HoldState::Consumed;
    if ((*sheet)->state != PerformanceState::OnSale && !mayBeRetry)
        co_return deny(ServiceReason::PerformanceOver);
    if (Ruling<void> tender = checkTender(request.payment, hold->total(), actor, **sheet); !tender)
        co_return tl::unexpected<Objection>(tender.error());
    StartPaying command = commandFor(request, *hold, actor);
    co_return co_await carryOut(std::move(command), request.payment.attempt, actor);
}

// The command's own commit, then, where a provider has to answer, its answer's.
Task<Ruling<ShownOrder>> CheckoutService::carryOut(Command command, AttemptId attempt, Actor actor)
{
    std::vector<Command> commands;
    commands.push_back(std::move(command));
    Result<Booking> booking = co_await m_parts.batcher.submit(std::move(commands));
    if (!booking)
        co_return object(std::move(booking.error()));
    if (!*booking)
        co_return deny((*booking).error());
    Order order = (*booking)->order;
    const bool isNew = (*booking)->changed;
    const PaymentAttempt *mine = order.attempt(attempt);
    const bool mustAsk =
        isNew && mine != nullptr && mine->state == AttemptState::Open && !settlesAtOnce(mine->tender);
    if (mustAsk) {
        Result<Booking> settled = co_await m_parts.payments.pay(order.id, *mine, order.currency);
        if (!settled)
            co_return object(std::move(settled.error()));
    }
    Ruling<ShownOrder> shown = co_await find(order.id, actor);
    if (shown)
        shown->isNew = isNew;
    co_return shown;
}

Task<Ruling<ShownOrder>> CheckoutService::find(OrderId id, Actor actor)
{
    Result<std::optional<OrderRecord>> record = co_await m_parts.orders.find(id);
    if (!record)
        co_return object(std::move(record.error()));
    if (!*record || !actor.owns((*record)->order))
        co_return deny(ServiceReason::NotFound);
    Result<SaleSheetPtr> sheet = co_await m_parts.sheets.byNumber((*record)->order.performance);
    if (!sheet)
        co_return object(std::move(sheet.error()));
    ShownOrder shown{std::move(**record)};
    shown.sheet = std::move(*sheet);
    co_return shown;
}

Task<Ruling<ShownOrder>> CheckoutService::payAgain(OrderId id, Payment payment, Actor actor)
{
    Ruling<ShownOrder> shown = co_await find(id, actor);
    if (!shown)
        co_return shown;
    if (Ruling<void> tender = checkTender(payment, shown->record.order.total, actor, *shown->sheet); !tender)
        co_return tl::unexpected<Objection>(tender.error());
    const TryAgain command{id, payment.attempt, payment.tender, payment.given};
    co_return co_await carryOut(command, payment.attempt, actor);
}

Task<Ruling<ShownOrder>> CheckoutService::cancel(OrderId id, Actor actor)
{
    Ruling<ShownOrder> shown = co_await find(id, actor);
    if (!shown)
        co_return shown;
    const Cancel command{id};
    co_return co_await carryOut(command, AttemptId(), actor);
}

} // namespace foyer::booking
