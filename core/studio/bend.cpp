// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/studio/bend.h"

#include "core/studio/chosen.h"
#include "core/studio/rowmeasures.h"
#include "core/studio/rowpitch.h"

#include <cmath>

namespace foyer::studio {

namespace {

constexpr double mostOfCircle = 1.5 * std::numbers::pi;

bool hasRows(const RowBlock &block, std::size_t seats)
{
    return std::any_of(block.rows().begin(), block.rows().end(),
                       [=](const BlockRow &row) { return row.points.size() >= seats; });
}

bool fitsRadius(const BlockRow &row, double radius)
{
    const double own = radius + std::round(row.depth);
    const bool sameSide = (own > 0) == (radius > 0);
    return sameSide && std::abs(own) >= smallestRadius
           && row.along.back() - row.along.front() <= mostOfCircle * std::abs(own);
}

/// How deep the middle of an arc of this length sinks.
double depthOf(double length, double radius)
{
    return radius * (1 - std::cos(length / (2 * radius)));
}

} // namespace

Result<Selection> bend(SeatMap &map, const Selection &chosen, Millimetres radius)
{
    if (radius != 0 && (std::abs(radius) < smallestRadius || std::abs(radius) > seating::largestCoordinate))
        return refuse("radius", QStringLiteral("must be 0 or between 1 m and 10 km"));
    const RowBlock block = RowBlock::of(map, chosen);
    if (!hasRows(block, 2))
        return nothingChosen();
    const std::vector<double> pitches = pitchesOf(block.rows());
    std::vector<std::vector<Point>> places;
    for (std::size_t r = 0; r < pitches.size(); ++r) {
        const BlockRow &row = block.rows()[r];
        if (radius != 0 && !fitsRadius(row, radius))
            return refuse("radius", QStringLiteral("is too small for these rows"));
        std::vector<Point> &points = places.emplace_back();
        for (const double along : spreadAlong(row, pitches[r]))
            points.push_back(block.rolled(along, std::round(row.depth), radius));
    }
    if (!putRows(map, block, places))
        return refuse("radius", QStringLiteral("seats would change their order or lose their neighbours"));
    return chosen;
}

std::optional<Millimetres> bendRadius(const SeatMap &map, const Selection &chosen)
{
    return bendRadiusOf(RowBlock::of(map, chosen));
}

std::optional<Millimetres> bendRadiusOf(const RowBlock &block)
{
    if (!hasRows(block, 3))
        return std::nullopt;
    if (block.isStraight())
        return 0;
    if (!block.isConcentric())
        return std::nullopt;
    const double radius = block.radius();
    const double best = block.misfitAt(radius);
    for (const double step : {10'000.0, 5000.0, 1000.0, 500.0, 100.0, 50.0, 10.0}) {
        const double rounded = std::round(radius / step) * step;
        if (rounded != 0 && block.misfitAt(rounded) <= best * 1.03 + 0.004)
            return Millimetres(rounded);
    }
    return seating::roundedMillimetres(radius);
}

Millimetres radiusForDepth(const SeatMap &map, const Selection &chosen, Millimetres depth)
{
    const RowBlock block = RowBlock::of(map, chosen);
    if (depth == 0 || !hasRows(block, 2))
        return 0;
    const BlockRow &front = block.front();
    const double length = front.along.back() - front.along.front();
    double least = std::max<double>(smallestRadius, length / mostOfCircle);
    double most = seating::largestCoordinate;
    // The smaller the radius, the deeper: halve the way between until the millimetre is clear.
    for (int step = 0; step < 60 && most - least > 0.5; ++step) {
        const double between = (least + most) / 2;
        (depthOf(length, between) > std::abs(depth) ? least : most) = between;
    }
    const double radius = std::round(most / 50) * 50;
    return Millimetres(depth < 0 ? -radius : radius);
}

} // namespace foyer::studio
