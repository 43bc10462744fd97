// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <chrono>
#include <QtGlobal>

namespace foyer::socketio {

/// What one client, and one worker, may ask of sockets.
struct SocketLimits
{
    using Milliseconds = std::chrono::milliseconds;

    std::size_t sessions = 30'000;   ///< of one worker
    std::size_t transitions = 4'096; ///< WebSockets that have not taken over their session yet
    quint64 payloadBytes = 8 * 1024; ///< that a client may send at once
    double messagesPerSecond = 10.0; ///< on average; a burst of four times as many is fine
    std::size_t earlyMessages = 16;  ///< kept while it is looked at who somebody is

    Milliseconds pingInterval{
        25'000}; ///< a waiting poll is answered by a ping: well before the edge's own limit
    Milliseconds pingTimeout{20'000};
    Milliseconds introduction{10'000}; ///< until a client must have said who it is
    Milliseconds transition{10'000};   ///< from polling to a WebSocket
    Milliseconds idlePoll{100};        ///< a poll waits no longer in a transition

    qint64 backlogBytes = 64 * 1024;   ///< not yet taken by a client's WebSocket; beyond it is a slow reader
    qsizetype queuedBytes = 16 * 1024; ///< waiting for a client's next poll; likewise

    Milliseconds sweep{250};
    Milliseconds redis{2'000};        ///< for a sign of life of another worker
    Milliseconds relayedPoll{29'000}; ///< for its answer to a poll
};

/// What a hub has counted.
struct SocketFigures
{
    quint64 sessions = 0;    ///< now
    quint64 opened = 0;      ///< ever
    quint64 relayed = 0;     ///< requests for sessions of other workers
    quint64 transitions = 0; ///< sessions that went on by WebSocket
    quint64 tooSlow = 0;     ///< sessions ended because their readers did not keep up
};

} // namespace foyer::socketio
