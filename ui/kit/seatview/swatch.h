// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/kit/seatview/seatstate.h"

#include <QPixmap>

namespace foyer::kit {
struct Tokens;
}

namespace foyer::seatview {

/// A category's seat without a number, for key strips, baskets and legends; `rank` as
/// SeatModel::categoryRank().
[[nodiscard]] QPixmap categorySwatch(const kit::Tokens &tokens, int rank, int size, qreal devicePixelRatio);

/// A seat of a state, as the map draws it at this size.
[[nodiscard]] QPixmap seatSwatch(const kit::Tokens &tokens, SeatLook look, int rank, int size,
                                 qreal devicePixelRatio);

} // namespace foyer::seatview
