// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/seating/geometry.h"

#include <cmath>
#include <numbers>

namespace foyer::seating {

namespace {

/// Grows around turned points.
class BoxBuilder
{
public:
    explicit BoxBuilder(std::int32_t rotation)
        : m_sin(std::sin(double(rotation) / 180'000.0 * std::numbers::pi))
        , m_cos(std::cos(double(rotation) / 180'000.0 * std::numbers::pi))
    {}

    void add(double x, double y) { addExtent(x * m_cos - y * m_sin, x * m_sin + y * m_cos, 0, 0); }

    /// An ellipse with these half axes about the origin: its extent has a closed form.
    void addEllipse(double a, double b)
    {
        addExtent(0, 0, std::hypot(a * m_cos, b * m_sin), std::hypot(a * m_sin, b * m_cos));
    }

    Box around(Point position) const
    {
        // Sine and cosine of a right angle miss by 1e-16: that must not cost a whole millimetre.
        constexpr double slack = 1e-6;
        const Point topLeft{Millimetres(std::floor(m_left + slack)), Millimetres(std::floor(m_top + slack))};
        const Point bottomRight{Millimetres(std::ceil(m_right - slack)),
                                Millimetres(std::ceil(m_bottom - slack))};
        return {position + topLeft, position + bottomRight};
    }

private:
    void addExtent(double x, double y, double halfWidth, double halfHeight)
    {
        m_left = std::min(m_left, x - halfWidth);
        m_right = std::max(m_right, x + halfWidth);
        m_top = std::min(m_top, y - halfHeight);
        m_bottom = std::max(m_bottom, y + halfHeight);
    }

    double m_sin;
    double m_cos;
    double m_left = std::numeric_limits<double>::infinity();
    double m_top = std::numeric_limits<double>::infinity();
    double m_right = -std::numeric_limits<double>::infinity();
    double m_bottom = -std::numeric_limits<double>::infinity();
};

} // namespace

Millimetres distance(Point a, Point b) noexcept
{
    return Millimetres(std::lround(std::sqrt(double(squaredDistance(a, b)))));
}

Box Figure::bounds() const
{
    BoxBuilder box(rotation);
    switch (kind) {
    case FigureKind::Rectangle:
        for (const Millimetres x : {0, size.width}) {
            for (const Millimetres y : {0, size.height})
                box.add(x, y);
        }
        break;
    case FigureKind::Circle:
    case FigureKind::Ellipse: box.addEllipse(size.width / 2.0, size.height / 2.0); break;
    case FigureKind::Polygon:
        for (const Point &point : points)
            box.add(point.x, point.y);
        break;
    case FigureKind::Text: break;
    }
    if (kind == FigureKind::Text || (kind == FigureKind::Polygon && points.empty()))
        return {position, position};
    return box.around(position);
}

} // namespace foyer::seating
