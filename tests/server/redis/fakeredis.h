// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/redis/endpoint.h"

#include <functional>
#include <QByteArray>
#include <QList>
#include <QObject>
#include <QPointer>
#include <QTcpServer>
#include <QTcpSocket>

namespace foyer::test {

/// A peer that speaks just as much of the protocol as a test wants, right or wrong. Each command it gets is
/// answered by `answer` with raw bytes; the greeting is answered properly unless `greeting` says otherwise.
class FakeRedis final : public QObject
{
    Q_OBJECT

public:
    using Words = QList<QByteArray>;

    FakeRedis();

    [[nodiscard]] redis::Endpoint endpoint() const;

    std::function<QByteArray(const Words &)> answer = [](const Words &) { return QByteArray{"+OK\r\n"}; };
    std::function<QByteArray(const Words &)> greeting; ///< unset: +OK and +PONG

    /// Commands after the greeting.
    [[nodiscard]] const QList<Words> &commands() const { return m_commands; }

    [[nodiscard]] int connectionCount() const { return m_connectionCount; } ///< so far

    void send(const QByteArray &bytes); ///< on the newest connection
    void hangUp();                      ///< ends the newest connection

    void stopListening() { m_server.close(); }

    void listenAgain();

private:
    void accept();
    void take(QTcpSocket *socket);
    [[nodiscard]] QByteArray replyTo(const Words &words);

    QTcpServer m_server;
    quint16 m_port = 0;
    QPointer<QTcpSocket> m_socket;
    QByteArray m_received;
    QList<Words> m_commands;
    int m_connectionCount = 0;
};

} // namespace foyer::test
