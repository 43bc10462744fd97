// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/line/linescripts.h"

namespace foyer::line {

struct LineSettings
{
    std::chrono::milliseconds pulse{1000};   ///< of every worker and line; 0: only when told to
    std::chrono::milliseconds grace{60'000}; ///< in which people bring back a line that Redis has lost
    LineScripts::Times times = {};

    // New visitors without an account. Offices, schools and phone networks share an address; a device is
    // counted that has signed in before.
    qint32 visitorsPerAddress = 200;
    qint32 visitorsPerDevice = 5;
    std::chrono::seconds visitWindow{600};
    std::chrono::hours visitorLife{72};
};

} // namespace foyer::line
