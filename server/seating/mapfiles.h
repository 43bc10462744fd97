// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/seating/pretix.h"
#include "server/seating/records.h"

namespace foyer::seating {

/// A stored version on its way out.
struct MapFile
{
    QByteArray content = {};
    QByteArray leftOut = {}; ///< what the file's format cannot hold: "standing=2, rank=14"
};

// Where documents go: jobs for the work pool.

/// A wire::SeatMapView.
[[nodiscard]] Result<MapFile> viewFile(const StoredMap &map);
[[nodiscard]] Result<MapFile> pretixFile(const StoredMap &map, PretixDialect dialect);

/// InvalidArgument, with the seat's id, for a name that a cell cannot hold.
[[nodiscard]] Result<MapFile> csvFile(const StoredMap &map);

} // namespace foyer::seating
