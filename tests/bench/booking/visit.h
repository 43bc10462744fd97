// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <functional>

namespace foyer::bench {

/// What one buyer comes for.
struct Visit
{
    int buyer = 0;       ///< number of the account
    int performance = 0; ///< number among those of the house, from 0
    int seat = 0;        ///< the first of the named ones
    int seats = 1;
    bool isBest = false; ///< the best ones together instead of named ones
    bool pays = true;    ///< false: goes away after the hold
};

/// Gives the next visit of a crowd.
using Visits = std::function<Visit()>;

} // namespace foyer::bench
