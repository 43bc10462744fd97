// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/http/websocketupgrader.h"

#include "server/http/route.h"
#include "server/http/upgradehandler.h"

#include <limits>
#include <QSslSocket>
#include <QWebSocket>
#include <QWebSocketServer>

namespace foyer::http {

namespace {

// Room for one frame's header beside its content: Qt waits until a whole frame is in the socket's buffer.
constexpr qint64 frameOverhead = 4 * 1024;

UpgradeHandler &handlerOf(const Request &request)
{
    return *std::get<WebSocketHandler>(request.route()->handler);
}

} // namespace

WebSocketUpgrader::WebSocketUpgrader(QObject *parent) : QObject(parent) {}

WebSocketUpgrader::~WebSocketUpgrader() = default;

QWebSocketServer &WebSocketUpgrader::serverFor(bool isTls)
{
    std::unique_ptr<QWebSocketServer> &server = isTls ? m_tls : m_plain;
    if (!server) {
        server = std::make_unique<QWebSocketServer>(
            QStringLiteral("foyer"), isTls ? QWebSocketServer::SecureMode : QWebSocketServer::NonSecureMode);
        server->setMaxPendingConnections(std::numeric_limits<int>::max());
        connect(server.get(), &QWebSocketServer::newConnection, this, [this, &server] { deliver(*server); });
    }
    return *server;
}

template <typename Socket>
WebSocketUpgrader::Ends WebSocketUpgrader::endsOf(const Socket &socket)
{
    return Ends(socket.peerAddress().toString(), socket.peerPort(), socket.localAddress().toString(),
                socket.localPort());
}

void WebSocketUpgrader::upgrade(QTcpSocket *socket, RequestPtr request)
{
    const Ends ends = endsOf(*socket);
    const WebSocketLimits limits = handlerOf(*request).limits();
    m_pending.insert_or_assign(ends, Pending{std::move(request), socket});
    socket->setParent(this);
    socket->setReadBufferSize(qint64(limits.frameBytes) + frameOverhead);
    // Where the client goes before Qt has answered, there will be no newConnection().
    connect(socket, &QTcpSocket::disconnected, this, [this, ends] { m_pending.erase(ends); });
    const bool isTls = qobject_cast<QSslSocket *>(socket) != nullptr;
    serverFor(isTls).handleConnection(socket);
}

void WebSocketUpgrader::deliver(QWebSocketServer &server)
{
    while (server.hasPendingConnections()) {
        std::unique_ptr<QWebSocket> socket(server.nextPendingConnection());
        const auto found = m_pending.find(endsOf(*socket));
        if (found == m_pending.end())
            continue;
        const Pending pending = std::move(found->second);
        m_pending.erase(found);
        // Where the client went while Qt wrote its answer, the socket would not say again that it is gone.
        if (!socket->isValid()) {
            if (pending.socket)
                pending.socket->deleteLater();
            continue;
        }
        if (pending.socket && pending.socket->parent() == this)
            pending.socket->setParent(nullptr); // the WebSocket's from here on
        // For whoever sends the same bytes to many: what the WebSocket writes to, where that is plain TCP.
        if (&server == m_plain.get())
            socket->setProperty("carrier", QVariant::fromValue<QObject *>(pending.socket));
        hand(std::move(socket), pending.request);
    }
}

void WebSocketUpgrader::hand(std::unique_ptr<QWebSocket> socket, RequestPtr request)
{
    UpgradeHandler &handler = handlerOf(*request);
    const WebSocketLimits limits = handler.limits();
    socket->setParent(nullptr);
    socket->setMaxAllowedIncomingFrameSize(limits.frameBytes);
    socket->setMaxAllowedIncomingMessageSize(limits.messageBytes);
    handler.accept(std::move(socket), std::move(request));
}

} // namespace foyer::http
