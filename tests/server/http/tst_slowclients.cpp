// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/server/http/answerdesk.h"
#include "tests/server/http/httpworker.h"
#include "tests/server/http/rawclient.h"
#include "tests/server/http/testroutes.h"

#include <QTest>

using namespace foyer;
using namespace foyer::http;
using namespace foyer::test;

namespace {

using std::chrono::milliseconds;

/// Each test shortens the one limit that it is about; the others are far away.
ServerConfig patientConfig()
{
    ServerConfig config = quickConfig();
    config.limits.connection.head = milliseconds{60'000};
    config.limits.connection.body = milliseconds{60'000};
    config.limits.connection.idle = milliseconds{60'000};
    return config;
}

const QByteArray largeBody(256 * 1024, 'x');

} // namespace

/// Clients that take their time: to ask, to send, to read, to leave.
class SlowClientsTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void cleanup();
    void silentClientIsLeft();
    void slowHeadIsRefused();
    void drippingDoesNotHelp();
    void theSecondHeadHasItsOwnTime();
    void slowBodyIsRefused();
    void steadyBodyMayTakeLong();
    void idleConnectionIsClosed();
    void waitingForAHandlerIsNotIdling();
    void lingeringEnds();
    void readerThatDoesNotReadIsCut();
    void readerThatReadsSlowlyIsServed();
    void unreadAnswersAreBounded();
    void bodiesShareABudget();

private:
    void start(const ServerConfig &config);

    AnswerDesk m_desk;
    std::unique_ptr<HttpWorker> m_worker;
    std::atomic<int> m_largeAnswers{0};
};

void SlowClientsTest::start(const ServerConfig &config)
{
    m_largeAnswers = 0;
    m_worker = std::make_unique<HttpWorker>(WorkerSetup{
        .config = config, .routes = [this](RouteTable &table) {
            addHello(table);
            table.add({.method = Method::Post,
                       .path = "/echo",
                       .name = "echo",
                       .handler = SyncHandler(&echoBody),
                       .bodyLimit = 10'000'000});
            table.add({.path = "/large", .name = "large", .handler = SyncHandler([this](Request &) {
                                                              ++m_largeAnswers;
                                                              return Response::content(largeBody,
                                                                                       "text/plain");
                                                          })});
            table.add({.path = "/wait/{name}", .name = "wait", .handler = m_desk.handler()});
        }});
}

void SlowClientsTest::cleanup()
{
    m_worker.reset();
    m_desk = AnswerDesk();
}

void SlowClientsTest::silentClientIsLeft()
{
    ServerConfig config = patientConfig();
    config.limits.connection.head = milliseconds{100};
    start(config);
    RawClient client(m_worker->port());
    QVERIFY(client.receiveAll().isEmpty());
    QCOMPARE(client.end(), RawClient::End::Closed);
    QCOMPARE(m_worker->stats().headTimeouts.value(), std::uint64_t(1));
}

void SlowClientsTest::slowHeadIsRefused()
{
    ServerConfig config = patientConfig();
    config.limits.connection.head = milliseconds{100};
    start(config);
    RawClient client(m_worker->port());
    client.send("GET /hello HTTP/1.1\r\nHost: h\r\nX: ");
    const WireResponse response = client.receive();
    QCOMPARE(response.status, 408);
    QCOMPARE(response.code(), QByteArray("head_timeout"));
    QVERIFY(client.receiveAll().isEmpty());
    QCOMPARE(client.end(), RawClient::End::Closed);
}

void SlowClientsTest::drippingDoesNotHelp()
{
    ServerConfig config = patientConfig();
    config.limits.connection.head = milliseconds{300};
    start(config);
    RawClient client(m_worker->port());
    client.send("GET /hello HTTP/1.1\r\nHost: h\r\n");
    QElapsedTimer timer;
    timer.start();
    while (client.staysSilent(milliseconds{10}) && timer.elapsed() < 20'000)
        client.send("X: y\r\n");
    QCOMPARE(client.receive().status, 408);
    QVERIFY(timer.elapsed() >= 250);
}

void SlowClientsTest::theSecondHeadHasItsOwnTime()
{
    ServerConfig config = patientConfig();
    config.limits.connection.head = milliseconds{2'000};
    start(config);
    RawClient client(m_worker->port());
    // Each read holds the end of one request and the beginning of the next: never between messages.
    client.send("GET /hello HTTP/1.1\r\n");
    for (int i = 0; i < 8; ++i) {
        QVERIFY(client.staysSilent(milliseconds{400}));
        client.send("Host: h\r\n\r\nGET /hello HTTP/1.1\r\n");
        QCOMPARE(client.receive().status, 200);
    }
    QCOMPARE(client.receive().status, 408);
}

void SlowClientsTest::slowBodyIsRefused()
{
    ServerConfig config = patientConfig();
    config.limits.connection.body = milliseconds{100};
    start(config);
    RawClient client(m_worker->port());
    client.send("POST /echo HTTP/1.1\r\nHost: h\r\nContent-Length: 10\r\n\r\nabc");
    const WireResponse response = client.receive();
    QCOMPARE(response.status, 408);
    QCOMPARE(response.code(), QByteArray("body_timeout"));
    QVERIFY(client.receiveAll().isEmpty());
    QCOMPARE(m_worker->stats().bodyTimeouts.value(), std::uint64_t(1));
    QCOMPARE(m_worker->stats().bodyBytesHeld.value(), double(0));
}

void SlowClientsTest::steadyBodyMayTakeLong()
{
    ServerConfig config = patientConfig();
    config.limits.connection.body = milliseconds{1'000};
    config.limits.connection.bodyBytesPerSecond = 1'000;
    start(config);
    RawClient client(m_worker->port());
    client.send("POST /echo HTTP/1.1\r\nHost: h\r\nContent-Length: 6000\r\n\r\n");
    for (int i = 0; i < 20; ++i) { // 3,000 bytes/s, for twice the time that a body has at no speed at all
        QVERIFY(client.staysSilent(milliseconds{100}));
        client.send(QByteArray(300, 'x'));
    }
    QCOMPARE(client.receive().body.size(), 6'000);
}

void SlowClientsTest::idleConnectionIsClosed()
{
    ServerConfig config = patientConfig();
    config.limits.connection.idle = milliseconds{100};
    start(config);
    RawClient client(m_worker->port());
    client.send(get("/hello"));
    QCOMPARE(client.receive().status, 200);
    QVERIFY(client.receiveAll().isEmpty());
    QCOMPARE(client.end(), RawClient::End::Closed);
}

void SlowClientsTest::waitingForAHandlerIsNotIdling()
{
    ServerConfig config = patientConfig();
    config.limits.connection.idle = milliseconds{50};
    config.limits.connection.head = milliseconds{50};
    start(config);
    RawClient client(m_worker->port());
    client.send(get("/wait/a"));
    QVERIFY(client.staysSilent(milliseconds{500}));
}

void SlowClientsTest::lingeringEnds()
{
    ServerConfig config = patientConfig();
    config.limits.connection.linger = milliseconds{100};
    start(config);
    RawClient client(m_worker->port());
    client.send(get("/hello", "Connection: close\r\n"));
    QCOMPARE(client.receive().status, 200);
    QTRY_COMPARE(m_worker->stats().connectionsOpen.value(), double(0)); // although the client has not closed
}

void SlowClientsTest::readerThatDoesNotReadIsCut()
{
    ServerConfig config = patientConfig();
    config.limits.connection.writeStall = milliseconds{200};
    start(config);
    RawClient client(m_worker->port());
    client.shrinkReceiveBuffer();
    client.send(get("/large").repeated(64));
    QTRY_COMPARE_WITH_TIMEOUT(m_worker->stats().readersCut.value(), std::uint64_t(1), 30'000);
    QCOMPARE(m_worker->stats().connectionsOpen.value(), double(0));
}

void SlowClientsTest::readerThatReadsSlowlyIsServed()
{
    ServerConfig config = patientConfig();
    config.limits.connection.writeStall = milliseconds{2'000};
    config.limits.connection.stallBytes = 1'024;
    start(config);
    RawClient client(m_worker->port());
    client.shrinkReceiveBuffer();
    client.send(get("/large").repeated(4));
    QTest::qWait(500);
    for (int i = 0; i < 4; ++i)
        QCOMPARE(client.receive().body, largeBody);
    QCOMPARE(m_worker->stats().readersCut.value(), std::uint64_t(0));
}

// What a client does not read stops its own requests: handlers are not asked for more, and nothing is lost.
void SlowClientsTest::unreadAnswersAreBounded()
{
    start(patientConfig());
    constexpr int total = 200;
    RawClient client(m_worker->port());
    client.shrinkReceiveBuffer();
    client.send(get("/large").repeated(total));
    QTRY_VERIFY(m_largeAnswers > 0);
    QTest::qWait(300);
    // 1 MiB in the socket, what the kernel takes, and one turn's worth of requests.
    QVERIFY2(m_largeAnswers < 120, qPrintable(QString::number(m_largeAnswers)));
    for (int i = 0; i < total; ++i)
        QCOMPARE(client.receive().body, largeBody);
    QCOMPARE(m_largeAnswers.load(), total);
}

void SlowClientsTest::bodiesShareABudget()
{
    ServerConfig config = patientConfig();
    config.limits.bodyBytes = 1'000'000;
    start(config);
    const QByteArray head = "POST /echo HTTP/1.1\r\nHost: h\r\nContent-Length: 700000\r\n\r\n";
    RawClient first(m_worker->port());
    first.send(head + QByteArray(600'000, 'x'));
    QTRY_COMPARE(m_worker->stats().bodyBytesHeld.value(), double(600'000));
    RawClient second(m_worker->port());
    second.send(head + QByteArray(600'000, 'x'));
    QCOMPARE(second.receive().status, 503);
    first.send(QByteArray(100'000, 'x'));
    QCOMPARE(first.receive().body.size(), 700'000);
    RawClient third(m_worker->port());
    third.send(head + QByteArray(700'000, 'x'));
    QCOMPARE(third.receive().status, 200);
}

QTEST_GUILESS_MAIN(SlowClientsTest)
#include "tst_slowclients.moc"
