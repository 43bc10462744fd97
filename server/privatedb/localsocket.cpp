// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/privatedb/localsocket.h"

#include <cerrno>
#include <cstring>
#include <QFile>
#include <sys/socket.h>
#include <sys/un.h>

namespace foyer::privatedb {

Result<FileDescriptor> connectLocal(const QString &path)
{
    sockaddr_un address{};
    address.sun_family = AF_UNIX;
    const QByteArray name = QFile::encodeName(path);
    if (std::size_t(name.size()) >= sizeof address.sun_path)
        return failure(ErrorCode::InvalidArgument, QStringLiteral("%1 is too long for a socket.").arg(path),
                       path);
    std::memcpy(address.sun_path, name.constData(), std::size_t(name.size()));
    FileDescriptor socket(::socket(AF_UNIX, SOCK_STREAM | SOCK_CLOEXEC, 0));
    if (::connect(socket.get(), reinterpret_cast<const sockaddr *>(&address), sizeof address) == 0)
        return socket;
    const int error = errno;
    const ErrorCode code = error == EACCES ? ErrorCode::PermissionDenied : ErrorCode::Unavailable;
    return failure(code, QStringLiteral("Cannot connect to %1: %2.").arg(path, qt_error_string(error)), path);
}

Result<Peer> listenerOf(const QString &path)
{
    const Result<FileDescriptor> socket = connectLocal(path);
    if (!socket)
        return failure(socket.error());
    ucred credentials{};
    socklen_t size = sizeof credentials;
    if (::getsockopt(socket->get(), SOL_SOCKET, SO_PEERCRED, &credentials, &size) != 0)
        return failure(ErrorCode::Io,
                       QStringLiteral("Cannot tell who listens on %1: %2.").arg(path, qt_error_string(errno)),
                       path);
    return Peer{credentials.pid, credentials.uid};
}

bool answersPing(const QString &path)
{
    const Result<FileDescriptor> socket = connectLocal(path);
    if (!socket)
        return false;
    const timeval patience{1, 0};
    ::setsockopt(socket->get(), SOL_SOCKET, SO_RCVTIMEO, &patience, sizeof patience);
    const QByteArray ping("PING\r\n");
    if (::send(socket->get(), ping.constData(), std::size_t(ping.size()), MSG_NOSIGNAL) != ping.size())
        return false;
    char answer[64];
    const ssize_t got = ::recv(socket->get(), answer, sizeof answer, 0);
    return got > 0 && QByteArrayView(answer, got).startsWith("+PONG");
}

} // namespace foyer::privatedb
