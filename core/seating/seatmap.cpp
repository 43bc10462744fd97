// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/seating/seatmap.h"

namespace foyer::seating {

namespace {

/// Calls `visit` for the figure of each table, standing area and shape.
template <typename Map, typename Visit>
void forEachFigure(Map &map, Visit &&visit)
{
    for (auto &section : map.sections) {
        for (auto &table : section.tables)
            visit(table.figure);
        for (auto &area : section.standing)
            visit(area.figure);
        for (auto &shape : section.shapes)
            visit(shape.figure);
    }
}

} // namespace

std::size_t seatCount(const SeatMap &map)
{
    std::size_t count = 0;
    for (const Section &section : map.sections) {
        for (const Row &row : section.rows)
            count += row.seats.size();
        for (const Table &table : section.tables)
            count += table.row.seats.size();
    }
    return count;
}

std::size_t capacity(const SeatMap &map)
{
    std::size_t count = seatCount(map);
    for (const Section &section : map.sections) {
        for (const StandingArea &area : section.standing)
            count += std::size_t(area.capacity);
    }
    return count;
}

QString seatText(const Row &row, const Seat &seat)
{
    if (row.seatLabel.isEmpty())
        return seat.number;
    return QString{row.seatLabel}.replace(QStringLiteral("%s"), seat.number);
}

QString rowText(const Row &row)
{
    return row.label.isEmpty() ? row.name : row.label;
}

std::optional<Box> contentBounds(const SeatMap &map)
{
    std::optional<Box> bounds;
    const auto add = [&bounds](const Box &box) { bounds = bounds ? bounds->united(box) : box; };
    forEachSeat(map, [&](const Section &, const Row &, const Seat &seat) {
        const Point reach{seat.radius, seat.radius};
        add({seat.position - reach, seat.position + reach});
    });
    forEachFigure(map, [&](const Figure &figure) { add(figure.bounds()); });
    return bounds;
}

void moveContent(SeatMap &map, Point offset)
{
    forEachSeat(map, [&](Section &, Row &, Seat &seat) { seat.position = seat.position + offset; });
    forEachFigure(map, [&](Figure &figure) { figure.position = figure.position + offset; });
    if (map.background)
        map.background->position = map.background->position + offset;
}

} // namespace foyer::seating
