// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/privatedb/postgresrecipe.h"

#include "server/privatedb/files.h"
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

// The postmaster writes its number into the first line of its pid file, and "ready" into the eighth. Asked
// like this it does not log a refused connection every few milliseconds while it recovers.
bool saysReady(const QString &cluster, pid_t pid)
{
    const Result<QByteArray> text = readFile(cluster + QStringLiteral("/postmaster.pid"), 4096);
    const QList<QByteArray> lines = text ? text->split('\n') : QList<QByteArray>{};
    return lines.value(0).trimmed().toInt() == pid && lines.value(7).trimmed() == "ready";
}

// `postgres` exists in every cluster; a frozen server is given up on after two seconds, libpq's shortest.
bool takesConnections(const Endpoints &endpoints)
{
    const QByteArray host = QFile::encodeName(endpoints.socketDirectory());
    const QByteArray role = roleName(Role::Superuser);
    const char *const keys[] = {"host", "port", "user", "dbname", "connect_timeout", nullptr};
    const char *const values[] = {host.constData(), "5432", role.constData(), "postgres", "2", nullptr};
    return PQpingParams(keys, values, 0) == PQPING_OK;
}

// What a killed run left. PostgreSQL would judge its socket's lock file as it judges its pid file, and be
// mistaken in the same cases; this directory is ours alone, and nobody is left who could use it.
Result<void> prepare(const QString &cluster, const QString &socketDirectory)
{
    for (const char *name : {".s.PGSQL.5432", ".s.PGSQL.5432.lock"}) {
        const QString path = socketDirectory + QLatin1Char('/') + QLatin1StringView(name);
        if (Result<void> removed = removeTree(path); !removed)
            return removed;
    }
    return dropForeignPidFile(cluster);
}

} // namespace

ServerRecipe postgresRecipe(const QString &cluster, const QString &log, const Endpoints &endpoints,
                            const PostgresPrograms &programs, const ServiceAccount &account,
                            const StopLimits &stopping)
{
    const QString sockets = endpoints.socketDirectory();
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
        .prepare = [cluster, sockets] { return prepare(cluster, sockets); },
        .answers = [cluster,
                    endpoints](pid_t pid) { return saysReady(cluster, pid) && takesConnections(endpoints); },
    };
}

} // namespace foyer::privatedb
