// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/studio/chosen.h"
#include "core/studio/drawing.h"
#include "core/studio/naming.h"
#include "core/studio/placement.h"
#include "core/studio/tablechairs.h"

#include <cmath>

namespace foyer::studio {

namespace {

Result<Selection> addTable(SeatMap &map, const DrawPlace &place, const seating::Figure &figure,
                           const std::vector<Point> &chairs, IdFactory &ids)
{
    if (chairs.empty() || chairs.size() > std::size_t(mostChairs))
        return refuse("seats", QStringLiteral("must be between 1 and 200"));
    if (!isDrawable(figure) || !std::all_of(chairs.begin(), chairs.end(), isInRange))
        return refuse("size", QStringLiteral("makes no table"));
    const Result<seating::Section *> section = sectionFor(map, place, ids);
    if (!section)
        return failure(section.error());
    seating::Table table;
    table.row = rowOf(place, nextTableName(**section), chairs, ids);
    table.figure = figure;
    const QString id = table.row.id;
    (*section)->tables.push_back(std::move(table));
    return Selection::of({}, {id});
}

/// Along one side of a table that lies about the origin, from one corner to the next.
void addSide(std::vector<Vec> &chairs, Vec from, Vec to, Vec outwards, int count)
{
    for (int i = 0; i < count; ++i)
        chairs.push_back(from + (to - from) * ((i + 0.5) / count) + outwards);
}

} // namespace

Result<Selection> drawRoundTable(SeatMap &map, const DrawPlace &place, const RoundTableSpec &spec,
                                 IdFactory &ids)
{
    const double reach = spec.diameter / 2.0 + chairGap + place.seatRadius;
    std::vector<Point> chairs;
    for (int i = 0; i < std::min(spec.seats, mostChairs + 1); ++i) {
        const double angle = radiansOf(spec.firstSeat) + 2 * std::numbers::pi * i / spec.seats;
        chairs.push_back((Vec(spec.centre) + Vec{std::sin(angle), -std::cos(angle)} * reach).rounded());
    }
    return addTable(map, place, circleAt(spec.centre, spec.diameter), chairs, ids);
}

Result<Selection> drawLongTable(SeatMap &map, const DrawPlace &place, const LongTableSpec &spec,
                                IdFactory &ids)
{
    const int most = std::max({spec.top, spec.bottom, spec.left, spec.right});
    if (most > mostChairs || std::min({spec.top, spec.bottom, spec.left, spec.right}) < 0)
        return refuse("seats", QStringLiteral("must be between 1 and 200"));
    const double right = spec.size.width / 2.0;
    const double bottom = spec.size.height / 2.0;
    const double out = chairGap + double(place.seatRadius);
    std::vector<Vec> around;
    addSide(around, {-right, -bottom}, {right, -bottom}, {0, -out}, spec.top);
    addSide(around, {right, -bottom}, {right, bottom}, {out, 0}, spec.right);
    addSide(around, {right, bottom}, {-right, bottom}, {0, out}, spec.bottom);
    addSide(around, {-right, bottom}, {-right, -bottom}, {-out, 0}, spec.left);
    const Vec across{std::cos(radiansOf(spec.rotation)), std::sin(radiansOf(spec.rotation))};
    const auto placed = [&](Vec inner) {
        return (Vec(spec.centre) + across * inner.x + across.turned() * inner.y).rounded();
    };
    std::vector<Point> chairs;
    for (const Vec &chair : around)
        chairs.push_back(placed(chair));
    const seating::Figure figure{
        seating::FigureKind::Rectangle, placed({-right, -bottom}), withinTurn(spec.rotation), spec.size, {}};
    return addTable(map, place, figure, chairs, ids);
}

} // namespace foyer::studio
