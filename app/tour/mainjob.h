// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/tour/tourstep.h"

#include <vector>

namespace foyer::app {

/// The main job: from the start page to three people inside.
[[nodiscard]] std::vector<TourStep> mainJob();

/// Start page, opening a box office here, first run, signing out and in again.
[[nodiscard]] std::vector<TourStep> arrivalSteps();

/// A seating plan, an event with dates, prices and a standing area, published.
[[nodiscard]] std::vector<TourStep> eventSteps();

/// Three seats sold for cash, printed.
[[nodiscard]] std::vector<TourStep> saleSteps();

/// All three let in, one a second time, a forged one.
[[nodiscard]] std::vector<TourStep> gateSteps();

/// What the figures say then.
[[nodiscard]] std::vector<TourStep> figureSteps();

} // namespace foyer::app
