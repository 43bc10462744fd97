// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/booking/refundservice.h"

#include <algorithm>

namespace foyer::booking {

namespace {

bool isTicket(const OrderLine &line)
{
    return line.kind == LineKind::Seat || line.kind == LineKind::Place;
}

} // namespace

qint64 RefundService::payBackNow(const OrderLine &line, const SaleSheet &sheet, Instant now)
{
    if (sheet.state == PerformanceState::Cancelled)
        return line.price;
    return sheet.refunds.payBack(line.price, sheet.startsAt, now);
}

Ruling<std::vector<RefundLines::Part>>
RefundService::partsOf(const RefundRequest &request, const ShownOrder &shown, const Actor &actor) const
{
    std::vector<RefundLines::Part> parts;
    const std::vector<OrderLine> &lines = shown.record.order.lines;
    const Instant now = m_parts.clock.now();
    if (request.parts.empty()) {
        for (const OrderLine &line : lines) {
            if (isTicket(line) && line.live)
                parts.push_back({line.line, payBackNow(line, *shown.sheet, now)});
        }
        return parts;
    }
    for (const RefundRequest::Part &part : request.parts) {
        const auto line = std::ranges::find(lines, part.line, &OrderLine::line);
        if (line == lines.end())
            return deny(Denial{RefusalReason::UnknownLine});
        const qint64 byPolicy = payBackNow(*line, *shown.sheet, now);
        const qint64 amount = part.amount.value_or(byPolicy);
        if (amount != byPolicy && !actor.mayRefundFreely)
            return deny(ServiceReason::RefundNotAllowed);
        parts.push_back({part.line, amount});
    }
    return parts;
}

Task<Ruling<ShownOrder>> RefundService::refund(OrderId order, RefundRequest request, Actor actor)
{
    Ruling<ShownOrder> shown = co_await m_parts.orders.find(order, actor);
    if (!shown)
        co_return shown;
    RefundLines command;
    command.order = order;
    command.refund = request.id;
    command.by = actor.account;
    command.reason = request.reason;
    const std::vector<RefundId> &made = shown->record.order.refunds;
    const bool isRepeat = std::ranges::find(made, request.id) != made.end();
    if (!isRepeat) { // a repeat is told what was done, whatever a refund would be today
        Ruling<std::vector<RefundLines::Part>> parts = partsOf(request, *shown, actor);
        if (!parts)
            co_return tl::unexpected<Objection>(std::move(parts.error()));
        command.parts = std::move(*parts);
    }
    std::vector<Command> commands;
    commands.push_back(std::move(command));
    Result<Booking> booking = co_await m_parts.batcher.submit(std::move(commands));
    if (!booking)
        co_return object(std::move(booking.error()));
    if (!*booking)
        co_return deny((*booking).error());
    static_cast<void>(m_parts.payments.payOut({}));
    Ruling<ShownOrder> after = co_await m_parts.orders.find(order, actor);
    if (after)
        after->isNew = !isRepeat;
    co_return after;
}

} // namespace foyer::booking
