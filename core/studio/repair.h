// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/studio/remedy.h"
#include "core/studio/selection.h"

#include <vector>

namespace foyer::studio {

/// What a repair did, old → new.
struct RepairReport
{
    std::vector<Mended> mended;
    Selection touched;
    std::vector<seating::Problem> left; ///< what validation finds now
};

/// What one click would do about each of the findings of validate(map), in their order; nothing where only a
/// person can know ("how many may stand here?").
[[nodiscard]] std::vector<std::optional<Remedy>> remediesFor(const seating::SeatMap &map,
                                                             const std::vector<seating::Problem> &problems);

/// The same for one finding.
[[nodiscard]] std::optional<Remedy> remedyFor(const seating::SeatMap &map, const seating::Problem &problem);

/// Repairs one finding. Unsupported where there is no remedy; Conflict where the document does not have this
/// finding any more. `left` stays empty: whoever repairs one by one validates afterwards anyway.
[[nodiscard]] Result<RepairReport> repair(seating::SeatMap &map, const seating::Problem &problem);

/// Repairs all findings that have a remedy, and what comes to light by it, as one edit: afterwards no finding
/// of the document has one. The same document always gives the same result.
[[nodiscard]] RepairReport repairAll(seating::SeatMap &map);

} // namespace foyer::studio
