// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/studio/placement.h"

#include "core/seating/arc.h"
#include "core/studio/boxing.h"
#include "core/studio/chosen.h"

#include <cmath>

namespace foyer::studio {

namespace {

constexpr Millidegrees fullTurn = 360'000;

/// A figure's edges from its position, rounded: a rectangle's corners are its position and these.
struct Edges
{
    Point across;
    Point down;
};

Point turnedBy(double x, double y, Millidegrees angle)
{
    const double radians = radiansOf(angle);
    return {seating::roundedMillimetres(x * std::cos(radians) - y * std::sin(radians)),
            seating::roundedMillimetres(x * std::sin(radians) + y * std::cos(radians))};
}

Edges edgesOf(const seating::Figure &figure)
{
    return {turnedBy(figure.size.width, 0, figure.rotation),
            turnedBy(0, figure.size.height, figure.rotation)};
}

Box cornerBoxOf(const seating::Figure &figure)
{
    if (figure.kind != seating::FigureKind::Rectangle)
        return figure.bounds();
    const auto [across, down] = edgesOf(figure);
    Box box{figure.position, figure.position};
    for (const Point &corner : {across, down, across + down})
        box = box.united({figure.position + corner, figure.position + corner});
    return box;
}

/// Left is the smaller x, of an upright row the smaller y.
bool pointsRight(Point direction)
{
    const bool upright = std::abs(direction.y) > std::abs(direction.x);
    return upright ? direction.y >= 0 : direction.x >= 0;
}

/// Indices of the row's chosen seats by their places; empty where not every seat of the row has one.
std::vector<std::size_t> byPlace(const seating::Row &row, const std::vector<std::size_t> &seats)
{
    const bool placed = std::all_of(row.seats.begin(), row.seats.end(),
                                    [](const seating::Seat &seat) { return seat.place.has_value(); });
    if (!placed || seats.size() < 2)
        return {};
    std::vector<std::size_t> ordered = seats;
    std::stable_sort(ordered.begin(), ordered.end(),
                     [&](std::size_t a, std::size_t b) { return row.seats[a].place < row.seats[b].place; });
    return ordered;
}

/// Gaps go with the seats they are beside. Where seats that stay have places in between, the places there are
/// change hands, so that no two seats get the same.
void reversePlaces(seating::Row &row, const std::vector<std::size_t> &ordered)
{
    const int first = *row.seats[ordered.front()].place;
    const int last = *row.seats[ordered.back()].place;
    const auto within = std::count_if(row.seats.begin(), row.seats.end(), [=](const seating::Seat &seat) {
        return *seat.place >= first && *seat.place <= last;
    });
    if (std::size_t(within) == ordered.size()) {
        for (const std::size_t seat : ordered)
            row.seats[seat].place = first + last - *row.seats[seat].place;
        return;
    }
    for (std::size_t i = 0, j = ordered.size() - 1; i < j; ++i, --j)
        std::swap(row.seats[ordered[i]].place, row.seats[ordered[j]].place);
}

bool placeRow(seating::Row &row, const std::vector<std::size_t> &seats, const Placement &placement)
{
    const std::vector<std::size_t> ordered = byPlace(row, seats);
    const auto direction = [&] {
        return row.seats[ordered.back()].position - row.seats[ordered.front()].position;
    };
    const bool right = !ordered.empty() && pointsRight(direction());
    bool good = true;
    for (const std::size_t seat : seats) {
        Point &position = row.seats[seat].position;
        position = placement.of(position);
        good = good && isInRange(position);
    }
    if (!ordered.empty() && pointsRight(direction()) != right)
        reversePlaces(row, ordered);
    return good;
}

void placeThing(seating::Shape &shape, const Placement &placement)
{
    if (shape.text)
        placement.apply(*shape.text, shape.figure);
    placement.apply(shape.figure);
}

void placeThing(auto &thing, const Placement &placement)
{
    placement.apply(thing.figure);
}

} // namespace

double radiansOf(Millidegrees angle)
{
    return double(angle) / 180'000.0 * std::numbers::pi;
}

Millidegrees withinTurn(std::int64_t angle)
{
    return Millidegrees(angle % fullTurn);
}

Placement Placement::moved(Point offset)
{
    Placement placement;
    placement.m_offset = offset;
    return placement;
}

Placement Placement::turned(Millidegrees angle, Point pivot)
{
    // Right angles are exact: the sine of a half turn must not cost a millimetre.
    const Millidegrees quarter = fullTurn / 4;
    const bool right = angle % quarter == 0;
    const int quarters = (angle / quarter % 4 + 4) % 4;
    constexpr std::array<double, 5> sines{0, 1, 0, -1, 0};
    Placement placement;
    placement.m_yx = right ? sines[std::size_t(quarters)] : std::sin(radiansOf(angle));
    placement.m_xx = right ? sines[std::size_t(quarters) + 1] : std::cos(radiansOf(angle));
    placement.m_xy = -placement.m_yx;
    placement.m_yy = placement.m_xx;
    placement.m_pivot = pivot;
    placement.m_angle = angle;
    return placement;
}

Placement Placement::mirrored(Axis axis, Millimetres sum)
{
    Placement placement;
    placement.m_axis = axis;
    (axis == Axis::Upright ? placement.m_xx : placement.m_yy) = -1;
    placement.m_offset = axis == Axis::Upright ? Point{sum, 0} : Point{0, sum};
    return placement;
}

Point Placement::of(Point point) const
{
    return m_pivot + m_offset + ofDirection(point - m_pivot);
}

Point Placement::ofDirection(Point direction) const
{
    return {seating::roundedMillimetres(m_xx * direction.x + m_xy * direction.y),
            seating::roundedMillimetres(m_yx * direction.x + m_yy * direction.y)};
}

/// A rectangle's position is a corner: turned over, the corner beside it takes its place.
void Placement::apply(seating::Figure &figure) const
{
    Point anchor = figure.position;
    if (m_axis && figure.kind == seating::FigureKind::Rectangle) {
        const auto [across, down] = edgesOf(figure);
        anchor = anchor + (*m_axis == Axis::Upright ? across : down);
    }
    figure.position = of(anchor);
    figure.rotation = m_axis ? -figure.rotation : withinTurn(std::int64_t{figure.rotation} + m_angle);
    if (!m_axis)
        return;
    for (Point &point : figure.points)
        point = ofDirection(point);
}

void Placement::apply(seating::ShapeText &text, const seating::Figure &before) const
{
    if (!m_axis)
        return; // a figure's text turns and moves with it
    const bool corner = before.kind == seating::FigureKind::Rectangle;
    if (*m_axis == Axis::Upright)
        text.position.x = (corner ? before.size.width : 0) - text.position.x;
    else
        text.position.y = (corner ? before.size.height : 0) - text.position.y;
}

bool place(SeatMap &map, const Selection &chosen, const Placement &placement)
{
    bool good = true;
    forEachChosenRow(map, chosen, [&](auto &, seating::Row &row, const std::vector<std::size_t> &seats) {
        good = placeRow(row, seats, placement) && good;
    });
    forEachChosenThing(map, chosen, [&](auto &, auto &thing) {
        placeThing(thing, placement);
        good = good && isInRange(thing.figure.position);
    });
    return good;
}

bool shift(SeatMap &map, const Shifts &shifts)
{
    bool good = true;
    const auto move = [&](const QHash<QString, Point> &offsets, const QString &id, Point &position) {
        const auto offset = offsets.constFind(id);
        if (offset == offsets.constEnd())
            return;
        position = position + *offset;
        good = good && isInRange(position);
    };
    seating::forEachSeat(
        map, [&](auto &, auto &, seating::Seat &seat) { move(shifts.seats, seat.id, seat.position); });
    forEachThing(map, [&](auto &, auto &thing) { move(shifts.things, idOf(thing), thing.figure.position); });
    return good;
}

std::optional<Box> cornerBounds(const SeatMap &map, const Selection &chosen)
{
    std::optional<Box> bounds;
    forEachChosenSeat(map, chosen, [&](const auto &, const auto &, const seating::Seat &seat) {
        addTo(bounds, boxOf(seat));
    });
    forEachChosenThing(map, chosen,
                       [&](const auto &, const auto &thing) { addTo(bounds, cornerBoxOf(thing.figure)); });
    return bounds;
}

} // namespace foyer::studio
