// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/jsontext.h"
#include "core/base/result.h"
#include "core/seating/seatmap.h"

#include <functional>
#include <QByteArray>
#include <span>

namespace foyer::seating {

/// The version of the file format that this build writes.
inline constexpr int seatMapVersion = 1;

/// One step of the chain that brings an older file up to date: from `version` to `version` + 1.
struct SeatMapUpgrade
{
    int version = 0;
    std::function<Result<QJsonObject>(QJsonObject)> apply;
};

/// A file may be this large: 100,000 seats take 13 MB.
inline constexpr JsonLimits seatMapLimits{128 * 1024 * 1024, 32};

/// Reads Foyer's own seat map file. Members it does not know are kept with their element. Errors name the
/// place (`sections[2].rows[0].seats[7].x`): InvalidArgument for what is no seat map, Unsupported for a
/// version newer than this build.
[[nodiscard]] Result<SeatMap> readSeatMap(QByteArrayView text);

/// Writes a map: the same bytes for the same document. What was written is decoded again and compared, so
/// a file that cannot be read, or would not give the same document (a coordinate out of range, an unknown
/// member that hides a known one), is an error here and never reaches a disk.
[[nodiscard]] Result<QByteArray> writeSeatMap(const SeatMap &map);

/// The parts of the above for a document that is stored inside another one.
[[nodiscard]] Result<SeatMap> decodeSeatMap(const QJsonObject &document);
[[nodiscard]] Result<QJsonObject> encodeSeatMap(const SeatMap &map);

/// Applies the steps that lead from the document's version to `target`; `steps` ascend by version. A version
/// above `target` or with no step is Unsupported.
[[nodiscard]] Result<QJsonObject> upgradeSeatMap(QJsonObject document, std::span<const SeatMapUpgrade> steps,
                                                 int target = seatMapVersion);

} // namespace foyer::seating
