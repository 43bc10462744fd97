// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/studio/draw.h"

#include "core/seating/categorycolors.h"
#include "core/seating/naturalorder.h"
#include "core/seating/roworder.h"
#include "core/studio/chosen.h"
#include "core/studio/drawing.h"
#include "core/studio/naming.h"
#include "core/studio/placement.h"
#include "core/studio/rowcurve.h"

#include <cmath>

namespace foyer::studio {

namespace {

bool isPitch(Millimetres pitch)
{
    return pitch >= 100 && pitch <= 50'000;
}

bool isWithin(int value, int least, int most)
{
    return value >= least && value <= most;
}

/// Where the seats of a grid's row stand, from its first.
std::vector<double> gridRow(const GridSpec &spec)
{
    std::vector<double> along;
    double at = 0;
    for (int seat = 1; seat <= spec.seats; ++seat) {
        along.push_back(at);
        const auto &aisles = spec.aislesAfter;
        const bool aisle = std::find(aisles.begin(), aisles.end(), seat) != aisles.end();
        at += spec.seatPitch + (aisle ? spec.aisleWidth : 0);
    }
    return along;
}

bool isGood(const GridSpec &spec)
{
    return isWithin(spec.rows, 1, 500) && isWithin(spec.seats, 1, 1000)
           && spec.rows * spec.seats <= mostDrawnSeats && isPitch(spec.seatPitch) && isPitch(spec.rowPitch)
           && isWithin(spec.aisleWidth, 0, 50'000) && isInRange(spec.corner);
}

bool isGood(const ArcSpec &spec)
{
    return isWithin(spec.rows, 1, 500) && isPitch(spec.seatPitch) && isPitch(spec.rowPitch)
           && isWithin(spec.radius, 500, 1'000'000) && isWithin(spec.opening, 1, 360'000)
           && isWithin(spec.aisles, 0, 50) && isWithin(spec.aisleWidth, 0, 50'000) && isInRange(spec.centre);
}

/// Where the seats of an arc's row stand, from its middle.
std::vector<double> arcRow(const ArcSpec &spec, double radius)
{
    // The seats at both ends of a full circle are neighbours.
    const double around = 2 * std::numbers::pi * radius - spec.seatPitch;
    const double whole = std::min(std::abs(radiansOf(spec.opening)) * radius, around);
    const double gap = double(spec.aisleWidth) + spec.seatPitch;
    const double length = (whole - spec.aisles * gap) / (spec.aisles + 1);
    std::vector<double> along;
    for (int group = 0; group <= spec.aisles && length >= 0; ++group) {
        const int gaps = int(std::floor(length / spec.seatPitch + 1e-9));
        const double middle = -whole / 2 + length / 2 + group * (length + gap);
        for (int seat = 0; seat <= gaps; ++seat)
            along.push_back(middle + (seat - gaps / 2.0) * spec.seatPitch);
    }
    return along;
}

/// The number beside a row's last one, going on as the row does.
QString numberBeyond(const seating::Row &row, const std::vector<std::uint32_t> &order)
{
    const QString &last = row.seats[order.back()].number;
    bool good = false;
    const int number = last.toInt(&good);
    const int step = order.size() > 1 ? number - row.seats[order[order.size() - 2]].number.toInt() : 1;
    QString next = good && number + step > 0 ? QString::number(number + step) : QString();
    const auto isTaken = [&](const QString &candidate) {
        return std::any_of(row.seats.begin(), row.seats.end(),
                           [&](const seating::Seat &seat) { return seat.number == candidate; });
    };
    QString largest = last;
    for (const seating::Seat &seat : row.seats) {
        if (seating::naturalLess(largest, seat.number))
            largest = seat.number;
    }
    while (next.isEmpty() || isTaken(next))
        next = largest = nextName(largest);
    return next;
}

/// A seat where the row would go on, like the one at its end.
seating::Seat seatBeyond(const seating::Row &row, bool atEnd, IdFactory &ids)
{
    seating::RowOrder order = seating::orderRow(row.seats);
    if (!atEnd)
        std::reverse(order.seats.begin(), order.seats.end());
    std::vector<Point> points;
    for (const std::uint32_t seat : order.seats)
        points.push_back(row.seats[seat].position);
    const RowCurve curve = RowCurve::through(points);
    const double pitch =
        points.size() > 1 ? curve.length() - curve.along()[points.size() - 2] : (atEnd ? 550.0 : -550.0);
    const double along = curve.length() + pitch;
    seating::Seat seat = row.seats[order.seats.back()];
    seat.id = freshId(ids);
    seat.number = numberBeyond(row, order.seats);
    seat.position = roundedAlong(curve.at(along), curve.direction(along));
    seat.accessible = seat.companion = seat.restrictedView = false;
    if (seat.place)
        *seat.place += atEnd ? 1 : -1;
    seat.unknown = {};
    return seat;
}

} // namespace

SeatMap blankMap(const BlankSpec &spec, IdFactory &ids)
{
    SeatMap map;
    map.name = spec.name;
    map.canvas = spec.canvas;
    map.levels.push_back({freshId(ids), spec.level, {}});
    if (!spec.category.isEmpty())
        map.categories.push_back({spec.category, {}, seating::freshCategoryColor(map), {}});
    return map;
}

std::vector<Point> rowPositions(Point from, Point to, Millimetres pitch)
{
    if (!isPitch(pitch) || !isInRange(from) || !isInRange(to))
        return {};
    const Vec way = Vec(to) - Vec(from);
    const auto gaps = int(std::min(999.0, std::floor((way.length() + 0.5) / pitch)));
    std::vector<Point> positions;
    for (int seat = 0; seat <= gaps; ++seat)
        positions.push_back(roundedAlong(Vec(from) + way.unit() * (double(seat) * pitch), way.unit()));
    // Drawn from the right a row is still numbered from the left.
    const bool upright = std::abs(way.y) > std::abs(way.x);
    if (upright ? way.y < 0 : way.x < 0)
        std::reverse(positions.begin(), positions.end());
    return positions;
}

Result<Selection> drawRow(SeatMap &map, const DrawPlace &place, Point from, Point to, Millimetres pitch,
                          IdFactory &ids)
{
    const std::vector<Point> positions = rowPositions(from, to, pitch);
    if (positions.empty())
        return refuse("seat_distance", QStringLiteral("makes no row"));
    return addRows(map, place, {positions}, ids);
}

Result<Selection> addSeat(SeatMap &map, const QString &besideSeat, bool atEnd, IdFactory &ids)
{
    const std::optional<ElementRef> beside = findSeat(map, besideSeat);
    if (!beside || beside->kind != ElementKind::Seat)
        return failure(ErrorCode::NotFound, QStringLiteral("there is no such seat in a row"),
                       QStringLiteral("seat"));
    seating::Row &row = rowAt(map, *beside);
    const std::uint32_t last =
        atEnd ? seating::orderRow(row.seats).seats.back() : seating::orderRow(row.seats).seats.front();
    seating::Seat seat = seatBeyond(row, atEnd, ids);
    if (!isInRange(seat.position))
        return farOut();
    const QString id = seat.id;
    row.seats.insert(last == 0 && row.seats.size() > 1 ? row.seats.begin() : row.seats.end(),
                     std::move(seat));
    return Selection::of({id});
}

std::vector<std::vector<Point>> gridPositions(const GridSpec &spec)
{
    if (!isGood(spec))
        return {};
    const double angle = radiansOf(spec.rotation);
    const Vec across{std::cos(angle), std::sin(angle)};
    const std::vector<double> along = gridRow(spec);
    std::vector<std::vector<Point>> rows;
    for (int row = 0; row < spec.rows; ++row) {
        const Vec begin = Vec(spec.corner) + across.turned() * (double(row) * spec.rowPitch);
        std::vector<Point> &points = rows.emplace_back();
        for (const double way : along)
            points.push_back(roundedAlong(begin + across * way, across));
    }
    return rows;
}

GridSpec gridInBox(GridSpec spec, const Box &box)
{
    const Millimetres left = std::min(box.topLeft.x, box.bottomRight.x);
    const Millimetres top = std::min(box.topLeft.y, box.bottomRight.y);
    const Millimetres width = std::max(box.topLeft.x, box.bottomRight.x) - left;
    const Millimetres height = std::max(box.topLeft.y, box.bottomRight.y) - top;
    spec.corner = {left, top};
    spec.rotation = 0;
    spec.rows = std::clamp(height / std::max(spec.rowPitch, 100) + 1, 1, 500);
    spec.seats = std::clamp(width / std::max(spec.seatPitch, 100) + 1, 1, 1000);
    while (spec.seats > 1 && gridRow(spec).back() > width)
        --spec.seats;
    return spec;
}

Result<Selection> drawGrid(SeatMap &map, const DrawPlace &place, const GridSpec &spec, IdFactory &ids)
{
    const std::vector<std::vector<Point>> rows = gridPositions(spec);
    if (rows.empty())
        return refuse("grid", QStringLiteral("makes no rows"));
    return addRows(map, place, rows, ids);
}

std::vector<std::vector<Point>> arcPositions(const ArcSpec &spec)
{
    if (!isGood(spec))
        return {};
    const double turn = radiansOf(spec.direction);
    const Vec outwards{-std::sin(turn), std::cos(turn)};
    const Vec right{std::cos(turn), std::sin(turn)};
    std::vector<std::vector<Point>> rows;
    std::size_t seats = 0;
    for (int row = 0; row < spec.rows; ++row) {
        const double radius = spec.radius + double(row) * spec.rowPitch;
        std::vector<Point> points;
        for (const double along : arcRow(spec, radius)) {
            const double angle = along / radius;
            const Vec ray = outwards * std::cos(angle) + right * std::sin(angle);
            points.push_back(roundedAlong(Vec(spec.centre) + ray * radius, ray.turned()));
        }
        seats += points.size();
        if (seats > std::size_t(mostDrawnSeats))
            return {};
        if (!points.empty())
            rows.push_back(std::move(points));
    }
    return rows;
}

Result<Selection> drawArc(SeatMap &map, const DrawPlace &place, const ArcSpec &spec, IdFactory &ids)
{
    const std::vector<std::vector<Point>> rows = arcPositions(spec);
    if (rows.empty())
        return refuse("arc", QStringLiteral("makes no rows"));
    return addRows(map, place, rows, ids);
}

} // namespace foyer::studio
