// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <optional>
#include <QProcess>
#include <QStringList>

namespace foyer::privatedb::test {

struct Account
{
    uint uid;
    uint gid;
};

/// One run of privatedb_host. Stopped with the object.
class HostProcess
{
public:
    HostProcess(const QString &directory, const QString &runtimeBase,
                const std::optional<Account> &account = {});
    explicit HostProcess(const QStringList &arguments);
    ~HostProcess();
    Q_DISABLE_COPY_MOVE(HostProcess)

    /// The next line that begins with this word, without it; nothing when it ends or two minutes pass first.
    [[nodiscard]] std::optional<QString> waitFor(const QString &word);

    void terminate() { m_process.terminate(); }

    void kill();

    /// Exit code; -1 when it had to be killed.
    [[nodiscard]] int waitForEnd();

    [[nodiscard]] qint64 pid() const { return m_process.processId(); }

    /// All that it said.
    [[nodiscard]] const QStringList &lines() const { return m_lines; }

private:
    [[nodiscard]] bool readLines();

    QProcess m_process;
    QStringList m_lines;
    qsizetype m_seen = 0;
};

} // namespace foyer::privatedb::test
