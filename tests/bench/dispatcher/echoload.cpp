// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/bench/dispatcher/echoload.h"

#include <arpa/inet.h>
#include <array>
#include <netinet/tcp.h>
#include <sys/epoll.h>
#include <sys/socket.h>

namespace foyer::bench {

namespace {

constexpr std::size_t messageSize = 128;

void require(bool good, const char *what)
{
    if (!good)
        qFatal("%s: %s", what, qPrintable(qt_error_string()));
}

FileDescriptor connectTo(quint16 port)
{
    FileDescriptor connection(::socket(AF_INET, SOCK_STREAM | SOCK_CLOEXEC, 0));
    sockaddr_in address{};
    address.sin_family = AF_INET;
    address.sin_port = htons(port);
    address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
    const int on = 1;
    ::setsockopt(connection.get(), IPPROTO_TCP, TCP_NODELAY, &on, sizeof on);
    require(::connect(connection.get(), reinterpret_cast<const sockaddr *>(&address), sizeof address) == 0,
            "cannot connect");
    return connection;
}

} // namespace

EchoLoad::EchoLoad(quint16 port, int connections) : m_epoll(::epoll_create1(EPOLL_CLOEXEC))
{
    for (int i = 0; i < connections; ++i) {
        m_connections.push_back(connectTo(port));
        epoll_event event{};
        event.events = EPOLLIN;
        event.data.fd = m_connections.back().get();
        require(::epoll_ctl(m_epoll.get(), EPOLL_CTL_ADD, event.data.fd, &event) == 0, "cannot watch");
    }
}

void EchoLoad::run(int messages)
{
    m_unsent = messages;
    m_unanswered = messages;
    for (const FileDescriptor &connection : m_connections)
        send(connection.get());
    std::array<epoll_event, 64> ready{};
    while (m_unanswered > 0) {
        const int count = ::epoll_wait(m_epoll.get(), ready.data(), int(ready.size()), 30'000);
        require(count > 0, "the server does not answer");
        for (int i = 0; i < count; ++i)
            receive(ready[std::size_t(i)].data.fd);
    }
}

void EchoLoad::send(int connection)
{
    if (m_unsent == 0)
        return;
    --m_unsent;
    static constexpr std::array<char, messageSize> message{};
    require(::send(connection, message.data(), message.size(), MSG_NOSIGNAL) == ssize_t(messageSize),
            "cannot send");
}

void EchoLoad::receive(int connection)
{
    std::array<char, messageSize> message{};
    require(::recv(connection, message.data(), message.size(), MSG_WAITALL) == ssize_t(messageSize),
            "the connection broke");
    --m_unanswered;
    send(connection);
}

} // namespace foyer::bench
