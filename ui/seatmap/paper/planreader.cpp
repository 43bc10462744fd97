// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/seatmap/paper/planreader.h"

#include "core/seating/csvgrid.h"
#include "core/seating/idrepair.h"
#include "core/seating/seatmapformat.h"

#include <algorithm>
#include <QFile>
#include <QFileInfo>
#include <QJsonDocument>

namespace foyer::seatmap {

namespace {

constexpr int longestName = 200;

/// The first thing that is written, after a byte order mark and blanks.
char firstSign(const QByteArray &bytes)
{
    qsizetype at = bytes.startsWith("\xef\xbb\xbf") ? 3 : 0;
    while (at < bytes.size() && QByteArrayView(" \t\r\n").contains(bytes[at]))
        ++at;
    return at < bytes.size() ? bytes[at] : '\0';
}

// What all plans of pretix have, and no document of ours.
bool isPretix(const QByteArray &bytes)
{
    return QJsonDocument::fromJson(bytes).object().contains(QLatin1StringView{"zones"});
}

Result<ReadPlan> pretixPlan(const QByteArray &bytes)
{
    Result<seating::ImportedPlan> imported = seating::importPretix(bytes);
    if (!imported)
        return failure(std::move(imported).error());
    return ReadPlan{std::move(imported->map), PlanFormat::Pretix, std::move(imported->report.repairs)};
}

Result<ReadPlan> mended(Result<seating::SeatMap> read, PlanFormat format)
{
    if (!read)
        return failure(std::move(read).error());
    ReadPlan plan{*std::move(read), format, {}};
    for (const seating::IdChange &change : seating::repairIds(plan.map))
        plan.repairs.push_back(
            {change.before.isEmpty() ? seating::RepairKind::IdMade : seating::RepairKind::IdReplaced,
             change.element.path(), change.before, change.after});
    return plan;
}

} // namespace

Result<ReadPlan> readPlan(const QByteArray &bytes)
{
    const char first = firstSign(bytes);
    if (first != '{' && first != '[')
        return mended(seating::importCsvGrid(bytes), PlanFormat::Csv);
    if (isPretix(bytes))
        return pretixPlan(bytes);
    return mended(seating::readSeatMap(bytes), PlanFormat::Own);
}

Result<ReadPlan> readPlanFile(const QString &path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return failure(ErrorCode::Io, file.errorString(), path);
    if (file.size() > largestPlanFile)
        return failure(ErrorCode::Overloaded, QStringLiteral("The file is too large."), path);
    Result<ReadPlan> plan = readPlan(file.readAll());
    if (plan && plan->map.name.isEmpty())
        plan->map.name = QFileInfo(path).completeBaseName().left(longestName);
    return plan;
}

} // namespace foyer::seatmap
