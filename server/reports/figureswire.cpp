// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/reports/figureswire.h"

#include "core/booking/ordercode.h"

#include <algorithm>

namespace foyer::reports {

namespace {

constexpr std::size_t mostSeats = 50; ///< named of one order

wire::SalesFigures toWire(const SalesSum &sum, const QByteArray &currency)
{
    return wire::SalesFigures{sum.sold(),
                              sum.refundedTickets,
                              {sum.revenue, currency},
                              {sum.refunded, currency},
                              {sum.retained, currency},
                              {sum.takings(), currency}};
}

void addSales(wire::Figures &figures, const SalesRow &row)
{
    const wire::SalesFigures sales = toWire(row.sum, figures.currency);
    const QString name = row.name.isEmpty() ? row.key : row.name;
    if (row.dimension == "all")
        figures.sales = sales;
    else if (row.dimension == "category")
        figures.byCategory.push_back({row.key, row.key == QLatin1StringView{"-1"} ? QString() : name, sales});
    else if (row.dimension == "ticket_type")
        figures.byTicketType.push_back({row.key, name, sales});
    else if (row.dimension == "channel")
        figures.byChannel.push_back({row.key, name, sales});
    else if (row.dimension == "tender")
        figures.byTender.push_back({row.key, name, sales});
}

void addPlaces(wire::Figures &figures, const PlacesRow &row, bool withSections)
{
    wire::Occupancy &all = figures.places;
    all.capacity += row.capacity;
    all.sold += row.sold;
    all.selling += row.selling;
    all.leased += row.leased;
    all.held += row.held;
    if (withSections)
        figures.sections.push_back(
            {row.section, row.name, row.capacity, row.sold, row.selling, row.leased, row.held});
}

/// What both latest orders and latest refunds tell.
template <typename Latest>
Latest withDeal(Latest latest, const DealRow &deal, bool withCustomers)
{
    latest.tickets = deal.tickets;
    latest.seats = deal.seats;
    latest.seats.resize(std::min(latest.seats.size(), mostSeats));
    if (withCustomers && !deal.customer.isEmpty())
        latest.customer = deal.customer;
    if (!deal.clerk.isEmpty())
        latest.clerk = deal.clerk;
    return latest;
}

wire::LatestOrder toWire(const OrderRow &row)
{
    wire::LatestOrder order;
    order.order = row.id;
    order.code = QString::fromLatin1(booking::toOrderCode(row.code));
    order.performance = row.performance;
    order.channel = row.channel;
    order.state = row.state;
    order.total = {row.total, row.currency};
    order.refunded = {row.refunded, row.currency};
    order.placedAt = row.placedAt;
    return order;
}

wire::LatestRefund toWire(const RefundRow &row)
{
    wire::LatestRefund refund;
    refund.refund = row.id;
    refund.order = row.order;
    refund.code = QString::fromLatin1(booking::toOrderCode(row.code));
    refund.performance = row.performance;
    refund.channel = row.channel;
    refund.amount = {row.amount, row.currency};
    refund.at = row.at;
    return refund;
}

wire::SalesStep toWire(const SalesAt &step, const QByteArray &currency)
{
    wire::SalesStep shown{step.at, toWire(step.sum, currency), {}};
    for (const ChannelSum &part : step.channels)
        shown.channels.push_back({part.channel, part.sum.tickets});
    return shown;
}

void addArrivals(wire::Figures &figures, const FigureSheet &sheet)
{
    for (const ArrivalsAt &step : sheet.arrivals)
        figures.arrivals.push_back({step.at, step.entries, step.exits, step.refusals});
    figures.entries = sheet.arrivedInAll.entries;
    figures.refusals = sheet.arrivedInAll.refusals;
    figures.inside = sheet.arrivedInAll.entries - sheet.arrivedInAll.exits;
    for (const GateRow &gate : sheet.gates)
        figures.gates.push_back({gate.gate, gate.name, gate.entries, gate.exits, gate.refusals, gate.recent});
}

} // namespace

wire::Figures toWire(const FigureSheet &sheet, bool withCustomers)
{
    wire::Figures figures;
    figures.asOf = sheet.asOf;
    figures.currency = sheet.scope.currency;
    figures.otherCurrencies = sheet.scope.otherCurrencies;
    figures.performances = std::int64_t(sheet.scope.performances.size());
    if (sheet.span) {
        figures.from = sheet.span->from;
        figures.to = sheet.span->to;
    }
    figures.step = stepName(sheet.step).latin1();
    figures.sales = toWire(SalesSum{}, figures.currency);
    for (const SalesRow &row : sheet.sales)
        addSales(figures, row);
    for (const SalesAt &step : sheet.overTime)
        figures.salesOverTime.push_back(toWire(step, figures.currency));
    for (const PlacesRow &row : sheet.places)
        addPlaces(figures, row, sheet.scope.isOnePerformance());
    if (sheet.scope.event) {
        for (const CategoryRow &row : sheet.categories)
            figures.categories.push_back({row.key, row.capacity, row.sold});
    }
    addArrivals(figures, sheet);
    for (const OrderRow &row : sheet.latestOrders)
        figures.latestOrders.push_back(withDeal(toWire(row), row.deal, withCustomers));
    for (const RefundRow &row : sheet.latestRefunds)
        figures.latestRefunds.push_back(withDeal(toWire(row), row.deal, withCustomers));
    return figures;
}

} // namespace foyer::reports
