// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/journeys/show.h"

namespace foyer::test {

/// One action of the organizer on the waiting line of a date ("open", "pause", …).
void steerLine(Person &owner, const Date &date, const QByteArray &action);

/// A line that is open to join and lets nobody in.
void putUpPausedLine(Person &owner, const Date &date);

} // namespace foyer::test
