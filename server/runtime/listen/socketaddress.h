// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <optional>
#include <QHostAddress>
#include <QList>
#include <QString>
#include <QStringView>

namespace foyer::runtime {

/// An address to listen on, as a number: names are not looked up. QHostAddress::Any means every address of
/// the machine, IPv4 and IPv6, through one socket. Port 0 lets the system choose.
struct SocketAddress
{
    QHostAddress host;
    quint16 port = 0;

    [[nodiscard]] bool operator==(const SocketAddress &other) const = default;

    /// `127.0.0.1:8080`, `[::1]:8080`, `*:8080`.
    [[nodiscard]] QString toText() const;

    /// Reads exactly those forms; IPv4 with four decimal parts, IPv6 in brackets, perhaps with a scope
    /// (`[fe80::1%eth0]:80`).
    [[nodiscard]] static std::optional<SocketAddress> fromText(QStringView text);
};

using SocketAddresses = QList<SocketAddress>;

} // namespace foyer::runtime
