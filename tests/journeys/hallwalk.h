// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/journeys/show.h"

namespace foyer::test {

/// Sells from a small hall in this venue, sells a seat, draws the hall anew and puts that in place of the one
/// that is sold from. What fails ends the test.
void walkThroughAChangedHall(Stage &stage, Person &owner, const QByteArray &venue);

} // namespace foyer::test
