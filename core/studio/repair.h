// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/studio/remedy.h"
#include "core/studio/selection.h"

#include <span>
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

/// Several findings of one code in one go: a row whose seats all overlap costs as much as one of them. Those
/// that are put right already by the repair of others are passed over; Conflict and Unsupported where nothing
/// is left to do.
[[nodiscard]] Result<RepairReport> repairEach(seating::SeatMap &map,
                                              std::span<const seating::Problem> problems);

/// Whether the remedy takes something out of the document that somebody may have meant to keep: an unused
/// category, an empty section. Such a one is only ever done by its own click. A second category or level of
/// one key is nothing of its own, and what has no key at all no file could hold.
[[nodiscard]] bool takesAway(seating::ProblemCode code, RemedyKind kind) noexcept;

/// Repairs all findings that have a remedy which takes nothing away, and what comes to light by it, as one
/// edit: afterwards no finding of the document has such a one. The same document always gives the same
/// result.
[[nodiscard]] RepairReport repairAll(seating::SeatMap &map);

} // namespace foyer::studio
