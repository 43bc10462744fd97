// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/kit/bar.h"

#include "ui/kit/painting.h"
#include "ui/kit/theme.h"

#include <QPainter>

namespace foyer::kit {

Bar::Bar(int height, QWidget *parent) : QWidget(parent), m_height(height)
{
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    m_motion.setEasingCurve(QEasingCurve::OutCubic);
    connect(&m_motion, &QVariantAnimation::valueChanged, this, [this](const QVariant &value) {
        m_shown = value.toDouble();
        update();
    });
}

void Bar::setShare(double share)
{
    if (share < 0) {
        showUnknown();
        return;
    }
    const double wanted = std::min(share, 1.0);
    if (wanted == m_share)
        return;
    const double from = m_share < 0 ? 0 : m_shown;
    m_share = wanted;
    m_motion.stop();
    const int time = isVisible() ? Theme::of(this).motion(200) : 0;
    if (time == 0) {
        m_shown = wanted;
        update();
        return;
    }
    m_motion.setLoopCount(1);
    m_motion.setDuration(time);
    m_motion.setStartValue(from);
    m_motion.setEndValue(wanted);
    m_motion.start();
}

void Bar::showUnknown()
{
    if (m_share < 0)
        return;
    m_share = -1;
    m_motion.stop();
    m_shown = 0.35;
    if (Theme::of(this).motion(1) > 0) {
        m_motion.setLoopCount(-1);
        m_motion.setDuration(1200);
        m_motion.setStartValue(0.0);
        m_motion.setEndValue(1.0);
        m_motion.start();
    }
    update();
}

void Bar::setInk(Ink ink)
{
    m_ink = ink;
    update();
}

QSize Bar::sizeHint() const
{
    return {120, m_height};
}

void Bar::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    const Tokens &tokens = tokensOf(this);
    const qreal corner = m_height / 2.0;
    const QColor colour = m_ink == Ink::Accent ? tokens.accent : colourOf(m_ink, tokens);
    paintBox(painter, rect(), corner, tokens.hover, Qt::transparent);
    QRectF filled(0, 0, width() * m_shown, height());
    if (m_share < 0)
        filled =
            QRectF(width() * (m_shown * 1.3 - 0.3), 0, width() * 0.3, height()).intersected(QRectF(rect()));
    if (filled.width() > 0)
        paintBox(painter, filled, std::min(corner, filled.width() / 2), colour, Qt::transparent);
}

} // namespace foyer::kit
