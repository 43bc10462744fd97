// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/redis/endpoint.h"
#include "server/redis/transport.h"

#include <QSslConfiguration>
#include <QSslSocket>

namespace foyer::redis {

/// TLS over TCP. Opened only when the peer's certificate holds and carries the expected name.
class TlsTransport final : public Transport
{
    Q_OBJECT

public:
    /// `serverName` is the name to find in the certificate; empty for the endpoint's host.
    TlsTransport(Endpoint endpoint, const QSslConfiguration &configuration, QString serverName);

    void open() override;

    void flush() override { m_socket.flush(); }

    [[nodiscard]] qint64 unwrittenBytes() const override;

protected:
    [[nodiscard]] QIODevice &device() override { return m_socket; }

    [[nodiscard]] const QIODevice &device() const override { return m_socket; }

    void abortSocket() override { m_socket.abort(); }

private:
    void encrypted();
    void certificateFails(const QList<QSslError> &errors);

    Endpoint m_endpoint;
    QString m_serverName;
    QSslSocket m_socket;
};

} // namespace foyer::redis
