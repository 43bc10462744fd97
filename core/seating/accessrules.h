// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/seating/validation.h"

namespace foyer::seating {

/// Rules about seats that are kept for some people, or sold with a warning.

void findLonelyCompanions(const SeatMap &map, ProblemSink &found);
void findAccessConflicts(const SeatMap &map, ProblemSink &found);
void findRestrictedRanks(const SeatMap &map, ProblemSink &found);

/// Categories without a key, for seats cannot refer to them, and those all of whose places are companion
/// seats with nobody to accompany. A category without places is another rule's matter.
void findUnreachableCategories(const SeatMap &map, ProblemSink &found);

} // namespace foyer::seating
