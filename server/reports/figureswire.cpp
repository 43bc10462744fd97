// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/reports/figureswire.h"

#include "core/booking/ordercode.h"

namespace foyer::reports {

namespace {

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

wire::LatestOrder toWire(const OrderRow &row)
{
    return {row.id,
            QString::fromLatin1(booking::toOrderCode(row.code)),
            row.performance,
            row.channel,
            row.state,
            {row.total, row.currency},
            {row.refunded, row.currency},
            row.placedAt};
}

} // namespace

wire::Figures toWire(const FigureSheet &sheet)
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
        figures.salesOverTime.push_back({step.at, toWire(step.sum, figures.currency)});
    for (const PlacesRow &row : sheet.places)
        addPlaces(figures, row, sheet.scope.isOnePerformance());
    for (const ArrivalsAt &step : sheet.arrivals)
        figures.arrivals.push_back({step.at, step.entries, step.exits, step.refusals});
    figures.entries = sheet.arrivedInAll.entries;
    figures.refusals = sheet.arrivedInAll.refusals;
    figures.inside = sheet.arrivedInAll.entries - sheet.arrivedInAll.exits;
    for (const OrderRow &row : sheet.latestOrders)
        figures.latestOrders.push_back(toWire(row));
    return figures;
}

} // namespace foyer::reports
