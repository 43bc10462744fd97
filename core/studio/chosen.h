// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/studio/idcursor.h"
#include "core/studio/selection.h"

namespace foyer::studio {

/// Walks over what is chosen, for the edits of this folder. All of them work on a const map or not.

[[nodiscard]] inline const QString &idOf(const seating::Table &table) noexcept
{
    return table.row.id;
}

[[nodiscard]] inline const QString &idOf(const seating::StandingArea &area) noexcept
{
    return area.id;
}

[[nodiscard]] inline const QString &idOf(const seating::Shape &shape) noexcept
{
    return shape.id;
}

/// `visit(section, thing)` for every table, standing area and shape: shapes first, as they lie below.
template <typename Map, typename Visit>
void forEachThing(Map &map, Visit &&visit)
{
    for (auto &section : map.sections) {
        for (auto &shape : section.shapes)
            visit(section, shape);
        for (auto &area : section.standing)
            visit(section, area);
        for (auto &table : section.tables)
            visit(section, table);
    }
}

template <typename Map, typename Visit>
void forEachChosenThing(Map &map, const Selection &chosen, Visit &&visit)
{
    if (chosen.things.empty())
        return;
    forEachThing(map, [&](auto &section, auto &thing) {
        if (chosen.hasThing(idOf(thing)))
            visit(section, thing);
    });
}

/// `visit(section, row, seats)` with the chosen seats' indices, for each row and table's row that has some.
template <typename Map, typename Visit>
void forEachChosenRow(Map &map, const Selection &chosen, Visit &&visit)
{
    std::vector<std::size_t> seats;
    IdCursor cursor(chosen.seats);
    const auto look = [&](auto &section, auto &row, bool whole) {
        seats.clear();
        for (std::size_t i = 0; i < row.seats.size(); ++i) {
            if (whole || cursor.has(row.seats[i].id))
                seats.push_back(i);
        }
        if (!seats.empty())
            visit(section, row, std::as_const(seats));
    };
    for (auto &section : map.sections) {
        for (auto &row : section.rows) {
            if (!chosen.seats.empty())
                look(section, row, false);
        }
        for (auto &table : section.tables)
            look(section, table.row, chosen.hasThing(table.row.id));
    }
}

/// `visit(section, row, seat)` for each chosen seat, those of chosen tables included.
template <typename Map, typename Visit>
void forEachChosenSeat(Map &map, const Selection &chosen, Visit &&visit)
{
    forEachChosenRow(map, chosen, [&](auto &section, auto &row, const std::vector<std::size_t> &seats) {
        for (const std::size_t seat : seats)
            visit(section, row, row.seats[seat]);
    });
}

/// Whether the map defines a category of this key.
[[nodiscard]] inline bool hasCategory(const SeatMap &map, const QString &key)
{
    return std::any_of(map.categories.begin(), map.categories.end(),
                       [&](const seating::Category &category) { return category.key == key; });
}

/// InvalidArgument that names the field.
[[nodiscard]] inline tl::unexpected<Error> refuse(const char *field, QString why)
{
    return failure(ErrorCode::InvalidArgument, std::move(why), QString::fromLatin1(field));
}

[[nodiscard]] inline tl::unexpected<Error> nothingChosen()
{
    return refuse("selection", QStringLiteral("nothing is chosen that this could be done to"));
}

/// A place in the range that documents hold.
[[nodiscard]] inline bool isInRange(Point point) noexcept
{
    return std::abs(point.x) <= seating::largestCoordinate && std::abs(point.y) <= seating::largestCoordinate;
}

[[nodiscard]] inline bool areInRange(const std::vector<seating::Seat> &seats) noexcept
{
    return std::all_of(seats.begin(), seats.end(),
                       [](const seating::Seat &seat) { return isInRange(seat.position); });
}

[[nodiscard]] inline tl::unexpected<Error> farOut(const char *field = "position")
{
    return refuse(field, QStringLiteral("lies farther out than any hall is wide"));
}

} // namespace foyer::studio
