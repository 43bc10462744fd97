// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/server/privatedb/hostprocess.h"

#include <QElapsedTimer>

namespace foyer::privatedb::test {

namespace {

constexpr int limitMs = 120'000;

} // namespace

HostProcess::HostProcess(const QString &directory, const QString &runtimeBase,
                         const std::optional<Account> &account)
    : HostProcess(QStringList{directory, runtimeBase}
                  + (account ? QStringList{QString::number(account->uid), QString::number(account->gid)}
                             : QStringList{}))
{}

HostProcess::HostProcess(const QStringList &arguments)
{
    m_process.setProcessChannelMode(QProcess::ForwardedErrorChannel);
    m_process.start(QStringLiteral(PRIVATEDB_HOST), arguments);
    if (!m_process.waitForStarted())
        qFatal("%s does not start", PRIVATEDB_HOST);
}

HostProcess::~HostProcess()
{
    m_process.terminate();
    if (!m_process.waitForFinished(limitMs))
        kill();
}

void HostProcess::kill()
{
    m_process.kill();
    m_process.waitForFinished();
}

bool HostProcess::readLines()
{
    const bool canReadMore = m_process.state() != QProcess::NotRunning && m_process.waitForReadyRead(100);
    while (m_process.canReadLine())
        m_lines.append(QString::fromUtf8(m_process.readLine()).trimmed());
    return canReadMore || m_process.state() != QProcess::NotRunning;
}

std::optional<QString> HostProcess::waitFor(const QString &word)
{
    QElapsedTimer waited;
    waited.start();
    bool mayComeMore = true;
    while (true) {
        for (; m_seen < m_lines.size(); ++m_seen)
            if (m_lines.at(m_seen).startsWith(word))
                return m_lines.at(m_seen++).mid(word.size()).trimmed();
        if (!mayComeMore || waited.elapsed() > limitMs)
            return std::nullopt;
        mayComeMore = readLines();
    }
}

int HostProcess::waitForEnd()
{
    QElapsedTimer waited;
    waited.start();
    while (m_process.state() != QProcess::NotRunning && waited.elapsed() < limitMs)
        std::ignore = readLines();
    std::ignore = readLines();
    return m_process.state() == QProcess::NotRunning && m_process.exitStatus() == QProcess::NormalExit
               ? m_process.exitCode()
               : -1;
}

} // namespace foyer::privatedb::test
