// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/clock.h"
#include "server/pg/conninfo.h"

#include <vector>

namespace foyer::pg {

/// The moment by which a call must be answered, on the Clock that the pool was given.
struct Deadline
{
    explicit Deadline(SteadyInstant instant) : at(instant) {}

    SteadyInstant at;
};

/// A run-time parameter of PostgreSQL, set on every new connection before its first use.
struct SessionSetting
{
    QByteArray name;
    QByteArray value;
};

struct ConnectionSettings
{
    ConnInfo conninfo;
    QByteArray applicationName = "foyer-server";

    /// The defaults let PostgreSQL notice within a second that a connection was dropped in mid-statement, and
    /// end the transaction of a client that vanished without a word, with its locks, within a minute.
    std::vector<SessionSetting> session = {{"client_connection_check_interval", "1s"},
                                           {"idle_in_transaction_session_timeout", "60s"}};

    std::chrono::milliseconds connectTimeout{5000}; ///< for finding the host, connecting and setting up
    std::chrono::milliseconds backoffFirst{50}; ///< wait after the first failed attempt; doubles, with jitter
    std::chrono::milliseconds backoffLast{5000}; ///< longest wait between attempts
    std::chrono::milliseconds cancelGrace{2000}; ///< from a cancel request to dropping the connection
    std::chrono::milliseconds heartbeat{15'000}; ///< how often a Listener probes that PostgreSQL is there
    int maxInFlight = 256;                       ///< segments sent and not yet answered
};

struct PoolSettings
{
    ConnectionSettings connection;
    int connections = 2;
    int maxWaiting = 1024; ///< calls waiting for a connection; one more is Overloaded
    std::chrono::milliseconds defaultTimeout{5000}; ///< of calls that name no deadline
};

} // namespace foyer::pg
