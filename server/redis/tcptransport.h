// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/redis/endpoint.h"
#include "server/redis/transport.h"

#include <QTcpSocket>

namespace foyer::redis {

/// TCP without encryption.
class TcpTransport final : public Transport
{
    Q_OBJECT

public:
    explicit TcpTransport(Endpoint endpoint);

    void open() override;

    void flush() override { m_socket.flush(); }

protected:
    [[nodiscard]] QIODevice &device() override { return m_socket; }

    [[nodiscard]] const QIODevice &device() const override { return m_socket; }

    void abortSocket() override { m_socket.abort(); }

private:
    void connected();

    Endpoint m_endpoint;
    QTcpSocket m_socket;
};

} // namespace foyer::redis
