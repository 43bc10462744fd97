// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/wire/reports/figures.h"
#include "server/reports/figuresheet.h"

namespace foyer::reports {

/// A sheet as it goes over the wire.
[[nodiscard]] wire::Figures toWire(const FigureSheet &sheet);

} // namespace foyer::reports
