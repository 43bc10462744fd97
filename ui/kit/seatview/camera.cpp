// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/kit/seatview/camera.h"

#include <algorithm>
#include <cmath>

namespace foyer::seatview {

Camera Camera::fitting(const QRectF &bounds, QSizeF view, double margin)
{
    const double width = std::max(1.0, view.width() - 2 * margin);
    const double height = std::max(1.0, view.height() - 2 * margin);
    return {bounds.center(),
            std::min(width / std::max(1.0, bounds.width()), height / std::max(1.0, bounds.height()))};
}

Camera Camera::zoomedAround(QPointF position, QSizeF view, double newScale) const
{
    const QPointF fixed = toPlan(position, view);
    return {fixed - (fixed - centre) * (scale / newScale), newScale};
}

Camera Camera::within(const QRectF &bounds) const
{
    return {{std::clamp(centre.x(), bounds.left(), bounds.right()),
             std::clamp(centre.y(), bounds.top(), bounds.bottom())},
            scale};
}

Camera Camera::between(const Camera &from, const Camera &to, double progress)
{
    if (progress >= 1)
        return to;
    const double scale = from.scale * std::pow(to.scale / from.scale, progress);
    // The way is in proportion to what the view's width has shrunk: then the fixed point does not move.
    const double whole = 1 / to.scale - 1 / from.scale;
    const double way = std::abs(whole) * std::min(to.scale, from.scale) < 1e-6
                           ? progress
                           : (1 / scale - 1 / from.scale) / whole;
    return {from.centre + (to.centre - from.centre) * way, scale};
}

} // namespace foyer::seatview
