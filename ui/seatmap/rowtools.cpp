// SPDX-License-Identifier: GPL-3.0-or-later
// The tools that draw rows: one, a grid, an arc block.
#include "ui/seatmap/drawtool.h"
#include "ui/seatmap/studiocanvas.h"
#include "ui/seatmap/studiodesk.h"

#include <cmath>

namespace foyer::seatmap {

namespace {

using seating::Millimetres;
using seating::Point;
using seating::SeatMap;
using studio::Step;
using studio::StepKind;

constexpr int usualSeats = 12;
constexpr int usualRows = 6;
constexpr double widestHalf = 80; ///< degrees: an arc block is no ring

} // namespace

Step RowTool::step() const
{
    return {StepKind::DrawRow, {}, 1, {}};
}

studio::Edit RowTool::edit(const Drawn &drawn) const
{
    return [place = place(), drawn, pitch = canvas().settings().seatPitch, &ids = desk().ids()](
               SeatMap &map) { return studio::drawRow(map, place, drawn.from, drawn.to, pitch, ids); };
}

Drawn RowTool::usual(Point middle) const
{
    const Millimetres half = canvas().settings().seatPitch * (usualSeats - 1) / 2;
    return {{middle.x - half, middle.y}, {middle.x + half + 1, middle.y}, {}};
}

std::vector<std::vector<Point>> RowTool::rows(const Drawn &drawn) const
{
    return {studio::rowPositions(drawn.from, drawn.to, canvas().settings().seatPitch)};
}

Step GridTool::step() const
{
    return {StepKind::DrawGrid, {}, 1, {}};
}

studio::GridSpec GridTool::spec(const Drawn &drawn) const
{
    studio::GridSpec spec;
    spec.seatPitch = canvas().settings().seatPitch;
    spec.rowPitch = canvas().settings().rowPitch;
    return studio::gridInBox(spec, {drawn.from, drawn.to});
}

studio::Edit GridTool::edit(const Drawn &drawn) const
{
    return [place = place(), spec = spec(drawn), &ids = desk().ids()](SeatMap &map) {
        return studio::drawGrid(map, place, spec, ids);
    };
}

Drawn GridTool::usual(Point middle) const
{
    const DrawSettings &settings = canvas().settings();
    const Point half{settings.seatPitch * (usualSeats - 1) / 2, settings.rowPitch * (usualRows - 1) / 2};
    return {middle - half, middle + half + Point{1, 1}, {}};
}

std::vector<std::vector<Point>> GridTool::rows(const Drawn &drawn) const
{
    return studio::gridPositions(spec(drawn));
}

QString GridTool::words(const Drawn &) const
{
    return {};
}

Step ArcTool::step() const
{
    return {StepKind::DrawArc, {}, 1, {}};
}

studio::ArcSpec ArcTool::spec(const Drawn &drawn) const
{
    const DrawSettings &settings = canvas().settings();
    const Point way = drawn.to - drawn.from;
    const bool up = way.y < 0;
    studio::ArcSpec spec;
    spec.radius = settings.radius;
    spec.centre = drawn.from + Point{0, up ? settings.radius : -settings.radius};
    spec.direction = up ? 180'000 : 0;
    const double share = std::min(1.0, std::abs(way.x) / double(settings.radius));
    const double half = std::min(widestHalf, std::asin(share) * 180 / M_PI);
    spec.opening = std::max(1000, int(std::lround(2 * half * 1000)));
    spec.rows = 1 + std::abs(way.y) / settings.rowPitch;
    spec.seatPitch = settings.seatPitch;
    spec.rowPitch = settings.rowPitch;
    spec.aisles = settings.aisles;
    return spec;
}

studio::Edit ArcTool::edit(const Drawn &drawn) const
{
    return [place = place(), spec = spec(drawn), &ids = desk().ids()](SeatMap &map) {
        return studio::drawArc(map, place, spec, ids);
    };
}

Drawn ArcTool::usual(Point middle) const
{
    const DrawSettings &settings = canvas().settings();
    return {middle, middle + Point{settings.radius / 2, settings.rowPitch * (usualRows - 1)}, {}};
}

std::vector<std::vector<Point>> ArcTool::rows(const Drawn &drawn) const
{
    return studio::arcPositions(spec(drawn));
}

QString ArcTool::words(const Drawn &) const
{
    return {};
}

} // namespace foyer::seatmap
