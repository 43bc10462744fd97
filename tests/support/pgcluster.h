// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/support/runtimedir.h"

#include <QProcess>
#include <QStringList>

namespace foyer::test {

/// A real PostgreSQL of one test: own directory, unix socket only, superuser `foyer`. Stopped and removed
/// with the object. Blocks while it works; a failure to start ends the test with its last words.
class PgCluster
{
public:
    /// `settings` are passed as `-c name=value`. Durability is off unless asked for: tests of crashes ask.
    enum class Durability
    {
        Off,
        On
    };
    explicit PgCluster(Durability durability = Durability::Off, const QStringList &settings = {});
    ~PgCluster();
    Q_DISABLE_COPY_MOVE(PgCluster)

    /// libpq connection string for a database of this cluster, as superuser `foyer`.
    [[nodiscard]] QByteArray conninfo(const QByteArray &database = "postgres") const;

    [[nodiscard]] QString socketDirectory() const { return m_dir.path(); }

    [[nodiscard]] pid_t pid() const { return pid_t(m_process.processId()); }

    void start();
    void stop();   ///< fast shutdown, waits
    void kill();   ///< SIGKILL to the postmaster and all its children, waits
    void freeze(); ///< SIGSTOP to all of them
    void thaw();

    /// Runs SQL through psql and returns its unaligned output; ends the test when psql fails.
    QByteArray psql(const QString &sql, const QByteArray &database = "postgres") const;

private:
    void initialise();
    [[nodiscard]] bool answers() const;
    void waitUntilGone();

    RuntimeDir m_dir;
    QString m_data;
    QStringList m_settings;
    QProcess m_process;
};

/// Directory of PostgreSQL's programs, newest version first; ends the test when there is none.
[[nodiscard]] QString postgresBinDirectory();

} // namespace foyer::test
