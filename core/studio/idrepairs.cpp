// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/seating/idrepair.h"
#include "core/studio/rulerepair.h"

#include <QHash>

namespace foyer::studio {

namespace {

QString &idAt(SeatMap &map, const ElementRef &element)
{
    seating::Section &section = sectionAt(map, element);
    const auto index = std::size_t(element.index);
    if (element.kind == ElementKind::Section)
        return section.id;
    if (element.kind == ElementKind::Standing)
        return section.standing[index].id;
    if (element.kind == ElementKind::Shape)
        return section.shapes[index].id;
    return isSeat(element) ? seatAt(map, element).id : rowAt(map, element).id;
}

/// New ids are worked out for the whole document at once, so that no two repairs give the same. All elements
/// that share an id are settled together: the rule may name one and the new id be given to another.
class IdRepair final : public RuleRepair
{
public:
    std::optional<Remedy> propose(const SeatMap &map, const seating::Problem &problem) override
    {
        workOut(map);
        const auto changes = m_changes.constFind(problem.value);
        if (changes == m_changes.constEnd())
            return {};
        return Remedy{RemedyKind::NewId, changes->front().after};
    }

    void carryOut(SeatMap &map, const seating::Problem &problem, const Remedy &remedy,
                  RepairLog &log) override
    {
        for (const seating::IdChange &change : m_changes.take(problem.value)) {
            seating::Problem own = problem;
            own.element = change.element;
            if (isSeat(change.element))
                own.at = seatAt(map, change.element).position;
            log.add(map, own, remedy.kind, change.before, change.after);
            idAt(map, change.element) = change.after;
            if (isSeat(change.element))
                log.touchSeat(change.after);
            else
                log.touchThing(change.after);
        }
    }

private:
    void workOut(const SeatMap &map)
    {
        if (std::exchange(m_workedOut, true))
            return;
        SeatMap copy = map;
        for (const seating::IdChange &change : seating::repairIds(copy))
            m_changes[change.before].push_back(change);
    }

    QHash<QString, std::vector<seating::IdChange>> m_changes; ///< by the id that several have
    bool m_workedOut = false;
};

} // namespace

RuleRepairPtr makeIdRepair()
{
    return std::make_unique<IdRepair>();
}

} // namespace foyer::studio
