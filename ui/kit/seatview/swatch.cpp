// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/kit/seatview/swatch.h"

#include "ui/kit/seatview/seatpainter.h"

#include <cmath>
#include <QPainter>

namespace foyer::seatview {

namespace {

/// `room` beyond the seat on each side for what reaches over its edge.
QPixmap painted(const kit::Tokens &tokens, const SeatFace &face, int size, int room, Detail detail,
                qreal devicePixelRatio)
{
    const int edge = size + 2 * room;
    QPixmap pixmap(QSize(edge, edge) * devicePixelRatio);
    pixmap.setDevicePixelRatio(devicePixelRatio);
    pixmap.fill(Qt::transparent);
    QPainter painter(&pixmap);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.translate(edge / 2.0, edge / 2.0);
    SeatPainter(painter, tokens, size, detail).paint(face);
    return pixmap;
}

} // namespace

QPixmap categorySwatch(const kit::Tokens &tokens, int rank, int size, qreal devicePixelRatio,
                       const QColor &own)
{
    SeatFace face;
    face.rank = rank;
    face.own = own;
    face.centredMarks = true;
    return painted(tokens, face, size, 0, Detail::Marks, devicePixelRatio);
}

QPixmap seatSwatch(const kit::Tokens &tokens, const SeatFace &face, int size, qreal devicePixelRatio)
{
    return painted(tokens, face, size, int(std::ceil(size * 0.1)) + 1, detailOf(size), devicePixelRatio);
}

QPixmap seatSwatch(const kit::Tokens &tokens, SeatLook look, int rank, int size, qreal devicePixelRatio)
{
    SeatFace face;
    face.look = look;
    face.rank = rank;
    return seatSwatch(tokens, face, size, devicePixelRatio);
}

} // namespace foyer::seatview
