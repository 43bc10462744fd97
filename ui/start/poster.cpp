// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/start/poster.h"

#include "ui/kit/theme.h"
#include "ui/kit/tokens.h"

#include <algorithm>

namespace foyer::start {

namespace {

// The part of the house that an 800 × 900 poster shows.
constexpr double shownWidth = 600;
constexpr double shownHeight = 675;
constexpr double top = -76;
constexpr double seatSize = 16;
constexpr double yourSize = 21;
constexpr double corner = 5;
constexpr double litOpacity = .9;

QPainterPath stagePath()
{
    QPainterPath path(QPointF(-214, -34));
    path.lineTo(214, -34);
    path.lineTo(204, 8);
    path.quadTo(0, 44, -204, 8);
    path.closeSubpath();
    return path;
}

void paintTick(QPainter &painter, const QColor &colour)
{
    painter.setPen(QPen(colour, 1.9, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
    painter.setBrush(Qt::NoBrush);
    painter.drawPolyline(QPolygonF{{-3.6, .2}, {-1, 2.9}, {3.8, -2.7}});
}

} // namespace

Poster::Poster(QWidget *parent) : QWidget(parent)
{
    setObjectName(QStringLiteral("poster"));
}

void Poster::setLit(bool lit)
{
    if (std::exchange(m_lit, lit) != lit)
        update();
}

void Poster::paintEvent(QPaintEvent *)
{
    const kit::Tokens &tokens = kit::tokensOf(this);
    QPainter painter(this);
    painter.fillRect(rect(), tokens.map);
    painter.setRenderHint(QPainter::Antialiasing);
    // Fills the poster whatever its shape, the stage always in sight.
    const double scale = std::max(width() / shownWidth, height() / shownHeight);
    painter.translate(width() / 2.0, -top * scale);
    painter.scale(scale, scale);
    paintStage(painter, tokens);
    for (const PosterSeat &seat : m_house)
        paintSeat(painter, seat, tokens);
}

void Poster::paintStage(QPainter &painter, const kit::Tokens &tokens) const
{
    painter.fillPath(stagePath(), tokens.stage);
}

void Poster::paintSeat(QPainter &painter, const PosterSeat &seat, const kit::Tokens &tokens) const
{
    const double size = seat.isYours ? yourSize : seatSize;
    const bool isLit = m_lit && !seat.isSold && !seat.isYours;
    painter.save();
    painter.translate(seat.at);
    painter.rotate(seat.turn);
    painter.setPen(Qt::NoPen);
    painter.setOpacity(isLit ? litOpacity : 1);
    painter.setBrush(seat.isYours ? tokens.mine
                     : isLit      ? tokens.categories.at(std::size_t(seat.category)).fill
                                  : tokens.sold);
    painter.drawRoundedRect(QRectF(-size / 2, -size / 2, size, size), corner, corner);
    if (seat.isYours)
        paintTick(painter, tokens.mineInk);
    painter.restore();
}

} // namespace foyer::start
