// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/base/secret.h"
#include "server/redis/endpoint.h"
#include "server/redis/tlsfiles.h"

#include <optional>
#include <QByteArray>
#include <QList>

namespace foyer::redis {

/// Which Redis, as whom. Read from a URI:
///
///     redis://[user:password@]host[:port][/database][?name=foyer]
///     rediss://…                            the same over TLS, with
///     ?ca=FILE&cert=FILE&key=FILE&server_name=NAME unix:///run/foyer/r.sock[?database=0] or just the
///     absolute path of the socket redis://a:7000,b:7000,c:7000          a cluster: any of its nodes, the
///     rest is asked from them redis://a:7000?cluster=yes            a cluster of which one node is named
///
/// User, password, path and options are percent-encoded. A password alone is `:password@`.
struct Target
{
    QList<Endpoint> endpoints = {}; ///< one; in a cluster the nodes to ask first
    bool isCluster = false;
    std::optional<TlsFiles> tls = {}; ///< set: TLS
    QByteArray user = {};             ///< empty: the default user
    Secret password = {};             ///< empty: no AUTH is sent
    int database = 0;                 ///< always 0 in a cluster
    QByteArray clientName = "foyer";  ///< what CLIENT LIST shows

    /// InvalidArgument with a sentence that says what is wrong and `subject` naming the part (scheme, host,
    /// port, user, path, database, or the option); the password appears in neither.
    [[nodiscard]] static Result<Target> fromUri(const QString &uri);

    /// A private Redis behind a unix socket.
    [[nodiscard]] static Target local(const QString &socketPath);
};

} // namespace foyer::redis
