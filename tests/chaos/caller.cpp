// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/chaos/caller.h"

#include <algorithm>
#include <arpa/inet.h>
#include <array>
#include <cerrno>
#include <netinet/in.h>
#include <poll.h>
#include <sys/socket.h>
#include <unistd.h>

namespace foyer::test {

namespace {

/// Value of a header field; `head` begins with the status line.
QByteArray headerOf(const QByteArray &head, const QByteArray &name)
{
    const QByteArray lower = head.toLower();
    const qsizetype at = lower.indexOf("\r\n" + name + ':');
    if (at < 0)
        return {};
    const qsizetype begin = at + 3 + name.size();
    const qsizetype end = lower.indexOf("\r\n", begin);
    return head.mid(begin, end < 0 ? -1 : end - begin).trimmed();
}

Told lost(Told::Loss loss)
{
    Told told;
    told.loss = loss;
    return told;
}

} // namespace

Caller::Caller(std::vector<quint16> ports, std::chrono::milliseconds patience)
    : m_ports(std::move(ports))
    , m_patience(patience)
{}

Caller::~Caller()
{
    close();
}

void Caller::close()
{
    if (m_socket >= 0)
        ::close(m_socket);
    m_socket = -1;
    m_received.clear();
}

void Caller::moveOn()
{
    close();
    m_current = (m_current + 1) % m_ports.size();
}

Told Caller::ask(const QByteArray &method, const QByteArray &path, const QByteArray &body,
                 const QByteArray &moreHeaders)
{
    QByteArray request = method + ' ' + path + " HTTP/1.1\r\nHost: localhost\r\n" + moreHeaders;
    if (!m_token.isEmpty())
        request += "Authorization: Bearer " + m_token + "\r\n";
    if (!body.isEmpty())
        request += "Content-Type: application/json\r\n";
    if (!body.isEmpty() || method != "GET")
        request += "Content-Length: " + QByteArray::number(body.size()) + "\r\n";
    request += "\r\n" + body;
    Told told = exchange(request);
    if (told.isLost())
        moveOn();
    else if (told.isLast)
        close();
    return told;
}

Told Caller::exchange(const QByteArray &request)
{
    const SteadyTime deadline = std::chrono::steady_clock::now() + m_patience;
    if (m_socket < 0) {
        if (const Told::Loss loss = connectWithin(deadline); loss != Told::Loss::None)
            return lost(loss);
    }
    if (const Told::Loss loss = send(request, deadline); loss != Told::Loss::None)
        return lost(loss);
    qsizetype end = -1;
    while ((end = m_received.indexOf("\r\n\r\n")) < 0) {
        if (const Told::Loss loss = readMore(deadline); loss != Told::Loss::None)
            return lost(loss);
    }
    const QByteArray head = m_received.left(end);
    const qsizetype whole = end + 4 + headerOf(head, "content-length").toLongLong();
    while (m_received.size() < whole) {
        if (const Told::Loss loss = readMore(deadline); loss != Told::Loss::None)
            return lost(loss);
    }
    Told told;
    told.status = head.mid(9, 3).toInt();
    told.body = m_received.mid(end + 4, whole - end - 4);
    told.isLast = headerOf(head, "connection").toLower() == "close";
    told.retryAfter = headerOf(head, "retry-after").toInt();
    m_received.remove(0, whole);
    return told;
}

Told::Loss Caller::connectWithin(SteadyTime deadline)
{
    m_socket = ::socket(AF_INET, SOCK_STREAM | SOCK_CLOEXEC | SOCK_NONBLOCK, 0);
    sockaddr_in address{};
    address.sin_family = AF_INET;
    address.sin_port = htons(m_ports[m_current]);
    address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
    if (::connect(m_socket, reinterpret_cast<const sockaddr *>(&address), sizeof address) == 0)
        return Told::Loss::None;
    int error = errno;
    socklen_t size = sizeof error;
    const bool isDecided = error != EINPROGRESS || waitFor(POLLOUT, deadline);
    if (isDecided && error == EINPROGRESS)
        ::getsockopt(m_socket, SOL_SOCKET, SO_ERROR, &error, &size);
    if (isDecided && error == 0)
        return Told::Loss::None;
    close();
    return isDecided ? Told::Loss::Refused : Told::Loss::TimedOut;
}

bool Caller::waitFor(short events, SteadyTime deadline) const
{
    const auto left =
        std::chrono::duration_cast<std::chrono::milliseconds>(deadline - std::chrono::steady_clock::now());
    pollfd descriptor{m_socket, events, 0};
    return ::poll(&descriptor, 1, int(std::max<std::int64_t>(left.count(), 0))) > 0;
}

Told::Loss Caller::send(const QByteArray &request, SteadyTime deadline)
{
    qsizetype sent = 0;
    while (sent < request.size()) {
        if (!waitFor(POLLOUT, deadline))
            return Told::Loss::TimedOut;
        const ssize_t count = ::send(m_socket, request.constData() + sent, std::size_t(request.size() - sent),
                                     MSG_NOSIGNAL | MSG_DONTWAIT);
        if (count < 0 && errno != EAGAIN && errno != EINTR)
            return Told::Loss::Reset;
        sent += std::max<ssize_t>(count, 0);
    }
    return Told::Loss::None;
}

Told::Loss Caller::readMore(SteadyTime deadline)
{
    if (!waitFor(POLLIN, deadline))
        return Told::Loss::TimedOut;
    std::array<char, 16 * 1024> bytes;
    const ssize_t count = ::recv(m_socket, bytes.data(), bytes.size(), MSG_DONTWAIT);
    if (count == 0)
        return Told::Loss::Closed;
    if (count < 0)
        return errno == EAGAIN || errno == EINTR ? Told::Loss::None : Told::Loss::Reset;
    m_received.append(bytes.data(), count);
    return Told::Loss::None;
}

} // namespace foyer::test
