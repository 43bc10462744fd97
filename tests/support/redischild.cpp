// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/redischild.h"

#include "tests/support/childaccount.h"

#include <csignal>
#include <QDir>
#include <QElapsedTimer>
#include <QThread>

namespace foyer::test {

namespace {

constexpr int startLimitMs = 120'000;

} // namespace

RedisChild::RedisChild(QStringList arguments) : m_arguments(std::move(arguments))
{
    start();
}

RedisChild::~RedisChild()
{
    stop();
}

void RedisChild::start()
{
    ChildAccount::forDatabases().applyTo(m_process);
    const QString text =
        QStringLiteral("--port 0 --unixsocketperm 700 --appendonly yes --appendfsync everysec "
                       "--daemonize no --maxmemory-policy noeviction");
    QStringList arguments = text.split(QLatin1Char(' '));
    arguments << QStringLiteral("--save") << QString{} << QStringLiteral("--dir") << m_dir.path()
              << QStringLiteral("--unixsocket") << socketPath() << m_arguments;
    m_process.setProcessChannelMode(QProcess::MergedChannels);
    m_process.setStandardOutputFile(m_dir.filePath(QStringLiteral("redis.log")), QIODevice::Append);
    m_process.start(QStringLiteral("redis-server"), arguments);
    QElapsedTimer waited;
    waited.start();
    while (!answers()) {
        if (m_process.waitForFinished(0) || m_process.state() == QProcess::NotRunning
            || waited.elapsed() > startLimitMs)
            qFatal("Redis did not start; see its log in %s", qPrintable(m_dir.path()));
        QThread::msleep(5);
    }
}

bool RedisChild::answers() const
{
    return cli({QStringLiteral("ping")}) == "PONG";
}

void RedisChild::stop()
{
    if (m_process.state() == QProcess::NotRunning)
        return;
    thaw();
    m_process.terminate();
    if (!m_process.waitForFinished(startLimitMs))
        qFatal("Redis did not stop");
}

void RedisChild::kill()
{
    m_process.kill();
    if (!m_process.waitForFinished(startLimitMs))
        qFatal("Redis did not die");
}

void RedisChild::freeze()
{
    ::kill(pid(), SIGSTOP);
}

void RedisChild::thaw()
{
    ::kill(pid(), SIGCONT);
}

void RedisChild::forget()
{
    QDir(m_dir.filePath(QStringLiteral("appendonlydir"))).removeRecursively();
}

QByteArray RedisChild::cli(const QStringList &arguments) const
{
    QProcess cli;
    cli.start(QStringLiteral("redis-cli"), QStringList{QStringLiteral("-s"), socketPath()} + arguments);
    cli.waitForFinished(startLimitMs);
    return cli.readAllStandardOutput().trimmed();
}

} // namespace foyer::test
