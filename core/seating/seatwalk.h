// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/seating/problem.h"

namespace foyer::seating {

/// Walks over a document with the place of each element.

/// `visit(ElementRef, const Section &, const Row &)` for each row and each table's row.
template <typename Visit>
void forEachRowRef(const SeatMap &map, Visit &&visit)
{
    for (int s = 0; s < int(map.sections.size()); ++s) {
        const Section &section = map.sections[std::size_t(s)];
        for (int i = 0; i < int(section.rows.size()); ++i)
            visit(ElementRef{ElementKind::Row, s, i, -1}, section, section.rows[std::size_t(i)]);
        for (int i = 0; i < int(section.tables.size()); ++i)
            visit(ElementRef{ElementKind::Table, s, i, -1}, section, section.tables[std::size_t(i)].row);
    }
}

/// `visit(ElementRef, const Section &, const Row &, const Seat &)` in document order.
template <typename Visit>
void forEachSeatRef(const SeatMap &map, Visit &&visit)
{
    forEachRowRef(map, [&](ElementRef ref, const Section &section, const Row &row) {
        ref.kind = ref.kind == ElementKind::Row ? ElementKind::Seat : ElementKind::TableSeat;
        for (ref.seat = 0; ref.seat < int(row.seats.size()); ++ref.seat)
            visit(ref, section, row, row.seats[std::size_t(ref.seat)]);
    });
}

/// `visit(ElementRef, const Figure &)` for each table, standing area and shape.
template <typename Visit>
void forEachFigureRef(const SeatMap &map, Visit &&visit)
{
    for (int s = 0; s < int(map.sections.size()); ++s) {
        const Section &section = map.sections[std::size_t(s)];
        const auto each = [&](ElementKind kind, const auto &elements) {
            for (int i = 0; i < int(elements.size()); ++i)
                visit(ElementRef{kind, s, i, -1}, elements[std::size_t(i)].figure);
        };
        each(ElementKind::Table, section.tables);
        each(ElementKind::Standing, section.standing);
        each(ElementKind::Shape, section.shapes);
    }
}

/// `visit(ElementRef, const QString &id, Point)` for everything that has an id, but for categories.
template <typename Visit>
void forEachId(const SeatMap &map, Visit &&visit)
{
    const auto placeOf = [](const Row &row) {
        return row.seats.empty() ? Point{} : row.seats.front().position;
    };
    for (int s = 0; s < int(map.sections.size()); ++s) {
        const Section &section = map.sections[std::size_t(s)];
        visit(ElementRef{ElementKind::Section, s, -1, -1}, section.id, Point{});
        for (int i = 0; i < int(section.standing.size()); ++i)
            visit(ElementRef{ElementKind::Standing, s, i, -1}, section.standing[std::size_t(i)].id,
                  section.standing[std::size_t(i)].figure.position);
        for (int i = 0; i < int(section.shapes.size()); ++i)
            visit(ElementRef{ElementKind::Shape, s, i, -1}, section.shapes[std::size_t(i)].id,
                  section.shapes[std::size_t(i)].figure.position);
    }
    forEachRowRef(map, [&](const ElementRef &ref, const Section &, const Row &row) {
        visit(ref, row.id, placeOf(row));
    });
    forEachSeatRef(map, [&](const ElementRef &ref, const Section &, const Row &, const Seat &seat) {
        visit(ref, seat.id, seat.position);
    });
}

} // namespace foyer::seating
