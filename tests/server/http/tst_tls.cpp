// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/http/tlsidentity.h"
#include "tests/server/http/answerdesk.h"
#include "tests/server/http/httpworker.h"
#include "tests/server/http/pemfiles.h"
#include "tests/server/http/rawclient.h"
#include "tests/server/http/testroutes.h"
#include "tests/support/testresult.h"

#include <QSslSocket>
#include <QTest>

using namespace foyer;
using namespace foyer::http;
using namespace foyer::test;

namespace {

constexpr int longestWaitMs = 30'000;

Result<QSslConfiguration> load(const PemFiles &files, const QString &certificate, const QString &key)
{
    return loadTlsIdentity(files.path(certificate), files.path(key), SystemClock().now());
}

/// A blocking TLS client that trusts everybody.
class TlsClient
{
public:
    explicit TlsClient(quint16 port)
    {
        m_socket.setPeerVerifyMode(QSslSocket::VerifyNone);
        m_socket.connectToHostEncrypted(QStringLiteral("127.0.0.1"), port);
        m_isEncrypted = m_socket.waitForEncrypted(longestWaitMs);
    }

    [[nodiscard]] bool isEncrypted() const { return m_isEncrypted; }

    [[nodiscard]] QSslSocket &socket() { return m_socket; }

    void send(const QByteArray &bytes)
    {
        m_socket.write(bytes);
        while (m_socket.bytesToWrite() > 0 && m_socket.waitForBytesWritten(longestWaitMs)) {
        }
    }

    WireResponse receive()
    {
        for (;;) {
            WireResponse response = takeResponse(m_received);
            if (response.status != 0 || !m_socket.waitForReadyRead(longestWaitMs))
                return response;
            m_received += m_socket.readAll();
        }
    }

    [[nodiscard]] bool ends()
    {
        return m_socket.state() == QAbstractSocket::UnconnectedState
               || m_socket.waitForDisconnected(longestWaitMs);
    }

private:
    QSslSocket m_socket;
    QByteArray m_received;
    bool m_isEncrypted = false;
};

} // namespace

/// The same edge behind TLS, and the files that it needs.
class TlsTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void cleanup();
    void identityIsLoaded_data();
    void identityIsLoaded();
    void badFilesAreNamed_data();
    void badFilesAreNamed();
    void servesAndKeepsAlive();
    void pipelinesInOrder();
    void oldVersionsAreRefused();
    void closesAfterTheLastAnswer();
    void refusalArrivesThoughTheClientSendsOn();
    void silentHandshakeIsCut();
    void rubbishIsCut();
    void renewedCertificateIsUsed();
    void largeAnswerToAReaderThatWaits();
    void drains();

private:
    void start(ServerConfig config = quickConfig());

    PemFiles m_files;
    AnswerDesk m_desk;
    std::unique_ptr<HttpWorker> m_worker;
};

void TlsTest::initTestCase()
{
    m_files.make(QStringLiteral("rsa"), QStringLiteral("rsa:2048"));
    m_files.make(QStringLiteral("ec"), QStringLiteral("ec"));
    m_files.make(QStringLiteral("old"), QStringLiteral("ec"), -10, -2);
    m_files.make(QStringLiteral("early"), QStringLiteral("ec"), 2, 10);
    m_files.encrypt(QStringLiteral("ec"));
    m_files.write(QStringLiteral("empty"), {});
    m_files.write(QStringLiteral("rubbish"), "no PEM at all\n");
    m_files.write(QStringLiteral("cut.crt"), m_files.read(QStringLiteral("ec.crt")).first(200));
    m_files.write(QStringLiteral("chain.crt"),
                  m_files.read(QStringLiteral("ec.crt")) + m_files.read(QStringLiteral("rsa.crt")));
    m_files.write(QStringLiteral("oldchain.crt"),
                  m_files.read(QStringLiteral("ec.crt")) + m_files.read(QStringLiteral("old.crt")));
}

void TlsTest::start(ServerConfig config)
{
    const Result<QSslConfiguration> identity =
        load(m_files, QStringLiteral("ec.crt"), QStringLiteral("ec.key"));
    VERIFY_RESULT(identity);
    m_worker = std::make_unique<HttpWorker>(
        WorkerSetup{.config = config,
                    .routes =
                        [this](RouteTable &table) {
                            addHello(table);
                            table.add({.path = "/wait/{name}", .name = "wait", .handler = m_desk.handler()});
                            table.add({.method = Method::Post,
                                       .path = "/echo",
                                       .name = "echo",
                                       .handler = SyncHandler(&echoBody)});
                            table.add({.path = "/large",
                                       .name = "large",
                                       .handler = SyncHandler([](Request &) {
                                           return Response::content(QByteArray(5'000'000, 'x'), "text/plain");
                                       })});
                        },
                    .tls = *identity});
}

void TlsTest::cleanup()
{
    m_worker.reset();
    m_desk = AnswerDesk();
}

void TlsTest::identityIsLoaded_data()
{
    QTest::addColumn<QString>("certificate");
    QTest::addColumn<QString>("key");
    QTest::addColumn<int>("count");
    QTest::newRow("RSA") << QStringLiteral("rsa.crt") << QStringLiteral("rsa.key") << 1;
    QTest::newRow("EC") << QStringLiteral("ec.crt") << QStringLiteral("ec.key") << 1;
    QTest::newRow("chain") << QStringLiteral("chain.crt") << QStringLiteral("ec.key") << 2;
}

void TlsTest::identityIsLoaded()
{
    QFETCH(QString, certificate);
    QFETCH(QString, key);
    QFETCH(int, count);
    const Result<QSslConfiguration> identity = load(m_files, certificate, key);
    VERIFY_RESULT(identity);
    QCOMPARE(identity->localCertificateChain().size(), count);
}

void TlsTest::badFilesAreNamed_data()
{
    QTest::addColumn<QString>("certificate");
    QTest::addColumn<QString>("key");
    QTest::addColumn<int>("code");
    QTest::addColumn<QString>("culprit");
    QTest::addColumn<QString>("sentence");
    const auto row = [](const char *name, const char *certificate, const char *key, ErrorCode code,
                        const char *culprit, const char *sentence) {
        QTest::newRow(name) << QString::fromLatin1(certificate) << QString::fromLatin1(key) << int(code)
                            << QString::fromLatin1(culprit) << QString::fromLatin1(sentence);
    };
    row("no certificate file", "none.crt", "ec.key", ErrorCode::NotFound, "none.crt", "does not exist");
    row("no key file", "ec.crt", "none.key", ErrorCode::NotFound, "none.key", "does not exist");
    row("a directory", "", "ec.key", ErrorCode::Io, "", "cannot be read");
    row("empty certificate", "empty", "ec.key", ErrorCode::Corrupt, "empty", "no certificate");
    row("rubbish certificate", "rubbish", "ec.key", ErrorCode::Corrupt, "rubbish", "no certificate");
    row("cut certificate", "cut.crt", "ec.key", ErrorCode::Corrupt, "cut.crt", "no certificate");
    row("key for certificate", "ec.key", "ec.key", ErrorCode::Corrupt, "ec.key", "no certificate");
    row("rubbish key", "ec.crt", "rubbish", ErrorCode::Corrupt, "rubbish", "no private key");
    row("certificate for key", "ec.crt", "ec.crt", ErrorCode::Corrupt, "ec.crt", "no private key");
    row("encrypted key", "ec.crt", "ec.encrypted.key", ErrorCode::Corrupt, "ec.encrypted.key", "encrypted");
    row("other key", "ec.crt", "old.key", ErrorCode::Corrupt, "old.key", "does not belong");
    row("other kind of key", "ec.crt", "rsa.key", ErrorCode::Corrupt, "rsa.key", "does not belong");
    row("expired", "old.crt", "old.key", ErrorCode::InvalidArgument, "old.crt", "expired");
    row("expired in the chain", "oldchain.crt", "ec.key", ErrorCode::InvalidArgument, "oldchain.crt",
        "expired");
    row("not valid yet", "early.crt", "early.key", ErrorCode::InvalidArgument, "early.crt", "not valid yet");
}

void TlsTest::badFilesAreNamed()
{
    QFETCH(QString, certificate);
    QFETCH(QString, key);
    QFETCH(int, code);
    QFETCH(QString, culprit);
    QFETCH(QString, sentence);
    const Result<QSslConfiguration> identity = load(m_files, certificate, key);
    COMPARE_ERROR(identity, ErrorCode(code));
    QCOMPARE(identity.error().subject, m_files.path(culprit));
    QVERIFY2(identity.error().detail.contains(sentence), qPrintable(identity.error().detail));
}

void TlsTest::servesAndKeepsAlive()
{
    start();
    TlsClient client(m_worker->port());
    QVERIFY(client.isEncrypted());
    for (int i = 0; i < 10; ++i) {
        client.send(get("/hello"));
        const WireResponse response = client.receive();
        QCOMPARE(response.body, QByteArray("hello"));
        QCOMPARE(response.header("Strict-Transport-Security"), QByteArray("max-age=31536000"));
    }
    QCOMPARE(m_worker->stats().connectionsAccepted.value(), std::uint64_t(1));
}

void TlsTest::pipelinesInOrder()
{
    start();
    TlsClient client(m_worker->port());
    client.send(get("/wait/a") + get("/hello")
                + "POST /echo HTTP/1.1\r\nHost: h\r\nContent-Length: 50000\r\n\r\n" + QByteArray(50'000, 'z')
                + get("/wait/b"));
    bool isWaiting = false;
    QTRY_VERIFY((m_worker->run([&] { isWaiting = m_desk.isWaiting("b"); }), isWaiting));
    m_worker->run([this] { m_desk.release("b"); });
    m_worker->run([this] { m_desk.release("a"); });
    QCOMPARE(client.receive().body, QByteArray("a"));
    QCOMPARE(client.receive().body, QByteArray("hello"));
    QCOMPARE(client.receive().body, QByteArray(50'000, 'z'));
    QCOMPARE(client.receive().body, QByteArray("b"));
}

void TlsTest::oldVersionsAreRefused()
{
    start();
    QSslSocket socket;
    socket.setPeerVerifyMode(QSslSocket::VerifyNone);
    QT_WARNING_PUSH
    QT_WARNING_DISABLE_DEPRECATED
    socket.setProtocol(QSsl::TlsV1_1);
    QT_WARNING_POP
    socket.connectToHostEncrypted(QStringLiteral("127.0.0.1"), m_worker->port());
    QVERIFY(!socket.waitForEncrypted(longestWaitMs));
    QTRY_COMPARE(m_worker->stats().connectionsOpen.value(), double(0));
}

void TlsTest::closesAfterTheLastAnswer()
{
    start();
    TlsClient client(m_worker->port());
    client.send(get("/hello", "Connection: close\r\n"));
    QCOMPARE(client.receive().status, 200);
    QVERIFY(client.ends());
    QCOMPARE(client.socket().error(), QAbstractSocket::RemoteHostClosedError); // in order: no truncation
}

void TlsTest::refusalArrivesThoughTheClientSendsOn()
{
    start();
    TlsClient client(m_worker->port());
    client.send("POST /echo HTTP/1.1\r\nHost: h\r\nContent-Length: 1000000\r\n\r\n"
                + QByteArray(200'000, 'x'));
    QCOMPARE(client.receive().status, 413);
}

void TlsTest::silentHandshakeIsCut()
{
    ServerConfig config = quickConfig();
    config.limits.connection.tlsHandshake = std::chrono::milliseconds{200};
    start(config);
    RawClient client(m_worker->port());
    (void)client.receiveAll();
    QTRY_COMPARE(m_worker->stats().tlsFailures.value(), std::uint64_t(1));
}

void TlsTest::rubbishIsCut()
{
    start();
    RawClient client(m_worker->port());
    client.send(get("/hello"));
    QVERIFY(!client.receiveAll().startsWith("HTTP/1.1 200"));
    QTRY_COMPARE(m_worker->stats().connectionsOpen.value(), double(0));
    QTRY_COMPARE(m_worker->stats().tlsFailures.value(), std::uint64_t(1));
}

void TlsTest::renewedCertificateIsUsed()
{
    start();
    TlsClient before(m_worker->port());
    const Result<QSslConfiguration> renewed =
        load(m_files, QStringLiteral("rsa.crt"), QStringLiteral("rsa.key"));
    VERIFY_RESULT(renewed);
    m_worker->run([&] { m_worker->server().setTls(*renewed); });
    TlsClient after(m_worker->port());
    QCOMPARE(after.socket().peerCertificate(), renewed->localCertificate());
    QVERIFY(before.socket().peerCertificate() != renewed->localCertificate());
    before.send(get("/hello"));
    QCOMPARE(before.receive().status, 200);
}

void TlsTest::largeAnswerToAReaderThatWaits()
{
    start();
    TlsClient client(m_worker->port());
    client.send(get("/large").repeated(3));
    QTest::qSleep(300);
    for (int i = 0; i < 3; ++i)
        QCOMPARE(client.receive().body.size(), 5'000'000);
}

void TlsTest::drains()
{
    start();
    TlsClient busy(m_worker->port());
    TlsClient idle(m_worker->port());
    busy.send(get("/wait/a"));
    bool isWaiting = false;
    QTRY_VERIFY((m_worker->run([&] { isWaiting = m_desk.isWaiting("a"); }), isWaiting));
    m_worker->beginDrain();
    QVERIFY(idle.ends());
    m_worker->run([this] { m_desk.release("a"); });
    QCOMPARE(busy.receive().header("Connection"), QByteArray("close"));
    QVERIFY(busy.ends());
    QTRY_VERIFY(m_worker->hasDrained());
}

QTEST_GUILESS_MAIN(TlsTest)
#include "tst_tls.moc"
