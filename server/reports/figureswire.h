// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/wire/reports/figures.h"
#include "server/reports/figuresheet.h"

namespace foyer::reports {

/// A sheet as it goes over the wire; with customers' names only for whoever may see them.
[[nodiscard]] wire::Figures toWire(const FigureSheet &sheet, bool withCustomers);

} // namespace foyer::reports
