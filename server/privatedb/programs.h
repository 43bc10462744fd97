// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/privatedb/serviceaccount.h"
#include "server/privatedb/waitlimit.h"

#include <optional>
#include <QStringList>

namespace foyer::privatedb {

/// One installed PostgreSQL.
struct PostgresPrograms
{
    QString folder;
    int major = 0;
    QString version; ///< "15.20"

    [[nodiscard]] QString program(QLatin1StringView name) const;
};

/// Oldest PostgreSQL that Foyer's schema and statements run on.
inline constexpr int oldestPostgres = 15;

/// Debian's and Ubuntu's /usr/lib/postgresql/*/bin, PGDG's /usr/pgsql-*/bin, and the folders of $PATH.
[[nodiscard]] QStringList defaultPostgresFolders();

/// All of `folders` that hold a PostgreSQL which the account can run, each once, newest first. NotFound when
/// there is none.
[[nodiscard]] Result<QList<PostgresPrograms>>
findPostgres(const QStringList &folders, const ServiceAccount &account, const WaitLimit &limit);

/// The newest of `found` for a new cluster, the one of the same major version for an existing one.
/// Unsupported, with both versions and the way out, when there is none that fits.
[[nodiscard]] Result<PostgresPrograms> choosePostgres(const QList<PostgresPrograms> &found,
                                                      const std::optional<int> &clusterMajor,
                                                      const QString &clusterDirectory);

/// Major version of the cluster in this directory; nothing when there is no cluster.
[[nodiscard]] Result<std::optional<int>> clusterVersion(const QString &directory);

/// The PostgreSQL to use for the cluster in this directory, or for a new one: the three steps above.
/// `folders` may be empty for the usual ones.
[[nodiscard]] Result<PostgresPrograms> postgresFor(const QString &clusterDirectory,
                                                   const QStringList &folders, const ServiceAccount &account,
                                                   const WaitLimit &limit);

struct RedisProgram
{
    QString path;
    QString version; ///< "7.0.15"
};

inline constexpr int oldestRedis = 7;

/// redis-server in the folders of $PATH, /usr/bin and /usr/local/bin.
[[nodiscard]] QStringList defaultRedisPrograms();

/// The first candidate that runs and is new enough.
[[nodiscard]] Result<RedisProgram> findRedis(const QStringList &candidates, const ServiceAccount &account,
                                             const WaitLimit &limit);

} // namespace foyer::privatedb
