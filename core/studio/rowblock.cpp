// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/studio/rowblock.h"

#include "core/seating/roworder.h"
#include "core/seating/seatwalk.h"
#include "core/studio/boxing.h"
#include "core/studio/chosen.h"

#include <algorithm>
#include <cmath>
#include <numeric>

namespace foyer::studio {

namespace {

using PointRows = std::vector<std::vector<Point>>;

/// Middles of the stages.
std::vector<Vec> stagesOf(const SeatMap &map)
{
    std::vector<Vec> stages;
    for (const seating::Section &section : map.sections) {
        for (const seating::Shape &shape : section.shapes) {
            if (shape.role == seating::ShapeRole::Stage)
                stages.emplace_back(middleOf(shape.figure.bounds()));
        }
    }
    return stages;
}

std::vector<seating::Seat> pick(const seating::Row &row, const std::vector<std::size_t> &seats)
{
    std::vector<seating::Seat> picked;
    for (const std::size_t seat : seats)
        picked.push_back(row.seats[seat]);
    return picked;
}

PointRows pointsOf(const std::vector<BlockRow> &rows)
{
    PointRows points;
    for (const BlockRow &row : rows)
        points.push_back(row.points);
    return points;
}

void reverse(BlockRow &row)
{
    std::reverse(row.seats.begin(), row.seats.end());
    std::reverse(row.joined.begin(), row.joined.end());
    std::reverse(row.points.begin(), row.points.end());
}

/// Who sits next to whom among these seats, whichever end is called left.
bool keepsOrder(const seating::Row &row, const std::vector<std::size_t> &seats,
                const std::vector<Point> &places)
{
    seating::Row moved = row;
    for (std::size_t i = 0; i < seats.size(); ++i)
        moved.seats[seats[i]].position = places[i];
    std::vector<std::size_t> listed = seats;
    std::sort(listed.begin(), listed.end());
    const seating::RowOrder before = seating::orderRow(pick(row, listed));
    seating::RowOrder after = seating::orderRow(pick(moved, listed));
    if (before.seats != after.seats) {
        std::reverse(after.seats.begin(), after.seats.end());
        std::reverse(after.joined.begin(), after.joined.end());
    }
    return before.seats == after.seats && before.joined == after.joined;
}

} // namespace

RowBlock RowBlock::of(const SeatMap &map, const Selection &chosen)
{
    RowBlock block;
    IdCursor cursor(chosen.seats);
    for (const ElementRef &ref : rowsOf(map, {chosen.seats, {}})) {
        const seating::Row &row = rowAt(map, ref);
        std::vector<std::size_t> seats;
        for (std::size_t i = 0; i < row.seats.size(); ++i) {
            if (cursor.has(row.seats[i].id))
                seats.push_back(i);
        }
        if (ref.kind == ElementKind::Row)
            block.addRow(row, ref, seats);
    }
    if (block.m_rows.empty())
        return block;
    block.m_centre = commonCentre(pointsOf(block.m_rows));
    if (block.m_centre)
        block.layAbout(*block.m_centre, stagesOf(map));
    else
        block.layAlong(stagesOf(map));
    return block;
}

void RowBlock::addRow(const seating::Row &row, const ElementRef &ref, const std::vector<std::size_t> &seats)
{
    const std::vector<seating::Seat> picked = pick(row, seats);
    const seating::RowOrder order = seating::orderRow(picked);
    BlockRow added;
    added.ref = ref;
    added.joined = order.joined;
    for (const std::uint32_t seat : order.seats) {
        added.seats.push_back(seats[seat]);
        added.points.push_back(picked[seat].position);
    }
    m_rows.push_back(std::move(added));
}

Vec RowBlock::middle() const
{
    Vec sum;
    double count = 0;
    for (const BlockRow &row : m_rows) {
        for (const Point &point : row.points)
            sum = sum + Vec(point);
        count += double(row.points.size());
    }
    return sum * (1 / count);
}

/// Turns a direction along the rows so that behind it is away from the nearest stage; where that does not
/// say, or there is no stage, away from the top of the plan.
void RowBlock::face(Vec direction, const std::vector<Vec> &stages)
{
    double ahead = std::abs(direction.x) > 1e-3 ? direction.x : direction.y;
    const Vec here = middle();
    const auto nearest = std::min_element(stages.begin(), stages.end(), [here](Vec a, Vec b) {
        return (a - here).length() < (b - here).length();
    });
    if (nearest != stages.end()) {
        const double away = (here - *nearest).unit().dot(direction.turned());
        ahead = std::abs(away) > 0.1 ? away : ahead;
    }
    m_direction = ahead < 0 ? direction * -1 : direction;
}

/// All rows from left to right as the block sees it.
void RowBlock::turnRows()
{
    for (BlockRow &row : m_rows) {
        if ((Vec(row.points.back()) - Vec(row.points.front())).dot(m_direction) < 0)
            reverse(row);
    }
}

void RowBlock::layAbout(Vec centre, const std::vector<Vec> &stages)
{
    const Vec outwards = (middle() - centre).unit();
    face(outwards.turned() * -1, stages);
    turnRows();
    // The axis goes through the middle of the angle that the rows take up, not through their mean.
    double least = 0;
    double most = 0;
    for (const BlockRow &row : m_rows) {
        for (const Point &point : row.points) {
            const Vec from = Vec(point) - centre;
            const double angle = std::atan2(from.dot(outwards.turned()), from.dot(outwards));
            least = std::min(least, angle);
            most = std::max(most, angle);
        }
    }
    const double turn = (least + most) / 2;
    const Vec axis = outwards * std::cos(turn) + outwards.turned() * std::sin(turn);
    const double sense = backwards().dot(outwards) < 0 ? -1 : 1;
    m_direction = axis.turned() * -sense;
    double nearest = seating::largestCoordinate * 2.0;
    for (BlockRow &row : m_rows) {
        row.curve = RowCurve::about(centre, row.points);
        row.depth = sense * row.curve.radius();
        nearest = std::min(nearest, row.depth);
    }
    m_origin = centre + backwards() * nearest;
    for (BlockRow &row : m_rows) {
        row.depth -= nearest;
        const Vec first = Vec(row.points.front()) - centre;
        const double angle = std::atan2(first.dot(m_direction), first.dot(axis));
        for (const double along : row.curve.along())
            row.along.push_back(angle * row.curve.radius() + along);
    }
}

void RowBlock::layAlong(const std::vector<Vec> &stages)
{
    Vec sum;
    for (const BlockRow &row : m_rows) {
        const Vec reach = Vec(row.points.back()) - Vec(row.points.front());
        sum = sum + reach * (sum.dot(reach) < 0 ? -1 : 1);
    }
    face(sum.length() > 0 ? sum.unit() : Vec{1, 0}, stages);
    turnRows();
    m_origin = middle();
    double least = std::numeric_limits<double>::infinity();
    double most = -least;
    for (BlockRow &row : m_rows) {
        row.curve = RowCurve::through(row.points);
        for (const Point &point : row.points) {
            const double along = (Vec(point) - m_origin).dot(m_direction);
            least = std::min(least, along);
            most = std::max(most, along);
        }
    }
    m_origin = m_origin + m_direction * ((least + most) / 2);
    double nearest = std::numeric_limits<double>::infinity();
    for (BlockRow &row : m_rows) {
        crossAxis(row);
        nearest = std::min(nearest, row.depth);
    }
    m_origin = m_origin + backwards() * nearest;
    for (BlockRow &row : m_rows)
        row.depth -= nearest;
}

/// A few steps along the row's own curve lead to where it crosses the axis; a row that does not reach it (an
/// arc that bends away) is measured from its own middle.
void RowBlock::crossAxis(BlockRow &row) const
{
    const double middle = row.curve.length() / 2;
    double crossing = middle;
    double off = 0;
    for (int step = 0; step < 20; ++step) {
        off = (row.curve.at(crossing) - m_origin).dot(m_direction);
        const double ahead = row.curve.direction(crossing).dot(m_direction);
        if (std::abs(off) < 1e-6 || ahead < 0.3)
            break;
        crossing -= off / ahead;
    }
    if (std::abs(off) >= 0.01) {
        const double beside = (row.curve.at(middle) - m_origin).dot(m_direction);
        crossing = middle - beside;
        row.depth = (row.curve.at(middle) - m_origin).dot(backwards());
    } else {
        row.depth = (row.curve.at(crossing) - m_origin).dot(backwards());
    }
    for (const double along : row.curve.along())
        row.along.push_back(along - crossing);
}

const BlockRow &RowBlock::front() const
{
    return *std::min_element(m_rows.begin(), m_rows.end(),
                             [](const BlockRow &a, const BlockRow &b) { return a.depth < b.depth; });
}

bool RowBlock::isStraight() const
{
    return std::all_of(m_rows.begin(), m_rows.end(),
                       [](const BlockRow &row) { return studio::isStraight(row.points); });
}

double RowBlock::radius() const
{
    return (m_origin - *m_centre).dot(backwards());
}

double RowBlock::misfitAt(double radius) const
{
    return misfit(pointsOf(m_rows), m_origin - backwards() * radius).mean;
}

Point RowBlock::rolled(double along, double depth, double radius) const
{
    if (radius == 0)
        return roundedAlong(m_origin + m_direction * along + backwards() * depth, m_direction);
    const double own = radius + depth;
    const double angle = along / own;
    const Vec outwards = backwards() * std::cos(angle) + m_direction * std::sin(angle);
    return roundedAlong(m_origin - backwards() * radius + outwards * own, outwards.turned());
}

bool putRows(SeatMap &map, const RowBlock &block, const std::vector<std::vector<Point>> &places)
{
    for (std::size_t r = 0; r < places.size(); ++r) {
        const bool inRange = std::all_of(places[r].begin(), places[r].end(), isInRange);
        if (!inRange || !keepsOrder(rowAt(map, block.rows()[r].ref), block.rows()[r].seats, places[r]))
            return false;
    }
    for (std::size_t r = 0; r < places.size(); ++r) {
        seating::Row &row = rowAt(map, block.rows()[r].ref);
        for (std::size_t i = 0; i < places[r].size(); ++i)
            row.seats[block.rows()[r].seats[i]].position = places[r][i];
    }
    return true;
}

} // namespace foyer::studio
