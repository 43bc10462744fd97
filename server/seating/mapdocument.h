// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/seating/bowlgenerator.h"
#include "core/seating/theatregenerator.h"
#include "core/wire/seating/seatmapreport.h"
#include "server/seating/seatmapstore.h"

namespace foyer::seating {

/// A document may be this large, in and out: about 120,000 seats.
inline constexpr qsizetype largestDocument = 16 * 1024 * 1024;

/// A document that may become a version, with what there is to say about it.
struct PreparedMap
{
    MapContent content = {};
    wire::SeatMapReport report = {};
};

// Where documents come from: jobs for the work pool. `name` is given to a map that brings none. Errors:
// InvalidArgument and Unsupported with the place in what was sent.

/// Foyer's own format. Ids that two elements share are made to differ and reported.
[[nodiscard]] Result<PreparedMap> prepareDocument(const QByteArray &text, const QString &name);
[[nodiscard]] Result<PreparedMap> preparePretix(const QByteArray &text, int millimetresPerPixel,
                                                const QString &name);
[[nodiscard]] Result<PreparedMap> prepareCsv(const QByteArray &text, const QString &name);

/// `seed` makes the ids of the new elements: they differ within the map, which is all they must.
[[nodiscard]] Result<PreparedMap> prepareTheatre(TheatreSpec spec, const Uuid &seed, const QString &name);
[[nodiscard]] Result<PreparedMap> prepareBowl(BowlSpec spec, const Uuid &seed, const QString &name);

/// A map that holds nothing but its name.
[[nodiscard]] Result<MapContent> emptyDocument(const QString &name);

} // namespace foyer::seating
