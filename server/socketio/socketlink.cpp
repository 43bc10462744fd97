// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/socketio/socketlink.h"

#include <QWebSocket>

namespace foyer::socketio {

SocketLink::SocketLink(std::unique_ptr<QWebSocket> socket)
    : m_socket(std::move(socket))
    , m_carrier(qobject_cast<QTcpSocket *>(m_socket->property("carrier").value<QObject *>()))
{
    connect(m_socket.get(), &QWebSocket::textMessageReceived, this,
            [this](const QString &text) { Q_EMIT said(text.toUtf8()); });
    connect(m_socket.get(), &QWebSocket::binaryMessageReceived, this, &SocketLink::spoiled);
    connect(m_socket.get(), &QWebSocket::disconnected, this, &SocketLink::gone);
}

SocketLink::~SocketLink()
{
    m_socket->disconnect(this);
    m_socket->abort();                 // a client that does not read would keep the connection beyond our end
    m_socket.release()->deleteLater(); // perhaps in one of its own signals
    if (m_carrier)
        m_carrier->deleteLater(); // behind it: a WebSocket forgets what it wrote to when that went first
}

void SocketLink::send(const QByteArray &packet)
{
    m_socket->sendTextMessage(QString::fromUtf8(packet));
}

qint64 SocketLink::backlog() const
{
    return m_socket->bytesToWrite();
}

void SocketLink::close(QWebSocketProtocol::CloseCode code, const QString &reason)
{
    m_socket->close(code, reason);
}

} // namespace foyer::socketio
