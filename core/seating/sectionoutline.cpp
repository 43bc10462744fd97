// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/seating/sectionoutline.h"

#include "core/seating/arc.h"
#include "core/seating/seatwalk.h"

namespace foyer::seating {

namespace {

struct Corner
{
    double x = 0;
    double y = 0;
};

std::vector<Corner> unturnedCorners(const Figure &figure)
{
    const double width = figure.size.width;
    const double height = figure.size.height;
    std::vector<Corner> corners;
    switch (figure.kind) {
    case FigureKind::Rectangle: corners = {{0, 0}, {width, 0}, {width, height}, {0, height}}; break;
    case FigureKind::Circle:
    case FigureKind::Ellipse: {
        constexpr int sides = 64;
        for (int i = 0; i < sides; ++i)
            corners.push_back({width / 2 * std::cos(turnOf(double(i) / sides)),
                               height / 2 * std::sin(turnOf(double(i) / sides))});
        break;
    }
    case FigureKind::Polygon:
        for (const Point &point : figure.points)
            corners.push_back({double(point.x), double(point.y)});
        break;
    case FigureKind::Text: break;
    }
    return corners;
}

/// Positive where `point` is to the left of the way from `a` to `b`.
std::int64_t crossing(Point a, Point b, Point point)
{
    return (std::int64_t{b.x} - a.x) * (std::int64_t{point.y} - a.y)
           - (std::int64_t{b.y} - a.y) * (std::int64_t{point.x} - a.x);
}

bool isBetween(Point a, Point b, Point point)
{
    return point.x >= std::min(a.x, b.x) && point.x <= std::max(a.x, b.x) && point.y >= std::min(a.y, b.y)
           && point.y <= std::max(a.y, b.y);
}

} // namespace

std::vector<Point> cornersOf(const Figure &figure)
{
    const double angle = turnOf(figure.rotation / 360'000.0);
    const double sine = std::sin(angle);
    const double cosine = std::cos(angle);
    std::vector<Point> corners;
    for (const Corner &corner : unturnedCorners(figure))
        corners.push_back(figure.position
                          + Point{roundedMillimetres(corner.x * cosine - corner.y * sine),
                                  roundedMillimetres(corner.x * sine + corner.y * cosine)});
    return corners;
}

bool isInside(Point point, std::span<const Point> corners)
{
    bool inside = false;
    for (std::size_t i = 0; i < corners.size(); ++i) {
        const Point a = corners[i];
        const Point b = corners[(i + 1) % corners.size()];
        const std::int64_t turn = crossing(a, b, point);
        if (turn == 0 && isBetween(a, b, point))
            return true;
        if ((a.y > point.y) != (b.y > point.y) && (turn > 0) == (b.y > a.y))
            inside = !inside;
    }
    return inside;
}

void findOutsiders(const SeatMap &map, ProblemSink &found)
{
    std::vector<std::vector<std::vector<Point>>> outlines(map.sections.size());
    for (std::size_t s = 0; s < map.sections.size(); ++s) {
        for (const Shape &shape : map.sections[s].shapes) {
            if (shape.role == ShapeRole::Outline && shape.figure.kind != FigureKind::Text)
                outlines[s].push_back(cornersOf(shape.figure));
        }
    }
    forEachSeatRef(map, [&](const ElementRef &ref, const Section &, const Row &, const Seat &seat) {
        const auto &own = outlines[std::size_t(ref.section)];
        if (!own.empty() && std::none_of(own.begin(), own.end(), [&](const std::vector<Point> &corners) {
                return isInside(seat.position, corners);
            }))
            found.add(ref, seat.position);
    });
}

} // namespace foyer::seating
