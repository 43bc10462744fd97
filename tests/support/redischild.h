// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/support/runtimedir.h"

#include <QProcess>
#include <QStringList>

namespace foyer::test {

/// A real Redis of one test, on a unix socket in a directory of its own. Keeps its append-only file over
/// stop(), kill() and start(). `arguments` go to redis-server after ours, so they win (`--port 7001`).
class RedisChild
{
public:
    explicit RedisChild(QStringList arguments = {});
    ~RedisChild();
    Q_DISABLE_COPY_MOVE(RedisChild)

    [[nodiscard]] QString socketPath() const { return m_dir.filePath(QStringLiteral("r.sock")); }

    [[nodiscard]] QString directory() const { return m_dir.path(); }

    [[nodiscard]] pid_t pid() const { return pid_t(m_process.processId()); }

    void start();
    void stop();   ///< SIGTERM, waits
    void kill();   ///< SIGKILL, waits
    void freeze(); ///< SIGSTOP
    void thaw();
    void forget(); ///< deletes the append-only file; only while stopped

    /// Runs redis-cli with these arguments and returns its raw output, trimmed.
    QByteArray cli(const QStringList &arguments) const;

private:
    [[nodiscard]] bool answers() const;

    RuntimeDir m_dir;
    QStringList m_arguments;
    QProcess m_process;
};

} // namespace foyer::test
