// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/kit/icons.h"

#include <QIconEngine>

namespace foyer::kit {

/// Draws an icon in the application's text colour of the moment, so that an action's icon follows the theme.
class ThemedIconEngine final : public QIconEngine
{
public:
    explicit ThemedIconEngine(Icon icon) : m_icon(icon) {}

    void paint(QPainter *painter, const QRect &rect, QIcon::Mode mode, QIcon::State state) override;
    [[nodiscard]] QPixmap pixmap(const QSize &size, QIcon::Mode mode, QIcon::State state) override;
    [[nodiscard]] QPixmap scaledPixmap(const QSize &size, QIcon::Mode mode, QIcon::State state,
                                       qreal scale) override;

    [[nodiscard]] QIconEngine *clone() const override { return new ThemedIconEngine(m_icon); }

private:
    Icon m_icon;
};

} // namespace foyer::kit
