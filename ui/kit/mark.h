// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QRectF>

class QPainter;

namespace foyer::kit {

struct Tokens;

/// Foyer's mark: a doorway, on accent.
void paintMark(QPainter &painter, const QRectF &where, const Tokens &tokens);

} // namespace foyer::kit
