// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/privatedb/postgresrecipe.h"

#include "server/privatedb/settings.h"

#include <csignal>
#include <libpq-fe.h>
#include <QFile>

namespace foyer::privatedb {

namespace {

QStringList commandLine(const QString &cluster, const QString &socketDirectory)
{
    QStringList arguments{QStringLiteral("-D"), cluster};
    for (const QString &setting : postgresLaws(socketDirectory))
        arguments << QStringLiteral("-c") << setting;
    return arguments;
}

// `postgres` exists in every cluster; a frozen server is given up on after two seconds, libpq's shortest.
bool isReady(const Endpoints &endpoints)
{
    const QByteArray host = QFile::encodeName(endpoints.socketDirectory());
    const QByteArray role = roleName(Role::Superuser);
    const char *const keys[] = {"host", "port", "user", "dbname", "connect_timeout", nullptr};
    const char *const values[] = {host.constData(), "5432", role.constData(), "postgres", "2", nullptr};
    return PQpingParams(keys, values, 0) == PQPING_OK;
}

} // namespace

ServerRecipe postgresRecipe(const QString &cluster, const QString &log, const Endpoints &endpoints,
                            const PostgresPrograms &programs, const ServiceAccount &account,
                            const StopLimits &stopping)
{
    return ServerRecipe{
        .child = Child::PostgreSql,
        .program = programs.program(QLatin1StringView{"postgres"}),
        .arguments = commandLine(cluster, endpoints.socketDirectory()),
        .account = account,
        .home = cluster,
        .command = "postgres",
        .log = log,
        .deathSignal = SIGINT, // fast shutdown
        .stopSteps = postgresStopSteps(stopping),
        .prepare = [cluster] { return dropForeignPidFile(cluster); },
        .answers = [endpoints] { return isReady(endpoints); },
    };
}

} // namespace foyer::privatedb
