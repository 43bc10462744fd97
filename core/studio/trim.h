// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/studio/selection.h"

namespace foyer::studio {

/// Makes the canvas as large as what is drawn, with a margin around it, and moves everything (the picture to
/// trace over too) into it. InvalidArgument (`map`) where nothing is drawn,
/// or (`background`) where the picture would come to lie beyond all limits.
[[nodiscard]] Result<Selection> trimCanvas(SeatMap &map, const Selection &chosen, Millimetres margin = 2000);

/// Another size, nothing moves. InvalidArgument (`canvas`) for a size of nothing or beyond all limits.
[[nodiscard]] Result<Selection> setCanvas(SeatMap &map, const Selection &chosen, Size canvas);

} // namespace foyer::studio
