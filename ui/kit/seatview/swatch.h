// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/kit/seatview/seatstate.h"

#include <QColor>
#include <QPixmap>

namespace foyer::kit {
struct Tokens;
}

namespace foyer::seatview {

struct SeatFace;

/// A category's seat without a number, for key strips, baskets and legends; `rank` as
/// SeatModel::categoryRank(), `own` as categoryColours(). `size` logical pixels wide.
[[nodiscard]] QPixmap categorySwatch(const kit::Tokens &tokens, int rank, int size, qreal devicePixelRatio,
                                     const QColor &own = {});

/// A seat of a state, as the map draws it at this size, with the room around it that rings take: its middle
/// is the middle of the picture.
[[nodiscard]] QPixmap seatSwatch(const kit::Tokens &tokens, SeatLook look, int rank, int size,
                                 qreal devicePixelRatio);
[[nodiscard]] QPixmap seatSwatch(const kit::Tokens &tokens, const SeatFace &face, int size,
                                 qreal devicePixelRatio);

} // namespace foyer::seatview
