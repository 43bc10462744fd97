// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/studio/repair.h"

#include "core/seating/validation.h"
#include "core/studio/rulerepair.h"

#include <algorithm>
#include <array>
#include <map>

namespace foyer::studio {

namespace {

using seating::Problem;
using seating::ProblemCode;

struct RepairRule
{
    ProblemCode code = ProblemCode::DuplicateId;
    RuleRepairPtr (*make)() = nullptr;
    bool backwards = false; ///< elements become fewer: the last finding first, so that places stay right
};

/// In the order in which all is repaired: each after those whose repairs bring its findings about.
constexpr std::array repairRules{
    RepairRule{ProblemCode::DuplicateId, makeIdRepair},
    RepairRule{ProblemCode::DuplicateLevel, makeLevelRepair},
    RepairRule{ProblemCode::UnknownLevel, makeLevelRepair},
    RepairRule{ProblemCode::DuplicateCategory, makeCategoryListRepair, true},
    RepairRule{ProblemCode::UnknownCategory, makeCategoryListRepair},
    RepairRule{ProblemCode::NoCategory, makePaintRepair},
    RepairRule{ProblemCode::EmptyRow, makeEmptyPartRepair, true},
    RepairRule{ProblemCode::EmptySection, makeEmptyPartRepair, true},
    RepairRule{ProblemCode::UnusedCategory, makeCategoryListRepair, true},
    RepairRule{ProblemCode::PartialPlaces, makeSeatPlaceRepair},
    RepairRule{ProblemCode::DuplicatePlace, makeSeatPlaceRepair},
    RepairRule{ProblemCode::Overlap, makeOverlapRepair},
    RepairRule{ProblemCode::MissingNumber, makeNameRepair},
    RepairRule{ProblemCode::DuplicateName, makeNameRepair},
    RepairRule{ProblemCode::AccessConflict, makeAccessRepair},
    RepairRule{ProblemCode::LonelyCompanion, makeAccessRepair},
    RepairRule{ProblemCode::UnreachableCategory, makeCategoryListRepair, true},
    RepairRule{ProblemCode::RestrictedRank, makeAccessRepair},
    RepairRule{ProblemCode::SeatOutsideSection, makeBorderRepair},
    RepairRule{ProblemCode::OutsideCanvas, makeBorderRepair},
};

/// Null for rules whose findings only a person can mend.
const RepairRule *ruleFor(ProblemCode code)
{
    const auto rule = std::find_if(repairRules.begin(), repairRules.end(),
                                   [code](const RepairRule &candidate) { return candidate.code == code; });
    return rule == repairRules.end() ? nullptr : &*rule;
}

std::vector<Problem> findingsOf(const SeatMap &map, ProblemCode code)
{
    const auto rules = seating::validationRules();
    const auto rule = std::find_if(rules.begin(), rules.end(),
                                   [code](const seating::ValidationRule &r) { return r.code == code; });
    std::vector<Problem> problems;
    if (rule == rules.end())
        return problems;
    seating::ProblemSink found(problems, rule->code, rule->severity);
    rule->check(map, found);
    return problems;
}

/// Of these findings those that the document still has, in its order.
std::vector<Problem> stillFound(const SeatMap &map, std::span<const Problem> problems)
{
    std::vector<Problem> still = findingsOf(map, problems.front().code);
    std::erase_if(still, [&](const Problem &found) {
        return std::none_of(problems.begin(), problems.end(), [&](const Problem &problem) {
            return found.code == problem.code && found.element == problem.element
                   && found.value == problem.value;
        });
    });
    return still;
}

void repairRule(SeatMap &map, const RepairRule &rule, RepairLog &log)
{
    std::vector<Problem> problems = findingsOf(map, rule.code);
    if (problems.empty())
        return;
    if (rule.backwards)
        std::reverse(problems.begin(), problems.end());
    const RuleRepairPtr repair = rule.make();
    for (const Problem &problem : problems) {
        const std::optional<Remedy> remedy = repair->propose(map, problem);
        if (remedy && !takesAway(rule.code, remedy->kind))
            repair->carryOut(map, problem, *remedy, log);
    }
}

} // namespace

RuleRepairPtr makeRepairFor(ProblemCode code)
{
    const RepairRule *rule = ruleFor(code);
    return rule == nullptr ? nullptr : rule->make();
}

std::vector<std::optional<Remedy>> remediesFor(const SeatMap &map, const std::vector<Problem> &problems)
{
    std::map<ProblemCode, RuleRepairPtr> repairs;
    std::vector<std::optional<Remedy>> remedies;
    for (const Problem &problem : problems) {
        const auto known = repairs.find(problem.code);
        const RuleRepairPtr &repair =
            known != repairs.end() ? known->second
                                   : repairs.emplace(problem.code, makeRepairFor(problem.code)).first->second;
        remedies.push_back(repair ? repair->propose(map, problem) : std::nullopt);
    }
    return remedies;
}

std::optional<Remedy> remedyFor(const SeatMap &map, const Problem &problem)
{
    return remediesFor(map, {problem}).front();
}

Result<RepairReport> repair(SeatMap &map, const Problem &problem)
{
    return repairEach(map, {&problem, 1});
}

Result<RepairReport> repairEach(SeatMap &map, std::span<const Problem> problems)
{
    if (problems.empty())
        return RepairReport{};
    const QString first = problems.front().element.path();
    std::vector<Problem> still = stillFound(map, problems);
    if (still.empty())
        return failure(ErrorCode::Conflict, QStringLiteral("the document has no such finding any more"),
                       first);
    const RepairRule *rule = ruleFor(problems.front().code);
    if (rule != nullptr && rule->backwards)
        std::reverse(still.begin(), still.end());
    const RuleRepairPtr repair = rule == nullptr ? nullptr : rule->make();
    RepairLog log;
    for (const Problem &problem : still) {
        const std::optional<Remedy> remedy = repair ? repair->propose(map, problem) : std::nullopt;
        if (remedy)
            repair->carryOut(map, problem, *remedy, log);
    }
    if (log.size() == 0)
        return failure(ErrorCode::Unsupported, QStringLiteral("only a person can mend this"), first);
    return RepairReport{log.takeMended(), log.touched(map), {}};
}

bool takesAway(ProblemCode code, RemedyKind kind) noexcept
{
    if (kind == RemedyKind::RemoveCategory)
        return code == ProblemCode::UnusedCategory;
    return kind == RemedyKind::RemoveRow || kind == RemedyKind::RemoveSection
           || kind == RemedyKind::TurnIntoShape;
}

RepairReport repairAll(SeatMap &map)
{
    constexpr int mostRounds = 16; // two or three are enough for whatever is broken
    RepairLog log;
    for (int round = 0; round < mostRounds; ++round) {
        const std::size_t before = log.size();
        for (const RepairRule &rule : repairRules)
            repairRule(map, rule, log);
        if (log.size() == before)
            break;
    }
    const Selection touched = log.touched(map);
    return {log.takeMended(), touched, seating::validate(map)};
}

} // namespace foyer::studio
