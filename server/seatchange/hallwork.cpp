// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/seatchange/hallwork.h"

#include "core/seating/seatmapformat.h"
#include "core/wire/encode.h"
#include "server/seatchange/hallchange.h"
#include "server/seatchange/repaint.h"
#include "server/seatchange/wirechange.h"

#include <algorithm>

namespace foyer::seatchange {

namespace {

// Without the braces that are around them on the wire.
QByteArray listOf(const std::vector<wire::SeatFault> &faults)
{
    QByteArrayList items;
    for (const wire::SeatFault &fault : faults)
        items.append(wire::encode(fault));
    return items.isEmpty() ? QByteArray() : '[' + items.join(',') + ']';
}

Result<OrderCodes> codesIn(const pg::Rows &rows)
{
    OrderCodes codes;
    for (const pg::Row row : rows) {
        const auto cells = row.as<Uuid, qint64>();
        if (!cells)
            return failure(cells.error());
        codes.insert(std::get<0>(*cells).toText(), std::get<1>(*cells));
    }
    return codes;
}

} // namespace

Result<void> readMaps(HallWork &work, const Plans &plans)
{
    for (const auto &[ref, plan] : plans) {
        if (work.maps.contains(ref))
            continue;
        Result<seating::SeatMap> map = seating::readSeatMap(plan->document);
        if (!map)
            return failure(map.error());
        work.maps.emplace(ref, std::make_shared<const seating::SeatMap>(std::move(*map)));
    }
    return {};
}

Result<Look> compareHalls(HallWork &work, const Prepared &prepared, const SeatMoves &moves, bool isLocked)
{
    work.changes.clear();
    Result<HallStates> halls = loadHalls(work.rows, prepared, work.maps, isLocked);
    work.rows.clear();
    if (!halls)
        return failure(halls.error());
    Result<HallChanges> changes = decideChanges(prepared, work.maps, std::move(*halls), moves);
    if (!changes)
        return failure(changes.error());
    work.changes = std::move(*changes);
    Look look;
    look.touched = touchedBy(work.changes);
    look.faults = listOf(faultsOf(work.changes, moves));
    for (const HallChange &change : work.changes) {
        const std::vector<booking::OrderId> listed = listedOrders(change);
        look.listed.insert(look.listed.end(), listed.begin(), listed.end());
        look.leaving.push_back({change.state.number, change.change.leaving});
        look.newAreas += std::size_t(std::ranges::count_if(
            change.change.areas, [](const booking::AreaFate &area) { return !area.ordinal; }));
    }
    return look;
}

Result<QByteArray> reportOf(const HallWork &work, const Prepared &prepared, const HeldApart &heldApart)
{
    const Result<OrderCodes> codes = codesIn(work.codes);
    if (!codes)
        return failure(codes.error());
    wire::SeatChangeReport report{prepared.target.id, prepared.target.version, prepared.event.revision, {}};
    for (std::size_t i = 0; i < work.changes.size(); ++i)
        report.performances.push_back(toWire(work.changes[i], *codes, heldApart.at(i)));
    return wire::encode(report);
}

Result<Written> writeChange(const HallWork &work, const Event &after, SeatMapRef target, ChangeAct act)
{
    const Result<OrderCodes> codes = codesIn(work.codes);
    if (!codes)
        return failure(codes.error());
    wire::SeatChangeDone done{act.id, target.version, after.revision, {}};
    for (const HallChange &change : work.changes)
        done.performances.push_back(toWire(change, *codes, {}));
    act.answer = wire::encode(done);
    ChangeWriter writer(after, act);
    for (const HallChange &change : work.changes)
        writer.write(change, target);
    writer.finish();
    return Written{writer.take(), act.answer};
}

Result<void> addRepaints(HallWork &work, const Prepared &prepared)
{
    const Result<HallStates> halls = loadHalls(work.rows, prepared, work.maps, false);
    work.rows.clear();
    if (!halls)
        return failure(halls.error());
    for (const Performance &performance : prepared.performances) {
        Result<wire::PerformanceRepaint> repaint =
            repaintOf(prepared, work.maps, performance, halls->at(performance.id));
        if (!repaint)
            return failure(repaint.error());
        if (repaint->keepsPrice > 0 || !repaint->changes.empty())
            work.repaints.push_back(std::move(*repaint));
    }
    return {};
}

Result<QByteArray> repaintReport(HallWork &work, SeatMapRef version)
{
    const wire::RepaintReport report{version.id, version.version, std::move(work.repaints)};
    return wire::encode(report);
}

} // namespace foyer::seatchange
