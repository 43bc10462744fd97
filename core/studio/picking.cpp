// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/studio/picking.h"

#include "core/studio/boxing.h"
#include "core/studio/chosen.h"
#include "core/studio/planevector.h"

#include <cmath>
#include <QSet>

namespace foyer::studio {

namespace {

/// A closed curve that points and boxes may lie in.
class Loop
{
public:
    explicit Loop(std::span<const Point> curve) : m_curve(curve) {}

    [[nodiscard]] bool contains(Point point) const
    {
        bool inside = false;
        for (std::size_t i = 0, j = m_curve.size() - 1; i < m_curve.size(); j = i++)
            inside = inside != crosses(m_curve[i], m_curve[j], point);
        return inside;
    }

    /// By its corners and the middles of its edges: a hand draws no sharper than that.
    [[nodiscard]] bool contains(const Box &box) const
    {
        const Point middle = middleOf(box);
        for (const Millimetres x : {box.topLeft.x, middle.x, box.bottomRight.x}) {
            for (const Millimetres y : {box.topLeft.y, middle.y, box.bottomRight.y}) {
                if (!contains(Point{x, y}))
                    return false;
            }
        }
        return true;
    }

private:
    /// Whether a ray to the right of `point` meets the edge.
    static bool crosses(Point a, Point b, Point point)
    {
        if ((a.y > point.y) == (b.y > point.y))
            return false;
        const std::int64_t rise = std::int64_t{b.y} - a.y;
        const std::int64_t side =
            (std::int64_t{b.x} - a.x) * (std::int64_t{point.y} - a.y) - (std::int64_t{point.x} - a.x) * rise;
        return rise > 0 ? side > 0 : side < 0;
    }

    std::span<const Point> m_curve;
};

bool isInScope(const seating::Section &section, const PickScope &scope)
{
    return scope.level.isEmpty() || section.level == scope.level;
}

template <typename Inside>
Selection pickWhere(const SeatMap &map, const PickScope &scope, Inside &&inside)
{
    std::vector<QString> seats;
    std::vector<QString> things;
    const auto pickSeats = [&](const seating::Row &row) {
        for (const seating::Seat &seat : row.seats) {
            if (scope.seats && inside(seat.position))
                seats.push_back(seat.id);
        }
    };
    const auto pickThing = [&](const auto &thing) {
        const bool picked = scope.things && inside(thing.figure.bounds());
        if (picked)
            things.push_back(idOf(thing));
        return picked;
    };
    for (const seating::Section &section : map.sections) {
        if (!isInScope(section, scope))
            continue;
        std::for_each(section.rows.begin(), section.rows.end(), pickSeats);
        std::for_each(section.standing.begin(), section.standing.end(), pickThing);
        std::for_each(section.shapes.begin(), section.shapes.end(), pickThing);
        for (const seating::Table &table : section.tables) {
            if (!pickThing(table))
                pickSeats(table.row);
        }
    }
    return Selection::of(std::move(seats), std::move(things));
}

/// Seats whose category is among the keys, and standing areas.
Selection pickCategories(const SeatMap &map, const QSet<QString> &keys, const PickScope &scope)
{
    std::vector<QString> seats;
    std::vector<QString> things;
    seating::forEachSeat(map, [&](const auto &section, const auto &, const seating::Seat &seat) {
        if (scope.seats && isInScope(section, scope) && keys.contains(seat.category))
            seats.push_back(seat.id);
    });
    for (const seating::Section &section : map.sections) {
        for (const seating::StandingArea &area : section.standing) {
            if (scope.things && isInScope(section, scope) && keys.contains(area.category))
                things.push_back(area.id);
        }
    }
    return Selection::of(std::move(seats), std::move(things));
}

Point rounded(double x, double y)
{
    return {Millimetres(std::lround(x)), Millimetres(std::lround(y))};
}

/// A point as the figure has it: before it was turned, from its position.
Point unturned(const seating::Figure &figure, Point point)
{
    const double angle = -double(figure.rotation) / 180'000.0 * std::numbers::pi;
    const Point from = point - figure.position;
    return rounded(from.x * std::cos(angle) - from.y * std::sin(angle),
                   from.x * std::sin(angle) + from.y * std::cos(angle));
}

/// To the nearest place of a stretch.
double distanceTo(Point a, Point b, Point point)
{
    const Vec way = Vec(b) - Vec(a);
    const Vec from = Vec(point) - Vec(a);
    const double square = way.dot(way);
    const double part = square > 0 ? std::clamp(from.dot(way) / square, 0.0, 1.0) : 0;
    return (from - way * part).length();
}

/// On a section's outline one clicks its border: within it one draws a box around seats.
bool isOnBorder(const seating::Figure &figure, Point point, Millimetres reach)
{
    const Point at = unturned(figure, point);
    const std::vector<Point> &points = figure.points;
    for (std::size_t i = 0; i < points.size(); ++i) {
        if (distanceTo(points[i], points[(i + 1) % points.size()], at) <= reach)
            return true;
    }
    return false;
}

bool isIn(const seating::Figure &figure, Point point, Millimetres reach)
{
    const Point at = unturned(figure, point);
    switch (figure.kind) {
    case seating::FigureKind::Rectangle:
        return at.x >= 0 && at.y >= 0 && at.x <= figure.size.width && at.y <= figure.size.height;
    case seating::FigureKind::Circle:
    case seating::FigureKind::Ellipse: {
        const double x = at.x / std::max(0.5, figure.size.width / 2.0);
        const double y = at.y / std::max(0.5, figure.size.height / 2.0);
        return x * x + y * y <= 1;
    }
    case seating::FigureKind::Polygon: return !figure.points.empty() && Loop(figure.points).contains(at);
    case seating::FigureKind::Text: return std::abs(at.x) <= reach && std::abs(at.y) <= reach;
    }
    return false;
}

bool isHit(const seating::Shape &shape, Point point, Millimetres reach)
{
    const bool border =
        shape.role == seating::ShapeRole::Outline && shape.figure.kind == seating::FigureKind::Polygon;
    return border ? isOnBorder(shape.figure, point, reach) : isIn(shape.figure, point, reach);
}

bool isHit(const auto &thing, Point point, Millimetres reach)
{
    return isIn(thing.figure, point, reach);
}

} // namespace

Selection inBox(const SeatMap &map, const Box &box, const PickScope &scope)
{
    const Box sorted = boxBetween(box.topLeft, box.bottomRight);
    return pickWhere(map, scope, [&](const auto &what) {
        if constexpr (std::is_same_v<std::decay_t<decltype(what)>, Point>)
            return sorted.contains(Box{what, what});
        else
            return sorted.contains(what);
    });
}

Selection inLasso(const SeatMap &map, std::span<const Point> curve, const PickScope &scope)
{
    if (curve.size() < 3)
        return {};
    Box around{curve.front(), curve.front()};
    for (const Point &point : curve)
        around = around.united({point, point});
    const Loop loop(curve);
    return pickWhere(map, scope, [&](const auto &what) {
        if constexpr (std::is_same_v<std::decay_t<decltype(what)>, Point>)
            return around.contains(Box{what, what}) && loop.contains(what);
        else
            return around.contains(what) && loop.contains(what);
    });
}

QString thingAt(const SeatMap &map, Point point, Millimetres reach, const PickScope &scope)
{
    QString shape;
    QString area;
    if (!scope.things)
        return {};
    forEachThing(map, [&](const seating::Section &section, const auto &thing) {
        if (!isInScope(section, scope) || !isHit(thing, point, reach))
            return;
        constexpr bool isShape = std::is_same_v<std::decay_t<decltype(thing)>, seating::Shape>;
        (isShape ? shape : area) = idOf(thing);
    });
    return area.isEmpty() ? shape : area;
}

Selection sameRow(const SeatMap &map, const Selection &chosen)
{
    std::vector<QString> seats;
    for (const ElementRef &ref : rowsOf(map, chosen)) {
        for (const seating::Seat &seat : rowAt(map, ref).seats)
            seats.push_back(seat.id);
    }
    return Selection::of(std::move(seats));
}

Selection sameCategory(const SeatMap &map, const Selection &chosen, const PickScope &scope)
{
    QSet<QString> keys;
    forEachChosenSeat(map, chosen, [&](const auto &, const auto &, const seating::Seat &seat) {
        keys.insert(seat.category);
    });
    for (const seating::Section &section : map.sections) {
        for (const seating::StandingArea &area : section.standing) {
            if (chosen.hasThing(area.id))
                keys.insert(area.category);
        }
    }
    return pickCategories(map, keys, scope);
}

Selection ofCategory(const SeatMap &map, const QString &key, const PickScope &scope)
{
    return pickCategories(map, {key}, scope);
}

Selection sameSection(const SeatMap &map, const Selection &chosen)
{
    std::vector<QString> seats;
    std::vector<QString> things;
    for (const int section : sectionsOf(map, chosen)) {
        const Selection own = selectionOf(map, {ElementKind::Section, section, -1, -1});
        seats.insert(seats.end(), own.seats.begin(), own.seats.end());
        things.insert(things.end(), own.things.begin(), own.things.end());
    }
    return Selection::of(std::move(seats), std::move(things));
}

Selection ofSection(const SeatMap &map, const QString &section)
{
    for (int i = 0; i < int(map.sections.size()); ++i) {
        if (map.sections[std::size_t(i)].id == section)
            return selectionOf(map, {ElementKind::Section, i, -1, -1});
    }
    return {};
}

Selection all(const SeatMap &map, const PickScope &scope)
{
    return pickWhere(map, scope, [](const auto &) { return true; });
}

} // namespace foyer::studio
