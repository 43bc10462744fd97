// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/seatchange/repaintservice.h"

#include "server/catalog/codes.h"
#include "server/seatchange/repaint.h"
#include "server/seatchange/sql.h"

#include <qcoro/qcorofuture.h>
#include <QtConcurrentRun>

namespace foyer::seatchange {

namespace {

using catalog::EditRefusal;
using Repaints = std::vector<wire::PerformanceRepaint>;

Result<Repaints> repaintsOf(const Prepared &prepared, const HallStates &states)
{
    Repaints repaints;
    for (const Performance &performance : prepared.performances) {
        Result<wire::PerformanceRepaint> repaint =
            repaintOf(prepared, performance, states.at(performance.id));
        if (!repaint)
            return failure(repaint.error());
        if (repaint->keepsPrice > 0 || !repaint->changes.empty())
            repaints.push_back(std::move(*repaint));
    }
    return repaints;
}

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

Task<Answer<Repaints>> RepaintService::ofEvent(catalog::EventKey key, SeatMapRef version)
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
    Result<std::map<SeatMapRef, SeatMapPtr>> maps = co_await m_changes.mapsOf(std::move(refs));
    if (!maps)
        co_return giveUp(maps.error());
    prepared->maps = std::move(*maps);
    Result<HallStates> states = co_await m_changes.statesOf(prepared);
    if (!states)
        co_return giveUp(states.error());
    const auto halls = std::make_shared<const HallStates>(std::move(*states));
    QFuture<Result<Repaints>> looking =
        QtConcurrent::run(&m_plans.threads(), [prepared, halls] { return repaintsOf(*prepared, *halls); });
    Result<Repaints> repaints = co_await looking;
    if (!repaints)
        co_return giveUp(repaints.error());
    co_return std::move(*repaints);
}

Task<Answer<wire::RepaintReport>> RepaintService::check(catalog::OrganizationId organization,
                                                        SeatMapRef version)
{
    Answer<bool> known = co_await hasVersion(organization, version);
    if (!known)
        co_return tl::unexpected<Failure>(known.error());
    if (!*known)
        co_return giveUp(EditRefusal::UnknownSeatMap, QStringLiteral("version"));
    Result<pg::Rows> rows = co_await m_pool.execute(sql::listSelling, version.id, organization);
    if (!rows)
        co_return giveUp(rows.error());
    wire::RepaintReport report{version.id, version.version, {}};
    for (const pg::Row row : *rows) {
        const Result<catalog::EventId> event = row.get<catalog::EventId>(0);
        if (!event)
            co_return giveUp(event.error());
        const catalog::EventKey key{organization, *event};
        Answer<Repaints> repaints = co_await ofEvent(key, version);
        if (!repaints)
            co_return tl::unexpected<Failure>(repaints.error());
        for (wire::PerformanceRepaint &repaint : *repaints)
            report.performances.push_back(std::move(repaint));
    }
    co_return report;
}

} // namespace foyer::seatchange
