// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/studio/rowcurve.h"

#include <algorithm>
#include <cmath>

namespace foyer::studio {

namespace {

using seating::Point;
using PointRow = std::vector<Point>;

constexpr double straightMisfit = 1.2;      ///< what rounding does to a straight row
constexpr double arcMisfit = 3.0;           ///< and to an arc, with some for plans drawn by hand
constexpr double largestRadius = 2'000'000; ///< beyond it a row is straight

Vec meanOf(std::span<const Point> seats)
{
    Vec sum;
    for (const Point &seat : seats)
        sum = sum + Vec(seat);
    return sum * (1.0 / double(seats.size()));
}

/// The direction in which the seats spread most, from the first to the last.
Vec spreadOf(std::span<const Point> seats)
{
    const Vec mean = meanOf(seats);
    double xx = 0;
    double xy = 0;
    double yy = 0;
    for (const Point &seat : seats) {
        const Vec from = Vec(seat) - mean;
        xx += from.x * from.x;
        xy += from.x * from.y;
        yy += from.y * from.y;
    }
    const double angle = 0.5 * std::atan2(2 * xy, xx - yy);
    const Vec direction{std::cos(angle), std::sin(angle)};
    const Vec reach = Vec(seats.back()) - Vec(seats.front());
    return direction.dot(reach) < 0 ? direction * -1 : direction;
}

/// Two equations with two unknowns, summed up.
class Normals
{
public:
    void add(Vec factors, double value)
    {
        m_xx += factors.x * factors.x;
        m_xy += factors.x * factors.y;
        m_yy += factors.y * factors.y;
        m_right = m_right + factors * value;
    }

    [[nodiscard]] std::optional<Vec> solve() const
    {
        const double determinant = m_xx * m_yy - m_xy * m_xy;
        const double size = m_xx * m_yy;
        if (!(std::abs(determinant) > 1e-12 * size) || size == 0)
            return std::nullopt;
        return Vec{(m_right.x * m_yy - m_right.y * m_xy) / determinant,
                   (m_right.y * m_xx - m_right.x * m_xy) / determinant};
    }

private:
    double m_xx = 0;
    double m_xy = 0;
    double m_yy = 0;
    Vec m_right;
};

/// A first guess: |p|² is linear in the centre once each row's own radius is taken out. Measured from
/// `origin`, for large coordinates would drown the differences.
std::optional<Vec> guessCentre(std::span<const PointRow> rows, Vec origin)
{
    Normals normals;
    for (const PointRow &row : rows) {
        const Vec mean = meanOf(row) - origin;
        double square = 0;
        for (const Point &seat : row) {
            const Vec from = Vec(seat) - origin;
            square += from.dot(from) / double(row.size());
        }
        for (const Point &seat : row) {
            const Vec from = Vec(seat) - origin;
            normals.add((from - mean) * 2, from.dot(from) - square);
        }
    }
    const std::optional<Vec> centre = normals.solve();
    return centre ? std::optional(*centre + origin) : std::nullopt;
}

/// One step of Gauss and Newton towards the least misfit.
std::optional<Vec> betterCentre(std::span<const PointRow> rows, Vec centre)
{
    Normals normals;
    for (const PointRow &row : rows) {
        Vec direction;
        double radius = 0;
        for (const Point &seat : row) {
            const Vec from = Vec(seat) - centre;
            direction = direction + from.unit() * (1.0 / double(row.size()));
            radius += from.length() / double(row.size());
        }
        for (const Point &seat : row) {
            const Vec from = Vec(seat) - centre;
            normals.add(from.unit() - direction, from.length() - radius);
        }
    }
    const std::optional<Vec> step = normals.solve();
    return step ? std::optional(centre + *step) : std::nullopt;
}

/// Enough rows to find a centre by, from all over a stadium.
std::vector<PointRow> fewOf(std::span<const PointRow> rows)
{
    constexpr std::size_t enough = 100;
    std::vector<PointRow> few;
    const std::size_t step = std::max<std::size_t>(1, rows.size() / enough);
    for (std::size_t i = 0; i < rows.size(); i += step)
        few.push_back(rows[i]);
    return few;
}

double radiusOf(std::span<const Point> seats, Vec centre)
{
    double sum = 0;
    for (const Point &seat : seats)
        sum += (Vec(seat) - centre).length();
    return sum / double(seats.size());
}

} // namespace

Point roundedAlong(Vec exact, Vec direction)
{
    const Vec floor{std::floor(exact.x), std::floor(exact.y)};
    const Vec nearest{std::round(exact.x), std::round(exact.y)};
    const auto error = [&](Vec point) { return std::abs((point - exact).dot(direction)); };
    if (error(nearest) <= 0.5)
        return nearest.rounded();
    Vec best = nearest;
    for (const Vec corner : {Vec{0, 0}, Vec{1, 0}, Vec{0, 1}, Vec{1, 1}}) {
        if (error(floor + corner) < error(best))
            best = floor + corner;
    }
    return best.rounded();
}

bool isStraight(std::span<const Point> seats)
{
    if (seats.size() < 3)
        return true;
    const Vec mean = meanOf(seats);
    const Vec across = spreadOf(seats).turned();
    return std::all_of(seats.begin(), seats.end(), [&](const Point &seat) {
        return std::abs((Vec(seat) - mean).dot(across)) <= straightMisfit;
    });
}

ArcMisfit misfit(std::span<const PointRow> rows, Vec centre)
{
    ArcMisfit result;
    double squares = 0;
    std::size_t count = 0;
    for (const PointRow &row : rows) {
        const double radius = radiusOf(row, centre);
        for (const Point &seat : row) {
            const double off = (Vec(seat) - centre).length() - radius;
            result.worst = std::max(result.worst, std::abs(off));
            squares += off * off;
            ++count;
        }
    }
    result.mean = std::sqrt(squares / double(std::max<std::size_t>(count, 1)));
    return result;
}

std::optional<Vec> commonCentre(std::span<const PointRow> rows)
{
    if (std::all_of(rows.begin(), rows.end(), [](const PointRow &row) { return isStraight(row); }))
        return std::nullopt;
    const Vec origin = meanOf(rows.front());
    const std::vector<PointRow> few = fewOf(rows);
    std::optional<Vec> centre = guessCentre(few, origin);
    for (int step = 0; step < 40 && centre; ++step) {
        const std::optional<Vec> better = betterCentre(few, *centre);
        if (!better)
            break;
        const double moved = (*better - *centre).length();
        centre = better;
        if (moved < 1e-6)
            break;
    }
    if (!centre || !std::isfinite(centre->x) || !std::isfinite(centre->y)
        || (*centre - origin).length() > largestRadius || misfit(rows, *centre).worst > arcMisfit)
        return std::nullopt;
    return centre;
}

RowCurve RowCurve::through(std::span<const Point> seats)
{
    RowCurve curve;
    if (isStraight(seats)) {
        curve.measureLine(seats, meanOf(seats), seats.size() > 1 ? spreadOf(seats) : Vec{1, 0});
        return curve;
    }
    const std::array rows{PointRow(seats.begin(), seats.end())};
    if (const std::optional<Vec> centre = commonCentre(rows))
        return about(*centre, seats);
    curve.measurePath(seats);
    return curve;
}

RowCurve RowCurve::about(Vec centre, std::span<const Point> seats)
{
    RowCurve curve;
    curve.m_kind = Kind::Arc;
    curve.m_origin = centre;
    curve.m_radius = radiusOf(seats, centre);
    const auto angle = [&](const Point &seat) {
        return std::atan2(double(seat.y) - centre.y, double(seat.x) - centre.x);
    };
    curve.m_angle = angle(seats.front());
    curve.m_along.push_back(0);
    double turned = 0;
    for (std::size_t i = 1; i < seats.size(); ++i) {
        turned += std::remainder(angle(seats[i]) - angle(seats[i - 1]), 2 * std::numbers::pi);
        curve.m_along.push_back(turned * curve.m_radius);
    }
    curve.m_sense = turned < 0 ? -1 : 1;
    for (double &along : curve.m_along)
        along *= curve.m_sense;
    return curve;
}

void RowCurve::measureLine(std::span<const Point> seats, Vec from, Vec direction)
{
    m_kind = Kind::Line;
    m_direction = direction;
    m_origin = from + direction * (Vec(seats.front()) - from).dot(direction);
    for (const Point &seat : seats)
        m_along.push_back((Vec(seat) - m_origin).dot(direction));
}

void RowCurve::measurePath(std::span<const Point> seats)
{
    m_kind = Kind::Path;
    double way = 0;
    for (const Point &seat : seats) {
        way += m_path.empty() ? 0 : (Vec(seat) - m_path.back()).length();
        m_along.push_back(way);
        m_path.emplace_back(seat);
    }
}

std::size_t RowCurve::legAt(double along) const
{
    const auto next = std::upper_bound(m_along.begin(), m_along.end(), along);
    const auto leg = std::distance(m_along.begin(), next) - 1;
    return std::size_t(std::clamp<std::ptrdiff_t>(leg, 0, std::ptrdiff_t(m_path.size()) - 2));
}

Vec RowCurve::at(double along) const
{
    if (m_kind == Kind::Line)
        return m_origin + m_direction * along;
    if (m_kind == Kind::Path) {
        const std::size_t leg = legAt(along);
        return m_path[leg] + direction(along) * (along - m_along[leg]);
    }
    const double angle = m_angle + m_sense * along / m_radius;
    return m_origin + Vec{std::cos(angle), std::sin(angle)} * m_radius;
}

Vec RowCurve::direction(double along) const
{
    if (m_kind == Kind::Line)
        return m_direction;
    if (m_kind == Kind::Path) {
        const std::size_t leg = legAt(along);
        return (m_path[leg + 1] - m_path[leg]).unit();
    }
    const double angle = m_angle + m_sense * along / m_radius;
    return Vec{-std::sin(angle), std::cos(angle)} * m_sense;
}

} // namespace foyer::studio
