// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/reports/quartersplit.h"

namespace foyer::reports {

QuarterSplit inQuarters(const TimeSpan &span)
{
    const Instant first = inWholeSteps({span.from, span.from}, TimeStep::Quarter).to;
    const TimeSpan around = inWholeSteps(span, TimeStep::Quarter);
    const Instant last = around.to == span.to ? span.to : around.to - widthOf(TimeStep::Quarter);
    if (first >= last)
        return {{span.from, span.from}, {span}};
    QuarterSplit split{{first, last}, {}};
    if (span.from < first)
        split.ends.push_back({span.from, first});
    if (last < span.to)
        split.ends.push_back({last, span.to});
    return split;
}

} // namespace foyer::reports
