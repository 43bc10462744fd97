// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/kit/seatspicture.h"

#include "ui/kit/theme.h"

#include <QPainter>

namespace foyer::kit {

SeatsPicture::SeatsPicture(QWidget *parent) : QWidget(parent)
{
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
}

void SeatsPicture::setIcon(Icon icon)
{
    m_icon = icon;
    update();
}

void SeatsPicture::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    const Tokens &tokens = tokensOf(this);
    if (m_icon != Icon::None) {
        paintIcon(painter, QRectF(28, 12, 40, 40), m_icon, tokens.text3);
        return;
    }
    painter.setRenderHint(QPainter::Antialiasing);
    QPen dashes(tokens.lineStrong, 1);
    dashes.setDashPattern({3, 2.5});
    for (int seat = 0; seat < 8; ++seat) {
        const bool taken = seat == 5;
        painter.setPen(taken ? QPen(tokens.mine, 1) : dashes);
        painter.setBrush(taken ? QBrush(tokens.mine) : QBrush(Qt::NoBrush));
        painter.drawRoundedRect(QRectF(4 + 24 * (seat % 4), 6 + 24 * (seat / 4), 16, 16), 4, 4);
    }
}

} // namespace foyer::kit
