// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <chrono>
#include <QtGlobal>

namespace foyer::live {

/// What one client, and one worker, may ask of live topics.
struct LiveLimits
{
    using Milliseconds = std::chrono::milliseconds;

    std::size_t sessions = 30'000; ///< of one worker
    std::size_t topics = 32;       ///< of one client
    quint64 messageBytes = 8 * 1024;
    double messagesPerSecond = 10.0; ///< on average; a burst of four times as many is fine
    Milliseconds introduction{5000}; ///< until a client must have said something

    Milliseconds merge{100}; ///< seat changes of so long are one frame
    Milliseconds gather{10}; ///< the same behind a quiet while: the first of them does not wait for more
    qint64 backlogBytes =
        256 * 1024;           ///< not yet taken by the client's connection; beyond it frames are left out
    Milliseconds lag{60'000}; ///< a client that lags for longer is cut off
    std::size_t queuedFrames = 64; ///< kept while a client is brought up to date

    qint64 resumeEntries = 1024; ///< whoever is further behind takes a snapshot
    std::size_t sendsPerTurn = 512;

    Milliseconds ping{30'000};   ///< to clients that are quiet
    Milliseconds quiet{90'000};  ///< heard nothing for so long: gone
    Milliseconds linger{30'000}; ///< a topic nobody follows is read on for so long
    Milliseconds sweep{250};
    Milliseconds redis{2000}; ///< for an answer
};

/// What a hub has counted.
struct LiveFigures
{
    quint64 sessions = 0; ///< now
    quint64 topics = 0;   ///< read now
    quint64 encoded = 0;  ///< frames made, each for all its listeners
    quint64 sent = 0;     ///< frames given to connections
    quint64 leftOut = 0;  ///< frames that slow readers did not get
    quint64 resets = 0;
    quint64 refused = 0;
    quint64 cutOff = 0; ///< connections that we ended
};

} // namespace foyer::live
