// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/http/listeningsocket.h"
#include "server/http/requestcontext.h"
#include "server/http/serverconfig.h"
#include "server/http/serverstats.h"

#include <memory>
#include <QObject>
#include <QSslConfiguration>

namespace foyer::http {

class RequestGuard;
class RequestObserver;
class Router;
class ServerCore;

/// One worker's HTTP edge. Made, used and destroyed on the worker's thread, whose event loop it lives by;
/// only stats() may be read from elsewhere. Workers share nothing: each has its own listening sockets
/// (ListeningSocket::Port::Shared), routes and services.
class HttpServer final : public QObject
{
    Q_OBJECT

public:
    /// What `sources`, `guard` and `observer` refer to outlives the server, and the handlers that still run
    /// when it is destroyed; the last two may be null.
    HttpServer(ServerConfig config, Router router, const RequestSources &sources,
               RequestGuard *guard = nullptr, RequestObserver *observer = nullptr, QObject *parent = nullptr);

    /// Cuts what is still open. Drain first where that matters.
    ~HttpServer() override;

    /// Starts to take connections.
    void addListener(ListeningSocket socket);

    /// Connections of this socket speak TLS, with the identity of the last setTls(); until there is one they
    /// are closed at once.
    void addTlsListener(ListeningSocket socket);

    /// For new connections from now on: a renewed certificate needs no restart. See loadTlsIdentity().
    void setTls(const QSslConfiguration &identity);

    /// Stops in good order: new clients are turned away at the door, those in the accept queue still come in,
    /// running requests finish and their answers say `Connection: close`, idle connections are closed. What
    /// is left after ServerLimits::drain is cut. WebSockets are their owners' to close.
    void beginDrain();

    [[nodiscard]] bool isDraining() const;

    [[nodiscard]] const ServerStats &stats() const;

Q_SIGNALS:
    /// After beginDrain(), once: no listening socket and no connection is left.
    void drained();

private:
    std::unique_ptr<ServerCore> m_core;
};

} // namespace foyer::http
