// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/studio/spacing.h"

#include "core/studio/chosen.h"
#include "core/studio/placement.h"
#include "core/studio/rowmeasures.h"
#include "core/studio/rowpitch.h"

#include <cmath>
#include <numeric>

namespace foyer::studio {

namespace {

constexpr Millimetres leastDistance = 100;
constexpr Millimetres mostDistance = 50'000;
constexpr double sameLine = 100;     ///< rows of two blocks side by side make one line
constexpr double sameDistance = 2.0; ///< but for rounding
constexpr double crossAisle = 1.6;

/// Rows that stand side by side, and how deep.
struct RowLine
{
    double depth = 0;
    std::vector<std::size_t> rows;
};

std::vector<RowLine> linesOf(const RowBlock &block)
{
    std::vector<std::size_t> order(block.rows().size());
    std::iota(order.begin(), order.end(), std::size_t{0});
    std::stable_sort(order.begin(), order.end(), [&](std::size_t a, std::size_t b) {
        return block.rows()[a].depth < block.rows()[b].depth;
    });
    std::vector<RowLine> lines;
    for (const std::size_t row : order) {
        const double depth = block.rows()[row].depth;
        if (lines.empty() || depth - lines.back().depth > sameLine)
            lines.push_back({depth, {}});
        lines.back().rows.push_back(row);
    }
    return lines;
}

std::vector<double> stepsBetween(const std::vector<RowLine> &lines)
{
    std::vector<double> steps;
    for (std::size_t i = 1; i < lines.size(); ++i)
        steps.push_back(lines[i].depth - lines[i - 1].depth);
    return steps;
}

double usualStep(std::vector<double> steps)
{
    const auto middle = steps.begin() + std::ptrdiff_t(steps.size() / 2);
    std::nth_element(steps.begin(), middle, steps.end());
    return *middle;
}

/// How far back each line is to move.
std::vector<double> shiftsTo(const std::vector<double> &steps, double distance)
{
    const double usual = usualStep(steps);
    std::vector<double> shifts{0};
    for (const double step : steps)
        shifts.push_back(shifts.back() + (step <= usual * crossAisle ? distance - step : 0));
    return shifts;
}

std::vector<Point> placed(const RowBlock &block, const BlockRow &row, double shift)
{
    std::vector<Point> points;
    for (std::size_t i = 0; i < row.points.size(); ++i) {
        points.push_back(block.isConcentric() ? block.rolled(row.along[i], row.depth + shift, block.radius())
                                              : row.points[i] + (block.backwards() * shift).rounded());
    }
    return points;
}

Result<void> checkDistance(const char *field, Millimetres distance)
{
    if (distance < leastDistance || distance > mostDistance)
        return refuse(field, QStringLiteral("must be between 0.1 and 50 m"));
    return {};
}

} // namespace

std::optional<Millimetres> rowDistance(const SeatMap &map, const Selection &chosen)
{
    return rowDistanceOf(RowBlock::of(map, chosen));
}

std::optional<Millimetres> rowDistanceOf(const RowBlock &block)
{
    const std::vector<double> steps = stepsBetween(linesOf(block));
    if (steps.empty())
        return std::nullopt;
    const double usual = usualStep(steps);
    double sum = 0;
    double count = 0;
    for (const double step : steps) {
        if (step > usual * crossAisle)
            continue;
        if (std::abs(step - usual) > sameDistance)
            return std::nullopt;
        sum += step;
        ++count;
    }
    return seating::roundedMillimetres(sum / count);
}

Result<Selection> setRowDistance(SeatMap &map, const Selection &chosen, Millimetres distance)
{
    if (Result<void> good = checkDistance("row_distance", distance); !good)
        return failure(std::move(good.error()));
    const RowBlock block = RowBlock::of(map, chosen);
    const std::vector<RowLine> lines = linesOf(block);
    if (lines.size() < 2)
        return nothingChosen();
    const std::vector<double> shifts = shiftsTo(stepsBetween(lines), distance);
    std::vector<std::vector<Point>> places(block.rows().size());
    for (std::size_t line = 0; line < lines.size(); ++line) {
        for (const std::size_t row : lines[line].rows) {
            const BlockRow &moved = block.rows()[row];
            if (block.isConcentric() && std::abs(block.radius() + moved.depth + shifts[line]) < leastDistance)
                return refuse("row_distance",
                              QStringLiteral("rows would go through the centre of their arcs"));
            places[row] = placed(block, moved, shifts[line]);
        }
    }
    if (!putRows(map, block, places))
        return refuse("row_distance", QStringLiteral("seats would change their order"));
    return chosen;
}

std::optional<Millimetres> seatDistance(const SeatMap &map, const Selection &chosen)
{
    return seatDistanceOf(RowBlock::of(map, chosen));
}

std::optional<Millimetres> seatDistanceOf(const RowBlock &block)
{
    std::optional<double> least;
    std::optional<double> most;
    double sum = 0;
    double count = 0;
    for (const BlockRow &row : block.rows()) {
        const Pitch pitch = pitchOf(row);
        if (pitch.count == 0)
            continue;
        least = std::min(least.value_or(pitch.mean), pitch.mean);
        most = std::max(most.value_or(pitch.mean), pitch.mean);
        sum += pitch.mean * double(pitch.count);
        count += double(pitch.count);
    }
    if (!least || *most - *least > sameDistance)
        return std::nullopt;
    return seating::roundedMillimetres(sum / count);
}

Result<Selection> setSeatDistance(SeatMap &map, const Selection &chosen, Millimetres distance)
{
    if (Result<void> good = checkDistance("seat_distance", distance); !good)
        return failure(std::move(good.error()));
    const RowBlock block = RowBlock::of(map, chosen);
    std::vector<std::vector<Point>> places;
    std::size_t gaps = 0;
    for (const BlockRow &row : block.rows()) {
        gaps += pitchOf(row).count;
        const double begin = row.along.front();
        std::vector<Point> &points = places.emplace_back();
        for (const double along : spreadAlong(row, distance))
            points.push_back(roundedAlong(row.curve.at(along - begin), row.curve.direction(along - begin)));
    }
    if (gaps == 0)
        return nothingChosen();
    if (!putRows(map, block, places))
        return refuse("seat_distance", QStringLiteral("neighbours would no longer be neighbours"));
    return chosen;
}

} // namespace foyer::studio
