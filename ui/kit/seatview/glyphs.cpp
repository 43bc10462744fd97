// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/kit/seatview/glyphs.h"

#include <QPainter>
#include <QPainterPath>

namespace foyer::seatview {

namespace {

QPen roundPen(const QColor &colour, double width)
{
    return QPen(colour, width, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin);
}

QPainterPath line(std::initializer_list<QPointF> points)
{
    QPainterPath path(*points.begin());
    for (const QPointF &point : points)
        path.lineTo(point);
    return path;
}

void paintWheelchair(QPainter &painter, const QColor &colour)
{
    QPainterPath path = line({{-0.8, -2.6}, {-0.8, 0.8}, {2.2, 0.8}, {3.6, 4}});
    path.addPath(line({{-0.8, -1}, {1.8, -1}}));
    // The wheel: a part of a circle of 3 that is open where the person sits.
    const QRectF wheel(-1.236 - 3, 2.12 - 3, 6, 6);
    path.arcMoveTo(wheel, 115);
    path.arcTo(wheel, 115, 226);
    painter.strokePath(path, roundPen(colour, 1.3));
    painter.setPen(Qt::NoPen);
    painter.setBrush(colour);
    painter.drawEllipse(QPointF(-0.8, -4.6), 1.4, 1.4);
}

void paintCompanion(QPainter &painter, const QColor &colour)
{
    QPainterPath body(QPointF(-4.4, 4.2));
    body.cubicTo(-4.4, 1.6, -3, -0.1, -1, -0.1);
    body.cubicTo(1, -0.1, 2.4, 1.6, 2.4, 4.2);
    body.closeSubpath();
    painter.fillPath(body, colour);
    painter.setPen(Qt::NoPen);
    painter.setBrush(colour);
    painter.drawEllipse(QPointF(-1, -2.9), 1.9, 1.9);
    QPainterPath plus = line({{4.2, -2.6}, {4.2, 0.6}});
    plus.addPath(line({{2.6, -1}, {5.8, -1}}));
    painter.strokePath(plus, QPen(colour, 1.2, Qt::SolidLine, Qt::FlatCap));
}

void paintHourglass(QPainter &painter, const QColor &colour)
{
    QPainterPath path = line({{-2.9, -4}, {2.9, -4}});
    path.addPath(line({{-2.9, 4}, {2.9, 4}}));
    path.moveTo(-2.2, -4);
    path.cubicTo(-2.2, -1.4, 2.2, 1.4, 2.2, 4);
    path.moveTo(2.2, -4);
    path.cubicTo(2.2, -1.4, -2.2, 1.4, -2.2, 4);
    painter.strokePath(path, roundPen(colour, 1.2));
}

void paintCross(QPainter &painter, const QColor &colour)
{
    QPainterPath path = line({{-2.6, -2.6}, {2.6, 2.6}});
    path.addPath(line({{2.6, -2.6}, {-2.6, 2.6}}));
    painter.strokePath(path, roundPen(colour, 1.4));
}

} // namespace

void paintGlyph(QPainter &painter, Glyph glyph, double scale, const QColor &colour)
{
    painter.save();
    painter.scale(scale, scale);
    switch (glyph) {
    case Glyph::Wheelchair: paintWheelchair(painter, colour); break;
    case Glyph::Companion: paintCompanion(painter, colour); break;
    case Glyph::Tick:
        painter.strokePath(line({{-3.6, 0.2}, {-1, 2.9}, {3.8, -2.7}}), roundPen(colour, 1.9));
        break;
    case Glyph::Hourglass: paintHourglass(painter, colour); break;
    case Glyph::Cross: paintCross(painter, colour); break;
    }
    painter.restore();
}

} // namespace foyer::seatview
