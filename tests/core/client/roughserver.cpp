// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/core/client/roughserver.h"

#include <QTcpSocket>

namespace foyer::test {

namespace {

// A whole request at the front of these bytes: its length, else 0.
qsizetype lengthOf(const QByteArray &bytes)
{
    const qsizetype head = bytes.indexOf("\r\n\r\n");
    if (head < 0)
        return 0;
    const QByteArray lower = bytes.left(head).toLower();
    const qsizetype at = lower.indexOf("\r\ncontent-length:");
    qsizetype body = 0;
    if (at >= 0)
        body = lower.mid(at + 17).split('\r').front().trimmed().toLongLong();
    const qsizetype length = head + 4 + body;
    return bytes.size() >= length ? length : 0;
}

} // namespace

RoughServer::RoughServer()
{
    connect(&m_server, &QTcpServer::newConnection, this, [this] {
        while (QTcpSocket *socket = m_server.nextPendingConnection())
            take(socket);
    });
    if (!m_server.listen(QHostAddress::LocalHost))
        qFatal("cannot listen");
}

RoughServer::~RoughServer()
{
    stop();
}

QUrl RoughServer::url() const
{
    return QUrl(QStringLiteral("http://127.0.0.1:%1").arg(m_server.serverPort()));
}

void RoughServer::answer(const QByteArray &bytes)
{
    m_answer = bytes;
    m_drops = false;
}

void RoughServer::answerAndDrop(const QByteArray &bytes)
{
    m_answer = bytes;
    m_drops = true;
}

void RoughServer::dropAll()
{
    const QList<QTcpSocket *> sockets = m_pending.keys();
    for (QTcpSocket *socket : sockets)
        socket->abort();
}

void RoughServer::stop()
{
    m_server.close();
    dropAll();
}

void RoughServer::take(QTcpSocket *socket)
{
    ++m_connections;
    m_pending.insert(socket, {});
    connect(socket, &QTcpSocket::readyRead, this, [this, socket] { read(socket); });
    connect(socket, &QTcpSocket::disconnected, this, [this, socket] {
        m_pending.remove(socket);
        socket->deleteLater();
    });
}

void RoughServer::read(QTcpSocket *socket)
{
    QByteArray &pending = m_pending[socket];
    pending += socket->readAll();
    while (const qsizetype length = lengthOf(pending)) {
        m_requests.append(pending.left(length));
        pending.remove(0, length);
        if (m_answer)
            socket->write(*m_answer);
        if (m_answer && m_drops)
            return socket->disconnectFromHost();
    }
}

} // namespace foyer::test
