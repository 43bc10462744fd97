// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <algorithm>
#include <cmath>
#include <QPointF>
#include <QRectF>
#include <vector>

namespace foyer::seatview {

/// Finds points by place: each lies in one cell of a grid. Built once; a query looks at the cells that the
/// rectangle touches and nothing else.
class PointGrid
{
public:
    PointGrid() = default;
    PointGrid(const std::vector<QPointF> &points, double cell);

    /// Calls `visit(index)` for each point inside or on the rectangle's edge, row of cells by row of cells.
    template <typename Visit>
    void within(const QRectF &rect, Visit &&visit) const
    {
        if (m_points.empty() || rect.right() < m_origin.x() || rect.bottom() < m_origin.y())
            return;
        const int right = column(rect.right());
        const int bottom = line(rect.bottom());
        for (int y = line(rect.top()); y <= bottom; ++y) {
            const std::size_t row = std::size_t(y) * std::size_t(m_columns);
            const quint32 end = m_starts[row + std::size_t(right) + 1];
            for (quint32 i = m_starts[row + std::size_t(column(rect.left()))]; i < end; ++i) {
                const quint32 index = m_order[i];
                if (contains(rect, m_points[index]))
                    visit(index);
            }
        }
    }

    /// The nearest point but `except` that is no further away than `reach`; -1 if there is none.
    [[nodiscard]] qint64 nearest(QPointF to, double reach, qint64 except = -1) const;

private:
    [[nodiscard]] static bool contains(const QRectF &rect, QPointF point)
    {
        return point.x() >= rect.left() && point.x() <= rect.right() && point.y() >= rect.top()
               && point.y() <= rect.bottom();
    }

    [[nodiscard]] int column(double x) const
    {
        return std::clamp(int(std::floor((x - m_origin.x()) / m_cell)), 0, m_columns - 1);
    }

    [[nodiscard]] int line(double y) const
    {
        return std::clamp(int(std::floor((y - m_origin.y()) / m_cell)), 0, m_lines - 1);
    }

    [[nodiscard]] std::size_t cellOf(QPointF point) const
    {
        return std::size_t(line(point.y())) * std::size_t(m_columns) + std::size_t(column(point.x()));
    }

    std::vector<QPointF> m_points;
    QPointF m_origin;
    double m_cell = 1;
    int m_columns = 1;
    int m_lines = 1;
    std::vector<quint32> m_starts; ///< by cell, one more at the end
    std::vector<quint32> m_order;
};

} // namespace foyer::seatview
