// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/catalog/ids.h"

namespace foyer::test {

struct ClientOffice;

/// Part of an evening: a line is set, gathers, is watched and switched off again. Fails the test function
/// that calls it.
void steerTheLine(ClientOffice &office, catalog::PerformanceId performance, qint64 ticketsSold);

} // namespace foyer::test
