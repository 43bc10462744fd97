// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/checkin/verdict.h"

#include <QRectF>

class QColor;
class QPainter;

namespace foyer::checkin {

/// The shape of a verdict: filled with `ink`, its mark cut out in `ground`. Square, at any size.
void paintSign(QPainter &painter, const QRectF &where, Sign sign, const QColor &ink, const QColor &ground);

} // namespace foyer::checkin
