// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/server/redis/fakeredis.h"

#include <optional>
#include <QHostAddress>

namespace foyer::test {

namespace {

/// The number in a line `*3\r\n` or `$5\r\n` at `place`, which is moved behind it; none while incomplete.
std::optional<int> readHead(const QByteArray &bytes, qsizetype &place)
{
    const qsizetype end = bytes.indexOf("\r\n", place);
    if (end < 0)
        return std::nullopt;
    const int number = bytes.mid(place + 1, end - place - 1).toInt();
    place = end + 2;
    return number;
}

/// Takes one whole command off the front.
std::optional<FakeRedis::Words> takeCommand(QByteArray &bytes)
{
    qsizetype place = 0;
    const std::optional<int> count = readHead(bytes, place);
    FakeRedis::Words words;
    for (int i = 0; count && i < *count; ++i) {
        const std::optional<int> length = readHead(bytes, place);
        if (!length || bytes.size() < place + *length + 2)
            return std::nullopt;
        words.append(bytes.mid(place, *length));
        place += *length + 2;
    }
    if (!count)
        return std::nullopt;
    bytes.remove(0, place);
    return words;
}

bool isGreeting(const FakeRedis::Words &words)
{
    static const QList<QByteArray> names{"AUTH", "CLIENT", "SELECT", "PING"};
    return names.contains(words.first());
}

} // namespace

FakeRedis::FakeRedis()
{
    connect(&m_server, &QTcpServer::newConnection, this, &FakeRedis::accept);
    listenAgain();
}

void FakeRedis::listenAgain()
{
    if (!m_server.listen(QHostAddress::LocalHost, m_port))
        qFatal("cannot listen on loopback: %s", qPrintable(m_server.errorString()));
    m_port = m_server.serverPort();
}

redis::Endpoint FakeRedis::endpoint() const
{
    return redis::Endpoint::tcp(QStringLiteral("127.0.0.1"), m_port);
}

void FakeRedis::send(const QByteArray &bytes)
{
    m_socket->write(bytes);
}

void FakeRedis::hangUp()
{
    if (m_socket)
        m_socket->disconnectFromHost();
}

void FakeRedis::accept()
{
    QTcpSocket *socket = m_server.nextPendingConnection();
    m_socket = socket;
    m_received.clear();
    ++m_connectionCount;
    connect(socket, &QTcpSocket::readyRead, this, [this, socket] { take(socket); });
    connect(socket, &QTcpSocket::disconnected, socket, &QObject::deleteLater);
}

void FakeRedis::take(QTcpSocket *socket)
{
    m_received += socket->readAll();
    while (const std::optional<Words> words = takeCommand(m_received))
        socket->write(replyTo(*words));
}

QByteArray FakeRedis::replyTo(const Words &words)
{
    if (!isGreeting(words)) {
        m_commands.append(words);
        return answer(words);
    }
    if (greeting)
        return greeting(words);
    return words.first() == "PING" ? "+PONG\r\n" : "+OK\r\n";
}

} // namespace foyer::test
