// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/seatchange/repaintservice.h"

#include "server/catalog/codes.h"
#include "server/seatchange/sql.h"

namespace foyer::seatchange {

namespace {

using catalog::EditRefusal;

Result<wire::SeatMapUse> useOf(const pg::Row &row)
{
    const auto cells =
        row.as<catalog::EventId, QString, catalog::PerformanceId, Instant, QString, qint32, qint32>();
    if (!cells)
        return failure(cells.error());
    const auto &[event, title, performance, starts, state, version, sold] = *cells;
    const std::optional<catalog::PerformanceState> known = catalog::performanceStateOf(state);
    if (!known)
        return failure(ErrorCode::Corrupt, QStringLiteral("A performance is in no state."));
    return wire::SeatMapUse{event, title, performance, starts, *known, version, sold};
}

} // namespace

Task<Answer<bool>> RepaintService::hasVersion(catalog::OrganizationId organization, SeatMapRef version)
{
    Result<pg::Rows> rows = co_await m_pool.execute(sql::findMap, version.id, organization, version.version);
    if (!rows)
        co_return giveUp(rows.error());
    if (rows->isEmpty())
        co_return giveUp(EditRefusal::NotFound);
    const Result<bool> hasIt = rows->row(0).get<bool>(0);
    if (!hasIt)
        co_return giveUp(hasIt.error());
    co_return *hasIt;
}

Task<Answer<wire::SeatMapUses>> RepaintService::uses(catalog::OrganizationId organization,
                                                     catalog::SeatMapId map)
{
    const SeatMapRef any{map, 1};
    Answer<bool> known = co_await hasVersion(organization, any);
    if (!known)
        co_return tl::unexpected<Failure>(known.error());
    Result<pg::Rows> rows = co_await m_pool.execute(sql::listUses, map, organization);
    if (!rows)
        co_return giveUp(rows.error());
    wire::SeatMapUses uses;
    for (const pg::Row row : *rows) {
        Result<wire::SeatMapUse> use = useOf(row);
        if (!use)
            co_return giveUp(use.error());
        uses.items.push_back(std::move(*use));
    }
    co_return uses;
}

Task<Answer<void>> RepaintService::addEvent(HallDesk *desk, catalog::EventKey key, SeatMapRef version)
{
    catalog::Answer<Event> event = co_await m_events.read(key);
    if (!event)
        co_return giveUp(event.error());
    const auto prepared = std::make_shared<Prepared>();
    prepared->target = version;
    std::set<SeatMapRef> refs{version};
    for (const Performance &performance : event->performances) {
        if (performance.seatMap.id != version.id || performance.state != catalog::PerformanceState::OnSale)
            continue;
        prepared->performances.push_back(performance);
        refs.insert(performance.seatMap);
    }
    prepared->event = std::move(*event);
    Result<void> fetched = co_await m_changes.fetchMaps(desk, std::move(refs));
    if (!fetched)
        co_return giveUp(fetched.error());
    fetched = co_await m_changes.fetchStates(desk, prepared);
    if (!fetched)
        co_return giveUp(fetched.error());
    HallDesk::Job<void> looking = [prepared](HallWork &work) { return addRepaints(work, *prepared); };
    Result<void> added = co_await desk->run<void>(std::move(looking));
    if (!added)
        co_return giveUp(added.error());
    co_return Answer<void>();
}

Task<Answer<QByteArray>> RepaintService::check(catalog::OrganizationId organization, SeatMapRef version)
{
    HallDesk desk(m_work);
    Answer<bool> known = co_await hasVersion(organization, version);
    if (!known)
        co_return tl::unexpected<Failure>(known.error());
    if (!*known)
        co_return giveUp(EditRefusal::UnknownSeatMap, QStringLiteral("version"));
    Result<pg::Rows> rows = co_await m_pool.execute(sql::listSelling, version.id, organization);
    if (!rows)
        co_return giveUp(rows.error());
    for (const pg::Row row : *rows) {
        const Result<catalog::EventId> event = row.get<catalog::EventId>(0);
        if (!event)
            co_return giveUp(event.error());
        const catalog::EventKey key{organization, *event};
        Answer<void> added = co_await addEvent(&desk, key, version);
        if (!added)
            co_return tl::unexpected<Failure>(added.error());
    }
    HallDesk::Job<QByteArray> telling = [version](HallWork &work) { return repaintReport(work, version); };
    Result<QByteArray> report = co_await desk.run<QByteArray>(std::move(telling));
    if (!report)
        co_return giveUp(report.error());
    co_return std::move(*report);
}

} // namespace foyer::seatchange
