// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/tickets/qrmatrix.h"

namespace foyer::tickets {

/// Light modules around a code; readers need four.
inline constexpr int quietZone = 4;

/// Black on white, whatever the theme: readers do not take inverted codes. `scale` is pixels per module.
[[nodiscard]] Result<QByteArray> toPng(const QrMatrix &matrix, int scale);

/// One path; a module is one unit.
[[nodiscard]] QByteArray toSvg(const QrMatrix &matrix);

} // namespace foyer::tickets
