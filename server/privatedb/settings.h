// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStringList>

namespace foyer::privatedb {

struct Machine;

/// What must not differ: durability, sockets, where the log goes. `name=value`, given on the command line, so
/// that neither a file nor ALTER SYSTEM overrides it.
[[nodiscard]] QStringList postgresLaws(const QString &socketDirectory);

/// What fits the machine: text of a configuration file, written anew at each start. ALTER SYSTEM overrides
/// it.
[[nodiscard]] QByteArray postgresSizes(const Machine &machine, bool hasLz4);

/// Arguments of redis-server.
[[nodiscard]] QStringList redisArguments(const Machine &machine, const QString &directory,
                                         const QString &socket);

} // namespace foyer::privatedb
