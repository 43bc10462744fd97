// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QHostAddress>

namespace foyer::http {

/// The other end of a connection.
struct Peer
{
    QHostAddress address;
    quint16 port = 0;
    bool isSecure = false;       ///< TLS, ending here
    bool isTrustedProxy = false; ///< what it says about the client is believed
};

} // namespace foyer::http
