// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/pg/statistics.h"

namespace foyer::pg {

Counters &Counters::operator+=(const Counters &other) noexcept
{
    segments += other.segments;
    statements += other.statements;
    prepared += other.prepared;
    refused += other.refused;
    timeouts += other.timeouts;
    inDoubt += other.inDoubt;
    cancels += other.cancels;
    connects += other.connects;
    failedConnects += other.failedConnects;
    losses += other.losses;
    return *this;
}

} // namespace foyer::pg
