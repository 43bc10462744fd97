// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/cutproxy.h"
#include "tests/support/epollmain.h"
#include "tests/support/runtimedir.h"

#include <QLocalServer>
#include <QLocalSocket>
#include <QTcpSocket>

using foyer::test::CutProxy;
using Way = foyer::test::CutProxy::Way;

/// The relay that other tests believe in: against a server that echoes.
class CutProxyTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void init();
    void relaysBothWays();
    void relaysMuch();
    void relaysTcp();
    void cutsNow();
    void refuses();
    void passesOnHangUps();
    void stallsEachWay();
    void cutsAfterExactlySoManyBytes();
    void stallsAfterExactlySoManyBytes();

private:
    void connectClient();

    foyer::test::RuntimeDir m_directory;
    QLocalServer m_echo;
    QByteArray m_heard; ///< by the server
    std::unique_ptr<CutProxy> m_proxy;
    std::unique_ptr<QLocalSocket> m_client;
    int m_sockets = 0;
};

void CutProxyTest::initTestCase()
{
    connect(&m_echo, &QLocalServer::newConnection, this, [this] {
        QLocalSocket *socket = m_echo.nextPendingConnection();
        connect(socket, &QLocalSocket::disconnected, socket, &QObject::deleteLater);
        connect(socket, &QLocalSocket::readyRead, this, [this, socket] {
            const QByteArray bytes = socket->readAll();
            m_heard += bytes;
            socket->write(bytes);
        });
    });
    QVERIFY(m_echo.listen(m_directory.filePath(QStringLiteral("echo"))));
}

void CutProxyTest::init()
{
    m_client.reset();
    m_heard.clear();
    m_proxy = std::make_unique<CutProxy>(m_echo.fullServerName());
    m_proxy->listenOnUnix(m_directory.filePath(QStringLiteral("p%1").arg(++m_sockets)));
    connectClient();
}

void CutProxyTest::connectClient()
{
    m_client = std::make_unique<QLocalSocket>();
    m_client->connectToServer(m_directory.filePath(QStringLiteral("p%1").arg(m_sockets)));
    QTRY_COMPARE(m_client->state(), QLocalSocket::ConnectedState);
}

void CutProxyTest::relaysBothWays()
{
    m_client->write("hello");
    QTRY_COMPARE(m_client->bytesAvailable(), 5);
    QCOMPARE(m_client->readAll(), "hello");
    QCOMPARE(m_proxy->connections(), 1);
    QCOMPARE(m_proxy->passed(Way::ToServer), 5);
    QCOMPARE(m_proxy->passed(Way::ToClient), 5);
}

void CutProxyTest::relaysMuch()
{
    const QByteArray much(4'000'000, 'x');
    m_client->write(much);
    QTRY_COMPARE_WITH_TIMEOUT(m_client->bytesAvailable(), much.size(), 30'000);
    QCOMPARE(m_client->readAll(), much);
}

void CutProxyTest::relaysTcp()
{
    CutProxy proxy(m_echo.fullServerName());
    QTcpSocket client;
    client.connectToHost(QStringLiteral("127.0.0.1"), proxy.listenOnTcp());
    client.write("hello");
    QTRY_COMPARE(client.bytesAvailable(), 5);
}

void CutProxyTest::cutsNow()
{
    m_client->write("hello");
    QTRY_COMPARE(m_client->bytesAvailable(), 5);
    m_proxy->cut();
    QCOMPARE(m_proxy->connections(), 0);
    QTRY_COMPARE(m_client->state(), QLocalSocket::UnconnectedState);
    connectClient(); // new ones are welcome
    m_client->write("again");
    QTRY_COMPARE(m_client->bytesAvailable(), 5);
}

void CutProxyTest::refuses()
{
    QTRY_COMPARE(m_proxy->accepted(), 1);
    m_proxy->setRefusing(true);
    QLocalSocket refused;
    refused.connectToServer(m_directory.filePath(QStringLiteral("p%1").arg(m_sockets)));
    QTRY_COMPARE(refused.state(), QLocalSocket::UnconnectedState);
    m_client->write("hello"); // older ones stay
    QTRY_COMPARE(m_client->bytesAvailable(), 5);
}

void CutProxyTest::passesOnHangUps()
{
    m_client->write("hello");
    QTRY_COMPARE(m_proxy->connections(), 1);
    m_client->disconnectFromServer();
    QTRY_COMPARE(m_proxy->connections(), 0);
    QCOMPARE(m_heard, "hello");
}

void CutProxyTest::stallsEachWay()
{
    m_proxy->stall(Way::ToServer);
    m_client->write("one");
    QTest::qWait(50);
    QCOMPARE(m_heard, "");
    m_proxy->resume();
    QTRY_COMPARE(m_heard, "one");
    QTRY_COMPARE(m_client->bytesAvailable(), 3);
    m_proxy->stall(Way::ToClient);
    m_client->write("two");
    QTRY_COMPARE(m_heard, "onetwo");
    QTest::qWait(50);
    QCOMPARE(m_client->bytesAvailable(), 3);
    m_proxy->resume();
    QTRY_COMPARE(m_client->bytesAvailable(), 6);
}

void CutProxyTest::cutsAfterExactlySoManyBytes()
{
    m_proxy->cutAfter(Way::ToServer, 7);
    m_client->write("0123456789");
    QTRY_COMPARE(m_client->state(), QLocalSocket::UnconnectedState);
    QTRY_COMPARE(m_heard, "0123456");
    connectClient(); // the cut was one cut
    m_heard.clear();
    m_client->write("0123456789");
    QTRY_COMPARE(m_heard, "0123456789");
}

void CutProxyTest::stallsAfterExactlySoManyBytes()
{
    m_proxy->stallAfter(Way::ToClient, 4);
    m_client->write("0123456789");
    QTRY_COMPARE(m_client->bytesAvailable(), 4);
    QTest::qWait(50);
    QCOMPARE(m_client->bytesAvailable(), 4);
    m_proxy->resume();
    QTRY_COMPARE(m_client->bytesAvailable(), 10);
    QCOMPARE(m_client->readAll(), "0123456789");
}

FOYER_EPOLL_TEST_MAIN(CutProxyTest)
#include "tst_cutproxy.moc"
