// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QString>

namespace foyer::privatedb {

/// Whom to be in the private PostgreSQL. The database is named `foyer`; its owner is foyer_owner.
enum class Role : quint8
{
    Superuser, ///< `foyer`: everything, in any database; for backups and repair
    Owner,     ///< `foyer_owner`: owns the database, its schema and its tables; migrates
    App,       ///< `foyer_app`: what the server runs as; may connect, and only what migrations granted
};

/// Name of the role in PostgreSQL.
[[nodiscard]] QByteArray roleName(Role role);

/// Where a private installation can be reached: unix sockets only, the same for as long as it runs, over
/// restarts of its children too. A value; says nothing about whether anybody answers there.
class Endpoints
{
public:
    Endpoints() = default;
    Endpoints(QString dataDirectory, QString socketDirectory);

    /// URI for libpq. No password: PostgreSQL asks the kernel who connects, and lets in root, the service
    /// account and nobody else.
    [[nodiscard]] QByteArray postgresUri(Role role, const QByteArray &database = "foyer") const;

    [[nodiscard]] QString redisSocketPath() const;

    /// Holds PostgreSQL's socket and lock file, and Redis' socket.
    [[nodiscard]] const QString &socketDirectory() const { return m_socketDirectory; }

    /// The installation's directory: absolute, symbolic links resolved.
    [[nodiscard]] const QString &dataDirectory() const { return m_dataDirectory; }

    /// For keys that must not lie in the database: exists, mode 0700, belongs to the server's own account
    /// (not to the databases'), and is part of every backup.
    [[nodiscard]] QString keysDirectory() const;

private:
    QString m_dataDirectory;
    QString m_socketDirectory;
};

} // namespace foyer::privatedb
