// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/kit/seatview/pointgrid.h"

namespace foyer::seatview {

namespace {

/// More cells than this would cost more than they save.
constexpr double mostCells = 4'000'000;

QRectF around(const std::vector<QPointF> &points)
{
    double left = points.front().x();
    double right = left;
    double top = points.front().y();
    double bottom = top;
    for (const QPointF &point : points) {
        left = std::min(left, point.x());
        right = std::max(right, point.x());
        top = std::min(top, point.y());
        bottom = std::max(bottom, point.y());
    }
    return {QPointF(left, top), QPointF(right, bottom)};
}

} // namespace

PointGrid::PointGrid(const std::vector<QPointF> &points, double cell) : m_points(points)
{
    if (points.empty())
        return;
    const QRectF bounds = around(points);
    m_origin = bounds.topLeft();
    m_cell = std::max({cell, 1.0, std::sqrt(bounds.width() * bounds.height() / mostCells),
                       std::max(bounds.width(), bounds.height()) / mostCells});
    m_columns = int(bounds.width() / m_cell) + 1;
    m_lines = int(bounds.height() / m_cell) + 1;
    m_starts.assign(std::size_t(m_columns) * std::size_t(m_lines) + 1, 0);
    for (const QPointF &point : points)
        ++m_starts[cellOf(point) + 1];
    for (std::size_t i = 1; i < m_starts.size(); ++i)
        m_starts[i] += m_starts[i - 1];
    m_order.resize(points.size());
    std::vector<quint32> next(m_starts.begin(), m_starts.end() - 1);
    for (std::size_t i = 0; i < points.size(); ++i)
        m_order[next[cellOf(points[i])]++] = quint32(i);
}

qint64 PointGrid::nearest(QPointF to, double reach, qint64 except) const
{
    qint64 best = -1;
    double least = reach * reach;
    const QRectF near(to.x() - reach, to.y() - reach, 2 * reach, 2 * reach);
    within(near, [&](quint32 index) {
        const QPointF away = m_points[index] - to;
        const double squared = QPointF::dotProduct(away, away);
        if (squared <= least && qint64(index) != except) {
            least = squared;
            best = index;
        }
    });
    return best;
}

} // namespace foyer::seatview
