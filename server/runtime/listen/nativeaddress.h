// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/runtime/listen/socketaddress.h"

#include <netinet/in.h>
#include <sys/socket.h>

namespace foyer::runtime {

/// A SocketAddress as the kernel wants it.
class NativeAddress
{
public:
    explicit NativeAddress(const SocketAddress &address);

    [[nodiscard]] const sockaddr *get() const noexcept;

    [[nodiscard]] socklen_t size() const noexcept { return m_size; }

    [[nodiscard]] int family() const noexcept { return m_storage.ss_family; }

    /// IPv4 as well, on an IPv6 socket.
    [[nodiscard]] bool isDualStack() const noexcept { return m_isDualStack; }

    /// The port a socket is bound to; 0 when it is not.
    [[nodiscard]] static quint16 boundPort(int socket) noexcept;

private:
    void setIpv4(const SocketAddress &address);
    void setIpv6(const SocketAddress &address);

    sockaddr_storage m_storage{};
    socklen_t m_size = 0;
    bool m_isDualStack = false;
};

} // namespace foyer::runtime
