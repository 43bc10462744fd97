// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/redis/tlstransport.h"

#include <QNetworkProxy>
#include <QSslError>
#include <QStringList>

namespace foyer::redis {

TlsTransport::TlsTransport(Endpoint endpoint, const QSslConfiguration &configuration, QString serverName)
    : m_endpoint(std::move(endpoint))
    , m_serverName(std::move(serverName))
{
    m_socket.setSslConfiguration(configuration);
    m_socket.setProxy(QNetworkProxy::NoProxy);
    m_socket.setReadBufferSize(readBuffer);
    forwardDevice();
    connect(&m_socket, &QSslSocket::encrypted, this, &TlsTransport::encrypted);
    connect(&m_socket, &QSslSocket::sslErrors, this, &TlsTransport::certificateFails);
    connect(&m_socket, &QSslSocket::errorOccurred, this,
            [this] { fail(ErrorCode::Unavailable, m_socket.errorString()); });
    connect(&m_socket, &QSslSocket::disconnected, this,
            [this] { fail(ErrorCode::Unavailable, QStringLiteral("the connection was closed")); });
}

void TlsTransport::open()
{
    const QString name = m_serverName.isEmpty() ? m_endpoint.host : m_serverName;
    m_socket.connectToHostEncrypted(m_endpoint.host, m_endpoint.port, name);
}

void TlsTransport::encrypted()
{
    m_socket.setSocketOption(QAbstractSocket::LowDelayOption, 1);
    m_socket.setSocketOption(QAbstractSocket::KeepAliveOption, 1);
    Q_EMIT opened();
}

// Qt ends the handshake after this signal, since nobody ignores the errors.
void TlsTransport::certificateFails(const QList<QSslError> &errors)
{
    QStringList texts;
    for (const QSslError &error : errors)
        texts.append(error.errorString());
    fail(ErrorCode::PermissionDenied,
         QStringLiteral("the certificate does not hold: %1").arg(texts.join(QStringLiteral("; "))));
}

qint64 TlsTransport::unwrittenBytes() const
{
    return m_socket.bytesToWrite() + m_socket.encryptedBytesToWrite();
}

} // namespace foyer::redis
