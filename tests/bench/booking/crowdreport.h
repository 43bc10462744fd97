// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/bench/booking/latencies.h"

#include <map>
#include <string>

namespace foyer::bench {

/// How a crowd fared.
struct CrowdReport
{
    double seconds = 0.0; ///< in which visits began
    int arrived = 0;
    int sold = 0;       ///< confirmed, in all
    int soldInTime = 0; ///< of these before the end of `seconds`
    int heldInTime = 0; ///< holds that were given
    int abandoned = 0;  ///< went away after the hold
    int requests = 0;   ///< answers in all
    int seatsSold = 0;
    std::map<std::string, int> refusals = {}; ///< by the problem's code
    Latencies hold = {};                      ///< from when the buyer was due
    Latencies bestHold = {};                  ///< of those who asked for the best seats
    Latencies start = {};
    Latencies confirm = {};
    Latencies whole = {};   ///< from when the buyer was due to the confirmed order
    Latencies refused = {}; ///< until the bad news

    [[nodiscard]] double soldPerSecond() const { return double(soldInTime) / seconds; }

    [[nodiscard]] int refusalCount() const;

    /// "seat_taken 12, …"
    [[nodiscard]] std::string refusalText() const;
};

} // namespace foyer::bench
