// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/studio/repairlog.h"

#include <memory>
#include <optional>

namespace foyer::studio {

/// How the findings of one rule are repaired. One object serves a run over the findings of one document: it
/// may remember what it counted, and keeps that up to date while it repairs.
class RuleRepair
{
public:
    virtual ~RuleRepair() = default;

    /// Nothing where only a person can know, or where the finding no longer holds because another repair of
    /// this run did away with it.
    [[nodiscard]] virtual std::optional<Remedy> propose(const SeatMap &map,
                                                        const seating::Problem &problem) = 0;

    /// Does what was proposed for this very document.
    virtual void carryOut(SeatMap &map, const seating::Problem &problem, const Remedy &remedy,
                          RepairLog &log) = 0;
};

using RuleRepairPtr = std::unique_ptr<RuleRepair>;

[[nodiscard]] RuleRepairPtr makeIdRepair();
[[nodiscard]] RuleRepairPtr makeLevelRepair();
[[nodiscard]] RuleRepairPtr makeEmptyPartRepair();
[[nodiscard]] RuleRepairPtr makeSeatPlaceRepair();
[[nodiscard]] RuleRepairPtr makeCategoryListRepair();
[[nodiscard]] RuleRepairPtr makePaintRepair();
[[nodiscard]] RuleRepairPtr makeNameRepair();
[[nodiscard]] RuleRepairPtr makeAccessRepair();
[[nodiscard]] RuleRepairPtr makeOverlapRepair();
[[nodiscard]] RuleRepairPtr makeBorderRepair();

/// Null for rules whose findings only a person can mend.
[[nodiscard]] RuleRepairPtr makeRepairFor(seating::ProblemCode code);

} // namespace foyer::studio
