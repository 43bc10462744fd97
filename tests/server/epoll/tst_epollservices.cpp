// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/server/epoll/looptools.h"
#include "tests/support/epollmain.h"

#include <QHostInfo>
#include <QNetworkAccessManager>
#include <QNetworkReply>
#include <QTcpServer>
#include <QTcpSocket>
#include <QWebSocket>
#include <QWebSocketServer>
#include <vector>

using namespace foyer::test;
using namespace std::chrono_literals;

/// What Qt builds on sockets and threads: name lookup, HTTP, WebSockets.
class EpollServicesTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void nameLookup();
    void httpRequests();
    void webSockets();
    void broadcast();
};

void EpollServicesTest::nameLookup()
{
    LimitedLoop loop;
    int found = 0;
    for (int i = 0; i < 5; ++i) {
        QHostInfo::lookupHost(QStringLiteral("localhost"), this, [&](const QHostInfo &info) {
            QVERIFY(info.addresses().contains(QHostAddress(QHostAddress::LocalHost))
                    || info.addresses().contains(QHostAddress(QHostAddress::LocalHostIPv6)));
            if (++found == 5)
                loop.quit();
        });
    }
    QVERIFY(loop.run());
}

namespace {

/// Just enough HTTP to answer a client that sends no bodies.
void serveHttp(QTcpServer &server)
{
    if (!server.listen(QHostAddress::LocalHost))
        qFatal("cannot listen");
    QObject::connect(&server, &QTcpServer::newConnection, &server, [&server] {
        QTcpSocket *const socket = server.nextPendingConnection();
        QObject::connect(socket, &QTcpSocket::readyRead, socket, [socket] {
            if (socket->peek(socket->bytesAvailable()).endsWith("\r\n\r\n")) {
                socket->readAll();
                socket->write("HTTP/1.1 200 OK\r\nContent-Length: 5\r\n\r\nhello");
            }
        });
    });
}

} // namespace

void EpollServicesTest::httpRequests()
{
    QTcpServer server;
    serveHttp(server);
    QNetworkAccessManager manager;
    LimitedLoop loop(60s);
    QUrl url(QStringLiteral("http://127.0.0.1/"));
    url.setPort(server.serverPort());
    int answered = 0;
    for (int i = 0; i < 40; ++i) {
        QNetworkReply *const reply = manager.get(QNetworkRequest(url));
        connect(reply, &QNetworkReply::finished, reply, [&, reply] {
            QCOMPARE(reply->error(), QNetworkReply::NoError);
            QCOMPARE(reply->readAll(), "hello");
            reply->deleteLater();
            if (++answered == 40)
                loop.quit();
        });
    }
    QVERIFY(loop.run());
}

namespace {

void serveWebSockets(QWebSocketServer &server, std::vector<QWebSocket *> &peers)
{
    if (!server.listen(QHostAddress::LocalHost))
        qFatal("cannot listen");
    QObject::connect(&server, &QWebSocketServer::newConnection, &server, [&] {
        QWebSocket *const peer = server.nextPendingConnection();
        peer->setParent(&server);
        peers.push_back(peer);
        QObject::connect(peer, &QWebSocket::textMessageReceived, peer,
                         [peer](const QString &text) { peer->sendTextMessage(text); });
    });
}

} // namespace

void EpollServicesTest::webSockets()
{
    QWebSocketServer server(QStringLiteral("test"), QWebSocketServer::NonSecureMode);
    std::vector<QWebSocket *> peers;
    serveWebSockets(server, peers);
    LimitedLoop loop(60s);
    QWebSocket client;
    int echoed = 0;
    connect(&client, &QWebSocket::connected, &client,
            [&client] { client.sendTextMessage(QStringLiteral("0")); });
    connect(&client, &QWebSocket::textMessageReceived, &client, [&](const QString &text) {
        QCOMPARE(text, QString::number(echoed));
        if (++echoed == 300)
            client.close();
        else
            client.sendTextMessage(QString::number(echoed));
    });
    connect(&client, &QWebSocket::disconnected, &client, [&loop] { loop.quit(); });
    client.open(server.serverUrl());
    QVERIFY(loop.run());
    QCOMPARE(echoed, 300);
}

/// 100 listeners each get 20 messages.
void EpollServicesTest::broadcast()
{
    QWebSocketServer server(QStringLiteral("test"), QWebSocketServer::NonSecureMode);
    server.setMaxPendingConnections(200);
    std::vector<QWebSocket *> peers;
    serveWebSockets(server, peers);
    LimitedLoop loop(90s);
    std::vector<std::unique_ptr<QWebSocket>> clients;
    int received = 0;
    for (int i = 0; i < 100; ++i) {
        clients.push_back(std::make_unique<QWebSocket>());
        QWebSocket *const client = clients.back().get();
        connect(client, &QWebSocket::textMessageReceived, client, [&] {
            if (++received == 100 * 20)
                loop.quit();
        });
        client->open(server.serverUrl());
    }
    QTRY_COMPARE_WITH_TIMEOUT(peers.size(), std::size_t(100), 60'000);
    QTRY_VERIFY_WITH_TIMEOUT(
        std::all_of(clients.begin(), clients.end(),
                    [](const auto &client) { return client->state() == QAbstractSocket::ConnectedState; }),
        60'000);
    for (int message = 0; message < 20; ++message) {
        for (QWebSocket *const peer : peers)
            peer->sendTextMessage(QStringLiteral("seat 12 sold"));
    }
    QVERIFY(loop.run());
}

FOYER_EPOLL_TEST_MAIN(EpollServicesTest)
#include "tst_epollservices.moc"
