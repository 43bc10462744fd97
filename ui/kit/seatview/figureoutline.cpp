// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/kit/seatview/figureoutline.h"

#include <QPolygonF>
#include <QTransform>

namespace foyer::seatview {

namespace {

constexpr double corner = 125; ///< a drawn box's rounding, millimetres

QTransform placed(const seating::Figure &figure)
{
    QTransform transform;
    transform.translate(figure.position.x, figure.position.y);
    transform.rotate(figure.rotation / 1000.0);
    return transform;
}

QPainterPath unplaced(const seating::Figure &figure)
{
    QPainterPath path;
    const double width = figure.size.width;
    const double height = figure.size.height;
    switch (figure.kind) {
    case seating::FigureKind::Rectangle: path.addRoundedRect(0, 0, width, height, corner, corner); break;
    case seating::FigureKind::Circle:
    case seating::FigureKind::Ellipse: path.addEllipse(QPointF(), width / 2, height / 2); break;
    case seating::FigureKind::Polygon: {
        QPolygonF polygon;
        for (const seating::Point &point : figure.points)
            polygon.append(QPointF(point.x, point.y));
        path.addPolygon(polygon);
        path.closeSubpath();
        break;
    }
    case seating::FigureKind::Text: break;
    }
    return path;
}

} // namespace

QPainterPath outlineOf(const seating::Figure &figure)
{
    return placed(figure).map(unplaced(figure));
}

QPointF pointIn(const seating::Figure &figure, seating::Point relative)
{
    return placed(figure).map(QPointF(relative.x, relative.y));
}

} // namespace foyer::seatview
