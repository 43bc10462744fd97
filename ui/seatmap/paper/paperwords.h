// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace foyer::seatmap {

/// What stands on paper.

/// "Stalls, 320 seats, 40 standing"; without a name: "No category, 12 seats".
[[nodiscard]] QString paperCategory(const QString &name, int seats, int standing);

/// "400 standing".
[[nodiscard]] QString paperStanding(int places);

/// "5 m, 1 : 200".
[[nodiscard]] QString paperScale(double metres, long scale);

} // namespace foyer::seatmap
