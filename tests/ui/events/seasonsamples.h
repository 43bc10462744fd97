// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/clock.h"
#include "core/wire/reports/season.h"

namespace foyer::test {

/// Nine events of a house: today, on sale, few left, sold out, announced, drafts, an arena.
[[nodiscard]] wire::Season seasonOfVerdi(Instant now);

} // namespace foyer::test
