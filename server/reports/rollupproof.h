// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/task.h"
#include "server/pg/pool.h"

#include <QPointer>

namespace foyer::reports {

/// A figure that is not what the facts say.
struct RollupDifference
{
    qint32 performance = 0; ///< an event's first; 0: of no performance
    QByteArray figure; ///< "money/cash", "tickets", "retained", "total", "days/tender/cash", "arrivals", …
    qint64 expected = 0;
    qint64 counted = 0;

    [[nodiscard]] bool operator==(const RollupDifference &) const = default;
};

/// Compares the rollups with ledger, order lines and scans, in one snapshot, while sales go on: what is still
/// to be counted is added to what is. An empty list is the proof. Reads everything: seconds for millions of
/// tickets.
[[nodiscard]] Task<Result<std::vector<RollupDifference>>> proveRollups(QPointer<pg::Pool> pool);

} // namespace foyer::reports
