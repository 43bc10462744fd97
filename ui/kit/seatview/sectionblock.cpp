// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/kit/seatview/sectionblock.h"

#include <algorithm>
#include <cmath>
#include <QPolygonF>
#include <span>

namespace foyer::seatview {

namespace {

using Row = std::vector<QPointF>;

constexpr double furthestRow = 3.5; ///< pitches between two rows of one piece

double apart(QPointF a, QPointF b)
{
    return std::hypot(a.x() - b.x(), a.y() - b.y());
}

QPointF unit(QPointF way)
{
    const double length = std::hypot(way.x(), way.y());
    return length > 0 ? way / length : QPointF(1, 0);
}

QPointF middleOf(const Row &row)
{
    return (row.front() + row.back()) / 2;
}

/// So that its left end is on the side of the other row's left end.
void alignTo(const Row &other, Row &row)
{
    const double straight = apart(other.front(), row.front()) + apart(other.back(), row.back());
    const double crossed = apart(other.front(), row.back()) + apart(other.back(), row.front());
    if (crossed < straight)
        std::reverse(row.begin(), row.end());
}

/// The row's seats moved sideways, towards the side on which `away` is positive, and stretched at its ends.
Row edgeOf(const Row &row, double half, double side)
{
    Row edge;
    for (std::size_t i = 0; i < row.size(); ++i) {
        const QPointF &before = row[i > 0 ? i - 1 : i];
        const QPointF &after = row[i + 1 < row.size() ? i + 1 : i];
        const QPointF along = unit(after - before);
        QPointF point = row[i] + QPointF(-along.y(), along.x()) * (half * side);
        if (i == 0)
            point -= along * half;
        if (i + 1 == row.size())
            point += along * half;
        edge.push_back(point);
    }
    return edge;
}

/// 1 if `to` lies on the right-hand side (clockwise, y down) of someone who walks along the row, else -1.
double sideOf(const Row &row, QPointF to)
{
    const QPointF along = row.back() - row.front();
    const QPointF way = to - middleOf(row);
    return along.x() * way.y() - along.y() * way.x() >= 0 ? 1 : -1;
}

QPolygonF pieceAround(std::span<const Row> rows, double half)
{
    const double forward = rows.size() > 1 ? sideOf(rows.front(), middleOf(rows.back())) : 1;
    QPolygonF polygon;
    for (const QPointF &point : edgeOf(rows.front(), half, -forward))
        polygon.append(point);
    for (std::size_t i = 1; i + 1 < rows.size(); ++i) {
        const QPointF along = unit(rows[i].back() - rows[i].front());
        polygon.append(rows[i].back() + along * half);
    }
    const Row last = edgeOf(rows.back(), half, forward);
    for (auto point = last.rbegin(); point != last.rend(); ++point)
        polygon.append(*point);
    for (std::size_t i = rows.size() - 1; i-- > 1;) {
        const QPointF along = unit(rows[i].back() - rows[i].front());
        polygon.append(rows[i].front() - along * half);
    }
    return polygon;
}

} // namespace

QPainterPath blockAround(const std::vector<std::vector<QPointF>> &rows, double pitch)
{
    QPainterPath path;
    path.setFillRule(Qt::WindingFill);
    std::vector<Row> piece;
    const auto finish = [&] {
        if (!piece.empty()) {
            path.addPolygon(pieceAround(piece, pitch / 2));
            path.closeSubpath();
        }
        piece.clear();
    };
    for (Row row : rows) {
        if (row.empty())
            continue;
        if (!piece.empty() && apart(middleOf(piece.back()), middleOf(row)) > furthestRow * pitch)
            finish();
        if (!piece.empty())
            alignTo(piece.back(), row);
        piece.push_back(std::move(row));
    }
    finish();
    return path;
}

} // namespace foyer::seatview
