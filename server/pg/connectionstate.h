// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QLatin1StringView>

namespace foyer::pg {

/// Where a connection stands. `isLegalTransition` is the one place that says what may follow what.
enum class ConnectionState : quint8
{
    Disconnected, ///< made, not opened
    Resolving,    ///< the host's name is being looked up
    Connecting,   ///< socket, TLS, authentication
    Configuring,  ///< connected; session settings are being made
    Ready,        ///< takes statements
    Cancelling,   ///< takes none until a statement past its deadline has been cancelled
    Broken,       ///< no connection; waits before the next attempt
    Closing,      ///< asked to close; finishes what it has
    Closed,       ///< for good
};

[[nodiscard]] QLatin1StringView stateName(ConnectionState state) noexcept;

/// It is ready, or will be unless something fails: worth waiting for.
[[nodiscard]] bool leadsToReady(ConnectionState state) noexcept;

[[nodiscard]] bool isLegalTransition(ConnectionState from, ConnectionState to) noexcept;

} // namespace foyer::pg
