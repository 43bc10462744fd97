// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/http/connectionoutput.h"

#include <algorithm>
#include <array>
#include <QSslSocket>
#include <sys/socket.h>
#include <sys/uio.h>

namespace foyer::http {

ConnectionOutput::ConnectionOutput(QTcpSocket &socket, const ConnectionLimits &limits)
    : m_socket(socket)
    , m_tls(qobject_cast<QSslSocket *>(&socket))
    , m_limits(limits)
{}

// QTcpSocket copies what it is given into a 32 KiB block, which it keeps, and turns its write notifier on and
// off again. While it holds nothing, the descriptor takes the bytes as well.
void ConnectionOutput::send(QByteArrayView head, QByteArrayView body)
{
    m_written += head.size() + body.size();
    const qsizetype sent = m_tls == nullptr && m_socket.bytesToWrite() == 0 ? sendNow(head, body) : 0;
    keep(head.sliced(std::min(sent, head.size())));
    keep(body.sliced(std::max<qsizetype>(sent - head.size(), 0)));
    if (m_socket.bytesToWrite() > 0)
        m_socket.flush();
}

// Whatever the kernel says against it, the socket will be told again and act on it.
qsizetype ConnectionOutput::sendNow(QByteArrayView head, QByteArrayView body) const
{
    std::array<iovec, 2> parts{{{const_cast<char *>(head.data()), std::size_t(head.size())},
                                {const_cast<char *>(body.data()), std::size_t(body.size())}}};
    msghdr message{};
    message.msg_iov = parts.data();
    message.msg_iovlen = body.isEmpty() ? 1 : 2;
    const ssize_t sent = ::sendmsg(int(m_socket.socketDescriptor()), &message, MSG_NOSIGNAL | MSG_DONTWAIT);
    return std::max<qsizetype>(sent, 0);
}

void ConnectionOutput::keep(QByteArrayView bytes)
{
    if (!bytes.isEmpty())
        m_socket.write(bytes.data(), bytes.size());
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
