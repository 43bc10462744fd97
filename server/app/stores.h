// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/app/serversettings.h"
#include "server/pg/conninfo.h"
#include "server/privatedb/privateinstallation.h"
#include "server/privatedb/waitlimit.h"
#include "server/redis/dialer.h"

#include <optional>

namespace foyer::app {

/// The PostgreSQL and the Redis of this process, reachable and migrated. Owns the private installation, if
/// there is one: it stops with this object.
class Stores
{
public:
    /// Starts, joins or just checks them, and migrates where this process may. Blocks. Errors are for the
    /// person who started the server: see PrivateInstallation::open(), attach(), Migrator.
    [[nodiscard]] static Result<Stores> open(const StoreSettings &settings, const Clock &clock,
                                             const privatedb::WaitLimit &limit);

    [[nodiscard]] const pg::ConnInfo &postgres() const noexcept { return m_postgres; }

    [[nodiscard]] const redis::Dialer &redis() const noexcept { return m_redis; }

    /// Of an installation of ours, or of the one that was joined; empty for given servers.
    [[nodiscard]] const QString &keysDirectory() const noexcept { return m_keysDirectory; }

    /// Null unless the databases are our own children.
    [[nodiscard]] privatedb::PrivateInstallation *installation() const noexcept
    {
        return m_installation.get();
    }

private:
    Stores(std::unique_ptr<privatedb::PrivateInstallation> installation, pg::ConnInfo postgres,
           redis::Dialer redis, QString keysDirectory);

    std::unique_ptr<privatedb::PrivateInstallation> m_installation;
    pg::ConnInfo m_postgres;
    redis::Dialer m_redis;
    QString m_keysDirectory;
};

} // namespace foyer::app
