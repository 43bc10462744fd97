// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/http/cors.h"
#include "server/http/limits.h"
#include "server/http/trustedproxies.h"

#include <QByteArray>

namespace foyer::http {

/// How a worker's edge behaves; read once, at the root of the program.
struct ServerConfig
{
    ServerLimits limits = {};
    Cors cors = {};
    TrustedProxies trustedProxies = {};

    /// Sent with every answer, each with its CR LF: an API has no scripts to run and no frames to be in.
    QByteArray standardHeaders = "X-Content-Type-Options: nosniff\r\n"
                                 "X-Frame-Options: DENY\r\n"
                                 "Referrer-Policy: no-referrer\r\n"
                                 "Content-Security-Policy: default-src 'none'; frame-ancestors 'none'\r\n";

    /// Sent besides where TLS ends here.
    QByteArray tlsHeaders = "Strict-Transport-Security: max-age=31536000\r\n";
};

} // namespace foyer::http
