// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace foyer::redis {

/// Where one Redis listens: a host and port, or a unix socket.
struct Endpoint
{
    static constexpr quint16 defaultPort = 6379;

    QString host;            ///< name or address, without brackets; empty for a unix socket
    quint16 port = 0;        ///< 0 for a unix socket
    QString socketPath = {}; ///< absolute; empty for TCP

    [[nodiscard]] static Endpoint tcp(QString host, quint16 port = defaultPort);
    [[nodiscard]] static Endpoint local(QString socketPath);

    [[nodiscard]] bool isLocal() const { return !socketPath.isEmpty(); }

    /// `unix:/run/foyer/r.sock`, `10.0.0.7:6379`, `[::1]:6379`: for logs and error texts.
    [[nodiscard]] QString toText() const;

    [[nodiscard]] bool operator==(const Endpoint &) const = default;
};

[[nodiscard]] size_t qHash(const Endpoint &endpoint, size_t seed = 0) noexcept;

} // namespace foyer::redis
