// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/checkin/signpainter.h"

#include "ui/kit/type.h"

#include <QPainter>
#include <QPainterPath>

namespace foyer::checkin {

namespace {

constexpr qreal extent = 304; // of the drawing, whose middle is 0, 0

void fill(QPainter &painter, const QPolygonF &shape, const QColor &ink, qreal edge)
{
    painter.setBrush(ink);
    painter.setPen(edge > 0 ? QPen(ink, edge, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin) : QPen(Qt::NoPen));
    painter.drawPolygon(shape);
}

void stroke(QPainter &painter, const QPolygonF &line, const QColor &colour, qreal width)
{
    painter.setBrush(Qt::NoBrush);
    painter.setPen(QPen(colour, width, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
    painter.drawPolyline(line);
}

void text(QPainter &painter, const QString &letters, qreal pixels, qreal baseline, const QColor &colour)
{
    QFont font = kit::textFontAt(pixels, QFont::Bold);
    font.setLetterSpacing(QFont::AbsoluteSpacing, -pixels * 0.036);
    const QRectF bounds = QFontMetricsF(font).tightBoundingRect(letters);
    painter.setFont(font);
    painter.setPen(colour);
    painter.drawText(QPointF(-bounds.center().x(), baseline), letters);
}

void paintTick(QPainter &painter, const QColor &ink, const QColor &ground)
{
    painter.setPen(Qt::NoPen);
    painter.setBrush(ink);
    painter.drawEllipse(QPointF(), 136, 136);
    stroke(painter, {{-62, 4}, {-18, 50}, {66, -44}}, ground, 26);
}

void paintTwice(QPainter &painter, const QColor &ink, const QColor &ground)
{
    fill(painter, {{0, -118}, {136, 118}, {-136, 118}}, ink, 24);
    text(painter, QStringLiteral("2×"), 112, 92, ground);
}

void paintCross(QPainter &painter, const QColor &ink, const QColor &ground)
{
    fill(painter,
         {{-57, -136}, {57, -136}, {136, -57}, {136, 57}, {57, 136}, {-57, 136}, {-136, 57}, {-136, -57}},
         ink, 0);
    stroke(painter, {{-48, -48}, {48, 48}}, ground, 28);
    stroke(painter, {{48, -48}, {-48, 48}}, ground, 28);
}

void paintLook(QPainter &painter, const QColor &ink, const QColor &ground)
{
    fill(painter, {{0, -132}, {132, 0}, {0, 132}, {-132, 0}}, ink, 12);
    stroke(painter, {{0, -66}, {0, 14}}, ground, 28);
    painter.setPen(Qt::NoPen);
    painter.setBrush(ground);
    painter.drawEllipse(QPointF(0, 62), 17, 17);
}

// An outline, unlike every verdict: nothing has been decided.
void paintUnknown(QPainter &painter, const QColor &ink)
{
    painter.setBrush(Qt::NoBrush);
    painter.setPen(QPen(ink, 20, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
    painter.drawRoundedRect(QRectF(-122, -122, 244, 244), 28, 28);
    text(painter, QStringLiteral("?"), 188, 68, ink);
}

} // namespace

void paintSign(QPainter &painter, const QRectF &where, Sign sign, const QColor &ink, const QColor &ground)
{
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.translate(where.center());
    painter.scale(where.width() / extent, where.height() / extent);
    switch (sign) {
    case Sign::Tick: paintTick(painter, ink, ground); break;
    case Sign::Twice: paintTwice(painter, ink, ground); break;
    case Sign::Cross: paintCross(painter, ink, ground); break;
    case Sign::Look: paintLook(painter, ink, ground); break;
    case Sign::Unknown: paintUnknown(painter, ink); break;
    }
    painter.restore();
}

} // namespace foyer::checkin
