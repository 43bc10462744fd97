// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/kit/seatview/rowstrip.h"

#include <QSet>

namespace foyer::seatview {

namespace {

constexpr double smallestNamedSeat = 9;
constexpr double lineHeight = 13;
constexpr double steepest = 1.2; ///< a row that runs more upright than this crosses no edge in one place

/// Where the row crosses the upright line, if it does.
std::optional<double> crossing(const SeatPlan &plan, const PlanRow &row, double x)
{
    for (std::size_t i = 1; i < row.across.size(); ++i) {
        const QPointF left = plan.seats()[row.across[i - 1]].centre;
        const QPointF right = plan.seats()[row.across[i]].centre;
        const QPointF way = right - left;
        if (left.x() > x || right.x() <= x || std::abs(way.y()) > steepest * way.x())
            continue;
        return left.y() + way.y() * (x - left.x()) / way.x();
    }
    return {};
}

/// Rows that have a seat near the upright line.
QSet<quint32> rowsAlong(const SeatPlan &plan, double x, const QRectF &seen, std::optional<int> level)
{
    QSet<quint32> rows;
    const double reach = plan.seatSize() * 6; // an aisle may lie between a row's seats
    const QRectF band(x - reach, seen.top(), 2 * reach, seen.height());
    plan.seatGrid().within(band, [&](SeatIndex seat) {
        if (!level || plan.levelOf(seat) == *level)
            rows.insert(plan.seats()[seat].row);
    });
    return rows;
}

} // namespace

std::vector<RowStrip::Entry> RowStrip::entries(const SeatPlan &plan, const Camera &camera, QSizeF view,
                                               std::optional<int> level)
{
    std::vector<Entry> found;
    if (plan.seatSize() * camera.scale < smallestNamedSeat)
        return found;
    const QRectF seen = camera.planRect(view);
    const double x = seen.left() + width / camera.scale;
    for (const quint32 index : rowsAlong(plan, x, seen, level)) {
        const PlanRow &row = plan.rows()[index];
        const std::optional<double> y = crossing(plan, row, x);
        if (y && !row.table && !row.name.isEmpty())
            found.push_back({index, camera.toView({x, *y}, view).y()});
    }
    std::sort(found.begin(), found.end(),
              [](const Entry &a, const Entry &b) { return std::pair(a.y, a.row) < std::pair(b.y, b.row); });
    double last = -lineHeight;
    std::erase_if(found, [&](const Entry &entry) {
        if (entry.y < lineHeight / 2 || entry.y > view.height() - lineHeight / 2
            || entry.y - last < lineHeight)
            return true;
        last = entry.y;
        return false;
    });
    return found;
}

} // namespace foyer::seatview
