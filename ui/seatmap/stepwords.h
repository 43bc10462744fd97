// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace foyer::studio {
struct Step;
}

namespace foyer::seatmap {

/// What a step does, to stand after "Undo": "paint First", "bend 4 rows".
[[nodiscard]] QString stepWords(const studio::Step &step);

} // namespace foyer::seatmap
