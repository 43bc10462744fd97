// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/clock.h"
#include "core/base/result.h"

#include <QSslConfiguration>
#include <QString>

namespace foyer::http {

/// Reads a certificate chain (PEM, our own first) and its private key (PEM, not encrypted), and checks all
/// that would otherwise only show as failing handshakes. Every error has the file as subject and says in a
/// sentence what is wrong with it: NotFound, PermissionDenied, Corrupt (not PEM, no certificate, an encrypted
/// key, a key of another certificate), InvalidArgument (expired or not valid yet). TLS 1.2 and newer.
[[nodiscard]] Result<QSslConfiguration> loadTlsIdentity(const QString &certificateFile,
                                                        const QString &keyFile, Instant now);

} // namespace foyer::http
