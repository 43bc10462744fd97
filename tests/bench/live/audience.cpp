// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/bench/live/audience.h"

#include <algorithm>
#include <QCoreApplication>

namespace foyer::bench {

namespace {

constexpr int gatheringMs = 300'000;
constexpr int leavingMs = 60'000;

} // namespace

Audience::Audience(const std::vector<quint16> &ports, const QByteArray &topic,
                   const std::vector<QByteArray> &tokens)
    : m_topic(topic)
    , m_board(std::make_unique<BroadcastBoard>(m_dir.filePath(QStringLiteral("board"))))
{
    QStringList numbers;
    for (const quint16 port : ports)
        numbers << QString::number(port);
    m_ports = numbers.join(u',');
    QFile known(file(QStringLiteral("tokens")));
    if (!known.open(QIODevice::WriteOnly))
        qFatal("the tokens cannot be written");
    for (const QByteArray &token : tokens)
        known.write(token + '\n');
}

Audience::~Audience()
{
    for (const auto &process : m_processes) {
        process->closeWriteChannel();
        if (!process->waitForFinished(leavingMs))
            process->kill();
    }
}

void Audience::gather(int listeners, int processes)
{
    for (int i = 0; i < processes; ++i) {
        const int share = listeners / processes + (i < listeners % processes ? 1 : 0);
        m_processes.push_back(std::make_unique<QProcess>());
        QProcess &process = *m_processes.back();
        process.setProcessChannelMode(QProcess::ForwardedErrorChannel);
        process.start(QCoreApplication::applicationFilePath(),
                      {QStringLiteral("--listen"), m_ports, QString::number(share), QString::number(10 + i),
                       QString::fromLatin1(m_topic), file(QStringLiteral("tokens")),
                       file(QStringLiteral("board")), file(QStringLiteral("lags%1").arg(i))});
    }
    for (const auto &process : m_processes) {
        QByteArray said;
        while (!said.contains('\n') && process->waitForReadyRead(gatheringMs))
            said += process->readAllStandardOutput();
        if (!said.startsWith("ready"))
            qFatal("listeners did not gather: %s", said.constData());
    }
}

std::vector<pid_t> Audience::pids() const
{
    std::vector<pid_t> pids;
    for (const auto &process : m_processes)
        pids.push_back(pid_t(process->processId()));
    return pids;
}

std::vector<double> Audience::leave()
{
    std::vector<double> lags;
    for (std::size_t i = 0; i < m_processes.size(); ++i) {
        QProcess &process = *m_processes[i];
        process.closeWriteChannel();
        if (!process.waitForFinished(leavingMs) || process.exitCode() != 0)
            qFatal("listeners were lost: %s", process.readAllStandardOutput().constData());
        QFile result(file(QStringLiteral("lags%1").arg(i)));
        if (!result.open(QIODevice::ReadOnly))
            qFatal("no lags were written down");
        const QByteArray bytes = result.readAll();
        std::vector<std::uint32_t> microseconds(std::size_t(bytes.size()) / sizeof(std::uint32_t));
        std::copy_n(bytes.constData(), bytes.size(), reinterpret_cast<char *>(microseconds.data()));
        for (const std::uint32_t one : microseconds)
            lags.push_back(double(one) / 1000.0);
    }
    m_processes.clear();
    std::ranges::sort(lags);
    return lags;
}

int Audience::listen(const QStringList &arguments)
{
    ListenerOrders orders;
    for (const QString &port : arguments.value(0).split(u','))
        orders.ports.push_back(port.toUShort());
    orders.count = arguments.value(1).toInt();
    orders.source = arguments.value(2).toInt();
    orders.topic = arguments.value(3).toLatin1();
    QFile tokens(arguments.value(4));
    if (!tokens.open(QIODevice::ReadOnly))
        qFatal("there are no tokens");
    for (const QByteArray &token : tokens.readAll().trimmed().split('\n'))
        orders.tokens.push_back(token);
    orders.board = arguments.value(5);
    orders.result = arguments.value(6);
    Listeners listeners(std::move(orders));
    return listeners.run();
}

} // namespace foyer::bench
