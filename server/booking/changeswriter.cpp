// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/booking/changeswriter.h"

#include "server/booking/batchnews.h"
#include "server/booking/claimwriter.h"
#include "server/booking/codes.h"
#include "server/booking/holdwriter.h"
#include "server/booking/sql.h"

namespace foyer::booking {

namespace {

using pg::Utf8;

template <typename T>
using Column = std::vector<T>;

template <typename T>
std::optional<T> orNull(const T &id)
{
    return id.isNull() ? std::nullopt : std::optional<T>(id);
}

void insertOrders(pg::Segment &segment, const World &world, const Changes &changes)
{
    Column<OrderId> ids;
    Column<HoldId> holds;
    Column<OrganizationId> organizations;
    Column<qint32> performances, revisions;
    Column<std::optional<AccountId>> buyers, clerks;
    Column<Utf8> channels, currencies, states;
    Column<std::optional<Instant>> untils;
    Column<qint64> totals, captured, onAccount, liveTotals;
    for (const OrderId &id : changes.newOrders) {
        const Order &order = world.orders.at(id);
        ids.push_back(id);
        holds.push_back(order.hold);
        organizations.push_back(order.organization);
        performances.push_back(order.performance);
        buyers.push_back(orNull(order.buyer));
        clerks.push_back(orNull(order.clerk));
        channels.push_back({codeOf(order.channel)});
        currencies.push_back({order.currency});
        states.push_back({codeOf(order.state)});
        untils.push_back(order.until);
        totals.push_back(order.total);
        captured.push_back(order.captured);
        onAccount.push_back(order.onAccount);
        liveTotals.push_back(order.liveTotal);
        revisions.push_back(order.revision);
    }
    if (!ids.empty())
        segment.add(sql::insertOrders, ids, holds, organizations, performances, buyers, clerks, channels,
                    currencies, states, untils, totals, captured, onAccount, liveTotals, revisions);
}

void updateOrders(pg::Segment &segment, const World &world, const Changes &changes)
{
    Column<OrderId> ids;
    Column<Utf8> states;
    Column<std::optional<Instant>> untils;
    Column<qint64> captured, refunded, onAccount, liveTotals;
    Column<qint32> revisions;
    for (const OrderId &id : changes.orders) {
        const Order &order = world.orders.at(id);
        ids.push_back(id);
        states.push_back({codeOf(order.state)});
        untils.push_back(order.until);
        captured.push_back(order.captured);
        refunded.push_back(order.refunded);
        onAccount.push_back(order.onAccount);
        liveTotals.push_back(order.liveTotal);
        revisions.push_back(order.revision);
    }
    if (!ids.empty())
        segment.add(sql::updateOrders, ids, states, untils, captured, refunded, onAccount, liveTotals,
                    revisions);
}

/// Orders whose lines and attempts are written: the new and the changed.
std::vector<const Order *> touchedOrders(const World &world, const Changes &changes)
{
    std::vector<const Order *> touched;
    for (const std::set<OrderId> *ids : {&changes.newOrders, &changes.orders}) {
        for (const OrderId &id : *ids)
            touched.push_back(&world.orders.at(id));
    }
    return touched;
}

void insertLines(pg::Segment &segment, const std::vector<const Order *> &orders)
{
    Column<OrderId> ids;
    Column<qint16> numbers, categories;
    Column<Utf8> kinds;
    Column<qint32> performances, taxes;
    Column<std::optional<qint32>> seats;
    Column<std::optional<PoolId>> pools;
    Column<std::optional<TicketTypeId>> ticketTypes;
    Column<qint64> prices, fees;
    Column<bool> lives;
    for (const Order *order : orders) {
        for (const OrderLine &line : order->lines) {
            if (line.isStored)
                continue;
            ids.push_back(order->id);
            numbers.push_back(line.line);
            kinds.push_back({codeOf(line.kind)});
            performances.push_back(order->performance);
            seats.push_back(line.kind == LineKind::Seat ? std::optional(line.seat) : std::nullopt);
            pools.push_back(orNull(line.pool));
            categories.push_back(line.category);
            ticketTypes.push_back(orNull(line.ticketType));
            prices.push_back(line.price);
            taxes.push_back(line.taxBasisPoints);
            fees.push_back(line.fee);
            lives.push_back(line.live);
        }
    }
    if (!ids.empty())
        segment.add(sql::insertLines, ids, numbers, kinds, performances, seats, pools, categories,
                    ticketTypes, prices, taxes, fees, lives);
}

// Of a line that is stored only its life changes.
void updateLines(pg::Segment &segment, const std::vector<const Order *> &orders)
{
    Column<OrderId> ids;
    Column<qint16> numbers;
    Column<bool> lives;
    for (const Order *order : orders) {
        for (const OrderLine &line : order->lines) {
            if (!line.isStored)
                continue;
            ids.push_back(order->id);
            numbers.push_back(line.line);
            lives.push_back(line.live);
        }
    }
    if (!ids.empty())
        segment.add(sql::updateLines, ids, numbers, lives);
}

void insertAttempts(pg::Segment &segment, const std::vector<const Order *> &orders)
{
    Column<AttemptId> ids;
    Column<OrderId> orderIds;
    Column<Utf8> tenders, currencies, states, reasons, references;
    Column<qint64> amounts;
    Column<std::optional<qint64>> given;
    Column<std::optional<Instant>> untils;
    for (const Order *order : orders) {
        for (const PaymentAttempt &attempt : order->attempts) {
            if (attempt.isStored)
                continue;
            ids.push_back(attempt.id);
            orderIds.push_back(order->id);
            tenders.push_back({codeOf(attempt.tender)});
            amounts.push_back(attempt.amount);
            currencies.push_back({order->currency});
            states.push_back({codeOf(attempt.state)});
            untils.push_back(attempt.waitsUntil);
            reasons.push_back({attempt.reason.toUtf8()});
            references.push_back({attempt.reference.toUtf8()});
            given.push_back(attempt.given);
        }
    }
    if (!ids.empty())
        segment.add(sql::insertAttempts, ids, orderIds, tenders, amounts, currencies, states, untils, reasons,
                    references, given);
}

void updateAttempts(pg::Segment &segment, const std::vector<const Order *> &orders)
{
    Column<AttemptId> ids;
    Column<Utf8> states, reasons, references;
    for (const Order *order : orders) {
        for (const PaymentAttempt &attempt : order->attempts) {
            if (!attempt.isStored)
                continue;
            ids.push_back(attempt.id);
            states.push_back({codeOf(attempt.state)});
            reasons.push_back({attempt.reason.toUtf8()});
            references.push_back({attempt.reference.toUtf8()});
        }
    }
    if (!ids.empty())
        segment.add(sql::updateAttempts, ids, states, reasons, references);
}

// A line of a paid order that lives no more: its ticket ends with it.
bool wasDelivered(const Order &order, const OrderLine &line)
{
    const bool isPaid = order.state == OrderState::Confirmed || order.state == OrderState::Refunded;
    return isPaid && !line.live && (line.kind == LineKind::Seat || line.kind == LineKind::Place);
}

void writeTickets(pg::Segment &segment, const std::vector<const Order *> &orders)
{
    Column<TicketId> ids;
    Column<OrderId> newOrders, endedOrders;
    Column<qint16> newLines, endedLines;
    Column<qint32> performances;
    for (const Order *order : orders) {
        for (const OrderLine &line : order->lines) {
            if (!line.ticket.isNull()) { // made by this batch: a loaded line carries none
                ids.push_back(line.ticket);
                newOrders.push_back(order->id);
                newLines.push_back(line.line);
                performances.push_back(order->performance);
            } else if (wasDelivered(*order, line)) {
                endedOrders.push_back(order->id);
                endedLines.push_back(line.line);
            }
        }
    }
    if (!ids.empty())
        segment.add(sql::insertTickets, ids, newOrders, newLines, performances);
    if (!endedLines.empty())
        segment.add(sql::endTickets, endedOrders, endedLines);
}

void insertCaptures(pg::Segment &segment, const World &world, const Changes &changes)
{
    Column<AttemptId> attempts;
    Column<OrderId> orders;
    Column<qint64> amounts;
    Column<Utf8> currencies;
    for (const Capture &capture : changes.captures) {
        attempts.push_back(capture.attempt);
        orders.push_back(capture.order);
        amounts.push_back(capture.amount);
        currencies.push_back({world.orders.at(capture.order).currency});
    }
    if (!attempts.empty())
        segment.add(sql::insertCaptures, attempts, orders, amounts, currencies);
}

void insertRefunds(pg::Segment &segment, const World &world, const Changes &changes)
{
    Column<RefundId> ids;
    Column<AttemptId> attempts;
    Column<OrderId> orders;
    Column<qint64> amounts;
    Column<Utf8> currencies, reasons;
    Column<std::optional<AccountId>> accounts;
    for (const RefundFact &refund : changes.refunds) {
        ids.push_back(refund.id);
        attempts.push_back(refund.attempt);
        orders.push_back(refund.order);
        amounts.push_back(refund.amount);
        currencies.push_back({world.orders.at(refund.order).currency});
        accounts.push_back(orNull(refund.by));
        reasons.push_back({refund.reason.toUtf8()});
    }
    if (!ids.empty())
        segment.add(sql::insertRefunds, ids, attempts, orders, amounts, currencies, accounts, reasons);
}

void insertRefundLines(pg::Segment &segment, const Changes &changes)
{
    Column<RefundId> refunds;
    Column<OrderId> orders;
    Column<qint16> lines;
    Column<qint64> paidBack;
    for (const RefundFact &refund : changes.refunds) {
        for (const RefundedPart &part : refund.parts) {
            refunds.push_back(refund.id);
            orders.push_back(refund.order);
            lines.push_back(part.line);
            paidBack.push_back(part.payBack);
        }
    }
    if (!refunds.empty())
        segment.add(sql::insertRefundLines, refunds, orders, lines, paidBack);
}

void insertLedger(pg::Segment &segment, const World &world, const Changes &changes)
{
    Column<Uuid> ids;
    Column<OrganizationId> organizations;
    Column<OrderId> orders;
    Column<qint32> performances;
    Column<Utf8> kinds, from, to, currencies;
    Column<qint64> amounts;
    for (const LedgerEntry &entry : changes.ledger) {
        const Order &order = world.orders.at(entry.order);
        ids.push_back(entry.id);
        organizations.push_back(order.organization);
        orders.push_back(entry.order);
        performances.push_back(order.performance);
        kinds.push_back({codeOf(entry.kind)});
        from.push_back({entry.from});
        to.push_back({entry.to});
        amounts.push_back(entry.amount);
        currencies.push_back({order.currency});
    }
    if (!ids.empty())
        segment.add(sql::insertLedger, ids, organizations, orders, performances, kinds, from, to, amounts,
                    currencies);
}

void insertPayouts(pg::Segment &segment, const Changes &changes)
{
    Column<RefundId> refunds;
    Column<AttemptId> attempts;
    for (const Payout &payout : changes.payouts) {
        refunds.push_back(payout.refund);
        attempts.push_back(payout.attempt);
    }
    if (!refunds.empty())
        segment.add(sql::insertPayouts, refunds, attempts);
}

void insertCustomers(pg::Segment &segment, const Changes &changes)
{
    Column<OrderId> orders;
    Column<Utf8> names, emails;
    for (const auto &[order, customer] : changes.customers) {
        orders.push_back(order);
        names.push_back({customer.name.toUtf8()});
        emails.push_back({customer.email.toUtf8()});
    }
    if (!orders.empty())
        segment.add(sql::insertCustomers, orders, names, emails);
}

void insertEvents(pg::Segment &segment, const Changes &changes)
{
    Column<OrderId> orders;
    Column<qint32> revisions;
    Column<Utf8> kinds;
    Column<std::optional<AccountId>> accounts;
    for (const OrderEvent &event : changes.events) {
        orders.push_back(event.order);
        revisions.push_back(event.revision);
        kinds.push_back({event.kind});
        accounts.push_back(orNull(event.by));
    }
    if (!orders.empty())
        segment.add(sql::insertEvents, orders, revisions, kinds, accounts);
}

} // namespace

pg::Segment writeStatements(const World &world, const Changes &changes)
{
    pg::Segment segment;
    const std::vector<const Order *> touched = touchedOrders(world, changes);
    writeHolds(segment, world, changes);
    insertOrders(segment, world, changes);
    updateOrders(segment, world, changes);
    writePools(segment, world, changes);
    writeClaims(segment, world, changes);
    insertLines(segment, touched);
    updateLines(segment, touched);
    insertAttempts(segment, touched);
    updateAttempts(segment, touched);
    writeTickets(segment, touched);
    insertCaptures(segment, world, changes);
    insertRefunds(segment, world, changes);
    insertRefundLines(segment, changes);
    insertPayouts(segment, changes);
    insertCustomers(segment, changes);
    insertLedger(segment, world, changes);
    insertEvents(segment, changes);
    writeNews(segment, world, changes);
    return segment;
}

} // namespace foyer::booking
