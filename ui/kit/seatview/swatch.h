// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/kit/seatview/seatstate.h"

#include <QPixmap>

namespace foyer::kit {
class Theme;
}

namespace foyer::seatview {

/// A category's seat without a number, for key strips, baskets and legends; `rank` as
/// SeatModel::categoryRank().
[[nodiscard]] QPixmap categorySwatch(const kit::Theme &theme, int rank, int size, qreal devicePixelRatio);

/// A seat of a state, as the map draws it at this size.
[[nodiscard]] QPixmap seatSwatch(const kit::Theme &theme, SeatLook look, int rank, int size,
                                 qreal devicePixelRatio);

} // namespace foyer::seatview
