// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/kit/themediconengine.h"

#include <QApplication>
#include <QPalette>

namespace foyer::kit {

namespace {

QColor colourFor(QIcon::Mode mode)
{
    const auto group = mode == QIcon::Disabled ? QPalette::Disabled : QPalette::Active;
    return QApplication::palette().color(group, QPalette::ButtonText);
}

} // namespace

void ThemedIconEngine::paint(QPainter *painter, const QRect &rect, QIcon::Mode mode, QIcon::State)
{
    paintIcon(*painter, rect, m_icon, colourFor(mode));
}

QPixmap ThemedIconEngine::pixmap(const QSize &size, QIcon::Mode mode, QIcon::State state)
{
    return scaledPixmap(size, mode, state, 1.0);
}

QPixmap ThemedIconEngine::scaledPixmap(const QSize &size, QIcon::Mode mode, QIcon::State, qreal scale)
{
    const int side = qRound(std::min(size.width(), size.height()) / scale);
    return iconPixmap(m_icon, side, colourFor(mode), scale);
}

} // namespace foyer::kit
