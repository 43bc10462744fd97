// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QPointF>
#include <QRectF>
#include <QSizeF>

namespace foyer::seatview {

/// Where one looks and how closely. Positions in the view are logical pixels, in the plan millimetres.
struct Camera
{
    QPointF centre;      ///< of the view, in the plan
    double scale = 0.05; ///< logical pixels a millimetre
    [[nodiscard]] bool operator==(const Camera &) const noexcept = default;

    [[nodiscard]] QPointF toView(QPointF plan, QSizeF view) const
    {
        return (plan - centre) * scale + QPointF(view.width() / 2, view.height() / 2);
    }

    [[nodiscard]] QPointF toPlan(QPointF position, QSizeF view) const
    {
        return (position - QPointF(view.width() / 2, view.height() / 2)) / scale + centre;
    }

    [[nodiscard]] QRectF planRect(QSizeF view) const
    {
        return {toPlan({0, 0}, view), toPlan({view.width(), view.height()}, view)};
    }

    /// All of `bounds` with `margin` logical pixels around.
    [[nodiscard]] static Camera fitting(const QRectF &bounds, QSizeF view, double margin);

    /// Zoomed to `newScale` so that what is at `position` stays there.
    [[nodiscard]] Camera zoomedAround(QPointF position, QSizeF view, double newScale) const;

    /// Moved so that at least the middle of the view lies on the plan.
    [[nodiscard]] Camera within(const QRectF &bounds) const;

    /// Between two cameras, 0…1: the scale grows by equal factors, and the fixed point of the zoom stays put.
    [[nodiscard]] static Camera between(const Camera &from, const Camera &to, double progress);
};

} // namespace foyer::seatview
