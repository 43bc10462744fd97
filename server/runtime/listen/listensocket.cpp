// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/runtime/listen/listensocket.h"

#include "server/runtime/listen/nativeaddress.h"

#include <cerrno>
#include <cstring>
#include <sys/socket.h>

namespace foyer::runtime {

namespace {

ErrorCode codeOf(int error) noexcept
{
    switch (error) {
    case EADDRINUSE: return ErrorCode::Conflict;
    case EACCES:
    case EPERM: return ErrorCode::PermissionDenied;
    case EADDRNOTAVAIL:
    case EAFNOSUPPORT:
    case ENODEV: return ErrorCode::InvalidArgument;
    default: return ErrorCode::Io;
    }
}

QString reasonOf(int error)
{
    switch (error) {
    case EADDRINUSE: return QStringLiteral("another process listens there");
    case EACCES:
    case EPERM:
        return QStringLiteral(
            "this account may not have that port; ports below 1024 need CAP_NET_BIND_SERVICE");
    case EADDRNOTAVAIL:
    case ENODEV: return QStringLiteral("this machine does not have that address");
    case EAFNOSUPPORT: return QStringLiteral("this system has no such kind of address (IPv6 is off)");
    case EMFILE:
    case ENFILE: return QStringLiteral("there are no file descriptors left");
    default: return QString::fromLocal8Bit(std::strerror(error));
    }
}

tl::unexpected<Error> refusal(const SocketAddress &address, int error)
{
    const QString text = address.toText();
    return failure(codeOf(error), QStringLiteral("Cannot listen on %1: %2.").arg(text, reasonOf(error)),
                   text);
}

bool switchOption(int socket, int level, int option, bool on) noexcept
{
    const int value = on ? 1 : 0;
    return setsockopt(socket, level, option, &value, sizeof value) == 0;
}

FileDescriptor makeSocket(const NativeAddress &native)
{
    FileDescriptor socket(::socket(native.family(), SOCK_STREAM | SOCK_CLOEXEC | SOCK_NONBLOCK, 0));
    if (!socket.isOpen() || !switchOption(socket.get(), SOL_SOCKET, SO_REUSEADDR, true))
        return {};
    if (native.family() == AF_INET6
        && !switchOption(socket.get(), IPPROTO_IPV6, IPV6_V6ONLY, !native.isDualStack()))
        return {};
    return socket;
}

} // namespace

ListenSocket::ListenSocket(FileDescriptor socket, SocketAddress address)
    : m_socket(std::move(socket))
    , m_address(std::move(address))
{}

int ListenSocket::release() noexcept
{
    return m_socket.release();
}

Result<std::vector<ListenSocket>> ListenSocket::open(const SocketAddress &address, int count,
                                                     PortSharing sharing)
{
    if (sharing == PortSharing::ThisProcess && address.port != 0) {
        if (const Result<void> unused = checkUnused(address); !unused)
            return failure(unused.error());
    }
    std::vector<ListenSocket> sockets;
    SocketAddress next = address;
    for (int i = 0; i < count; ++i) {
        Result<ListenSocket> socket = openOne(next);
        if (!socket)
            return failure(socket.error());
        next.port = socket->address().port;
        sockets.push_back(std::move(*socket));
    }
    return sockets;
}

// A socket without SO_REUSEPORT cannot have an address that anybody else listens on. It is closed again at
// once: somebody who comes in that moment is not noticed.
Result<void> ListenSocket::checkUnused(const SocketAddress &address)
{
    const NativeAddress native(address);
    const FileDescriptor socket = makeSocket(native);
    if (!socket.isOpen() || bind(socket.get(), native.get(), native.size()) != 0)
        return refusal(address, errno);
    return {};
}

Result<ListenSocket> ListenSocket::openOne(const SocketAddress &address)
{
    const NativeAddress native(address);
    FileDescriptor socket = makeSocket(native);
    if (!socket.isOpen() || !switchOption(socket.get(), SOL_SOCKET, SO_REUSEPORT, true)
        || bind(socket.get(), native.get(), native.size()) != 0 || listen(socket.get(), backlog) != 0)
        return refusal(address, errno);
    const quint16 port = NativeAddress::boundPort(socket.get());
    return ListenSocket(std::move(socket), SocketAddress{address.host, port});
}

} // namespace foyer::runtime
