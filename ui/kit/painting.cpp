// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/kit/painting.h"

#include <cmath>
#include <QFont>
#include <QFontMetricsF>
#include <QPainter>

namespace foyer::kit {

void paintBox(QPainter &painter, const QRectF &box, qreal radius, const QColor &fill, const QColor &edge,
              qreal edgeWidth)
{
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(edge.alpha() == 0 ? QPen(Qt::NoPen) : QPen(edge, edgeWidth));
    painter.setBrush(fill);
    const qreal half = edge.alpha() == 0 ? 0 : edgeWidth / 2;
    painter.drawRoundedRect(box.adjusted(half, half, -half, -half), radius - half, radius - half);
    painter.restore();
}

/// Rings of falling strength, the sum of which comes close to a Gaussian blur of 24 px moved down by 8.
void paintShadow(QPainter &painter, const QRectF &box, qreal radius, const QColor &colour)
{
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(Qt::NoPen);
    constexpr int rings = 20;
    qreal before = 0;
    for (int ring = rings; ring >= 1; --ring) {
        const qreal away = 20.0 * ring / rings;
        const qreal strength = 0.5 * std::erfc((away - 4) / 9.0);
        QColor shade = colour;
        const qreal full = colour.alphaF();
        shade.setAlphaF(float(full * std::max(0.0, strength - before) / (1 - before * full)));
        before = std::max(before, strength);
        painter.setBrush(shade);
        const QRectF at = box.translated(0, 6).adjusted(-away, -away, away, away);
        painter.drawRoundedRect(at, radius + away, radius + away);
    }
    painter.restore();
}

void paintLine(QPainter &painter, const QRectF &where, const QString &text, const QFont &font,
               const QColor &colour, Qt::Alignment alignment)
{
    painter.setFont(font);
    painter.setPen(colour);
    const QFontMetricsF metrics(font, painter.device());
    const bool fits = metrics.horizontalAdvance(text) <= where.width() + 0.5;
    const QString shown = fits ? text : metrics.elidedText(text, Qt::ElideRight, where.width());
    painter.drawText(where, int(alignment | Qt::AlignVCenter | Qt::TextSingleLine), shown);
}

int textWidth(const QFont &font, const QString &text)
{
    return qCeil(QFontMetricsF(font).horizontalAdvance(text));
}

} // namespace foyer::kit
