// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/catalog/wiresheet.h"

#include "core/wire/jsonwriter.h"

namespace foyer::catalog {

namespace {

using booking::SaleSheet;

PerformanceState publicState(booking::PerformanceState state)
{
    switch (state) {
    case booking::PerformanceState::Draft: return PerformanceState::Draft;
    case booking::PerformanceState::OnSale: return PerformanceState::OnSale;
    case booking::PerformanceState::Cancelled: return PerformanceState::Cancelled;
    case booking::PerformanceState::Done: return PerformanceState::Done;
    }
    return PerformanceState::Draft;
}

QByteArray currencyOf(const SaleSheet &sheet)
{
    const QLatin1StringView code = sheet.prices.currency().code();
    return QByteArray(code.data(), code.size());
}

void addFacts(const SaleSheet &sheet, wire::PerformanceSheet &shown)
{
    shown.id = sheet.performance;
    shown.number = sheet.number;
    shown.slug = QString::fromUtf8(sheet.slug);
    shown.event = sheet.event;
    shown.title = sheet.title;
    shown.venue = sheet.venue;
    shown.timeZone = sheet.timeZone;
    shown.currency = sheet.prices.currency().code();
    shown.startsAt = sheet.startsAt;
    shown.doorsAt = sheet.doorsAt;
    shown.endsAt = sheet.endsAt;
    shown.state = publicState(sheet.state);
    shown.sellsSimulated = sheet.sellsSimulated;
    shown.holdSeconds = qint32(sheet.holdTime.count());
    shown.perOrderLimit = sheet.perOrderLimit;
    shown.perBuyerLimit = sheet.perBuyerLimit;
    shown.hasOrphanRule = sheet.hasOrphanRule;
    shown.hasSeatMap = sheet.house != nullptr;
    shown.revision = sheet.revision;
}

void addPhases(const SaleSheet &sheet, Channel channel, Instant now, wire::PerformanceSheet &shown)
{
    for (const SalePhase &phase : sheet.phases) {
        const bool isOpen = phase.opensAt <= now && now < phase.closesAt;
        shown.phases.push_back({phase.id,
                                phase.name,
                                {phase.channels.begin(), phase.channels.end()},
                                phase.opensAt,
                                phase.closesAt,
                                isOpen});
    }
    if (openPhase(sheet.phases, channel, now) == nullptr)
        shown.nextOpening = nextOpening(sheet.phases, channel, now);
}

void addPrices(const SaleSheet &sheet, const SalePhase *open, wire::PerformanceSheet &shown)
{
    const QByteArray currency = currencyOf(sheet);
    const PhaseId phase = open == nullptr ? PhaseId{} : open->id;
    for (const booking::SheetCategory &category : sheet.categories) {
        for (const booking::SheetTicketType &type : sheet.ticketTypes) {
            if (const Result<Quote> quote = sheet.prices.quote(category.id, type.id, phase))
                shown.prices.push_back({category.id, type.id, wire::Amount{quote->total, currency},
                                        wire::Amount{quote->fee, currency}});
        }
    }
}

void addParts(const SaleSheet &sheet, const SeatCounts &seats, wire::PerformanceSheet &shown)
{
    shown.seats = seats.all;
    for (const booking::SheetCategory &category : sheet.categories)
        shown.categories.push_back({category.id, category.ordinal, category.key, category.name,
                                    category.color, seats.ofCategory.at(std::size_t(category.ordinal))});
    for (const booking::SheetTicketType &type : sheet.ticketTypes)
        shown.ticketTypes.push_back({type.id, type.ordinal, type.name, type.isLinkedToHolder});
    for (const booking::SheetPool &pool : sheet.pools) {
        if (pool.capacity == 0) // gone with the version of the map that had it
            continue;
        shown.pools.push_back({pool.id.uuid(), pool.ordinal, pool.name, pool.category, pool.capacity});
    }
}

} // namespace

wire::PublicEvent toPublic(const ListedEvent &event)
{
    wire::PublicEvent shown{event.id,    event.slug,    event.title,    event.description, event.organization,
                            event.venue, event.address, event.timeZone, event.state};
    if (event.priceFrom)
        shown.priceFrom = wire::Amount{*event.priceFrom, event.currency.toLatin1()};
    for (const ListedPerformance &performance : event.performances)
        shown.performances.push_back({performance.id, performance.slug, performance.times.start,
                                      performance.times.doors, performance.times.end, performance.state});
    return shown;
}

wire::PerformanceSheet toPublic(const SaleSheet &sheet, const SeatCounts &seats, Channel channel, Instant now)
{
    wire::PerformanceSheet shown;
    const SalePhase *open = openPhase(sheet.phases, channel, now);
    addFacts(sheet, shown);
    addPhases(sheet, channel, now, shown);
    addPrices(sheet, open, shown);
    addParts(sheet, seats, shown);
    return shown;
}

QByteArray seatMapText(const SaleSheet &sheet, const SeatPlan &plan)
{
    wire::JsonWriter writer;
    writer.beginObject();
    writer.key(QLatin1StringView{"performance"});
    writer.uuid(sheet.performance.uuid());
    writer.key(QLatin1StringView{"categories"});
    writer.beginArray();
    for (const booking::SheetCategory &category : sheet.categories) {
        writer.beginObject();
        writer.key(QLatin1StringView{"key"});
        writer.text(category.key);
        writer.key(QLatin1StringView{"ordinal"});
        writer.integer(category.ordinal);
        writer.endObject();
    }
    writer.endArray();
    writer.key(QLatin1StringView{"seats"});
    writer.beginArray();
    for (const booking::SheetSeat &seat : plan.seats)
        writer.text(seat.id);
    writer.endArray();
    writer.key(QLatin1StringView{"sections"});
    writer.beginArray();
    for (const QString &section : plan.sections)
        writer.text(section);
    writer.endArray();
    writer.endObject();
    QByteArray text = writer.take();
    text.chop(1);
    return text + ",\"document\":" + plan.document + '}';
}

} // namespace foyer::catalog
