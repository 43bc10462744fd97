// SPDX-License-Identifier: GPL-3.0-or-later
// Orders of the box office in small: payments, refunds, tickets.
#include "core/client/readanswer.h"
#include "core/wire/tickets/ticketchange.h"
#include "tests/ui/pos/fakehouse.h"

#include <algorithm>
#include <utility>

namespace foyer::test {

using namespace Qt::StringLiterals;

void FakeHouse::settle(wire::OrderShown &order, booking::AttemptId id, booking::Tender tender,
                       std::optional<qint64> given)
{
    wire::AttemptShown attempt;
    attempt.id = id;
    attempt.tender = tender;
    attempt.amount = order.total;
    attempt.refunded = {0, "EUR"};
    attempt.state = booking::AttemptState::Captured;
    if (given) {
        attempt.given = wire::Amount{*given, "EUR"};
        attempt.change = wire::Amount{*given - order.total.minor, "EUR"};
    }
    ++order.revision;
    if (tender == booking::Tender::Simulated && std::exchange(nextIsOpen, false)) {
        attempt.state = booking::AttemptState::Open;
        order.attempts.push_back(attempt);
        return;
    }
    if (tender == booking::Tender::Simulated && !nextDecline.isEmpty()) {
        attempt.state = booking::AttemptState::Failed;
        attempt.reason = nextDecline;
        order.until = m_office.clock.now() + std::chrono::minutes{10};
        nextDecline.clear();
        order.attempts.push_back(attempt);
        return;
    }
    order.attempts.push_back(attempt);
    order.state = booking::OrderState::Confirmed;
    order.until.reset();
    order.captured = order.total;
    order.liveTotal = order.total;
    for (wire::OrderLineShown &line : order.lines) {
        line.isLive = true;
        line.ticket = booking::TicketId(m_office.ids.next());
        line.ticketState = u"valid"_s;
        line.refundable = wire::Amount{line.price.minor / 2, "EUR"};
        if (line.seat)
            letters[*line.seat] = 'd';
    }
}

client::Sent FakeHouse::placeOrder(const Request &request)
{
    const auto asked = client::readAnswer<wire::StaffOrderAsked>(request.body);
    const auto same = std::ranges::find(orders, asked->id, &wire::OrderShown::id);
    if (same != orders.end())
        return said(*same);
    const auto held = m_holds.find(asked->hold);
    if (held == m_holds.end())
        return conflict("hold_expired");
    wire::OrderShown order;
    order.id = asked->id;
    order.code = u"8RR-T%1"_s.arg(4 + orders.size());
    order.performance = sheet.id;
    order.performanceNumber = sheet.number;
    order.performanceTitle = sheet.title;
    order.channel = booking::Channel::BoxOffice;
    order.state = booking::OrderState::Selling;
    order.createdAt = order.changedAt = m_office.clock.now();
    order.total = held->second.total;
    order.captured = order.refunded = order.liveTotal = {0, "EUR"};
    if (asked->customer) {
        order.buyerName = asked->customer->name;
        order.buyerEmail = asked->customer->email;
    }
    for (const wire::HeldLine &line : held->second.lines) {
        wire::OrderLineShown sold;
        sold.line = line.line;
        sold.kind = line.kind;
        sold.seat = line.seat;
        sold.seatId = line.seatId;
        sold.name = line.name;
        sold.pool = line.pool;
        sold.category = line.category;
        sold.type = line.type;
        sold.price = line.price;
        sold.fee = line.fee;
        order.lines.push_back(sold);
    }
    m_bought[order.id] = held->second;
    m_ended[held->first] = "hold_consumed";
    m_holds.erase(held);
    settle(order, asked->attempt, asked->tender, asked->given);
    orders.push_back(order);
    return said(order, 201);
}

wire::OrderShown *FakeHouse::orderIn(const Request &request)
{
    for (wire::OrderShown &order : orders) {
        if (request.path.contains(order.id.toText()))
            return &order;
    }
    return nullptr;
}

client::Sent FakeHouse::payAgain(const Request &request)
{
    const auto asked = client::readAnswer<wire::StaffPaymentAsked>(request.body);
    wire::OrderShown *order = orderIn(request);
    if (std::ranges::find(order->attempts, asked->attempt, &wire::AttemptShown::id) != order->attempts.end())
        return said(*order);
    settle(*order, asked->attempt, asked->tender, asked->given);
    return said(*order);
}

client::Sent FakeHouse::cancelOrder(const Request &request)
{
    wire::OrderShown *order = orderIn(request);
    order->state = booking::OrderState::Cancelled;
    free(m_bought.at(order->id));
    return said(*order);
}

client::Sent FakeHouse::refund(const Request &request)
{
    const auto asked = client::readAnswer<wire::RefundAsked>(request.body);
    wire::OrderShown *order = orderIn(request);
    for (wire::OrderLineShown &line : order->lines) {
        const bool isMeant =
            !asked->lines
            || std::ranges::find(*asked->lines, line.line, &wire::RefundPart::line) != asked->lines->end();
        if (!isMeant || !line.isLive)
            continue;
        order->refunded.minor += line.refundable->minor;
        order->attempts.back().refunded.minor += line.refundable->minor;
        line.isLive = false;
        line.refundable.reset();
        line.ticketState = u"refunded"_s;
        if (line.seat)
            letters[*line.seat] = 'f';
    }
    ++order->revision;
    return said(*order, 201);
}

client::Sent FakeHouse::findOrder(const Request &request)
{
    const wire::OrderShown *order = orderIn(request);
    return order == nullptr ? ScriptedTransport::problem(404, "not_found") : said(*order);
}

client::Sent FakeHouse::listOrders(const Request &request)
{
    const QString text = QString::fromUtf8(request.queryValue("q")).toLower();
    const QByteArray seat = request.queryValue("seat");
    wire::OrdersPage page;
    for (const wire::OrderShown &order : orders) {
        const bool hasSeat = seat.isEmpty() || std::ranges::any_of(order.lines, [&](const auto &line) {
                                 return line.seat == seat.toInt();
                             });
        const bool hasText = text.isEmpty() || order.code.toLower() == text
                             || order.buyerName.value_or(QString()).toLower().startsWith(text);
        if (!hasSeat || !hasText)
            continue;
        page.items.push_back({order.id, order.code, order.performanceNumber, order.channel, order.state,
                              order.total, order.liveTotal, qint32(order.lines.size()), order.createdAt,
                              order.buyerName, order.buyerEmail});
    }
    return said(page);
}

client::Sent FakeHouse::listTickets(const Request &request)
{
    const wire::OrderShown *order = orderIn(request);
    wire::TicketList list;
    for (const wire::OrderLineShown &line : order->lines) {
        if (!line.ticket)
            continue;
        wire::Ticket ticket;
        ticket.id = line.ticket->uuid();
        ticket.order = order->id.uuid();
        ticket.orderCode = order->code;
        ticket.performance = sheet.id.uuid();
        ticket.title = sheet.title;
        ticket.venue = sheet.venue;
        ticket.startsAt = sheet.startsAt;
        ticket.doorsAt = sheet.doorsAt;
        ticket.timeZone = sheet.timeZone;
        ticket.place = line.name;
        const QStringList parts = line.name.split(u", "_s);
        if (line.seat) {
            ticket.section = parts.value(0);
            ticket.row = parts.value(1).section(u' ', 1);
            ticket.number = parts.value(2).section(u' ', 1);
        }
        ticket.category = u"First"_s;
        ticket.ticketType = u"Adult"_s;
        ticket.state = line.isLive ? wire::TicketState::Valid : wire::TicketState::Refunded;
        list.items.push_back(ticket);
    }
    return said(list);
}

} // namespace foyer::test
