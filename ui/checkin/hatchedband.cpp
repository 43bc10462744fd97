// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/checkin/hatchedband.h"

#include "ui/kit/icons.h"
#include "ui/kit/painting.h"
#include "ui/kit/type.h"

#include <cmath>
#include <QPainter>

namespace foyer::checkin {

namespace {

constexpr qreal stripe = 14; // across it
constexpr int iconSide = 20;

} // namespace

HatchedBand::HatchedBand(QWidget *parent) : QWidget(parent)
{
    setObjectName(QStringLiteral("hatchedBand"));
}

void HatchedBand::setContent(const QString &text, const GateColours &colours)
{
    m_text = text;
    m_colours = colours;
    setAccessibleName(text);
    setFixedHeight(colours.isNight() ? 48 : 56);
    update();
}

void HatchedBand::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.fillRect(rect(), m_colours.band);
    painter.setPen(Qt::NoPen);
    painter.setBrush(m_colours.bandStripe);
    const qreal wide = stripe * std::sqrt(2.0); // along the edge
    for (qreal x = -height() - wide; x < width(); x += 2 * wide) {
        const qreal bottom = x + height();
        painter.drawPolygon(
            QPolygonF{{bottom, 0}, {bottom + wide, 0}, {x + wide, qreal(height())}, {x, qreal(height())}});
    }
    const int side = m_colours.isNight() ? 20 : 32;
    kit::paintIcon(painter, QRectF(side, (height() - iconSide) / 2.0, iconSide, iconSide),
                   kit::Icon::CloudOff, m_colours.onBand);
    const QRectF box = rect().adjusted(side + iconSide + 12, 0, -side, 0);
    kit::paintLine(painter, box, m_text, kit::textFont(kit::TextSize::Title, kit::strong), m_colours.onBand);
}

} // namespace foyer::checkin
