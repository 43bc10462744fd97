// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/seating/sectionoutline.h"
#include "core/studio/boxing.h"
#include "core/studio/rulerepair.h"

#include <algorithm>
#include <limits>

namespace foyer::studio {

namespace {

using seating::Figure;
using seating::largestCoordinate;
using seating::ProblemCode;
using seating::Shape;

constexpr Millimetres margin = 1000; ///< beside what was outside
constexpr Millimetres largestReach = 2000;

/// Positive where the way from `a` over `b` to `c` turns to the right as drawn.
std::int64_t turnOver(Point a, Point b, Point c)
{
    return (std::int64_t{b.x} - a.x) * (std::int64_t{c.y} - a.y)
           - (std::int64_t{b.y} - a.y) * (std::int64_t{c.x} - a.x);
}

/// The smallest convex polygon around the points.
std::vector<Point> hullOf(std::vector<Point> points)
{
    std::sort(points.begin(), points.end(),
              [](Point a, Point b) { return std::pair(a.x, a.y) < std::pair(b.x, b.y); });
    points.erase(std::unique(points.begin(), points.end()), points.end());
    std::vector<Point> hull;
    for (int half = 0; half < 2; ++half) {
        const std::size_t start = hull.size();
        for (const Point &point : points) {
            while (hull.size() >= start + 2 && turnOver(hull[hull.size() - 2], hull.back(), point) <= 0)
                hull.pop_back();
            hull.push_back(point);
        }
        if (points.size() > 1)
            hull.pop_back();
        std::reverse(points.begin(), points.end());
    }
    return hull;
}

bool isOutline(const Shape &shape)
{
    return shape.role == seating::ShapeRole::Outline && shape.figure.kind != seating::FigureKind::Text;
}

/// What lies outside: of the canvas, or of its section.
class BorderRepair final : public RuleRepair
{
public:
    std::optional<Remedy> propose(const SeatMap &map, const seating::Problem &problem) override
    {
        if (problem.code == ProblemCode::SeatOutsideSection)
            return isOutside(map, problem.element) ? std::optional(Remedy{RemedyKind::GrowOutline, {}})
                                                   : std::nullopt;
        const std::optional<Canvas> canvas = grown(map);
        return canvas ? std::optional(Remedy{RemedyKind::GrowCanvas, textOf(canvas->size)}) : std::nullopt;
    }

    void carryOut(SeatMap &map, const seating::Problem &problem, const Remedy &remedy,
                  RepairLog &log) override
    {
        if (remedy.kind == RemedyKind::GrowOutline) {
            growOutline(map, problem, log);
            return;
        }
        const Canvas canvas = grown(map).value_or(Canvas{{}, map.canvas});
        log.add(map, problem, remedy.kind, textOf(map.canvas), textOf(canvas.size));
        seating::moveContent(map, canvas.offset);
        map.canvas = canvas.size;
    }

private:
    struct Canvas
    {
        Point offset;
        Size size;
    };

    static QString textOf(Size size) { return QStringLiteral("%1 × %2").arg(size.width).arg(size.height); }

    /// Nothing where all is inside, or where no canvas would be large enough.
    static std::optional<Canvas> grown(const SeatMap &map)
    {
        const std::optional<Box> content = seating::contentBounds(map);
        if (!content || Box{{}, {map.canvas.width, map.canvas.height}}.contains(*content))
            return {};
        for (const Millimetres room : {margin, 0}) {
            const auto [x, width] =
                stretched(content->topLeft.x, content->bottomRight.x, map.canvas.width, room);
            const auto [y, height] =
                stretched(content->topLeft.y, content->bottomRight.y, map.canvas.height, room);
            const Canvas canvas{{Millimetres(x), Millimetres(y)}, {Millimetres(width), Millimetres(height)}};
            if (width <= largestCoordinate && height <= largestCoordinate
                && backgroundFits(map, canvas.offset))
                return canvas;
        }
        return {};
    }

    /// Along one axis: how far all must move, and how long the canvas becomes.
    static std::pair<std::int64_t, std::int64_t> stretched(std::int64_t first, std::int64_t last,
                                                           std::int64_t length, Millimetres room)
    {
        const std::int64_t offset = first < 0 ? room - first : 0;
        const std::int64_t end = last + offset;
        return {offset, end > length ? end + room : length};
    }

    static bool backgroundFits(const SeatMap &map, Point offset)
    {
        if (!map.background)
            return true;
        const Point position = map.background->position;
        return std::int64_t{position.x} + offset.x <= largestCoordinate
               && std::int64_t{position.y} + offset.y <= largestCoordinate;
    }

    static bool isOutside(const SeatMap &map, const ElementRef &element)
    {
        const seating::Section &section = sectionAt(map, element);
        const Point seat = seatAt(map, element).position;
        bool outside = false;
        for (const Shape &shape : section.shapes) {
            if (isOutline(shape) && seating::isInside(seat, seating::cornersOf(shape.figure)))
                return false;
            outside = outside || isOutline(shape);
        }
        return outside;
    }

    /// The outline with the corner that is nearest to the seat.
    static Shape &nearestOutline(seating::Section &section, Point seat)
    {
        const auto distanceOf = [seat](const Shape &shape) {
            std::int64_t nearest = std::numeric_limits<std::int64_t>::max();
            for (const Point &corner :
                 isOutline(shape) ? seating::cornersOf(shape.figure) : std::vector<Point>{})
                nearest = std::min(nearest, seating::squaredDistance(corner, seat));
            return std::pair(!isOutline(shape), nearest);
        };
        return *std::min_element(
            section.shapes.begin(), section.shapes.end(),
            [&](const Shape &a, const Shape &b) { return distanceOf(a) < distanceOf(b); });
    }

    static void growOutline(SeatMap &map, const seating::Problem &problem, RepairLog &log)
    {
        seating::Seat seat = seatAt(map, problem.element);
        Shape &outline = nearestOutline(sectionAt(map, problem.element), seat.position);
        log.add(map, problem, RemedyKind::GrowOutline, {}, {});
        log.touchThing(outline.id);
        seat.radius = std::min(seat.radius, largestReach);
        const Box box = boxOf(seat);
        std::vector<Point> corners = seating::cornersOf(outline.figure);
        for (const Point corner : {box.topLeft, box.bottomRight, Point{box.topLeft.x, box.bottomRight.y},
                                   Point{box.bottomRight.x, box.topLeft.y}})
            corners.push_back({std::clamp(corner.x, -largestCoordinate, largestCoordinate),
                               std::clamp(corner.y, -largestCoordinate, largestCoordinate)});
        outline.figure = polygonOf(hullOf(std::move(corners)));
    }

    /// About its middle, so that no corner is further from it than a plan is wide.
    static Figure polygonOf(std::vector<Point> corners)
    {
        std::optional<Box> bounds;
        for (const Point &corner : corners)
            addTo(bounds, {corner, corner});
        Figure figure;
        figure.kind = seating::FigureKind::Polygon;
        figure.position = middleOf(*bounds);
        for (Point &corner : corners)
            corner = corner - figure.position;
        figure.points = std::move(corners);
        return figure;
    }
};

} // namespace

RuleRepairPtr makeBorderRepair()
{
    return std::make_unique<BorderRepair>();
}

} // namespace foyer::studio
