// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <chrono>

namespace foyer::reports {

/// How far back `recent` reaches, the minute that runs included.
inline constexpr std::chrono::minutes recentArrivals{5};

} // namespace foyer::reports
