// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/server/epoll/looptools.h"
#include "tests/server/epoll/testcertificate.h"
#include "tests/support/epollmain.h"

#include <QLocalServer>
#include <QLocalSocket>
#include <QSslConfiguration>
#include <QSslServer>
#include <QSslSocket>
#include <QTcpServer>
#include <QTcpSocket>
#include <QTemporaryDir>
#include <QUdpSocket>
#include <vector>

using namespace foyer::test;
using namespace std::chrono_literals;

/// Qt's sockets, plain, encrypted, local and datagram.
class EpollSocketsTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void tcp_data();
    void tcp();
    void manyConnections();
    void tls();
    void tlsToManyClients();
    void localSockets();
    void datagrams();
    void refusedConnection();
    void blockingCallsInAHandler();
    void writerThatWaitsForItsReader();
    void deletedInItsOwnSignal();
};

namespace {

/// Sends everything back. Works for every kind of stream socket.
template <typename Socket>
void echo(Socket *socket)
{
    QObject::connect(socket, &Socket::readyRead, socket, [socket] { socket->write(socket->readAll()); });
    QObject::connect(socket, &Socket::disconnected, socket, &QObject::deleteLater);
}

void serveEcho(QTcpServer &server)
{
    if (!server.listen(QHostAddress::LocalHost))
        qFatal("cannot listen");
    QObject::connect(&server, &QTcpServer::pendingConnectionAvailable, &server, [&server] {
        while (QTcpSocket *const socket = server.nextPendingConnection())
            echo(socket);
    });
}

QByteArray pattern(qsizetype size)
{
    QByteArray bytes(size, Qt::Uninitialized);
    for (qsizetype i = 0; i < size; ++i)
        bytes[i] = char(i * 31 + i / 251);
    return bytes;
}

/// Sends a message and counts when it has come back; calls `done` when what came back is what was sent.
class Talker
{
public:
    template <typename Socket, typename Done>
    void talk(Socket &socket, const QByteArray &message, Done done)
    {
        QObject::connect(&socket, &Socket::readyRead, &socket, [this, &socket, message, done] {
            m_received += socket.readAll();
            if (m_received.size() == message.size())
                done(m_received == message);
        });
        socket.write(message);
    }

private:
    QByteArray m_received;
};

} // namespace

void EpollSocketsTest::tcp_data()
{
    QTest::addColumn<qsizetype>("size");
    for (const qsizetype size : {1, 100, 70'000, 8'000'000})
        QTest::addRow("%lld bytes", qint64(size)) << size;
}

void EpollSocketsTest::tcp()
{
    QFETCH(const qsizetype, size);
    QTcpServer server;
    serveEcho(server);
    LimitedLoop loop(60s);
    QTcpSocket client;
    Talker talker;
    bool equal = false;
    connect(&client, &QTcpSocket::connected, &client, [&] {
        talker.talk(client, pattern(size), [&](bool same) { equal = same, client.disconnectFromHost(); });
    });
    connect(&client, &QTcpSocket::disconnected, &client, [&loop] { loop.quit(); });
    client.connectToHost(QHostAddress::LocalHost, server.serverPort());
    QVERIFY(loop.run());
    QVERIFY(equal);
}

/// Each of 500 clients sends its next message when the one before has come back.
void EpollSocketsTest::manyConnections()
{
    constexpr int clientCount = 500;
    constexpr int rounds = 10;
    QTcpServer server;
    server.setListenBacklogSize(4096);
    serveEcho(server);
    LimitedLoop loop(90s);
    std::vector<std::unique_ptr<QTcpSocket>> clients;
    int finished = 0;
    for (int i = 0; i < clientCount; ++i) {
        clients.push_back(std::make_unique<QTcpSocket>());
        QTcpSocket *const client = clients.back().get();
        const auto left = std::make_shared<int>(rounds);
        connect(client, &QTcpSocket::connected, client, [client] { client->write("message"); });
        connect(client, &QTcpSocket::readyRead, client, [&, client, left] {
            if (client->bytesAvailable() < 7)
                return;
            QCOMPARE(client->readAll(), "message");
            if (--*left > 0)
                client->write("message");
            else if (++finished == clientCount)
                loop.quit();
        });
        client->connectToHost(QHostAddress::LocalHost, server.serverPort());
    }
    QVERIFY(loop.run());
}

namespace {

void serveTls(QSslServer &server, const TestCertificate &identity)
{
    QSslConfiguration configuration;
    configuration.setLocalCertificate(identity.certificate);
    configuration.setPrivateKey(identity.key);
    server.setSslConfiguration(configuration);
    serveEcho(server);
}

void trust(QSslSocket &client, const TestCertificate &identity)
{
    QSslConfiguration configuration = client.sslConfiguration();
    configuration.setCaCertificates({identity.certificate});
    client.setSslConfiguration(configuration);
}

} // namespace

void EpollSocketsTest::tls()
{
    const TestCertificate identity = TestCertificate::make();
    QSslServer server;
    serveTls(server, identity);
    LimitedLoop loop(60s);
    QSslSocket client;
    trust(client, identity);
    Talker talker;
    bool equal = false;
    connect(&client, &QSslSocket::encrypted, &client, [&] {
        talker.talk(client, pattern(1'000'000),
                    [&](bool same) { equal = same, client.disconnectFromHost(); });
    });
    connect(&client, &QSslSocket::disconnected, &client, [&loop] { loop.quit(); });
    connect(&client, &QSslSocket::errorOccurred, &client, [&](QAbstractSocket::SocketError) {
        qWarning("%s", qPrintable(client.errorString()));
        loop.quit();
    });
    client.connectToHostEncrypted(QStringLiteral("localhost"), server.serverPort());
    QVERIFY(loop.run());
    QVERIFY(equal);
}

void EpollSocketsTest::tlsToManyClients()
{
    const TestCertificate identity = TestCertificate::make();
    QSslServer server;
    serveTls(server, identity);
    LimitedLoop loop(90s);
    std::vector<std::unique_ptr<QSslSocket>> clients;
    std::vector<Talker> talkers(30);
    int finished = 0;
    for (std::size_t i = 0; i < talkers.size(); ++i) {
        clients.push_back(std::make_unique<QSslSocket>());
        QSslSocket &client = *clients.back();
        trust(client, identity);
        connect(&client, &QSslSocket::encrypted, &client, [&, i] {
            talkers[i].talk(client, pattern(20'000), [&](bool same) {
                if (same && ++finished == int(talkers.size()))
                    loop.quit();
            });
        });
        client.connectToHostEncrypted(QStringLiteral("localhost"), server.serverPort());
    }
    QVERIFY(loop.run());
}

void EpollSocketsTest::localSockets()
{
    const QTemporaryDir directory;
    const QString path = directory.filePath(QStringLiteral("s"));
    QLocalServer server;
    QVERIFY(server.listen(path));
    connect(&server, &QLocalServer::newConnection, &server, [&server] {
        while (QLocalSocket *const socket = server.nextPendingConnection())
            echo(socket);
    });
    LimitedLoop loop(60s);
    QLocalSocket clients[10];
    Talker talkers[10];
    int finished = 0;
    for (int i = 0; i < 10; ++i) {
        connect(&clients[i], &QLocalSocket::connected, this, [&, i] {
            talkers[i].talk(clients[i], pattern(300'000), [&](bool same) {
                if (same && ++finished == 10)
                    loop.quit();
            });
        });
        clients[i].connectToServer(path);
    }
    QVERIFY(loop.run());
}

void EpollSocketsTest::datagrams()
{
    QUdpSocket receiver;
    QUdpSocket sender;
    QVERIFY(receiver.bind(QHostAddress::LocalHost));
    LimitedLoop loop;
    int received = 0;
    const auto send = [&] { sender.writeDatagram("x", QHostAddress::LocalHost, receiver.localPort()); };
    connect(&receiver, &QUdpSocket::readyRead, &receiver, [&] {
        while (receiver.hasPendingDatagrams()) {
            char byte = 0;
            receiver.readDatagram(&byte, 1);
            if (++received == 200)
                loop.quit();
            else
                send();
        }
    });
    send();
    QVERIFY(loop.run());
}

void EpollSocketsTest::refusedConnection()
{
    quint16 port = 0;
    {
        QTcpServer closed;
        QVERIFY(closed.listen(QHostAddress::LocalHost));
        port = closed.serverPort();
    }
    LimitedLoop loop;
    QTcpSocket client;
    connect(&client, &QTcpSocket::errorOccurred, &client, [&](QAbstractSocket::SocketError error) {
        QCOMPARE(error, QAbstractSocket::ConnectionRefusedError);
        loop.quit();
    });
    client.connectToHost(QHostAddress::LocalHost, port);
    QVERIFY(loop.run());
}

/// waitFor… polls the socket by itself, in the middle of a turn in which the socket was reported already.
void EpollSocketsTest::blockingCallsInAHandler()
{
    QTcpServer server;
    QVERIFY(server.listen(QHostAddress::LocalHost));
    QTcpSocket client;
    LimitedLoop loop;
    QByteArray received;
    connect(&server, &QTcpServer::newConnection, &server, [&] {
        QTcpSocket *const peer = server.nextPendingConnection();
        connect(peer, &QTcpSocket::readyRead, peer, [&, peer] {
            received += peer->readAll();
            if (received.size() != 10)
                return;
            client.write("0123456789");
            QVERIFY(client.waitForBytesWritten(20'000) && peer->waitForReadyRead(20'000));
            received += peer->readAll();
            peer->write("thanks");
            QVERIFY(peer->waitForBytesWritten(20'000));
        });
    });
    connect(&client, &QTcpSocket::connected, &client, [&client] { client.write("0123456789"); });
    connect(&client, &QTcpSocket::readyRead, &client, [&] {
        if (client.bytesAvailable() == 6)
            loop.quit();
    });
    client.connectToHost(QHostAddress::LocalHost, server.serverPort());
    QVERIFY(loop.run());
    QCOMPARE(received, "01234567890123456789");
}

/// The write notifier wakes it when the reader has made room, hundreds of times.
void EpollSocketsTest::writerThatWaitsForItsReader()
{
    QTcpServer server;
    QVERIFY(server.listen(QHostAddress::LocalHost));
    QTcpSocket client;
    client.setReadBufferSize(4096);
    client.connectToHost(QHostAddress::LocalHost, server.serverPort());
    QVERIFY(server.waitForNewConnection(20'000));
    const std::unique_ptr<QTcpSocket> peer(server.nextPendingConnection());
    constexpr qsizetype size = 12'000'000;
    peer->write(pattern(size));
    LimitedLoop loop(60s);
    qsizetype received = 0;
    connect(&client, &QTcpSocket::readyRead, &client, [&] {
        received += client.readAll().size();
        if (received == size)
            loop.quit();
    });
    QVERIFY(loop.run());
    QCOMPARE(peer->bytesToWrite(), 0);
}

void EpollSocketsTest::deletedInItsOwnSignal()
{
    QTcpServer server;
    serveEcho(server);
    LimitedLoop loop;
    int gone = 0;
    for (int i = 0; i < 50; ++i) {
        auto *client = new QTcpSocket;
        connect(client, &QTcpSocket::connected, client, [client] { client->write("x"); });
        connect(client, &QTcpSocket::readyRead, this, [client] {
            client->abort();
            client->deleteLater();
        });
        connect(client, &QObject::destroyed, this, [&] {
            if (++gone == 50)
                loop.quit();
        });
        client->connectToHost(QHostAddress::LocalHost, server.serverPort());
    }
    QVERIFY(loop.run());
}

FOYER_EPOLL_TEST_MAIN(EpollSocketsTest)
#include "tst_epollsockets.moc"
