// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/uuid.h"
#include "core/studio/rulerepair.h"

#include <algorithm>

namespace foyer::studio {

namespace {

using seating::Level;

bool hasLevel(const SeatMap &map, const QString &id)
{
    return std::any_of(map.levels.begin(), map.levels.end(),
                       [&](const Level &level) { return level.id == id; });
}

/// Sections on levels that are not there, and levels that are there twice.
class LevelRepair final : public RuleRepair
{
public:
    std::optional<Remedy> propose(const SeatMap &map, const seating::Problem &problem) override
    {
        if (problem.code == seating::ProblemCode::DuplicateLevel)
            return Remedy{RemedyKind::RemoveLevel, problem.value};
        const QString &level = sectionAt(map, problem.element).level;
        if (hasLevel(map, level))
            return {};
        if (level.isEmpty() && !map.levels.empty())
            return Remedy{RemedyKind::MoveToLevel, map.levels.front().name};
        return Remedy{RemedyKind::DefineLevel, nameOf(map, level)};
    }

    void carryOut(SeatMap &map, const seating::Problem &problem, const Remedy &remedy,
                  RepairLog &log) override
    {
        log.add(map, problem, remedy.kind, problem.value, remedy.value);
        if (remedy.kind == RemedyKind::RemoveLevel)
            removeLaterLevel(map, problem.value);
        else
            settle(map, sectionAt(map, problem.element), remedy);
    }

private:
    /// An id that people can read is its name.
    static QString nameOf(const SeatMap &map, const QString &id)
    {
        const bool readable = !id.isEmpty() && !Uuid::fromText(id.toUtf8());
        return readable ? id : QStringLiteral("Level %1").arg(map.levels.size() + 1);
    }

    static void removeLaterLevel(SeatMap &map, const QString &id)
    {
        const auto twin = std::find_if(map.levels.rbegin(), map.levels.rend(),
                                       [&](const Level &level) { return level.id == id; });
        if (twin != map.levels.rend())
            map.levels.erase(std::next(twin).base());
    }

    static void settle(SeatMap &map, seating::Section &section, const Remedy &remedy)
    {
        if (remedy.kind == RemedyKind::MoveToLevel) {
            section.level = map.levels.front().id;
            return;
        }
        if (section.level.isEmpty())
            section.level = QStringLiteral("level-1");
        map.levels.push_back({section.level, remedy.value, {}});
    }
};

} // namespace

RuleRepairPtr makeLevelRepair()
{
    return std::make_unique<LevelRepair>();
}

} // namespace foyer::studio
