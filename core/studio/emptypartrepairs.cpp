// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/studio/rulerepair.h"

namespace foyer::studio {

namespace {

template <typename T>
void eraseAt(std::vector<T> &list, int index)
{
    list.erase(list.begin() + index);
}

/// Rows, tables and sections with nothing in them. Later ones are removed first, so places stay right.
class EmptyPartRepair final : public RuleRepair
{
public:
    std::optional<Remedy> propose(const SeatMap &map, const seating::Problem &problem) override
    {
        if (problem.code == seating::ProblemCode::EmptySection)
            return Remedy{RemedyKind::RemoveSection, {}};
        if (problem.element.kind == ElementKind::Row)
            return Remedy{RemedyKind::RemoveRow, {}};
        const seating::Table &table = tableAt(map, problem.element);
        const bool drawn = table.figure.kind != seating::FigureKind::Text;
        return Remedy{drawn ? RemedyKind::TurnIntoShape : RemedyKind::RemoveRow, {}};
    }

    void carryOut(SeatMap &map, const seating::Problem &problem, const Remedy &remedy,
                  RepairLog &log) override
    {
        const ElementRef &element = problem.element;
        log.add(map, problem, remedy.kind, {}, {});
        if (remedy.kind == RemedyKind::RemoveSection) {
            eraseAt(map.sections, element.section);
            return;
        }
        seating::Section &section = sectionAt(map, element);
        if (element.kind == ElementKind::Row) {
            eraseAt(section.rows, element.index);
            return;
        }
        if (remedy.kind == RemedyKind::TurnIntoShape)
            keepAsShape(section, tableAt(map, element), log);
        eraseAt(section.tables, element.index);
    }

private:
    static const seating::Table &tableAt(const SeatMap &map, const ElementRef &element)
    {
        return sectionAt(map, element).tables[std::size_t(element.index)];
    }

    static void keepAsShape(seating::Section &section, const seating::Table &table, RepairLog &log)
    {
        seating::Shape shape;
        shape.id = table.row.id;
        shape.figure = table.figure;
        shape.unknown = table.row.unknown;
        if (const QString name = seating::rowText(table.row); !name.isEmpty())
            shape.text = seating::ShapeText{name, {}, 320, {}, {}};
        log.touchThing(shape.id);
        section.shapes.push_back(std::move(shape));
    }
};

/// Places along a row that count for nothing, or say that two seats are one.
class SeatPlaceRepair final : public RuleRepair
{
public:
    std::optional<Remedy> propose(const SeatMap &map, const seating::Problem &problem) override
    {
        const seating::Row &row = rowAt(map, problem.element);
        const bool placed = std::any_of(row.seats.begin(), row.seats.end(),
                                        [](const seating::Seat &seat) { return seat.place.has_value(); });
        return placed ? std::optional(Remedy{RemedyKind::ClearPlaces, {}}) : std::nullopt;
    }

    void carryOut(SeatMap &map, const seating::Problem &problem, const Remedy &remedy,
                  RepairLog &log) override
    {
        log.add(map, problem, remedy.kind, {}, {});
        for (seating::Seat &seat : rowAt(map, problem.element).seats) {
            seat.place.reset();
            log.touchSeat(seat.id);
        }
    }
};

} // namespace

RuleRepairPtr makeEmptyPartRepair()
{
    return std::make_unique<EmptyPartRepair>();
}

RuleRepairPtr makeSeatPlaceRepair()
{
    return std::make_unique<SeatPlaceRepair>();
}

} // namespace foyer::studio
