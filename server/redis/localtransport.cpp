// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/redis/localtransport.h"

namespace foyer::redis {

LocalTransport::LocalTransport(QString path) : m_path(std::move(path))
{
    m_socket.setReadBufferSize(readBuffer);
    forwardDevice();
    connect(&m_socket, &QLocalSocket::connected, this, &Transport::opened);
    connect(&m_socket, &QLocalSocket::errorOccurred, this,
            [this] { fail(ErrorCode::Unavailable, m_socket.errorString()); });
    connect(&m_socket, &QLocalSocket::disconnected, this,
            [this] { fail(ErrorCode::Unavailable, QStringLiteral("the connection was closed")); });
}

void LocalTransport::open()
{
    m_socket.connectToServer(m_path);
}

} // namespace foyer::redis
