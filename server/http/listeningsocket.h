// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"

#include <QHostAddress>
#include <utility>

namespace foyer::http {

/// A listening TCP socket that is closed with its owner. `shared`: other sockets of this process or another
/// one may listen on the same port, and the kernel deals the connections out (SO_REUSEPORT).
class ListeningSocket
{
public:
    enum class Port : quint8
    {
        Exclusive,
        Shared
    };

    ListeningSocket() = default;

    /// Takes a descriptor that listens already, as systemd or a parent hands over.
    explicit ListeningSocket(int descriptor) noexcept : m_descriptor(descriptor) {}

    ~ListeningSocket();

    ListeningSocket(ListeningSocket &&other) noexcept : m_descriptor(std::exchange(other.m_descriptor, -1)) {}

    ListeningSocket &operator=(ListeningSocket &&other) noexcept;
    ListeningSocket(const ListeningSocket &) = delete;
    ListeningSocket &operator=(const ListeningSocket &) = delete;

    /// Port 0: any free one. Errors have the address and port as subject: AlreadyExists when the port is
    /// taken, PermissionDenied, InvalidArgument for an address that is not this machine's, else Unavailable.
    [[nodiscard]] static Result<ListeningSocket> open(const QHostAddress &address, quint16 port,
                                                      Port sharing = Port::Shared);

    [[nodiscard]] int descriptor() const noexcept { return m_descriptor; }

    [[nodiscard]] bool isOpen() const noexcept { return m_descriptor >= 0; }

    /// The port that was given or chosen.
    [[nodiscard]] quint16 port() const noexcept;

    /// Ignores new SYNs from now on; handshakes under way still complete, and what has completed can still be
    /// accepted. False when the kernel does not let us.
    [[nodiscard]] bool refuseNewClients() const noexcept;

    void close() noexcept;

private:
    int m_descriptor = -1;
};

} // namespace foyer::http
