// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/kit/seatview/rowshape.h"

#include <cmath>
#include <numbers>

namespace foyer::seatview {

namespace {

constexpr double sharpestBend = 30; ///< between two steps along a row, in degrees

struct Step
{
    double angle = 0;
    double length = 0;
};

double degreesOf(QPointF direction)
{
    return std::atan2(direction.y(), direction.x()) * 180 / std::numbers::pi;
}

double unwrapped(double angle, double near)
{
    return angle - 360 * std::round((angle - near) / 360);
}

/// Empty for a row that zigzags.
std::vector<Step> stepsAlong(const std::vector<QPointF> &row)
{
    std::vector<Step> steps;
    for (std::size_t i = 1; i < row.size(); ++i) {
        const QPointF way = row[i] - row[i - 1];
        Step step{degreesOf(way), std::hypot(way.x(), way.y())};
        if (!steps.empty()) {
            step.angle = unwrapped(step.angle, steps.back().angle);
            if (std::abs(step.angle - steps.back().angle) > sharpestBend)
                return {};
        }
        steps.push_back(step);
    }
    return steps;
}

/// On a circle through three points the tangent in the middle is the mean of the steps beside it, the shorter
/// one weighing more.
double tangentBetween(const Step &before, const Step &after)
{
    const double sum = before.length + after.length;
    return sum > 0 ? (before.angle * after.length + after.angle * before.length) / sum : before.angle;
}

} // namespace

double foldedTurn(double degrees)
{
    return degrees - 90 * std::ceil((degrees - 45) / 90);
}

std::vector<float> turnsAlong(const std::vector<QPointF> &row)
{
    std::vector<float> turns(row.size(), 0.F);
    const std::vector<Step> steps = stepsAlong(row);
    if (steps.empty())
        return turns;
    std::vector<double> tangents(row.size(), steps.front().angle);
    for (std::size_t i = 1; i + 1 < row.size(); ++i)
        tangents[i] = tangentBetween(steps[i - 1], steps[i]);
    if (row.size() > 2) {
        // A step has the angle of its own middle: its ends lie as far from it on either side.
        tangents.front() = 2 * steps.front().angle - tangents[1];
        tangents.back() = 2 * steps.back().angle - tangents[row.size() - 2];
    } else {
        tangents.back() = steps.back().angle;
    }
    for (std::size_t i = 0; i < row.size(); ++i)
        turns[i] = float(foldedTurn(tangents[i]));
    return turns;
}

std::vector<float> turnsTowards(QPointF middle, const std::vector<QPointF> &seats)
{
    std::vector<float> turns;
    for (const QPointF &seat : seats)
        turns.push_back(float(foldedTurn(degreesOf(middle - seat))));
    return turns;
}

} // namespace foyer::seatview
