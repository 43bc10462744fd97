// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/events/setupwire.h"

#include <algorithm>

namespace foyer::events {

namespace {

Hall hallOf(const wire::Performance &performance)
{
    Hall hall;
    if (performance.seatMap) {
        hall.map = performance.seatMap->id;
        hall.version = performance.seatMap->version.value_or(0);
    }
    for (const wire::StandingArea &area : performance.areas)
        hall.areas.push_back({area.id, area.name, area.category, area.capacity});
    return hall;
}

Date dateOf(const wire::Performance &performance)
{
    return {performance.id,     performance.startsAt, performance.doorsAt,
            performance.endsAt, hallOf(performance),  performance.state};
}

Phase phaseOf(const wire::SalePhase &phase)
{
    Phase made{phase.id, phase.name, phase.channels, phase.opensAt, phase.closesAt};
    std::ranges::sort(made.channels);
    return made;
}

Facts factsOf(const wire::Event &event)
{
    Facts facts{event.title, event.slug, event.description, event.currency, event.timeZone, event.venue};
    facts.holdSeconds = event.holdSeconds;
    facts.perOrderLimit = event.perOrderLimit;
    facts.perBuyerLimit = event.perBuyerLimit;
    facts.feeBasisPoints = event.feeBasisPoints;
    facts.feePerTicket = event.feePerTicket;
    facts.hasOrphanRule = event.hasOrphanRule;
    facts.refunds.clear();
    for (const wire::RefundStep &step : event.refundPolicy)
        facts.refunds.push_back({step.hoursBefore, step.basisPoints});
    return facts;
}

std::vector<wire::RefundStep> wireRefunds(const Facts &facts)
{
    std::vector<wire::RefundStep> steps;
    for (const RefundStep &step : facts.refunds)
        steps.push_back({step.hoursBefore, step.basisPoints});
    return steps;
}

std::optional<wire::SeatMapChoice> wireMap(const Hall &hall)
{
    if (!hall.map)
        return std::nullopt;
    return wire::SeatMapChoice{*hall.map, hall.version > 0 ? std::optional(hall.version) : std::nullopt};
}

std::vector<wire::StandingArea> wireAreas(const Hall &hall)
{
    std::vector<wire::StandingArea> areas;
    for (const Area &area : hall.areas)
        areas.push_back({area.id, area.name, area.category, area.capacity});
    return areas;
}

template <typename T>
void put(std::optional<T> &into, const T &from, const T &to)
{
    if (from != to)
        into = to;
}

// The dates to come have the hall of the first that is still a draft, or else of the first there is.
Hall usualHall(const std::vector<Date> &dates)
{
    const auto draft = std::ranges::find_if(dates, &Date::isDraft);
    if (draft != dates.end())
        return draft->hall;
    return dates.empty() ? Hall{} : dates.front().hall;
}

} // namespace

Setup setupOf(const wire::Event &event)
{
    Setup setup{event.id, event.state, event.revision, event.hasSales, factsOf(event)};
    for (const wire::Performance &performance : event.performances)
        setup.dates.push_back(dateOf(performance));
    for (const wire::PriceCategory &category : event.categories)
        setup.categories.push_back({category.id, category.key, category.name, category.color});
    for (const wire::TicketType &type : event.ticketTypes)
        setup.types.push_back({type.id, type.name, type.isLinkedToHolder, type.checkFirst});
    for (const wire::SalePhase &phase : event.phases)
        setup.phases.push_back(phaseOf(phase));
    for (const wire::TicketPrice &price : event.prices)
        setup.prices.push_back(
            {{price.category, price.ticketType, price.phase}, price.price.minor, price.taxRate});
    std::ranges::sort(setup.prices, {}, &Price::at);
    setup.hall = usualHall(setup.dates);
    if (!setup.prices.empty())
        setup.tax = setup.prices.front().tax;
    return setup;
}

wire::CreateEvent creationOf(const Setup &setup)
{
    const Facts &facts = setup.facts;
    wire::CreateEvent made{setup.id, facts.venue.value_or(catalog::VenueId()), facts.slug, facts.title};
    if (!facts.description.isEmpty())
        made.description = facts.description;
    made.currency = facts.currency;
    made.timeZone = facts.timeZone;
    made.holdSeconds = facts.holdSeconds;
    made.perOrderLimit = facts.perOrderLimit;
    made.perBuyerLimit = facts.perBuyerLimit;
    made.feeBasisPoints = facts.feeBasisPoints;
    made.feePerTicket = facts.feePerTicket;
    made.hasOrphanRule = facts.hasOrphanRule;
    made.refundPolicy = wireRefunds(facts);
    return made;
}

wire::ChangeEvent changeOf(const Facts &from, const Facts &to)
{
    wire::ChangeEvent change;
    if (to.venue && from.venue != to.venue)
        change.venue = to.venue;
    put(change.slug, from.slug, to.slug);
    put(change.title, from.title, to.title);
    put(change.description, from.description, to.description);
    put(change.currency, from.currency, to.currency);
    put(change.timeZone, from.timeZone, to.timeZone);
    put(change.holdSeconds, from.holdSeconds, to.holdSeconds);
    put(change.perOrderLimit, from.perOrderLimit, to.perOrderLimit);
    put(change.perBuyerLimit, from.perBuyerLimit, to.perBuyerLimit);
    put(change.feeBasisPoints, from.feeBasisPoints, to.feeBasisPoints);
    put(change.feePerTicket, from.feePerTicket, to.feePerTicket);
    put(change.hasOrphanRule, from.hasOrphanRule, to.hasOrphanRule);
    if (from.refunds != to.refunds)
        change.refundPolicy = wireRefunds(to);
    return change;
}

wire::AddPerformance additionOf(const Date &date)
{
    wire::AddPerformance added;
    added.id = date.id;
    added.startsAt = date.starts;
    added.doorsAt = date.doors;
    added.endsAt = date.ends;
    added.seatMap = wireMap(date.hall);
    if (!date.hall.areas.empty())
        added.areas = wireAreas(date.hall);
    return added;
}

wire::ChangePerformance changeOf(const Date &from, const Date &to)
{
    wire::ChangePerformance change;
    put(change.startsAt, from.starts, to.starts);
    put(change.doorsAt, from.doors, to.doors);
    put(change.endsAt, from.ends, to.ends);
    if (from.hall.map != to.hall.map || from.hall.version != to.hall.version)
        change.seatMap = wireMap(to.hall);
    if (from.hall.areas != to.hall.areas)
        change.areas = wireAreas(to.hall);
    return change;
}

wire::PriceTable tableOf(const Setup &setup)
{
    wire::PriceTable table;
    const QByteArray currency = setup.facts.currency.toLatin1();
    for (const Price &price : setup.prices)
        table.prices.push_back(
            {price.at.category, price.at.type, price.at.phase, {price.minor, currency}, price.tax});
    return table;
}

} // namespace foyer::events
