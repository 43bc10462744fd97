// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/kit/mark.h"

#include "ui/kit/tokens.h"

#include <QPainter>
#include <QPainterPath>

namespace foyer::kit {

namespace {

constexpr double drawn = 28; ///< the size at which the lines below are whole numbers
constexpr double corner = 7;

QPainterPath arch()
{
    QPainterPath path(QPointF(7, 21.5));
    path.lineTo(7, 13);
    path.arcTo(QRectF(7, 6, 14, 14), 180, -180);
    path.lineTo(21, 21.5);
    return path;
}

QPainterPath door()
{
    QPainterPath path(QPointF(11, 21.5));
    path.lineTo(11, 13.2);
    path.arcTo(QRectF(11, 10.2, 6, 6), 180, -180);
    path.lineTo(17, 21.5);
    path.closeSubpath();
    return path;
}

} // namespace

void paintMark(QPainter &painter, const QRectF &where, const Tokens &tokens)
{
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.translate(where.topLeft());
    painter.scale(where.width() / drawn, where.height() / drawn);
    painter.setPen(Qt::NoPen);
    painter.setBrush(tokens.accent);
    painter.drawRoundedRect(QRectF(0, 0, drawn, drawn), corner, corner);
    painter.setBrush(Qt::NoBrush);
    painter.setPen(QPen(tokens.onAccent, 2, Qt::SolidLine, Qt::FlatCap));
    painter.drawPath(arch());
    painter.drawLine(QPointF(5, 21.5), QPointF(23, 21.5));
    painter.fillPath(door(), tokens.onAccent);
    painter.restore();
}

} // namespace foyer::kit
