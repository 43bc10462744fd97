// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/clock.h"
#include "server/http/limits.h"

#include <QByteArray>

class QSslSocket;
class QTcpSocket;

namespace foyer::http {

/// The sending side of a connection: how much waits, whether the reader reads, and how to say "no more".
class ConnectionOutput
{
public:
    ConnectionOutput(QTcpSocket &socket, const ConnectionLimits &limits);

    /// Sends `head` and `body` behind what was sent before; keeps what the kernel does not take now.
    void send(QByteArrayView head, QByteArrayView body = {});

    /// Bytes that the kernel has not taken yet.
    [[nodiscard]] qint64 backlog() const;

    [[nodiscard]] bool isCongested() const { return backlog() > m_limits.unsentBytes; }

    /// True when the reader has taken too little for too long. Call once per sweep.
    [[nodiscard]] bool isStalled(SteadyInstant now);

    /// Sends FIN and goes on reading; only once nothing is left to send. Without effect on TLS, which has no
    /// such half: the client knows the end by Content-Length.
    void endSending();

private:
    [[nodiscard]] qsizetype sendNow(QByteArrayView head, QByteArrayView body) const;
    void keep(QByteArrayView bytes);

    QTcpSocket &m_socket;
    QSslSocket *m_tls;
    const ConnectionLimits &m_limits;
    qint64 m_written = 0;     ///< given to the socket, ever
    qint64 m_takenAtMark = 0; ///< taken by the kernel when the stall clock was last set back
    SteadyInstant m_mark{};
    bool m_hasMark = false;
};

} // namespace foyer::http
