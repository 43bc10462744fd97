// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/seating/mapfiles.h"

#include "core/seating/csvgrid.h"
#include "core/seating/seatmapformat.h"
#include "core/wire/encode.h"
#include "core/wire/seating/seatmap.h"
#include "server/seating/mapreport.h"
#include "server/seating/wiremap.h"

namespace foyer::seating {

namespace {

QByteArrayView nameOf(LeftOut::What what)
{
    switch (what) {
    case LeftOut::What::Level: return "level";
    case LeftOut::What::Accessibility: return "accessibility";
    case LeftOut::What::Rank: return "rank";
    case LeftOut::What::Places: return "places";
    case LeftOut::What::Table: return "table";
    case LeftOut::What::Standing: return "standing";
    case LeftOut::What::CategoryLabel: return "category_label";
    case LeftOut::What::StageRole: return "stage_role";
    case LeftOut::What::Background: return "background";
    case LeftOut::What::UnknownMembers: return "unknown_members";
    }
    return "other";
}

QByteArray listOf(const std::vector<LeftOut> &leftOut)
{
    QByteArray list;
    for (const LeftOut &entry : leftOut) {
        if (!list.isEmpty())
            list.append(", ");
        list.append(nameOf(entry.what)).append('=').append(QByteArray::number(qulonglong(entry.count)));
    }
    return list;
}

} // namespace

Result<MapFile> viewFile(const StoredMap &map)
{
    const Result<SeatMap> document = readSeatMap(map.document);
    if (!document)
        return failure(ErrorCode::Corrupt, document.error().detail, document.error().subject);
    const wire::SavedSeatMap head{wireMap(map.head), reportOn(*document)};
    QByteArray text = wire::encode(head);
    text.chop(1); // the document is JSON already: it goes in as it is stored
    text.append(",\"document\":").append(map.document).append('}');
    return MapFile{std::move(text), {}};
}

Result<MapFile> pretixFile(const StoredMap &map, PretixDialect dialect)
{
    const Result<SeatMap> document = readSeatMap(map.document);
    if (!document)
        return failure(ErrorCode::Corrupt, document.error().detail, document.error().subject);
    ExportedPlan plan = exportPretix(*document, dialect);
    return MapFile{std::move(plan.text), listOf(plan.leftOut)};
}

Result<MapFile> csvFile(const StoredMap &map)
{
    const Result<SeatMap> document = readSeatMap(map.document);
    if (!document)
        return failure(ErrorCode::Corrupt, document.error().detail, document.error().subject);
    Result<QByteArray> text = exportCsvGrid(*document);
    if (!text)
        return failure(std::move(text.error()));
    return MapFile{std::move(*text), {}};
}

} // namespace foyer::seating
