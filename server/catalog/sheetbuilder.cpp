// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/catalog/sheetbuilder.h"

#include "server/catalog/codes.h"
#include "server/catalog/sql.h"

#include <algorithm>
#include <array>

namespace foyer::catalog {

namespace {

using booking::SaleSheet;

booking::PerformanceState sheetState(PerformanceState state)
{
    switch (state) {
    case PerformanceState::Draft: return booking::PerformanceState::Draft;
    case PerformanceState::OnSale: return booking::PerformanceState::OnSale;
    case PerformanceState::Cancelled: return booking::PerformanceState::Cancelled;
    case PerformanceState::Done: return booking::PerformanceState::Done;
    }
    return booking::PerformanceState::Draft;
}

Result<SaleSheet> emptySheet(const pg::Row &row)
{
    const auto currency = row.get<QString>(19);
    const auto share = row.get<qint32>(20);
    const auto perTicket = row.get<qint64>(21);
    const std::optional<Currency> known = currency ? Currency::fromCode(*currency) : std::nullopt;
    if (!known || !share || !perTicket)
        return failure(unreadable("currency"));
    return SaleSheet{.prices = PriceList(*known, FeeRule{BasisPoints{*share}, *perTicket})};
}

Result<void> loadFacts(const pg::Row &row, SheetFacts &facts)
{
    const auto cells =
        row.as<PerformanceId, qint32, QString, EventId, OrganizationId, QString, QString, QString, Instant,
               Instant, Instant, QString, bool, qint32, qint32, qint32, qint32, qint32, bool>();
    if (!cells)
        return failure(cells.error());
    const auto &[id, number, slug, event, organization, title, venue, zone, starts, doors, ends, state,
                 simulated, revision, venueRevision, holdSeconds, perOrder, perBuyer, orphans] = *cells;
    const std::optional<PerformanceState> known = performanceStateOf(state);
    if (!known)
        return failure(unreadable("performance"));
    SaleSheet &sheet = facts.sheet;
    sheet.performance = id;
    sheet.number = number;
    sheet.slug = slug.toUtf8();
    sheet.event = event;
    sheet.organization = organization;
    sheet.title = title;
    sheet.venue = venue;
    sheet.timeZone = zone;
    sheet.startsAt = starts;
    sheet.doorsAt = doors;
    sheet.endsAt = ends;
    sheet.state = sheetState(*known);
    sheet.sellsSimulated = simulated;
    sheet.revision = revision;
    sheet.holdTime = std::chrono::seconds{holdSeconds};
    sheet.perOrderLimit = perOrder;
    sheet.perBuyerLimit = perBuyer;
    sheet.hasOrphanRule = orphans;
    facts.version = {revision, venueRevision};
    return {};
}

Result<void> loadRest(const pg::Row &row, SheetFacts &facts)
{
    const auto policy = row.get<pg::Utf8>(22);
    const auto seatMap = row.get<std::optional<SeatMapId>>(23);
    const auto version = row.get<std::optional<qint32>>(24);
    const auto order = row.get<qint32>(25);
    if (!policy || !seatMap || !version || !order)
        return failure(unreadable("performance"));
    const std::optional<RefundPolicy> refunds = refundPolicyOf(*policy);
    if (!refunds)
        return failure(unreadable("refund policy"));
    facts.sheet.refunds = *refunds;
    facts.sheet.seatOrder = *order;
    const SeatMapRef map{seatMap->value_or(SeatMapId{}), version->value_or(0)};
    facts.plan = PlanRef(map, facts.sheet.number, *order);
    return {};
}

Result<void> loadPhase(const pg::Row &row, SaleSheet &sheet)
{
    const auto cells = row.as<PhaseId, QString, std::vector<QString>, Instant, Instant>();
    if (!cells)
        return failure(cells.error());
    const auto &[id, name, codes, opens, closes] = *cells;
    const std::optional<std::set<Channel>> channels = channelsOf(codes);
    if (!channels)
        return failure(unreadable("sale phase"));
    sheet.phases.push_back(SalePhase{id, name, *channels, opens, closes});
    return {};
}

Result<void> loadPrice(const pg::Row &row, SaleSheet &sheet)
{
    const auto cells = row.as<CategoryId, TicketTypeId, std::optional<PhaseId>, qint64, qint32>();
    if (!cells)
        return failure(cells.error());
    const auto &[category, type, phase, amount, tax] = *cells;
    sheet.prices.set(category, type, phase.value_or(PhaseId{}), Price{amount, BasisPoints{tax}});
    return {};
}

Result<void> loadCategory(const pg::Row &row, SaleSheet &sheet)
{
    const auto cells = row.as<CategoryId, qint16, QString, QString, QString>();
    if (!cells)
        return failure(cells.error());
    const auto &[id, ordinal, key, name, color] = *cells;
    sheet.categories.push_back({id, ordinal, key, name, color});
    return {};
}

Result<void> loadType(const pg::Row &row, SaleSheet &sheet)
{
    const auto cells = row.as<TicketTypeId, qint16, QString, bool, QString>();
    if (!cells)
        return failure(cells.error());
    const auto &[id, ordinal, name, linked, checkFirst] = *cells;
    sheet.ticketTypes.push_back({id, ordinal, name, linked, checkFirst});
    return {};
}

Result<void> loadPool(const pg::Row &row, SaleSheet &sheet)
{
    const auto cells = row.as<booking::PoolId, qint16, qint16, QString, qint32>();
    if (!cells)
        return failure(cells.error());
    const auto &[id, ordinal, category, name, capacity] = *cells;
    sheet.pools.push_back({id, ordinal, category, name, capacity});
    return {};
}

} // namespace

pg::Segment readSheet(qint32 number)
{
    pg::Segment segment;
    for (const pg::Statement *statement :
         {&sql::readSheet, &sql::readSheetPhases, &sql::readSheetPrices, &sql::readSheetCategories,
          &sql::readSheetTypes, &sql::readSheetPools})
        segment.add(*statement, number);
    return segment;
}

Result<SheetFacts> loadSheet(const std::vector<pg::Rows> &answers)
{
    using Load = Result<void> (*)(const pg::Row &, SaleSheet &);
    constexpr std::array<Load, 5> loads{&loadPhase, &loadPrice, &loadCategory, &loadType, &loadPool};
    if (answers.at(0).isEmpty())
        return failure(ErrorCode::NotFound, QStringLiteral("There is no such performance."));
    const pg::Row head = answers.at(0).row(0);
    Result<SaleSheet> sheet = emptySheet(head);
    if (!sheet)
        return failure(sheet.error());
    SheetFacts facts{std::move(*sheet)};
    if (Result<void> loaded = loadFacts(head, facts); !loaded)
        return failure(std::move(loaded.error()));
    if (Result<void> loaded = loadRest(head, facts); !loaded)
        return failure(std::move(loaded.error()));
    for (std::size_t i = 0; i < loads.size(); ++i) {
        for (const pg::Row row : answers.at(i + 1)) {
            if (Result<void> loaded = loads[i](row, facts.sheet); !loaded)
                return failure(std::move(loaded.error()));
        }
    }
    return facts;
}

std::vector<qint16> ordinalsOf(const std::vector<QString> &keys,
                               const std::vector<booking::SheetCategory> &categories)
{
    std::vector<qint16> ordinals;
    for (const QString &key : keys) {
        const auto found = std::ranges::find(categories, key, &booking::SheetCategory::key);
        ordinals.push_back(found == categories.end() ? qint16(-1) : found->ordinal);
    }
    return ordinals;
}

booking::SaleSheetPtr makeSheet(SheetFacts facts, const SeatPlanPtr &plan)
{
    auto sheet = std::make_shared<SaleSheet>(std::move(facts.sheet));
    if (!plan)
        return sheet;
    const std::vector<qint16> ordinals = ordinalsOf(plan->keys, sheet->categories);
    sheet->house = plan->house;
    sheet->seats = plan->seats;
    for (booking::SheetSeat &seat : sheet->seats)
        seat.category = seat.category < 0 ? qint16(-1) : ordinals[std::size_t(seat.category)];
    return sheet;
}

} // namespace foyer::catalog
