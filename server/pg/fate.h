// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/pg/sentsegment.h"
#include "server/pg/statistics.h"

namespace foyer::pg {

/// Says to each segment that was sent and will never be answered what is known of it: that it failed, that it
/// cannot have taken effect (Unavailable), or that nobody knows (InDoubt). `segments` are in order of
/// sending.
void settleLost(std::vector<SentSegment> &segments, const QString &problem, Counters &counters);

} // namespace foyer::pg
