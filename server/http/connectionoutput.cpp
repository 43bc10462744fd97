// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/http/connectionoutput.h"

#include <QSslSocket>
#include <sys/socket.h>

namespace foyer::http {

ConnectionOutput::ConnectionOutput(QTcpSocket &socket, const ConnectionLimits &limits)
    : m_socket(socket)
    , m_tls(qobject_cast<QSslSocket *>(&socket))
    , m_limits(limits)
{}

void ConnectionOutput::write(QByteArrayView bytes)
{
    m_written += bytes.size();
    m_socket.write(bytes.data(), bytes.size());
}

void ConnectionOutput::write(const QByteArray &bytes)
{
    m_written += bytes.size();
    m_socket.write(bytes);
}

void ConnectionOutput::flush()
{
    m_socket.flush();
}

qint64 ConnectionOutput::backlog() const
{
    return m_socket.bytesToWrite() + (m_tls != nullptr ? m_tls->encryptedBytesToWrite() : 0);
}

bool ConnectionOutput::isStalled(SteadyInstant now)
{
    const qint64 waiting = backlog();
    const qint64 taken = m_written - waiting;
    const bool isReading = waiting == 0 || taken - m_takenAtMark >= m_limits.stallBytes;
    if (isReading || !m_hasMark) {
        m_hasMark = waiting > 0;
        m_takenAtMark = taken;
        m_mark = now;
        return false;
    }
    return now - m_mark >= m_limits.writeStall;
}

void ConnectionOutput::endSending()
{
    if (m_tls == nullptr)
        ::shutdown(int(m_socket.socketDescriptor()), SHUT_WR);
}

} // namespace foyer::http
