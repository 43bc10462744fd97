// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QIcon>
#include <QLatin1StringView>
#include <QPixmap>
#include <QRectF>

class QColor;
class QPainter;

namespace foyer::kit {

/// The icons there are: Icon::CircleCheck is resources/icons/circle-check.svg. A new one is a file there and
/// a line in iconlist.h.
enum class Icon
{
    None,
#define FOYER_ICON(name, file) name,
#include "ui/kit/iconlist.h"
#undef FOYER_ICON
};

[[nodiscard]] QLatin1StringView fileNameOf(Icon icon) noexcept;

/// Paints an icon in the colour of its text: strokes of 1.5 px up to 16 px, of 1.7 px from 20 px.
void paintIcon(QPainter &painter, const QRectF &where, Icon icon, const QColor &colour);

[[nodiscard]] QPixmap iconPixmap(Icon icon, int size, const QColor &colour, qreal devicePixelRatio);

/// For menus and actions: takes the colours of the palette it is painted with, so it follows the theme.
[[nodiscard]] QIcon themedIcon(Icon icon);

/// The icon that goes with a tone: check in circle, triangle, octagon, i.
enum class Tone;
[[nodiscard]] Icon iconOf(Tone tone) noexcept;

} // namespace foyer::kit
