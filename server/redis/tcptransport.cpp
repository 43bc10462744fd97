// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/redis/tcptransport.h"

#include <QNetworkProxy>

namespace foyer::redis {

TcpTransport::TcpTransport(Endpoint endpoint) : m_endpoint(std::move(endpoint))
{
    m_socket.setProxy(QNetworkProxy::NoProxy);
    m_socket.setReadBufferSize(readBuffer);
    forwardDevice();
    connect(&m_socket, &QTcpSocket::connected, this, &TcpTransport::connected);
    connect(&m_socket, &QTcpSocket::errorOccurred, this,
            [this] { fail(ErrorCode::Unavailable, m_socket.errorString()); });
    connect(&m_socket, &QTcpSocket::disconnected, this,
            [this] { fail(ErrorCode::Unavailable, QStringLiteral("the connection was closed")); });
}

void TcpTransport::open()
{
    m_socket.connectToHost(m_endpoint.host, m_endpoint.port);
}

void TcpTransport::connected()
{
    m_socket.setSocketOption(QAbstractSocket::LowDelayOption, 1);
    m_socket.setSocketOption(QAbstractSocket::KeepAliveOption, 1);
    Q_EMIT opened();
}

} // namespace foyer::redis
