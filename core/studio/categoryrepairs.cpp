// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/seating/categorycolors.h"
#include "core/studio/chosen.h"
#include "core/studio/rulerepair.h"

#include <algorithm>
#include <map>
#include <QHash>

namespace foyer::studio {

namespace {

using seating::ProblemCode;

/// The list of categories: what is missing in it and what is too much. Later ones are removed first.
class CategoryListRepair final : public RuleRepair
{
public:
    std::optional<Remedy> propose(const SeatMap &map, const seating::Problem &problem) override
    {
        if (problem.code == ProblemCode::UnknownCategory) {
            if (hasCategory(map, problem.value))
                return {};
            return Remedy{RemedyKind::DefineCategory, problem.value};
        }
        const bool lonely = problem.code == ProblemCode::UnreachableCategory && !problem.value.isEmpty();
        return Remedy{lonely ? RemedyKind::DropCompanion : RemedyKind::RemoveCategory, problem.value};
    }

    void carryOut(SeatMap &map, const seating::Problem &problem, const Remedy &remedy,
                  RepairLog &log) override
    {
        log.add(map, problem, remedy.kind, problem.value, remedy.value);
        if (remedy.kind == RemedyKind::DefineCategory)
            map.categories.push_back({problem.value, {}, seating::freshCategoryColor(map), {}});
        else if (remedy.kind == RemedyKind::RemoveCategory)
            removeCategory(map, problem.element.index);
        else
            openToAll(map, problem.value, log);
    }

private:
    static void removeCategory(SeatMap &map, int index)
    {
        seating::settleCategoryColors(map);
        map.categories.erase(map.categories.begin() + index);
    }

    static void openToAll(SeatMap &map, const QString &category, RepairLog &log)
    {
        seating::forEachSeat(map, [&](const auto &, const auto &, seating::Seat &seat) {
            if (seat.category != category || !seat.companion)
                return;
            seat.companion = false;
            log.touchSeat(seat.id);
        });
    }
};

/// How often the map's categories occur.
using CategoryCount = std::map<QString, int>;

QString commonest(const CategoryCount &count)
{
    const auto most = std::max_element(count.begin(), count.end(),
                                       [](const auto &a, const auto &b) { return a.second < b.second; });
    return most == count.end() ? QString{} : most->first;
}

/// Seats and standing areas without a category get that of their row, else of their section, else the only
/// one that there is.
class PaintRepair final : public RuleRepair
{
public:
    std::optional<Remedy> propose(const SeatMap &map, const seating::Problem &problem) override
    {
        const ElementRef &element = problem.element;
        QString key;
        if (isSeat(element))
            key = commonest(countRow(map, rowAt(map, element)));
        if (key.isEmpty())
            key = ofSection(map, element.section);
        if (key.isEmpty() && map.categories.size() == 1)
            key = map.categories.front().key;
        return key.isEmpty() ? std::nullopt : std::optional(Remedy{RemedyKind::PaintCategory, key});
    }

    void carryOut(SeatMap &map, const seating::Problem &problem, const Remedy &remedy,
                  RepairLog &log) override
    {
        log.add(map, problem, remedy.kind, {}, remedy.value);
        if (isSeat(problem.element)) {
            seating::Seat &seat = seatAt(map, problem.element);
            seat.category = remedy.value;
            log.touchSeat(seat.id);
            return;
        }
        seating::StandingArea &area =
            sectionAt(map, problem.element).standing[std::size_t(problem.element.index)];
        area.category = remedy.value;
        log.touchThing(area.id);
    }

private:
    static CategoryCount countRow(const SeatMap &map, const seating::Row &row)
    {
        CategoryCount count;
        for (const seating::Seat &seat : row.seats) {
            if (!seat.category.isEmpty() && hasCategory(map, seat.category))
                ++count[seat.category];
        }
        return count;
    }

    /// Counted once a run: what is painted meanwhile is painted in the commonest anyway.
    QString ofSection(const SeatMap &map, int index)
    {
        const auto known = m_sections.constFind(index);
        if (known != m_sections.constEnd())
            return *known;
        CategoryCount all;
        const auto add = [&](const seating::Row &row) {
            for (const auto &[key, count] : countRow(map, row))
                all[key] += count;
        };
        const seating::Section &section = map.sections[std::size_t(index)];
        for (const seating::Row &row : section.rows)
            add(row);
        for (const seating::Table &table : section.tables)
            add(table.row);
        return *m_sections.insert(index, commonest(all));
    }

    QHash<int, QString> m_sections;
};

} // namespace

RuleRepairPtr makeCategoryListRepair()
{
    return std::make_unique<CategoryListRepair>();
}

RuleRepairPtr makePaintRepair()
{
    return std::make_unique<PaintRepair>();
}

} // namespace foyer::studio
