// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/journeys/show.h"

namespace foyer::test {

/// Uses every operation of the buyers' API under its public names once, as a web front end does: somebody
/// registers, looks round, locks, books, pays, and gives up. What fails ends the test. `date` sells through
/// simulated payments; `queued` has a waiting line. The last seats that were locked and booked are sold, so
/// that nothing runs out later.
[[nodiscard]] PersonPtr walkUnderBuyersNames(Stage &stage, const Date &date, const Date &queued);

} // namespace foyer::test
