// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"

#include <QSslConfiguration>
#include <QString>

namespace foyer::redis {

/// How a TLS connection to Redis is secured: names of PEM files. The peer's certificate is always verified,
/// and so is the name in it; there is no switch to turn that off.
struct TlsFiles
{
    QString caFile = {};          ///< who may sign the server's certificate; empty: the system's authorities
    QString certificateFile = {}; ///< our certificate (chain), where the server wants one; needs `keyFile`
    QString keyFile = {};         ///< RSA or EC, without passphrase
    QString serverName = {};      ///< the name expected in the certificate; empty: the host of the endpoint

    /// Reads the files. InvalidArgument names the file that is missing, unreadable or not PEM.
    [[nodiscard]] Result<QSslConfiguration> load() const;

    [[nodiscard]] bool operator==(const TlsFiles &) const = default;
};

} // namespace foyer::redis
