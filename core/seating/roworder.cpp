// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/seating/roworder.h"

#include <numeric>

namespace foyer::seating {

namespace {

using Order = std::vector<std::uint32_t>;

Order listed(std::size_t count)
{
    Order order(count);
    std::iota(order.begin(), order.end(), 0U);
    return order;
}

std::size_t farthestFrom(const std::vector<Seat> &seats, Point from)
{
    std::size_t farthest = 0;
    for (std::size_t i = 1; i < seats.size(); ++i) {
        if (squaredDistance(seats[i].position, from) > squaredDistance(seats[farthest].position, from))
            farthest = i;
    }
    return farthest;
}

/// Points right, or down where the row is more upright than level.
Point pointingRight(Point direction)
{
    const bool upright = std::abs(direction.y) > std::abs(direction.x);
    const bool backwards = upright ? direction.y < 0 : direction.x < 0;
    return backwards ? Point{} - direction : direction;
}

/// From one end of the row to the other: the farthest pair, near enough.
Point mainDirection(const std::vector<Seat> &seats)
{
    const Point oneEnd = seats[farthestFrom(seats, seats.front().position)].position;
    const Point otherEnd = seats[farthestFrom(seats, oneEnd)].position;
    return pointingRight(otherEnd - oneEnd);
}

Order alongDirection(const std::vector<Seat> &seats, Point direction)
{
    const auto reach = [&](std::uint32_t seat) {
        const Point position = seats[seat].position;
        return std::int64_t{position.x} * direction.x + std::int64_t{position.y} * direction.y;
    };
    Order order = listed(seats.size());
    std::stable_sort(order.begin(), order.end(),
                     [&](std::uint32_t a, std::uint32_t b) { return reach(a) < reach(b); });
    return order;
}

std::vector<Millimetres> measure(const std::vector<Seat> &seats, const Order &order)
{
    std::vector<Millimetres> along(order.size(), 0);
    for (std::size_t i = 1; i < order.size(); ++i)
        along[i] = along[i - 1] + distance(seats[order[i - 1]].position, seats[order[i]].position);
    return along;
}

/// The usual distance of a seat to its nearer neighbour.
Millimetres pitchOf(const std::vector<Millimetres> &along)
{
    std::vector<Millimetres> nearest;
    for (std::size_t i = 0; i < along.size(); ++i) {
        const Millimetres left = i > 0 ? along[i] - along[i - 1] : largestCoordinate;
        const Millimetres right = i + 1 < along.size() ? along[i + 1] - along[i] : largestCoordinate;
        nearest.push_back(std::min(left, right));
    }
    const auto middle = nearest.begin() + std::ptrdiff_t(nearest.size() / 2);
    std::nth_element(nearest.begin(), middle, nearest.end());
    return *middle;
}

std::vector<std::uint8_t> joinByPitch(const std::vector<Millimetres> &along)
{
    const std::int64_t pitch = pitchOf(along);
    std::vector<std::uint8_t> joined;
    for (std::size_t i = 1; i < along.size(); ++i)
        joined.push_back(std::int64_t{along[i] - along[i - 1]} * 10 <= pitch * 16 ? 1 : 0);
    return joined;
}

RowOrder orderByPlace(const std::vector<Seat> &seats)
{
    RowOrder row;
    row.seats = listed(seats.size());
    std::stable_sort(row.seats.begin(), row.seats.end(),
                     [&](std::uint32_t a, std::uint32_t b) { return *seats[a].place < *seats[b].place; });
    row.along = measure(seats, row.seats);
    for (std::size_t i = 1; i < seats.size(); ++i)
        row.joined.push_back(*seats[row.seats[i]].place - *seats[row.seats[i - 1]].place == 1 ? 1 : 0);
    return row;
}

RowOrder orderByPosition(const std::vector<Seat> &seats)
{
    RowOrder row;
    row.seats = alongDirection(seats, mainDirection(seats));
    row.along = measure(seats, row.seats);
    Order asListed = listed(seats.size());
    const Point reach = seats.back().position - seats.front().position;
    if (pointingRight(reach) != reach)
        std::reverse(asListed.begin(), asListed.end());
    std::vector<Millimetres> asListedAlong = measure(seats, asListed);
    if (asListedAlong.back() < row.along.back()) {
        row.seats = std::move(asListed);
        row.along = std::move(asListedAlong);
    }
    row.joined = joinByPitch(row.along);
    return row;
}

} // namespace

RowOrder orderRow(const std::vector<Seat> &seats)
{
    if (seats.empty())
        return {};
    const bool placed =
        std::all_of(seats.begin(), seats.end(), [](const Seat &seat) { return seat.place.has_value(); });
    return placed ? orderByPlace(seats) : orderByPosition(seats);
}

RowOrder orderAsListed(const std::vector<Seat> &seats)
{
    RowOrder row;
    row.seats = listed(seats.size());
    row.along = measure(seats, row.seats);
    if (!seats.empty())
        row.joined.assign(seats.size() - 1, 1);
    return row;
}

} // namespace foyer::seating
