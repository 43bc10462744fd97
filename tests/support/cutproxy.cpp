// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/cutproxy.h"

#include "tests/support/childaccount.h"
#include "tests/support/relayloop.h"

#include <algorithm>
#include <arpa/inet.h>
#include <netinet/in.h>
#include <QFile>
#include <sys/socket.h>
#include <sys/un.h>

namespace foyer::test {

namespace {

constexpr int backlog = 64;

int listenAt(const sockaddr *address, socklen_t length)
{
    const int descriptor = ::socket(address->sa_family, SOCK_STREAM | SOCK_CLOEXEC, 0);
    if (::bind(descriptor, address, length) != 0 || ::listen(descriptor, backlog) != 0)
        qFatal("the relay cannot listen: %s", strerror(errno));
    return descriptor;
}

} // namespace

CutProxy::CutProxy(const QString &targetSocket)
    : m_loop(std::make_unique<RelayLoop>(QFile::encodeName(targetSocket)))
{}

CutProxy::CutProxy() : m_loop(std::make_unique<RelayLoop>(QByteArray{})) {}

CutProxy::~CutProxy() = default;

void CutProxy::setTarget(quint16 port)
{
    m_loop->setPort(port);
}

void CutProxy::listenOnUnix(const QString &path)
{
    const QByteArray name = QFile::encodeName(path);
    sockaddr_un address{};
    address.sun_family = AF_UNIX;
    if (std::size_t(name.size()) >= sizeof address.sun_path)
        qFatal("too long for a socket: %s", name.constData());
    std::copy_n(name.constData(), name.size(), address.sun_path);
    m_loop->listen(listenAt(reinterpret_cast<const sockaddr *>(&address), sizeof address));
}

quint16 CutProxy::listenOnTcp()
{
    sockaddr_in address{};
    address.sin_family = AF_INET;
    address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
    const int descriptor = listenAt(reinterpret_cast<const sockaddr *>(&address), sizeof address);
    socklen_t length = sizeof address;
    ::getsockname(descriptor, reinterpret_cast<sockaddr *>(&address), &length);
    m_loop->listen(descriptor);
    return ntohs(address.sin_port);
}

void CutProxy::cut()
{
    m_loop->cutAll();
}

void CutProxy::setRefusing(bool refusing)
{
    m_loop->setRefusing(refusing);
}

void CutProxy::stall(Way way)
{
    m_loop->setValve(way, true, -1, false);
}

void CutProxy::resume()
{
    m_loop->setValve(Way::ToServer, false, -1, false);
    m_loop->setValve(Way::ToClient, false, -1, false);
}

void CutProxy::cutAfter(Way way, qint64 bytes)
{
    m_loop->setValve(way, false, bytes, true);
}

void CutProxy::stallAfter(Way way, qint64 bytes)
{
    m_loop->setValve(way, false, bytes, false);
}

int CutProxy::connections() const
{
    return m_loop->connections();
}

int CutProxy::accepted() const
{
    return m_loop->accepted();
}

qint64 CutProxy::passed(Way way) const
{
    return m_loop->valve(way).passed;
}

} // namespace foyer::test
