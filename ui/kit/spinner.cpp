// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/kit/spinner.h"

#include "ui/kit/theme.h"

#include <QPainter>

namespace foyer::kit {

Spinner::Spinner(int size, QWidget *parent) : QWidget(parent), m_size(size)
{
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
}

void Spinner::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const Tokens &tokens = tokensOf(this);
    const qreal pen = m_size <= 16 ? 1.5 : 2;
    const QRectF box = QRectF(rect()).adjusted(pen, pen, -pen, -pen);
    painter.setPen(QPen(tokens.pressed, pen));
    painter.drawEllipse(box);
    painter.setPen(QPen(tokens.accentText, pen, Qt::SolidLine, Qt::RoundCap));
    painter.drawArc(box, (90 - m_angle) * 16, -100 * 16);
}

void Spinner::showEvent(QShowEvent *event)
{
    QWidget::showEvent(event);
    if (Theme::of(this).motion(1) > 0)
        m_turn.start(40, this);
}

void Spinner::hideEvent(QHideEvent *event)
{
    QWidget::hideEvent(event);
    m_turn.stop();
}

void Spinner::timerEvent(QTimerEvent *)
{
    m_angle = (m_angle + 18) % 360;
    update();
}

} // namespace foyer::kit
