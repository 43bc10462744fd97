// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/wire/reports/season.h"
#include "server/reports/seasonsheet.h"

namespace foyer::reports {

[[nodiscard]] wire::Season toWire(const SeasonSheet &sheet);
[[nodiscard]] wire::CancellationStakes toWire(const Stakes &stakes);

} // namespace foyer::reports
