// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/studio/selection.h"

#include <QHash>

namespace foyer::studio {

/// What must be unlike for every seat of a level: section, row and number, put together by a character that
/// no name can hold. Empty for a seat without a number.
[[nodiscard]] QString seatName(const seating::Section &section, const QString &row, const QString &number);

/// How many seats have each name.
using SeatNameCount = QHash<QString, int>;

[[nodiscard]] SeatNameCount countSeatNames(const SeatMap &map);

/// "Stalls, K, 21" as far as there are such.
[[nodiscard]] QString placeText(const QString &section, const QString &row, const QString &number);

} // namespace foyer::studio
