// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/http/dispatcher.h"
#include "server/http/environment.h"
#include "server/http/outputbuffer.h"
#include "server/http/responseencoder.h"
#include "server/http/serverstats.h"

#include <QByteArray>

class QTcpSocket;

namespace foyer::http {

class HttpConnection;
class RequestObserver;
class WebSocketUpgrader;

/// What a connection asks of its server.
class ConnectionHost
{
public:
    virtual ~ConnectionHost() = default;

    /// Calls connection.resume() later in this turn of the event loop, once.
    virtual void schedule(HttpConnection &connection) = 0;

    /// The connection is over; the host deletes it later.
    virtual void connectionEnded(HttpConnection &connection) = 0;
};

/// What the connections of one worker share. All of one thread.
struct Edge
{
    EnvironmentPtr environment;
    ConnectionHost &host;
    Dispatcher dispatcher;
    ResponseEncoder encoder;
    WebSocketUpgrader &upgrader;
    RequestObserver *observer; ///< may be null
    ServerStats &stats;
    QByteArray inputScratch;    ///< of full size; lent to one connection for the length of a turn
    OutputBuffer outputScratch; ///< empty between turns
    bool isInTurn = false;      ///< a connection is reading: its handlers may run
    bool isDraining = false;
    bool isFull = false; ///< at the connection limit

    [[nodiscard]] const ServerConfig &config() const noexcept { return environment->config; }

    [[nodiscard]] const ServerLimits &limits() const noexcept { return environment->config.limits; }

    [[nodiscard]] const Clock &clock() const noexcept { return environment->sources.clock; }
};

} // namespace foyer::http
