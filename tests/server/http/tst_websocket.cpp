// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/http/upgradehandler.h"
#include "tests/server/epoll/testcertificate.h"
#include "tests/server/http/answerdesk.h"
#include "tests/server/http/httpworker.h"
#include "tests/server/http/rawclient.h"
#include "tests/server/http/testroutes.h"

#include <QSignalSpy>
#include <QSslConfiguration>
#include <QTest>
#include <QWebSocket>

using namespace foyer;
using namespace foyer::http;
using namespace foyer::test;

namespace {

/// Sends back what it gets; `/echo/refused` is refused.
class EchoHandler final : public UpgradeHandler
{
public:
    std::optional<Response> refuse(Request &request) override
    {
        if (request.pathText("room") != QByteArrayView("refused"))
            return std::nullopt;
        return Response::json("\"no\"", Status::Forbidden);
    }

    void accept(std::unique_ptr<QWebSocket> socket, RequestPtr request) override
    {
        ++accepted;
        QWebSocket *raw = socket.release();
        const QString room = QString::fromUtf8(request->pathText("room"));
        QObject::connect(raw, &QWebSocket::textMessageReceived, raw, [raw, room](const QString &text) {
            raw->sendTextMessage(room + QLatin1Char(':') + text);
        });
        QObject::connect(raw, &QWebSocket::disconnected, raw, [this, raw] {
            closeCode = int(raw->closeCode());
            ++closed;
            raw->deleteLater();
        });
    }

    WebSocketLimits limits() const override { return {.frameBytes = 10'000, .messageBytes = 10'000}; }

    std::atomic<int> accepted{0};
    std::atomic<int> closed{0};
    std::atomic<int> closeCode{0};
};

QByteArray handshake(const QByteArray &target, const QByteArray &extra = {},
                     const QByteArray &version = "Sec-WebSocket-Version: 13\r\n",
                     const QByteArray &key = "Sec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==\r\n")
{
    return get(target, "Upgrade: websocket\r\nConnection: keep-alive, Upgrade\r\n" + version + key + extra);
}

/// A masked text frame of less than 126 bytes; the mask is zero.
QByteArray textFrame(const QByteArray &text)
{
    return QByteArray("\x81", 1) + char(0x80 | text.size()) + QByteArray(4, '\0') + text;
}

} // namespace

/// WebSockets on the port of everything else, plain and TLS.
class WebSocketTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void cleanupTestCase();
    void init();
    void cleanup();
    void echoes_data();
    void echoes();
    void answersTheSampleKey();
    void handshakeByBytes();
    void afterOtherRequests();
    void behindASlowAnswer();
    void refuses_data();
    void refuses();
    void plainRequestIsToldToUpgrade();
    void originOfTheListOrTheSameHost_data();
    void originOfTheListOrTheSameHost();
    void tooLargeFrameClosesIt();
    void vanishedPeerIsNoticed();
    void clientGoneDuringTheHandshake();

private:
    [[nodiscard]] std::unique_ptr<HttpWorker> makeWorker(std::optional<QSslConfiguration> tls);

    EchoHandler m_handler;
    AnswerDesk m_desk;
    QSslConfiguration m_tls;
    std::unique_ptr<HttpWorker> m_plain;
    std::unique_ptr<HttpWorker> m_secure;
};

std::unique_ptr<HttpWorker> WebSocketTest::makeWorker(std::optional<QSslConfiguration> tls)
{
    ServerConfig config = quickConfig();
    config.cors = Cors::build({.origins = {"https://shop.example"}}).value();
    return std::make_unique<HttpWorker>(WorkerSetup{
        .config = config,
        .routes =
            [this](RouteTable &table) {
                addHello(table);
                table.add({.path = "/wait/{name}", .name = "wait", .handler = m_desk.handler()});
                table.add({.path = "/echo/{room}", .name = "echo", .handler = WebSocketHandler(&m_handler)});
            },
        .tls = tls});
}

void WebSocketTest::initTestCase()
{
    const TestCertificate identity = TestCertificate::make();
    m_tls.setLocalCertificate(identity.certificate);
    m_tls.setPrivateKey(identity.key);
    m_plain = makeWorker(std::nullopt);
    m_secure = makeWorker(m_tls);
}

void WebSocketTest::cleanupTestCase()
{
    m_plain.reset();
    m_secure.reset();
}

// Whoever went at the end of a test is noticed a little later, and must not be counted by the next one.
void WebSocketTest::cleanup()
{
    QTRY_COMPARE_WITH_TIMEOUT(m_handler.closed.load(), m_handler.accepted.load(), 20'000);
}

void WebSocketTest::init()
{
    m_handler.accepted = 0;
    m_handler.closed = 0;
    m_handler.closeCode = 0;
}

void WebSocketTest::echoes_data()
{
    QTest::addColumn<bool>("secure");
    QTest::newRow("plain") << false;
    QTest::newRow("TLS") << true;
}

void WebSocketTest::echoes()
{
    QFETCH(bool, secure);
    const quint16 port = (secure ? m_secure : m_plain)->port();
    QWebSocket client;
    client.ignoreSslErrors();
    connect(&client, &QWebSocket::sslErrors, &client, [&client] { client.ignoreSslErrors(); });
    QSignalSpy connected(&client, &QWebSocket::connected);
    QSignalSpy messages(&client, &QWebSocket::textMessageReceived);
    client.open(QUrl(QStringLiteral("%1://127.0.0.1:%2/echo/lobby")
                         .arg(secure ? QStringLiteral("wss") : QStringLiteral("ws"))
                         .arg(port)));
    QTRY_COMPARE_WITH_TIMEOUT(connected.size(), 1, 20'000);
    client.sendTextMessage(QStringLiteral("hello"));
    client.sendTextMessage(QString(9'000, QLatin1Char('x')));
    QTRY_COMPARE_WITH_TIMEOUT(messages.size(), 2, 20'000);
    QCOMPARE(messages.at(0).at(0).toString(), QStringLiteral("lobby:hello"));
    client.close();
    QTRY_COMPARE_WITH_TIMEOUT(m_handler.closed.load(), 1, 20'000);
    QCOMPARE(m_handler.accepted.load(), 1);
}

void WebSocketTest::answersTheSampleKey()
{
    RawClient client(m_plain->port());
    client.send(handshake("/echo/a"));
    const WireResponse response = client.receive();
    QCOMPARE(response.status, 101);
    QCOMPARE(response.header("Sec-WebSocket-Accept"),
             QByteArray("s3pPLMBiTxaQ9kYGzzhZRbK+xOo=")); // RFC 6455 1.3
    client.send(textFrame("hi"));
    QCOMPARE(client.receiveBytes(6), QByteArray("\x81\x04"
                                                "a:hi"));
}

void WebSocketTest::handshakeByBytes()
{
    RawClient client(m_plain->port());
    client.sendByBytes(handshake("/echo/b"));
    QCOMPARE(client.receive().status, 101);
    client.sendByBytes(textFrame("hi"));
    QCOMPARE(client.receiveBytes(6), QByteArray("\x81\x04"
                                                "b:hi"));
}

void WebSocketTest::afterOtherRequests()
{
    RawClient client(m_plain->port());
    client.send(get("/hello"));
    QCOMPARE(client.receive().status, 200);
    client.send(get("/hello") + get("/nowhere") + handshake("/echo/c"));
    QCOMPARE(client.receive().status, 200);
    QCOMPARE(client.receive().status, 404);
    QCOMPARE(client.receive().status, 101);
    client.send(textFrame("hi"));
    QCOMPARE(client.receiveBytes(6), QByteArray("\x81\x04"
                                                "c:hi"));
}

void WebSocketTest::behindASlowAnswer()
{
    RawClient client(m_plain->port());
    client.send(get("/wait/a") + handshake("/echo/d"));
    bool isWaiting = false;
    QTRY_VERIFY((m_plain->run([&] { isWaiting = m_desk.isWaiting("a"); }), isWaiting));
    QVERIFY(client.staysSilent(std::chrono::milliseconds{50}));
    m_plain->run([this] { m_desk.release("a"); });
    QCOMPARE(client.receive().body, QByteArray("a"));
    QCOMPARE(client.receive().status, 101);
}

void WebSocketTest::refuses_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<int>("status");
    QTest::addColumn<QByteArray>("code");
    QTest::newRow("handler says no") << handshake("/echo/refused") << 403 << QByteArray();
    QTest::newRow("old version") << handshake("/echo/a", {}, "Sec-WebSocket-Version: 8\r\n") << 426
                                 << QByteArray("unsupported_websocket_version");
    QTest::newRow("no version") << handshake("/echo/a", {}, {}) << 426
                                << QByteArray("unsupported_websocket_version");
    QTest::newRow("no key") << handshake("/echo/a", {}, "Sec-WebSocket-Version: 13\r\n", {}) << 400
                            << QByteArray("bad_upgrade");
    QTest::newRow("short key") << handshake("/echo/a", {}, "Sec-WebSocket-Version: 13\r\n",
                                            "Sec-WebSocket-Key: YWJj\r\n")
                               << 400 << QByteArray("bad_upgrade");
    QTest::newRow("two keys") << handshake("/echo/a", "Sec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==\r\n")
                              << 400 << QByteArray("repeated_header");
    QTest::newRow("body") << handshake("/echo/a", "Content-Length: 5\r\n") << 400
                          << QByteArray("bad_upgrade");
    QTest::newRow("frames at once") << handshake("/echo/a") + textFrame("hi") << 400
                                    << QByteArray("data_before_upgrade");
    QTest::newRow("foreign origin") << handshake("/echo/a", "Origin: https://evil.example\r\n") << 403
                                    << QByteArray("forbidden_origin");
    QTest::newRow("null origin") << handshake("/echo/a", "Origin: null\r\n") << 403
                                 << QByteArray("forbidden_origin");
    QTest::newRow("no route") << handshake("/nowhere") << 404 << QByteArray("route_not_found");
}

void WebSocketTest::refuses()
{
    QFETCH(QByteArray, bytes);
    QFETCH(int, status);
    QFETCH(QByteArray, code);
    RawClient client(m_plain->port());
    client.send(bytes);
    const WireResponse response = client.receive();
    QCOMPARE(response.status, status);
    QCOMPARE(response.code(), code);
    QCOMPARE(response.header("Sec-WebSocket-Version"), status == 426 ? QByteArray("13") : QByteArray());
    QCOMPARE(response.header("Connection"), status == 404 ? QByteArray() : QByteArray("close"));
    QCOMPARE(m_handler.accepted.load(), 0);
}

void WebSocketTest::plainRequestIsToldToUpgrade()
{
    RawClient client(m_plain->port());
    client.send(get("/echo/a") + get("/hello"));
    const WireResponse response = client.receive();
    QCOMPARE(response.status, 426);
    QCOMPARE(response.header("Upgrade"), QByteArray("websocket"));
    QCOMPARE(client.receive().status, 200);
}

void WebSocketTest::originOfTheListOrTheSameHost_data()
{
    QTest::addColumn<QByteArray>("origin");
    QTest::newRow("in the list") << QByteArray("https://shop.example");
    QTest::newRow("same host") << QByteArray("http://h");
}

void WebSocketTest::originOfTheListOrTheSameHost()
{
    QFETCH(QByteArray, origin);
    RawClient client(m_plain->port());
    client.send(handshake("/echo/a", "Origin: " + origin + "\r\n"));
    QCOMPARE(client.receive().status, 101);
}

void WebSocketTest::tooLargeFrameClosesIt()
{
    RawClient client(m_plain->port());
    client.send(handshake("/echo/a"));
    QCOMPARE(client.receive().status, 101);
    const QByteArray header("\x81\xfe\x4e\x20\0\0\0\0", 8); // 20,000 bytes
    client.send(header + QByteArray(20'000, 'x'));
    QTRY_COMPARE_WITH_TIMEOUT(m_handler.closed.load(), 1, 20'000);
}

void WebSocketTest::vanishedPeerIsNoticed()
{
    RawClient client(m_plain->port());
    client.send(handshake("/echo/a"));
    QCOMPARE(client.receive().status, 101);
    QTRY_COMPARE(m_handler.accepted.load(), 1);
    client.reset();
    QTRY_COMPARE_WITH_TIMEOUT(m_handler.closed.load(), 1, 20'000);
}

void WebSocketTest::clientGoneDuringTheHandshake()
{
    for (int i = 0; i < 100; ++i) {
        RawClient client(m_plain->port());
        client.send(handshake("/echo/a"));
        client.reset();
    }
    RawClient client(m_plain->port());
    client.send(get("/hello"));
    QCOMPARE(client.receive().status, 200);
    QTRY_COMPARE_WITH_TIMEOUT(m_handler.closed.load(), m_handler.accepted.load(), 20'000);
    QTRY_COMPARE(m_plain->stats().connectionsOpen.value(), double(1));
}

QTEST_GUILESS_MAIN(WebSocketTest)
#include "tst_websocket.moc"
