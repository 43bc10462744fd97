// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/server/http/rawclient.h"

#include <array>
#include <cerrno>
#include <netinet/in.h>
#include <netinet/tcp.h>
#include <poll.h>
#include <sys/socket.h>
#include <unistd.h>

namespace foyer::test {

namespace {

constexpr int longestWaitMs = 30'000; // the machine may be busy; nothing here waits for it to pass

sockaddr_in loopback(quint16 port)
{
    sockaddr_in address{};
    address.sin_family = AF_INET;
    address.sin_port = htons(port);
    address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
    return address;
}

} // namespace

RawClient::RawClient() : m_descriptor(::socket(AF_INET, SOCK_STREAM | SOCK_CLOEXEC, 0))
{
    const int on = 1;
    ::setsockopt(m_descriptor, IPPROTO_TCP, TCP_NODELAY, &on, sizeof on);
}

RawClient::RawClient(quint16 port) : RawClient()
{
    static_cast<void>(connectTo(port));
}

bool RawClient::connectTo(quint16 port)
{
    const sockaddr_in address = loopback(port);
    m_isConnected =
        ::connect(m_descriptor, reinterpret_cast<const sockaddr *>(&address), sizeof address) == 0;
    return m_isConnected;
}

RawClient::~RawClient()
{
    close();
}

bool RawClient::send(const QByteArray &bytes)
{
    qsizetype sent = 0;
    while (sent < bytes.size()) {
        const ssize_t count =
            ::send(m_descriptor, bytes.constData() + sent, std::size_t(bytes.size() - sent), MSG_NOSIGNAL);
        if (count <= 0)
            return false;
        sent += count;
    }
    return true;
}

bool RawClient::sendByBytes(const QByteArray &bytes)
{
    for (const char byte : bytes) {
        if (!send(QByteArray(1, byte)))
            return false;
    }
    return true;
}

bool RawClient::readMore(int timeoutMs)
{
    pollfd ready{m_descriptor, POLLIN, 0};
    if (m_end != End::Open || ::poll(&ready, 1, timeoutMs) <= 0)
        return false;
    std::array<char, 64 * 1024> buffer;
    const ssize_t count = ::recv(m_descriptor, buffer.data(), buffer.size(), 0);
    if (count > 0)
        m_received.append(buffer.data(), qsizetype(count));
    else
        m_end = count == 0 ? End::Closed : End::Reset;
    return count > 0;
}

WireResponse RawClient::receive(bool isHead)
{
    for (;;) {
        WireResponse response = takeResponse(m_received, isHead);
        if (response.status != 0)
            return response;
        if (!readMore(longestWaitMs)) {
            if (m_end == End::Open)
                qFatal("no response within %d ms; so far: %s", longestWaitMs, m_received.constData());
            return {};
        }
    }
}

QByteArray RawClient::receiveBytes(qsizetype count)
{
    while (m_received.size() < count && readMore(longestWaitMs)) {
    }
    const QByteArray bytes = m_received.first(qMin(count, m_received.size()));
    m_received.remove(0, bytes.size());
    return bytes;
}

QByteArray RawClient::receiveAll()
{
    while (readMore(longestWaitMs)) {
    }
    if (m_end == End::Open)
        qFatal("the connection did not end within %d ms; so far: %s", longestWaitMs, m_received.constData());
    return std::exchange(m_received, {});
}

bool RawClient::endsWithin(std::chrono::milliseconds time)
{
    return !readMore(int(time.count())) && m_received.isEmpty() && m_end != End::Open;
}

bool RawClient::staysSilent(std::chrono::milliseconds time)
{
    return !readMore(int(time.count())) && m_end == End::Open;
}

void RawClient::close()
{
    if (m_descriptor >= 0)
        ::close(std::exchange(m_descriptor, -1));
}

void RawClient::reset()
{
    const linger hard{1, 0};
    ::setsockopt(m_descriptor, SOL_SOCKET, SO_LINGER, &hard, sizeof hard);
    close();
}

void RawClient::shrinkReceiveBuffer() const
{
    const int size = 64 * 1024;
    ::setsockopt(m_descriptor, SOL_SOCKET, SO_RCVBUF, &size, sizeof size);
}

} // namespace foyer::test
