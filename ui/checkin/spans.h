// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <chrono>
#include <QString>

namespace foyer::checkin {

/// How long, in the two largest units that matter: "40 s", "29 min", "3 h 12 min", "2 d 4 h". Never
/// negative.
[[nodiscard]] QString spanWords(std::chrono::seconds span);

} // namespace foyer::checkin
