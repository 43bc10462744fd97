// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QColor>
#include <QRectF>

class QFont;
class QPainter;
class QString;

namespace foyer::kit {

/// A rounded box with its edge inside `box`, so that neighbours line up on whole pixels. Either colour may be
/// transparent.
void paintBox(QPainter &painter, const QRectF &box, qreal radius, const QColor &fill, const QColor &edge,
              qreal edgeWidth = 1);

/// The one shadow there is, around `box`: 0 8 24.
void paintShadow(QPainter &painter, const QRectF &box, qreal radius, const QColor &colour);

/// How far the shadow reaches beyond its box.
inline constexpr int shadowReach = 24;

/// One line, cut with "…" where it does not fit, middle of the line at the middle of `where`.
void paintLine(QPainter &painter, const QRectF &where, const QString &text, const QFont &font,
               const QColor &colour, Qt::Alignment alignment = Qt::AlignLeft);

[[nodiscard]] int textWidth(const QFont &font, const QString &text);

} // namespace foyer::kit
