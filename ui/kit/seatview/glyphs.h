// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtGlobal>

class QColor;
class QPainter;

namespace foyer::seatview {

/// What stands on a seat instead of its number.
enum class Glyph : quint8
{
    Wheelchair,
    Companion,
    Tick,
    Hourglass,
    Cross,
};

/// About the origin, in a box of 12 × 12 before scaling.
void paintGlyph(QPainter &painter, Glyph glyph, double scale, const QColor &colour);

} // namespace foyer::seatview
