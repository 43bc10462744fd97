// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/studio/repairlog.h"

#include "core/studio/seatnames.h"

namespace foyer::studio {

namespace {

struct NamedElement
{
    QString where;
    QString id;
};

NamedElement categoryElement(const SeatMap &map, const ElementRef &element)
{
    const seating::Category &category = map.categories[std::size_t(element.index)];
    return {category.label.isEmpty() ? category.key : category.label, category.key};
}

/// Of anything that lies in a section.
NamedElement elementIn(const SeatMap &map, const ElementRef &element)
{
    const seating::Section &section = sectionAt(map, element);
    const auto index = std::size_t(element.index);
    if (element.kind == ElementKind::Standing)
        return {placeText(section.name, section.standing[index].name, {}), section.standing[index].id};
    if (element.kind == ElementKind::Shape) {
        const seating::Shape &shape = section.shapes[index];
        return {placeText(section.name, shape.text ? shape.text->text : QString{}, {}), shape.id};
    }
    if (element.kind == ElementKind::Section)
        return {section.name, section.id};
    const seating::Row &row = rowAt(map, element);
    if (!isSeat(element))
        return {placeText(section.name, row.name, {}), row.id};
    const seating::Seat &seat = seatAt(map, element);
    return {placeText(section.name, row.name, seat.number), seat.id};
}

NamedElement named(const SeatMap &map, const ElementRef &element)
{
    if (element.kind == ElementKind::Map)
        return {map.name, {}};
    return element.kind == ElementKind::Category ? categoryElement(map, element) : elementIn(map, element);
}

} // namespace

void RepairLog::add(const SeatMap &map, const seating::Problem &problem, RemedyKind kind,
                    const QString &before, const QString &after)
{
    const NamedElement element = named(map, problem.element);
    m_mended.push_back({problem.code, kind, problem.at, element.where, element.id, before, after});
}

Selection RepairLog::touched(const SeatMap &map) const
{
    return existing(map, Selection::of(m_seats, m_things));
}

const seating::Seat &seatAt(const SeatMap &map, const ElementRef &element)
{
    return rowAt(map, element).seats[std::size_t(element.seat)];
}

seating::Seat &seatAt(SeatMap &map, const ElementRef &element)
{
    return rowAt(map, element).seats[std::size_t(element.seat)];
}

const seating::Section &sectionAt(const SeatMap &map, const ElementRef &element)
{
    return map.sections[std::size_t(element.section)];
}

seating::Section &sectionAt(SeatMap &map, const ElementRef &element)
{
    return map.sections[std::size_t(element.section)];
}

bool isSeat(const ElementRef &element) noexcept
{
    return element.kind == ElementKind::Seat || element.kind == ElementKind::TableSeat;
}

} // namespace foyer::studio
