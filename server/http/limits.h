// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <chrono>
#include <QtGlobal>

namespace foyer::http {

/// What one message may cost before anybody looks at it.
struct MessageLimits
{
    qsizetype headBytes = 16 * 1024;       ///< request line and fields together; at most 60 KiB
    qsizetype targetBytes = 8 * 1024;      ///< more is 414
    qsizetype fieldCount = 100;            ///< at most 255
    quint64 bodyBytes = 64 * 1024;         ///< for routes that do not say otherwise
    qsizetype chunkLineBytes = 1024;       ///< a chunk's size with its extensions; all trailers together
    quint64 chunkFramingBytes = 16 * 1024; ///< of a whole body, above eight bytes for each byte of content
};

/// What one connection may cost. Times are checked once per sweep, so they hold to `sweepInterval`.
struct ConnectionLimits
{
    std::chrono::milliseconds tlsHandshake{10'000};
    std::chrono::milliseconds head{10'000}; ///< from connecting, or the first byte, to the end of the head
    std::chrono::milliseconds body{10'000}; ///< beyond what bodyBytesPerSecond allows for
    quint64 bodyBytesPerSecond = 8 * 1024;  ///< a body slower than this runs into `body`
    std::chrono::milliseconds idle{75'000}; ///< between requests
    std::chrono::milliseconds idleWhenFull{2'000}; ///< the same, while the server is at its connection limit
    std::chrono::milliseconds handler{30'000};     ///< for routes that do not say otherwise; then 503
    std::chrono::milliseconds writeStall{
        20'000}; ///< a reader that takes fewer than stallBytes in this time is cut
    qint64 stallBytes = 16 * 1024;
    std::chrono::milliseconds linger{2'000}; ///< reading and dropping after our last byte, before closing
    qsizetype pipelined = 64;                ///< requests being answered; then reading stops
    qint64 unsentBytes = 1024 * 1024;        ///< answers waiting in the socket; then reading stops
    qint64 queuedBytes = 64 * 1024 * 1024;   ///< answers waiting in all; beyond it the connection is cut
};

/// What one worker may cost.
struct ServerLimits
{
    MessageLimits message;
    ConnectionLimits connection;
    qsizetype connections = 15'000;       ///< then accepting pauses
    qint64 bodyBytes = 256 * 1024 * 1024; ///< bodies being received, all connections together
    std::chrono::milliseconds sweepInterval{1'000};
    std::chrono::milliseconds acceptRetry{100}; ///< after running out of descriptors
    std::chrono::milliseconds drainAccept{250}; ///< draining: how long handshakes under way are waited for
    std::chrono::milliseconds drainIdle{250};   ///< draining: a connection idle for so long is closed
    std::chrono::milliseconds drain{30'000};    ///< then what is still open is cut
};

} // namespace foyer::http
