// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/http/listeningsocket.h"

#include <array>
#include <cerrno>
#include <cstring>
#include <linux/filter.h>
#include <netinet/in.h>
#include <sys/socket.h>
#include <unistd.h>

namespace foyer::http {

namespace {

constexpr int backlog = 4096; // cut to net.core.somaxconn by the kernel

struct SocketAddress
{
    sockaddr_storage storage{};
    socklen_t size = 0;

    [[nodiscard]] const sockaddr *get() const noexcept
    {
        return reinterpret_cast<const sockaddr *>(&storage);
    }
};

SocketAddress ipv4Address(const QHostAddress &address, quint16 port) noexcept
{
    SocketAddress result;
    sockaddr_in ipv4{};
    ipv4.sin_family = AF_INET;
    ipv4.sin_port = htons(port);
    ipv4.sin_addr.s_addr = htonl(address.toIPv4Address());
    std::memcpy(&result.storage, &ipv4, sizeof ipv4);
    result.size = sizeof ipv4;
    return result;
}

SocketAddress ipv6Address(const QHostAddress &address, quint16 port) noexcept
{
    SocketAddress result;
    sockaddr_in6 ipv6{};
    ipv6.sin6_family = AF_INET6;
    ipv6.sin6_port = htons(port);
    const Q_IPV6ADDR bytes = address.toIPv6Address();
    std::memcpy(&ipv6.sin6_addr, &bytes, sizeof bytes);
    std::memcpy(&result.storage, &ipv6, sizeof ipv6);
    result.size = sizeof ipv6;
    return result;
}

bool isIpv4(const QHostAddress &address) noexcept
{
    return address.protocol() == QAbstractSocket::IPv4Protocol;
}

bool setOption(int descriptor, int level, int option, int value) noexcept
{
    return ::setsockopt(descriptor, level, option, &value, sizeof value) == 0;
}

bool setOptions(int descriptor, const QHostAddress &address, ListeningSocket::Port sharing) noexcept
{
    // `::` and "any" take IPv4 clients too.
    const bool isDual = address == QHostAddress(QHostAddress::Any);
    return setOption(descriptor, SOL_SOCKET, SO_REUSEADDR, 1)
           && (sharing == ListeningSocket::Port::Exclusive
               || setOption(descriptor, SOL_SOCKET, SO_REUSEPORT, 1))
           && (isIpv4(address) || setOption(descriptor, IPPROTO_IPV6, IPV6_V6ONLY, isDual ? 0 : 1));
}

ErrorCode codeOf(int error) noexcept
{
    switch (error) {
    case EADDRINUSE: return ErrorCode::AlreadyExists;
    case EACCES: return ErrorCode::PermissionDenied;
    case EADDRNOTAVAIL: return ErrorCode::InvalidArgument;
    default: return ErrorCode::Unavailable;
    }
}

tl::unexpected<Error> systemFailure(int error, const QHostAddress &address, quint16 port)
{
    const QString where =
        isIpv4(address) ? address.toString() : QLatin1Char('[') + address.toString() + QLatin1Char(']');
    return failure(codeOf(error),
                   QStringLiteral("Cannot listen: ") + QString::fromLocal8Bit(std::strerror(error))
                       + QLatin1Char('.'),
                   where + QLatin1Char(':') + QString::number(port));
}

} // namespace

ListeningSocket::~ListeningSocket()
{
    close();
}

ListeningSocket &ListeningSocket::operator=(ListeningSocket &&other) noexcept
{
    std::swap(m_descriptor, other.m_descriptor);
    return *this;
}

Result<ListeningSocket> ListeningSocket::open(const QHostAddress &address, quint16 port, Port sharing)
{
    const int family = isIpv4(address) ? AF_INET : AF_INET6;
    ListeningSocket socket(::socket(family, SOCK_STREAM | SOCK_CLOEXEC | SOCK_NONBLOCK, 0));
    const SocketAddress where = isIpv4(address) ? ipv4Address(address, port) : ipv6Address(address, port);
    if (!socket.isOpen() || !setOptions(socket.m_descriptor, address, sharing)
        || ::bind(socket.m_descriptor, where.get(), where.size) != 0
        || ::listen(socket.m_descriptor, backlog) != 0)
        return systemFailure(errno, address, port);
    return socket;
}

quint16 ListeningSocket::port() const noexcept
{
    sockaddr_storage storage{};
    socklen_t size = sizeof storage;
    if (::getsockname(m_descriptor, reinterpret_cast<sockaddr *>(&storage), &size) != 0)
        return 0;
    sockaddr_in ipv4{}; // the port has the same place in both families
    std::memcpy(&ipv4, &storage, sizeof ipv4);
    return ntohs(ipv4.sin_port);
}

// A filter on a listening socket sees what comes to it, the TCP header first. It drops segments with SYN but
// not ACK; the client sends its SYN again a second later, to whoever listens then.
bool ListeningSocket::refuseNewClients() const noexcept
{
    constexpr quint32 flagsAt = 13;
    constexpr quint32 synAndAck = 0x12;
    constexpr quint32 syn = 0x02;
    constexpr quint32 everything = 0xFFFFFFFF;
    std::array<sock_filter, 5> program{{
        BPF_STMT(BPF_LD | BPF_B | BPF_ABS, flagsAt),
        BPF_STMT(BPF_ALU | BPF_AND | BPF_K, synAndAck),
        BPF_JUMP(BPF_JMP | BPF_JEQ | BPF_K, syn, 0, 1),
        BPF_STMT(BPF_RET | BPF_K, 0),
        BPF_STMT(BPF_RET | BPF_K, everything),
    }};
    const sock_fprog filter{quint16(program.size()), program.data()};
    return ::setsockopt(m_descriptor, SOL_SOCKET, SO_ATTACH_FILTER, &filter, sizeof filter) == 0;
}

void ListeningSocket::close() noexcept
{
    if (isOpen())
        ::close(std::exchange(m_descriptor, -1));
}

} // namespace foyer::http
