// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/booking/bookingviews.h"

#include "core/booking/ordercode.h"
#include "server/booking/refundservice.h"

#include <algorithm>

namespace foyer::booking {

namespace {

template <typename T>
std::optional<T> orNothing(const T &value)
{
    return value == T{} ? std::nullopt : std::optional<T>(value);
}

std::optional<QString> seatIdOf(const SaleSheet &sheet, const OrderLine &line)
{
    if (line.kind != LineKind::Seat || std::size_t(line.seat) >= sheet.seats.size())
        return std::nullopt;
    const QString &id = sheet.seats[std::size_t(line.seat)].id;
    return id.isEmpty() ? std::nullopt : std::optional(id);
}

QString nameOf(const SaleSheet &sheet, const OrderLine &line)
{
    if (line.kind == LineKind::Seat)
        return sheet.seatName(line.seat);
    const SheetPool *pool = line.kind == LineKind::Place ? sheet.pool(line.pool) : nullptr;
    return pool == nullptr ? QString() : pool->name;
}

catalog::CategoryId categoryOf(const SaleSheet &sheet, qint16 ordinal)
{
    const SheetCategory *category = sheet.category(ordinal);
    return category == nullptr ? catalog::CategoryId{} : category->id;
}

bool isTicket(const OrderLine &line)
{
    return line.kind == LineKind::Seat || line.kind == LineKind::Place;
}

std::optional<qint32> seatOf(const OrderLine &line)
{
    return line.kind == LineKind::Seat ? std::optional(line.seat) : std::nullopt;
}

wire::HeldLine show(const OrderLine &line, const SaleSheet &sheet, const QByteArray &currency)
{
    wire::HeldLine shown;
    shown.line = line.line;
    shown.kind = line.kind;
    shown.seat = seatOf(line);
    shown.seatId = seatIdOf(sheet, line);
    shown.name = nameOf(sheet, line);
    shown.pool = orNothing(line.pool);
    shown.category = categoryOf(sheet, line.category);
    shown.type = line.ticketType;
    shown.price = {line.price, currency};
    shown.fee = {line.fee, currency};
    shown.taxBasisPoints = line.taxBasisPoints;
    return shown;
}

wire::OrderLineShown show(const OrderLine &line, const ShownOrder &order, Instant now)
{
    const QByteArray &currency = order.record.order.currency;
    wire::OrderLineShown shown;
    shown.line = line.line;
    shown.kind = line.kind;
    shown.seat = seatOf(line);
    shown.seatId = seatIdOf(*order.sheet, line);
    shown.name = nameOf(*order.sheet, line);
    shown.pool = orNothing(line.pool);
    if (isTicket(line)) {
        shown.category = categoryOf(*order.sheet, line.category);
        shown.type = line.ticketType;
    }
    shown.price = {line.price, currency};
    shown.fee = {line.fee, currency};
    shown.taxBasisPoints = line.taxBasisPoints;
    shown.isLive = line.live;
    const std::vector<TicketRecord> &tickets = order.record.tickets;
    const auto ticket = std::ranges::find(tickets, line.line, &TicketRecord::line);
    if (ticket != tickets.end()) {
        shown.ticket = ticket->id;
        shown.ticketState = QString::fromLatin1(ticket->state);
    }
    if (line.live && isTicket(line))
        shown.refundable = wire::Amount{RefundService::payBackNow(line, *order.sheet, now), currency};
    return shown;
}

wire::AttemptShown show(const PaymentAttempt &attempt, const QByteArray &currency)
{
    wire::AttemptShown shown;
    shown.id = attempt.id;
    shown.tender = attempt.tender;
    shown.amount = {attempt.amount, currency};
    shown.state = attempt.state;
    shown.reason = orNothing(attempt.reason);
    shown.refunded = {attempt.refunded, currency};
    if (attempt.given) {
        shown.given = wire::Amount{*attempt.given, currency};
        shown.change = wire::Amount{*attempt.given - attempt.amount, currency};
    }
    return shown;
}

} // namespace

wire::HoldShown show(const SealedHold &sealed)
{
    const Hold &hold = sealed.hold;
    wire::HoldShown shown;
    shown.id = hold.id;
    shown.performance = sealed.sheet->performance;
    shown.performanceNumber = hold.performance;
    shown.channel = hold.channel;
    shown.state = hold.state;
    shown.expiresAt = hold.expiresAt;
    shown.isExtended = hold.isExtended;
    shown.total = {hold.total(), hold.currency};
    shown.revision = hold.sheetRevision;
    shown.epoch = hold.epoch;
    for (const OrderLine &line : hold.lines)
        shown.lines.push_back(show(line, *sealed.sheet, hold.currency));
    shown.mac = QString::fromLatin1(sealed.mac);
    return shown;
}

wire::OrderShown show(const ShownOrder &shownOrder, Instant now)
{
    const Order &order = shownOrder.record.order;
    wire::OrderShown shown;
    shown.id = order.id;
    shown.code = QString::fromLatin1(toOrderCode(shownOrder.record.number));
    shown.performance = shownOrder.sheet->performance;
    shown.performanceNumber = order.performance;
    shown.performanceTitle = shownOrder.sheet->title;
    shown.channel = order.channel;
    shown.state = order.state;
    shown.createdAt = shownOrder.record.createdAt;
    shown.changedAt = shownOrder.record.changedAt;
    shown.until = order.until;
    shown.total = {order.total, order.currency};
    shown.captured = {order.captured, order.currency};
    shown.refunded = {order.refunded, order.currency};
    shown.liveTotal = {order.liveTotal, order.currency};
    shown.revision = order.revision;
    shown.buyerName = orNothing(shownOrder.record.buyerName);
    shown.buyerEmail = orNothing(shownOrder.record.buyerEmail);
    for (const OrderLine &line : order.lines)
        shown.lines.push_back(show(line, shownOrder, now));
    for (const PaymentAttempt &attempt : order.attempts)
        shown.attempts.push_back(show(attempt, order.currency));
    return shown;
}

wire::OrderListed show(const OrderSummary &summary)
{
    wire::OrderListed shown;
    shown.id = summary.id;
    shown.code = QString::fromLatin1(toOrderCode(summary.number));
    shown.performanceNumber = summary.performance;
    shown.channel = summary.channel;
    shown.state = summary.state;
    shown.total = {summary.total, summary.currency};
    shown.liveTotal = {summary.liveTotal, summary.currency};
    shown.tickets = summary.tickets;
    shown.createdAt = summary.createdAt;
    shown.buyerName = orNothing(summary.buyerName);
    shown.buyerEmail = orNothing(summary.buyerEmail);
    return shown;
}

wire::HouseHoldShown show(const ShownHouseHold &house)
{
    wire::HouseHoldShown shown;
    shown.id = house.house.id;
    shown.letter = QString(QLatin1Char(house.house.letter));
    shown.reason = house.house.reason;
    shown.isBreakable = house.house.isBreakable;
    shown.sellableBy = house.house.sellableBy;
    shown.isReleased = house.house.isReleased;
    shown.createdAt = house.createdAt;
    shown.seats = house.seats;
    for (const PlacesOf &places : house.house.places)
        shown.places.push_back({places.pool, places.places});
    return shown;
}

wire::AvailabilityShown show(const BoardState &state)
{
    const SaleSheet &sheet = *state.board.sheet();
    wire::AvailabilityShown shown;
    shown.performance = sheet.performance;
    shown.performanceNumber = sheet.number;
    const std::map<qint16, SeatCounts> counts = state.board.counts();
    for (const SheetCategory &category : sheet.categories) {
        const SeatCounts &seats = counts.at(category.ordinal);
        shown.categories.push_back({category.id, category.name, seats.total, seats.free, seats.onHold,
                                    seats.selling, seats.leased, seats.house, seats.sold});
    }
    for (const PoolCounts &pool : state.pools) {
        const SheetPool *known = sheet.pool(pool.id);
        if (known == nullptr || known->capacity == 0)
            continue;
        shown.pools.push_back({pool.id, known->name, categoryOf(sheet, known->category), pool.capacity,
                               pool.free(), pool.onHold, pool.selling, pool.leased, pool.house, pool.sold});
    }
    return shown;
}

} // namespace foyer::booking
