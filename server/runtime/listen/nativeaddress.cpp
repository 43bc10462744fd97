// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/runtime/listen/nativeaddress.h"

#include <arpa/inet.h>
#include <cstring>
#include <net/if.h>

namespace foyer::runtime {

NativeAddress::NativeAddress(const SocketAddress &address)
    : m_isDualStack(address.host.protocol() == QAbstractSocket::AnyIPProtocol)
{
    if (address.host.protocol() == QAbstractSocket::IPv4Protocol)
        setIpv4(address);
    else
        setIpv6(address);
}

const sockaddr *NativeAddress::get() const noexcept
{
    return reinterpret_cast<const sockaddr *>(&m_storage);
}

void NativeAddress::setIpv4(const SocketAddress &address)
{
    sockaddr_in native = {};
    native.sin_family = AF_INET;
    native.sin_port = htons(address.port);
    native.sin_addr.s_addr = htonl(address.host.toIPv4Address());
    std::memcpy(&m_storage, &native, sizeof native);
    m_size = sizeof native;
}

void NativeAddress::setIpv6(const SocketAddress &address)
{
    sockaddr_in6 native = {};
    native.sin6_family = AF_INET6;
    native.sin6_port = htons(address.port);
    const Q_IPV6ADDR bytes = m_isDualStack ? Q_IPV6ADDR{} : address.host.toIPv6Address();
    std::memcpy(&native.sin6_addr, &bytes, sizeof native.sin6_addr);
    native.sin6_scope_id = if_nametoindex(address.host.scopeId().toUtf8().constData());
    std::memcpy(&m_storage, &native, sizeof native);
    m_size = sizeof native;
}

quint16 NativeAddress::boundPort(int socket) noexcept
{
    sockaddr_storage storage = {};
    socklen_t size = sizeof storage;
    if (getsockname(socket, reinterpret_cast<sockaddr *>(&storage), &size) != 0)
        return 0;
    sockaddr_in native = {}; // the port stands at the same place in both kinds
    std::memcpy(&native, &storage, sizeof native);
    return ntohs(native.sin_port);
}

} // namespace foyer::runtime
