// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/seating/mapdocument.h"

#include "core/seating/csvgrid.h"
#include "core/seating/idrepair.h"
#include "core/seating/pretix.h"
#include "core/seating/seatmapformat.h"
#include "server/seating/mapreport.h"

#include <QCryptographicHash>
#include <QtEndian>

namespace foyer::seating {

namespace {

constexpr std::size_t mostSeats = 150'000; // more never fit largestDocument

// Counts on from a seed: a factory of the worker's belongs to the worker's thread.
class SeededIds final : public IdFactory
{
public:
    explicit SeededIds(const Uuid &seed) : m_seed(seed), m_next(qFromBigEndian<quint64>(&seed.bytes[8])) {}

    [[nodiscard]] Uuid next() override
    {
        Uuid id = m_seed;
        qToBigEndian(m_next++, &id.bytes[8]);
        return id;
    }

private:
    Uuid m_seed;
    quint64 m_next;
};

Result<MapContent> contentOf(const SeatMap &map)
{
    Result<QByteArray> text = writeSeatMap(map);
    if (!text)
        return failure(std::move(text.error()));
    if (text->size() > largestDocument)
        return failure(ErrorCode::InvalidArgument, QStringLiteral("holds more than 16 MB"),
                       QStringLiteral("$"));
    MapContent content;
    if (!map.name.trimmed().isEmpty())
        content.name = map.name.left(200);
    content.checksum = QCryptographicHash::hash(*text, QCryptographicHash::Sha256);
    content.text = std::move(*text);
    content.seats = qint32(seatCount(map));
    return content;
}

// Ids are what bookings hang on: no version is stored in which two elements share one.
void mendIds(SeatMap &map, std::vector<Repair> &repairs)
{
    for (const IdChange &change : repairIds(map)) {
        const RepairKind kind = change.before.isEmpty() ? RepairKind::IdMade : RepairKind::IdReplaced;
        repairs.push_back({kind, change.element.path(), change.before, change.after});
    }
}

Result<PreparedMap> prepare(SeatMap map, std::vector<Repair> repairs, const QString &name)
{
    if (seatCount(map) > mostSeats) // known before the costly part
        return failure(ErrorCode::InvalidArgument, QStringLiteral("holds more than %1 seats").arg(mostSeats),
                       QStringLiteral("$"));
    if (map.name.trimmed().isEmpty())
        map.name = name;
    mendIds(map, repairs);
    Result<MapContent> content = contentOf(map);
    if (!content)
        return failure(std::move(content.error()));
    return PreparedMap{std::move(*content), reportOn(map, repairs)};
}

Result<PreparedMap> prepare(Result<SeatMap> map, const QString &name)
{
    if (!map)
        return failure(std::move(map.error()));
    return prepare(std::move(*map), {}, name);
}

} // namespace

Result<PreparedMap> prepareDocument(const QByteArray &text, const QString &name)
{
    return prepare(readSeatMap(text), name);
}

Result<PreparedMap> preparePretix(const QByteArray &text, int millimetresPerPixel, const QString &name)
{
    Result<ImportedPlan> plan = importPretix(text, millimetresPerPixel);
    if (!plan)
        return failure(std::move(plan.error()));
    return prepare(std::move(plan->map), std::move(plan->report.repairs), name);
}

Result<PreparedMap> prepareCsv(const QByteArray &text, const QString &name)
{
    return prepare(importCsvGrid(text), name);
}

Result<PreparedMap> prepareTheatre(TheatreSpec spec, const Uuid &seed, const QString &name)
{
    spec.name = name;
    SeededIds ids(seed);
    return prepare(generateTheatre(spec, ids), name);
}

Result<PreparedMap> prepareBowl(BowlSpec spec, const Uuid &seed, const QString &name)
{
    spec.name = name;
    SeededIds ids(seed);
    return prepare(generateBowl(spec, ids), name);
}

Result<MapContent> emptyDocument(const QString &name)
{
    SeatMap map;
    map.name = name;
    Result<MapContent> content = contentOf(map);
    if (content)
        content->name = name;
    return content;
}

} // namespace foyer::seating
