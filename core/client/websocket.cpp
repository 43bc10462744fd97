// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/client/websocket.h"

#include "core/client/proxychoice.h"

#include <QNetworkProxyQuery>
#include <QNetworkRequest>
#include <QWebSocket>

namespace foyer::client {

namespace {

constexpr quint64 largestMessage = 8 * 1024 * 1024; // a frame of all seats of the largest hall

QUrl liveUrl(QUrl server)
{
    server.setScheme(server.scheme() == QLatin1StringView{"https"} ? QStringLiteral("wss")
                                                                   : QStringLiteral("ws"));
    server.setPath(QStringLiteral("/api/v1/live"));
    return server;
}

} // namespace

WebSocket::WebSocket(const QUrl &server, QByteArray agent, QObject *parent)
    : LiveSocket(parent)
    , m_url(liveUrl(server))
    , m_agent(std::move(agent))
{}

WebSocket::~WebSocket()
{
    close();
}

void WebSocket::open()
{
    close();
    m_socket = std::make_unique<QWebSocket>();
    m_socket->setMaxAllowedIncomingMessageSize(largestMessage);
    m_socket->setProxy(ProxyChoice().queryProxy(QNetworkProxyQuery(m_url)).constFirst());
    QWebSocket *socket = m_socket.get();
    connect(socket, &QWebSocket::connected, this, &WebSocket::opened);
    connect(socket, &QWebSocket::textMessageReceived, this,
            [this](const QString &text) { Q_EMIT received(text.toUtf8()); });
    connect(socket, &QWebSocket::disconnected, this, [this, socket] { end(int(socket->closeCode())); });
    connect(socket, qOverload<QAbstractSocket::SocketError>(&QWebSocket::error), this, [this, socket] {
        if (socket->state() != QAbstractSocket::ConnectedState)
            end(0);
    });
    QNetworkRequest request(m_url);
    request.setRawHeader("User-Agent", m_agent);
    socket->open(request);
}

void WebSocket::send(const QByteArray &text)
{
    if (m_socket)
        m_socket->sendTextMessage(QString::fromUtf8(text));
}

void WebSocket::close()
{
    if (!m_socket)
        return;
    m_socket->disconnect(this);
    m_socket->close();
    m_socket.release()->deleteLater(); // perhaps in one of its own signals
}

void WebSocket::end(int code)
{
    if (!m_socket)
        return;
    m_socket->disconnect(this);
    m_socket.release()->deleteLater();
    Q_EMIT closed(code);
}

} // namespace foyer::client
