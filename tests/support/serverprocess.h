// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QHash>
#include <QProcess>
#include <QStringList>

namespace foyer::test {

/// What an HTTP request was answered.
struct HttpAnswer
{
    int status = 0; ///< 0: no answer
    QByteArray head;
    QByteArray body;
};

/// A real foyer-server of one test: a child process whose log is read. Blocks while it works, with generous
/// limits. Ended by pid, and with the object.
class ServerProcess
{
public:
    /// `program` is the path of foyer-server.
    explicit ServerProcess(QString program);
    ~ServerProcess();
    Q_DISABLE_COPY_MOVE(ServerProcess)

    /// Starts it with these arguments and waits until it serves (true) or has ended (false).
    [[nodiscard]] bool start(const QStringList &arguments);

    /// Runs it to its end and returns its exit status; -1 when it crashed or did not end.
    int run(const QStringList &arguments);

    /// Sends the signal and waits; returns the exit status, -1 when it crashed.
    int end(int signal);

    /// SIGKILL to the server alone; its children are left to fend for themselves.
    void kill();

    void send(int signal) const;

    [[nodiscard]] bool isRunning() const { return m_process.state() == QProcess::Running; }

    [[nodiscard]] qint64 pid() const { return m_process.processId(); }

    /// Port of the first address of this scheme ("http", "https") that it serves.
    [[nodiscard]] quint16 port(const QByteArray &scheme = "http");

    [[nodiscard]] const QByteArray &output() const { return m_output; } ///< standard output

    [[nodiscard]] const QByteArray &log() const { return m_log; } ///< standard error

    /// One request on a connection of its own.
    [[nodiscard]] HttpAnswer get(const QByteArray &path);

private:
    void read();
    void readLine(const QByteArray &line);

    QString m_program;
    QProcess m_process;
    QByteArray m_output;
    QByteArray m_log;
    qsizetype m_readTo = 0;
    QHash<QByteArray, quint16> m_ports;
};

} // namespace foyer::test
