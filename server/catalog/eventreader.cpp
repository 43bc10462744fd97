// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/catalog/eventreader.h"

#include "server/catalog/codes.h"
#include "server/catalog/sql.h"

#include <algorithm>
#include <array>

namespace foyer::catalog {

namespace {

using pg::Utf8;

Result<void> loadTerms(const pg::Row &row, EventTerms &terms)
{
    const auto venue = row.get<VenueId>("venue_id");
    const auto policy = row.get<Utf8>("refund_policy");
    const auto share = row.get<qint32>("fee_basis_points");
    const auto perTicket = row.get<qint64>("fee_per_ticket");
    const auto orphans = row.get<bool>("orphan_rule");
    if (!venue || !policy || !share || !perTicket || !orphans)
        return failure(unreadable("event"));
    const std::optional<RefundPolicy> refunds = refundPolicyOf(*policy);
    if (!refunds)
        return failure(unreadable("refund policy"));
    const auto text = [&row](const char *column) { return row.get<QString>(column).value_or(QString()); };
    const auto number = [&row](const char *column) { return row.get<qint32>(column).value_or(0); };
    terms = EventTerms{*venue,
                       text("slug"),
                       text("title"),
                       text("description"),
                       text("currency"),
                       text("time_zone"),
                       number("hold_seconds"),
                       number("per_order_limit"),
                       number("per_buyer_limit"),
                       FeeRule{BasisPoints{*share}, *perTicket},
                       *orphans,
                       *refunds};
    return {};
}

Result<void> loadHead(const pg::Row &row, Event &event)
{
    const auto head = row.as<EventId, OrganizationId, QString, qint32, QString>();
    const auto sales = row.get<bool>("has_sales");
    if (!head)
        return failure(head.error());
    if (!sales)
        return failure(sales.error());
    const auto &[id, organization, state, revision, reason] = *head;
    const std::optional<EventState> known = eventStateOf(state);
    if (!known)
        return failure(unreadable("event"));
    event.id = id;
    event.organization = organization;
    event.state = *known;
    event.revision = revision;
    event.cancelReason = reason;
    event.hasSales = *sales;
    return loadTerms(row, event.terms);
}

Result<void> loadPerformance(const pg::Row &row, Event &event)
{
    const auto cells = row.as<PerformanceId, qint32, QString, std::optional<SeatMapId>, std::optional<qint32>,
                              Instant, Instant, Instant, QString, bool, QString>();
    if (!cells)
        return failure(cells.error());
    const auto &[id, number, slug, seatMap, version, doors, start, end, state, simulated, reason] = *cells;
    const std::optional<PerformanceState> known = performanceStateOf(state);
    if (!known)
        return failure(unreadable("performance"));
    event.performances.push_back(Performance{id,
                                             number,
                                             slug,
                                             {seatMap.value_or(SeatMapId{}), version.value_or(0)},
                                             {doors, start, end},
                                             *known,
                                             simulated,
                                             {},
                                             reason});
    return {};
}

Result<void> loadArea(const pg::Row &row, Event &event)
{
    const auto cells = row.as<PerformanceId, AreaId, QString, QString, qint32>();
    if (!cells)
        return failure(cells.error());
    const auto &[performance, id, name, category, capacity] = *cells;
    const auto owner = std::ranges::find(event.performances, performance, &Performance::id);
    if (owner != event.performances.end())
        owner->areas.push_back(StandingPlaces{id, name, category, capacity});
    return {};
}

Result<void> loadCategory(const pg::Row &row, Event &event)
{
    const auto cells = row.as<CategoryId, qint16, QString, QString, QString>();
    if (!cells)
        return failure(cells.error());
    const auto &[id, ordinal, key, name, color] = *cells;
    event.categories.push_back(PriceCategory{id, ordinal, key, name, color});
    return {};
}

Result<void> loadTicketType(const pg::Row &row, Event &event)
{
    const auto cells = row.as<TicketTypeId, qint16, QString, bool, QString>();
    if (!cells)
        return failure(cells.error());
    const auto &[id, ordinal, name, linked, checkFirst] = *cells;
    event.ticketTypes.push_back(TicketType{id, ordinal, name, linked, checkFirst});
    return {};
}

Result<void> loadPhase(const pg::Row &row, Event &event)
{
    const auto cells = row.as<PhaseId, QString, std::vector<QString>, Instant, Instant>();
    if (!cells)
        return failure(cells.error());
    const auto &[id, name, codes, opens, closes] = *cells;
    const std::optional<std::set<Channel>> channels = channelsOf(codes);
    if (!channels)
        return failure(unreadable("sale phase"));
    event.phases.push_back(SalePhase{id, name, *channels, opens, closes});
    return {};
}

Result<void> loadPrice(const pg::Row &row, Event &event)
{
    const auto cells =
        row.as<PriceId, CategoryId, TicketTypeId, std::optional<PhaseId>, qint64, std::optional<TaxRateId>>();
    if (!cells)
        return failure(cells.error());
    const auto &[id, category, type, phase, amount, tax] = *cells;
    event.prices.push_back(
        PriceEntry{id, category, type, phase.value_or(PhaseId{}), amount, tax.value_or(TaxRateId{})});
    return {};
}

Result<void> loadTaxRate(const pg::Row &row, Event &event)
{
    const Result<TaxRateId> id = row.get<TaxRateId>(0);
    if (!id)
        return failure(id.error());
    event.taxRates.push_back(*id);
    return {};
}

} // namespace

pg::Segment readEvent(const EventKey &key, Reading reading)
{
    pg::Segment segment;
    segment.add(reading == Reading::Lock ? sql::lockEvent : sql::readEvent, key.event, key.organization);
    for (const pg::Statement *statement :
         {&sql::readPerformances, &sql::readAreas, &sql::readCategories, &sql::readTicketTypes,
          &sql::readPhases, &sql::readPrices, &sql::readTaxRateIds})
        segment.add(*statement, key.event, key.organization);
    return segment;
}

Result<std::optional<Event>> loadEvent(const std::vector<pg::Rows> &answers)
{
    using Load = Result<void> (*)(const pg::Row &, Event &);
    constexpr std::array<Load, 8> loads{&loadHead,       &loadPerformance, &loadArea,  &loadCategory,
                                        &loadTicketType, &loadPhase,       &loadPrice, &loadTaxRate};
    if (answers.at(0).isEmpty())
        return std::optional<Event>();
    Event event;
    for (std::size_t i = 0; i < loads.size(); ++i) {
        for (const pg::Row row : answers.at(i)) {
            if (Result<void> loaded = loads[i](row, event); !loaded)
                return failure(std::move(loaded.error()));
        }
    }
    return std::optional<Event>(std::move(event));
}

} // namespace foyer::catalog
