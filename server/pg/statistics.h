// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtGlobal>

namespace foyer::pg {

/// What one connection, or all of a pool together, have done since they were made. Counters only grow.
struct Counters
{
    quint64 segments = 0;       ///< sent, each with a sync
    quint64 statements = 0;     ///< sent within them
    quint64 prepared = 0;       ///< statements prepared
    quint64 refused = 0;        ///< segments that PostgreSQL answered with an error
    quint64 timeouts = 0;       ///< answered Timeout at their deadline
    quint64 inDoubt = 0;        ///< answered InDoubt
    quint64 cancels = 0;        ///< cancel requests made
    quint64 connects = 0;       ///< connections that became ready
    quint64 failedConnects = 0; ///< attempts that did not
    quint64 losses = 0;         ///< ready connections that broke

    Counters &operator+=(const Counters &other) noexcept;
};

/// A pool at this moment.
struct PoolStatistics
{
    int ready = 0;          ///< connections that can take a statement or are in a transaction
    int inTransactions = 0; ///< of these, held by a Transaction
    int inFlight = 0;       ///< segments sent and not yet answered
    int waiting = 0;        ///< calls and transactions waiting for a connection
    quint64 overloaded = 0; ///< calls refused because the bound of waiting calls was reached
    Counters counters;
};

} // namespace foyer::pg
