// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/support/pgcluster.h"
#include "tests/support/redischild.h"
#include "tests/support/serverprocess.h"

#include <memory>
#include <vector>

namespace foyer::bench {

/// A real server with a durable PostgreSQL and a Redis, on a disk, set up as a private installation of this
/// machine would be. Ends the program when something does not work.
class BoxOffice
{
public:
    BoxOffice();

    /// With so many workers. Stops the one before.
    void serve(int workers);

    void stop() { m_server.reset(); }

    [[nodiscard]] quint16 port() const { return m_server->port(); }

    [[nodiscard]] QString keysDirectory() const { return m_dir.filePath(QStringLiteral("keys")); }

    /// Takes as long as it has to.
    QByteArray psql(const QString &sql, const QByteArray &database = "foyer") const;

    [[nodiscard]] const test::PgCluster &postgres() const { return *m_postgres; }

    [[nodiscard]] const test::RedisChild &redis() const { return *m_redis; }

    [[nodiscard]] pid_t postgresPid() const { return m_postgres->pid(); }

    [[nodiscard]] pid_t redisPid() const { return m_redis->pid(); }

    [[nodiscard]] pid_t serverPid() const { return pid_t(m_server->pid()); }

    /// Which store gives holds now, as the database says.
    [[nodiscard]] QString holdStore() const;

    /// What `foyer-server verify` says of the laws.
    [[nodiscard]] QString verified() const;

    /// What names the databases, for other servers on them.
    [[nodiscard]] QStringList storeArguments() const;

private:
    test::RuntimeDir m_dir;
    std::unique_ptr<test::PgCluster> m_postgres;
    std::unique_ptr<test::RedisChild> m_redis;
    std::unique_ptr<test::ServerProcess> m_server;
};

/// A disk, not memory, for everything that tests/support starts from now on.
void useDisk();

} // namespace foyer::bench
