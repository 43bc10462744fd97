// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/serverprocess.h"

#include <csignal>
#include <QElapsedTimer>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTcpSocket>
#include <sys/prctl.h>

namespace foyer::test {

namespace {

constexpr int limitMs = 90'000;

} // namespace

// A test that aborts runs no destructor: its server must not stay behind.
ServerProcess::ServerProcess(QString program) : m_program(std::move(program))
{
    m_process.setChildProcessModifier([] { ::prctl(PR_SET_PDEATHSIG, SIGTERM); });
}

ServerProcess::~ServerProcess()
{
    if (isRunning())
        end(SIGTERM);
}

bool ServerProcess::start(const QStringList &arguments)
{
    m_output.clear();
    m_log.clear();
    m_ports.clear();
    m_readTo = 0;
    m_process.start(m_program, arguments);
    QElapsedTimer waited;
    waited.start();
    while (m_ports.isEmpty() && waited.elapsed() < limitMs) {
        m_process.waitForReadyRead(100);
        read();
        if (!isRunning())
            return false;
    }
    return !m_ports.isEmpty();
}

int ServerProcess::run(const QStringList &arguments)
{
    m_process.start(m_program, arguments);
    m_process.waitForFinished(limitMs);
    read();
    const bool ended =
        m_process.state() == QProcess::NotRunning && m_process.exitStatus() == QProcess::NormalExit;
    return ended ? m_process.exitCode() : -1;
}

int ServerProcess::end(int signal)
{
    send(signal);
    if (!m_process.waitForFinished(limitMs)) {
        kill();
        return -1;
    }
    read();
    return m_process.exitStatus() == QProcess::NormalExit ? m_process.exitCode() : -1;
}

void ServerProcess::kill()
{
    m_process.kill();
    m_process.waitForFinished(limitMs);
    read();
}

void ServerProcess::send(int signal) const
{
    ::kill(pid_t(m_process.processId()), signal);
}

quint16 ServerProcess::port(const QByteArray &scheme)
{
    for (int tries = 0; tries < 50 && isRunning() && !m_ports.contains(scheme); ++tries) {
        m_process.waitForReadyRead(100);
        read();
    }
    return m_ports.value(scheme);
}

HttpAnswer ServerProcess::get(const QByteArray &path)
{
    QTcpSocket socket;
    socket.connectToHost(QStringLiteral("127.0.0.1"), port());
    socket.write("GET " + path + " HTTP/1.1\r\nHost: test\r\nConnection: close\r\n\r\n");
    QByteArray text;
    while (socket.waitForReadyRead(limitMs))
        text += socket.readAll();
    HttpAnswer answer;
    const qsizetype end = text.indexOf("\r\n\r\n");
    if (!text.startsWith("HTTP/1.1 ") || end < 0)
        return answer;
    answer.status = text.mid(9, 3).toInt();
    answer.head = text.left(end);
    answer.body = text.mid(end + 4);
    return answer;
}

void ServerProcess::read()
{
    m_output += m_process.readAllStandardOutput();
    m_log += m_process.readAllStandardError();
    for (qsizetype end = m_log.indexOf('\n', m_readTo); end >= 0; end = m_log.indexOf('\n', m_readTo)) {
        readLine(m_log.mid(m_readTo, end - m_readTo));
        m_readTo = end + 1;
    }
}

void ServerProcess::readLine(const QByteArray &line)
{
    const QJsonObject entry = QJsonDocument::fromJson(line).object();
    if (entry.value(QLatin1String("msg")).toString() != QLatin1String("Serving."))
        return;
    const QString address = entry.value(QLatin1String("address")).toString();
    const QByteArray scheme = entry.value(QLatin1String("scheme")).toString().toLatin1();
    if (!m_ports.contains(scheme))
        m_ports.insert(scheme, address.mid(address.lastIndexOf(QLatin1Char(':')) + 1).toUShort());
}

} // namespace foyer::test
