// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/seating/planobject.h"
#include "core/seating/seatmap.h"

namespace foyer::seating {

/// A place in pixels, before it is rounded: offsets of zone, row and seat are added first.
struct PixelPoint
{
    double x = 0;
    double y = 0;

    [[nodiscard]] PixelPoint operator+(PixelPoint other) const noexcept { return {x + other.x, y + other.y}; }
};

/// Pixels to millimetres and what of an area the plan's readers share.
class PretixAreas
{
public:
    PretixAreas(PlanReading &reading, int millimetresPerPixel)
        : m_reading(reading)
        , m_scale(millimetresPerPixel)
    {}

    /// The member `position`; empty if there is none.
    [[nodiscard]] std::optional<PixelPoint> takePosition(PlanObject &object) const;

    /// Rounded; refuses the plan where it lies out of all bounds.
    [[nodiscard]] Point toPoint(PixelPoint pixels, const QString &path) const;

    /// The member as a length; `otherwise` pixels if it is missing.
    [[nodiscard]] Millimetres takeLength(PlanObject &object, QLatin1StringView key, int otherwise = 0) const;

    /// Shape, rotation, size and position. Empty, with nothing taken, for a shape that is not known here.
    [[nodiscard]] std::optional<Figure> takeFigure(PlanObject &area, PixelPoint origin) const;

    /// An area with colours and text; empty for one that can only be kept as it is.
    [[nodiscard]] std::optional<Shape> takeShape(PlanObject &area, PixelPoint origin) const;

private:
    [[nodiscard]] std::optional<FigureKind> kindOf(PlanObject &area) const;
    void takeSize(PlanObject &area, Figure &figure) const;
    void takeFlatSize(PlanObject &area, Figure &figure) const;
    void takePoints(PlanObject &polygon, Figure &figure) const;
    [[nodiscard]] std::optional<ShapeText> takeText(PlanObject &area, const Figure &figure) const;

    PlanReading &m_reading;
    int m_scale;
};

} // namespace foyer::seating
