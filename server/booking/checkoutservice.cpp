// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/booking/checkoutservice.h"

#include "server/pg/outcome.h"

#include <algorithm>

namespace foyer::booking {

namespace {

OrderRecord recordOf(Order order, const OrderStamp &stamp)
{
    OrderRecord record{std::move(order)};
    record.number = stamp.number;
    record.createdAt = stamp.createdAt;
    record.changedAt = stamp.changedAt;
    record.buyerName = stamp.buyerName;
    record.buyerEmail = stamp.buyerEmail;
    for (const OrderLine &line : record.order.lines) {
        if (!line.ticket.isNull())
            record.tickets.push_back(TicketRecord{line.ticket, line.line, "valid"});
    }
    return record;
}

// There is none. Anything else, an outage say, proves nothing of the kind.
bool saysThereIsNone(const Objection &objection)
{
    const Denial *denial = std::get_if<Denial>(&objection);
    return denial != nullptr && denial->is(ServiceReason::NotFound);
}

// Tickets that are older than the batch are not in what it wrote.
bool namesAllTickets(const Order &order)
{
    return std::ranges::all_of(order.lines, [](const OrderLine &line) {
        const bool hasTicket = line.live && (line.kind == LineKind::Seat || line.kind == LineKind::Place);
        return !hasTicket || !line.ticket.isNull();
    });
}

} // namespace

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
    command.startsOnly = request.startsOnly;
    command.event = hold.event;
    return command;
}

Task<Ruling<Hold>> CheckoutService::heldBy(OrderRequest request, Actor actor)
{
    Result<std::optional<Hold>> hold = co_await m_parts.holds.find(request.hold);
    if (!hold)
        co_return objectUnbegun(std::move(hold.error()));
    if (!*hold || !actor.owns(**hold))
        co_return deny(ServiceReason::NotFound);
    if (!m_parts.mac.fits(**hold, request.mac))
        co_return deny(ServiceReason::WrongMac);
    co_return std::move(**hold);
}

// A hold is forgotten long before its order.
Task<Ruling<ShownOrder>> CheckoutService::retriedOr(OrderRequest request, Objection objection, Actor actor)
{
    if (!saysThereIsNone(objection))
        co_return tl::unexpected<Objection>(std::move(objection));
    Ruling<ShownOrder> known = co_await find(request.id, actor);
    if (!known && !saysThereIsNone(known.error()))
        co_return known;
    if (!known || known->record.order.hold != request.hold)
        co_return tl::unexpected<Objection>(std::move(objection));
    known->isNew = false;
    co_return known;
}

Task<Ruling<ShownOrder>> CheckoutService::place(OrderRequest request, Actor actor)
{
    Ruling<Hold> hold = co_await heldBy(request, actor);
    if (!hold)
        co_return co_await retriedOr(std::move(request), std::move(hold.error()), actor);
    Result<SaleSheetPtr> sheet = co_await m_parts.sheets.byNumber(hold->performance);
    if (!sheet)
        co_return objectUnbegun(std::move(sheet.error()));
    const bool mayBeRetry = hold->state == HoldState::Consumed;
    if ((*sheet)->state != PerformanceState::OnSale && !mayBeRetry)
        co_return deny(ServiceReason::PerformanceOver);
    if (Ruling<void> tender = checkTender(request.payment, hold->total(), actor, **sheet); !tender)
        co_return tl::unexpected<Objection>(tender.error());
    StartPaying command = commandFor(request, *hold, actor);
    if (!actor.isStaff())
        command.perBuyerLimit = (*sheet)->perBuyerLimit;
    co_return co_await placeHeld(std::move(command), std::move(*hold), request.startsOnly, actor);
}

// What a store apart keeps is pinned, by its own time, before anything is claimed: what has run out is not
// honoured. A hold that has become this very order is a retry.
Task<Ruling<ShownOrder>> CheckoutService::placeHeld(StartPaying command, Hold hold, bool startsOnly,
                                                    Actor actor)
{
    const OrderId id = command.order.id;
    const AttemptId attempt = command.attempt;
    Result<PinAnswer> pinned = co_await m_parts.holds.pin(hold, id);
    if (!pinned)
        co_return objectUnbegun(std::move(pinned.error()));
    if (!*pinned) {
        Ruling<ShownOrder> known = co_await find(id, actor);
        if (!known && !saysThereIsNone(known.error()))
            co_return known; // whose the hold has become cannot be said now
        if (!known || known->record.order.hold != hold.id)
            co_return deny((*pinned).error());
    } else {
        command.pinnedUnder = (*pinned)->epoch;
        command.pinnedUntil = (*pinned)->until;
        command.breaksHouseHolds = command.pinnedUnder && actor.isStaff(); // judged when it was given
    }
    const bool isPinned = command.pinnedUnder.has_value();
    std::vector<Command> commands;
    commands.push_back(std::move(command));
    Result<Booking> booking = co_await m_parts.batcher.submit(std::move(commands));
    if (isPinned && booking && *booking)
        m_parts.holds.consumed(hold);
    else if (isPinned && (booking || !pg::mayHaveHappened(booking.error())))
        m_parts.holds.unpin(hold, id);
    co_return co_await answer(std::move(booking), attempt, startsOnly, actor);
}

// The command's own commit, then, where a provider has to answer, its answer's.
Task<Ruling<ShownOrder>> CheckoutService::carryOut(Command command, AttemptId attempt, bool startsOnly,
                                                   Actor actor)
{
    std::vector<Command> commands;
    commands.push_back(std::move(command));
    Result<Booking> booking = co_await m_parts.batcher.submit(std::move(commands));
    co_return co_await answer(std::move(booking), attempt, startsOnly, actor);
}

Task<Ruling<ShownOrder>> CheckoutService::answer(Result<Booking> booking, AttemptId attempt, bool startsOnly,
                                                 Actor actor)
{
    if (!booking)
        co_return object(std::move(booking.error()));
    if (!*booking)
        co_return deny((*booking).error());
    Booked booked = std::move(**booking);
    const bool isNew = booked.changed;
    const PaymentAttempt *mine = booked.order.attempt(attempt);
    const bool mustAsk =
        isNew && mine != nullptr && mine->state == AttemptState::Open && !settlesAtOnce(mine->tender);
    if (mustAsk && startsOnly)
        m_started.keep(booked.order, attempt, m_parts.clock.steadyNow());
    if (mustAsk && !startsOnly) {
        Ruling<ShownOrder> paid = co_await pay(std::move(booked), attempt, actor);
        co_return paid;
    }
    Ruling<ShownOrder> shown = co_await show(std::move(booked), actor);
    if (shown)
        shown->isNew = isNew;
    co_return shown;
}

Task<Ruling<ShownOrder>> CheckoutService::pay(Booked booked, AttemptId attempt, Actor actor)
{
    const OrderId id = booked.order.id;
    const PaymentAttempt mine = *booked.order.attempt(attempt);
    Result<Booking> settled = co_await m_parts.payments.pay(id, mine, booked.order.currency);
    if (!settled)
        co_return object(std::move(settled.error()));
    if (!*settled)
        co_return co_await find(id, actor);
    co_return co_await show(std::move(**settled), actor);
}

// What a batch has just written need not be read again, unless it tells less than there is: of a walk-up's
// name, and of tickets that are older than the batch.
Task<Ruling<ShownOrder>> CheckoutService::show(Booked booked, Actor actor)
{
    const OrderState state = booked.order.state;
    const bool isWhole = booked.changed && booked.stamp && !actor.isStaff()
                         && (state == OrderState::Selling || state == OrderState::Confirmed)
                         && namesAllTickets(booked.order);
    if (!isWhole)
        co_return co_await find(booked.order.id, actor);
    Result<SaleSheetPtr> sheet = co_await m_parts.sheets.byNumber(booked.order.performance);
    if (!sheet)
        co_return object(std::move(sheet.error()));
    ShownOrder shown{recordOf(std::move(booked.order), *booked.stamp)};
    shown.sheet = std::move(*sheet);
    co_return shown;
}

Task<Ruling<ShownOrder>> CheckoutService::confirm(OrderId id, Actor actor)
{
    if (std::optional<Booked> started = m_started.take(id, actor, m_parts.clock.steadyNow())) {
        const AttemptId attempt = started->order.attempts.back().id;
        co_return co_await pay(std::move(*started), attempt, actor);
    }
    Ruling<ShownOrder> shown = co_await find(id, actor);
    if (!shown || shown->record.order.attempts.empty())
        co_return shown;
    const PaymentAttempt last = shown->record.order.attempts.back();
    if (last.state != AttemptState::Open && last.state != AttemptState::Unknown)
        co_return shown;
    if (m_parts.payments.lane(last.tender) == nullptr)
        co_return deny(ServiceReason::TenderNotAllowed);
    Booked booked;
    booked.order = std::move(shown->record.order);
    co_return co_await pay(std::move(booked), last.id, actor);
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
    co_return co_await carryOut(command, payment.attempt, false, actor);
}

// Nobody may be asking for the money of an order that was only begun: from here on its provider takes none.
// Whether it has been asked for all the same it says, too.
Task<Ruling<ShownOrder>> CheckoutService::cancel(OrderId id, Actor actor)
{
    static_cast<void>(m_started.take(id, actor, m_parts.clock.steadyNow()));
    Ruling<ShownOrder> shown = co_await find(id, actor);
    if (!shown)
        co_return shown;
    const Order &order = shown->record.order;
    const auto begun = std::ranges::find_if(order.attempts, &PaymentAttempt::isOnlyStarted);
    const bool mustAsk = begun != order.attempts.end() && m_parts.payments.lane(begun->tender) != nullptr;
    if (order.state == OrderState::Selling && mustAsk) {
        Result<Booking> told = co_await m_parts.payments.settleByAsking(id, *begun, order.currency);
        if (!told)
            co_return object(std::move(told.error()));
    }
    const Cancel command{id};
    co_return co_await carryOut(command, AttemptId(), false, actor);
}

} // namespace foyer::booking
