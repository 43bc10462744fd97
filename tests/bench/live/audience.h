// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/bench/live/listeners.h"

#include <QProcess>
#include <QTemporaryDir>

namespace foyer::bench {

/// Listeners in several processes, this program again, and what they have heard.
class Audience
{
public:
    Audience(const std::vector<quint16> &ports, const QByteArray &topic,
             const std::vector<QByteArray> &tokens);
    ~Audience();
    Q_DISABLE_COPY_MOVE(Audience)

    /// So many, over so many processes; returns when all follow. Ends the program when they do not.
    void gather(int listeners, int processes);

    [[nodiscard]] BroadcastBoard &board() { return *m_board; }

    [[nodiscard]] std::vector<pid_t> pids() const;

    /// Sends them home; how late every frame came, in milliseconds, sorted.
    [[nodiscard]] std::vector<double> leave();

    /// What a process of listeners does with the arguments that gather() gave it.
    [[nodiscard]] static int listen(const QStringList &arguments);

private:
    [[nodiscard]] QString file(const QString &name) const { return m_dir.filePath(name); }

    QTemporaryDir m_dir{QStringLiteral("/dev/shm/foyer-live-XXXXXX")};
    QString m_ports;
    QByteArray m_topic;
    std::unique_ptr<BroadcastBoard> m_board;
    std::vector<std::unique_ptr<QProcess>> m_processes;
};

} // namespace foyer::bench
