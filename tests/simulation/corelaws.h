// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/booking/world.h"

namespace foyer::simulation {

/// The first law that a world and its books break, in words; empty when all hold. Asked at the end of a
/// story.
[[nodiscard]] QByteArray brokenLaw(const booking::World &world, const std::map<QByteArray, qint64> &books);

} // namespace foyer::simulation
