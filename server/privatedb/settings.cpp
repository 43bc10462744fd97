// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/privatedb/settings.h"

#include "server/privatedb/machine.h"

#include <algorithm>

namespace foyer::privatedb {

namespace {

constexpr qint64 mebi = 1 << 20;
constexpr qint64 gibi = 1 << 30;

QByteArray megabytes(qint64 bytes)
{
    return QByteArray::number(bytes / mebi) + "MB";
}

// The server, Redis and the page cache live on the same machine, so an eighth and not the usual quarter. Each
// gigabyte makes every start and stop a tenth of a second slower: past the first only big machines take more.
qint64 sharedBuffers(qint64 memory)
{
    return std::clamp(std::max(std::min(memory / 8, gibi), memory / 32), 32 * mebi, 8 * gibi);
}

} // namespace

QStringList postgresLaws(const QString &socketDirectory)
{
    return {
        QStringLiteral("listen_addresses="),
        QStringLiteral("unix_socket_directories=") + socketDirectory,
        QStringLiteral("unix_socket_permissions=0700"),
        QStringLiteral("port=5432"), // part of the socket's name
        QStringLiteral("fsync=on"),
        QStringLiteral("full_page_writes=on"),
        QStringLiteral("synchronous_commit=on"),
        QStringLiteral("logging_collector=off"),
        QStringLiteral("log_destination=stderr"),
        QStringLiteral("cluster_name=foyer"),
    };
}

QByteArray postgresSizes(const Machine &machine, bool hasLz4)
{
    const qint64 shared = sharedBuffers(machine.memory);
    const qint64 sort = std::clamp(machine.memory / 512, 4 * mebi, 64 * mebi);
    const qint64 maintenance = std::clamp(machine.memory / 16, 64 * mebi, gibi);
    // A small disk must not be filled by the log of a burst of writes.
    const qint64 log = std::clamp(machine.disk / 8, 256 * mebi, 4 * gibi);
    QByteArray text =
        "# Written at each start from the machine's memory and disk. Override with ALTER SYSTEM.\n";
    text += "shared_buffers = " + megabytes(shared) + "\n";
    text += "effective_cache_size = " + megabytes(std::max(machine.memory / 2, shared)) + "\n";
    text += "work_mem = " + megabytes(sort) + "\n";
    text += "maintenance_work_mem = " + megabytes(maintenance) + "\n";
    text += "max_wal_size = " + megabytes(log) + "\n";
    text += "checkpoint_timeout = 15min\n";
    text += QByteArray("wal_compression = ") + (hasLz4 ? "lz4" : "on") + "\n";
    text += "max_connections = 200\n";
    text += "random_page_cost = 1.1\n";
    text += "jit = off\n";
    text += "timezone = 'UTC'\n";
    text += "log_timezone = 'UTC'\n";
    text += "log_line_prefix = '%m [%p] %q%u '\n";
    return text;
}

QStringList redisArguments(const Machine &machine, const QString &directory, const QString &socket)
{
    const qint64 memory = std::max(machine.memory / 4, 64 * mebi);
    const QString text =
        QStringLiteral("--port 0 --unixsocketperm 700 --daemonize no --databases 1 "
                       "--appendonly yes --appendfsync everysec --maxmemory-policy noeviction");
    return text.split(QLatin1Char(' ')) + QStringList{QStringLiteral("--save"),       QString{},
                                                      QStringLiteral("--maxmemory"),  QString::number(memory),
                                                      QStringLiteral("--dir"),        directory,
                                                      QStringLiteral("--unixsocket"), socket};
}

} // namespace foyer::privatedb
