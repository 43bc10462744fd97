// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/studio/arrange.h"

#include <QHash>

namespace foyer::studio {

/// A way to put things elsewhere without changing their form: turned, turned over, moved. Whole numbers in,
/// whole numbers out; moving and turning over are exact.
class Placement
{
public:
    [[nodiscard]] static Placement moved(Point offset);
    [[nodiscard]] static Placement turned(Millidegrees angle, Point pivot);
    /// x (or y) becomes `sum` minus itself: `sum` is twice the line's place, which may lie on half a
    /// millimetre.
    [[nodiscard]] static Placement mirrored(Axis axis, Millimetres sum);

    [[nodiscard]] Point of(Point point) const;
    [[nodiscard]] Point ofDirection(Point direction) const;
    void apply(seating::Figure &figure) const;
    /// The text belongs to the figure as it was before.
    void apply(seating::ShapeText &text, const seating::Figure &before) const;

private:
    double m_xx = 1;
    double m_xy = 0; ///< what y adds to x
    double m_yx = 0;
    double m_yy = 1;
    Point m_pivot;
    Point m_offset;
    Millidegrees m_angle = 0;
    std::optional<Axis> m_axis;
};

/// Thousandths of a degree as radians.
[[nodiscard]] double radiansOf(Millidegrees angle);
/// Within one turn, as documents hold it.
[[nodiscard]] Millidegrees withinTurn(std::int64_t angle);

/// Puts all that is chosen elsewhere; explicit places are turned over where the row is. False where something
/// would leave the range of coordinates: the map is spoilt then.
[[nodiscard]] bool place(SeatMap &map, const Selection &chosen, const Placement &placement);

/// Moves things by offsets of their own. The same about the range.
struct Shifts
{
    QHash<QString, Point> seats;
    QHash<QString, Point> things; ///< tables without their seats
};

[[nodiscard]] bool shift(SeatMap &map, const Shifts &shifts);

/// Around everything chosen, by corners that are turned and rounded: mirrored exactly when the things are.
[[nodiscard]] std::optional<Box> cornerBounds(const SeatMap &map, const Selection &chosen);

} // namespace foyer::studio
