// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/seating/seatmapformat.h"

#include "core/seating/jsonbytes.h"
#include "core/seating/seatmapnames.h"
#include "core/seating/seatmapreader.h"
#include "core/seating/seatmapwriter.h"

namespace foyer::seating {

namespace {

/// From version n to n + 1, oldest first. Version 1 is the first one.
std::span<const SeatMapUpgrade> knownUpgrades()
{
    return {};
}

Result<int> versionOf(const QJsonObject &document)
{
    return decodeJson(document, [](const JsonReader &reader) {
        JsonObjectReader object = reader.object();
        const JsonReader format = object.at(names::format);
        if (format.text() != names::formatName)
            format.refuse(QStringLiteral("does not say %1").arg(names::formatName));
        return object.at(names::version).integer(1, 1'000'000);
    });
}

} // namespace

Result<QJsonObject> upgradeSeatMap(QJsonObject document, std::span<const SeatMapUpgrade> steps, int target)
{
    Result<int> version = versionOf(document);
    if (!version)
        return failure(version.error());
    for (const SeatMapUpgrade &step : steps) {
        if (step.version != *version || *version >= target)
            continue;
        Result<QJsonObject> next = step.apply(std::move(document));
        if (!next)
            return next;
        document = std::move(*next);
        document.insert(names::version, ++*version);
    }
    if (*version != target)
        return failure(ErrorCode::Unsupported,
                       QStringLiteral("version %1 of the file is not known; this build reads %2")
                           .arg(*version)
                           .arg(target),
                       QString{names::version});
    return document;
}

Result<SeatMap> decodeSeatMap(const QJsonObject &document)
{
    const Result<QJsonObject> current = upgradeSeatMap(document, knownUpgrades());
    if (!current)
        return failure(current.error());
    return decodeJson(*current, decodeSeatMapMembers);
}

Result<SeatMap> readSeatMap(QByteArrayView text)
{
    const Result<QJsonValue> document = parseJson(text, seatMapLimits);
    if (!document)
        return failure(document.error());
    return decodeSeatMap(document->toObject());
}

Result<QJsonObject> encodeSeatMap(const SeatMap &map)
{
    const QJsonObject document = seatMapMembers(map);
    const Result<SeatMap> again = decodeSeatMap(document);
    if (!again)
        return failure(again.error());
    if (*again != map)
        return failure(ErrorCode::InvalidArgument,
                       QStringLiteral("the seat map holds values that its file format cannot hold"),
                       QStringLiteral("$"));
    return document;
}

Result<QByteArray> writeSeatMap(const SeatMap &map)
{
    const Result<QJsonObject> document = encodeSeatMap(map);
    if (!document)
        return failure(document.error());
    return jsonBytes(*document);
}

} // namespace foyer::seating
