// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/server/http/answerdesk.h"
#include "tests/server/http/httpworker.h"
#include "tests/server/http/rawclient.h"
#include "tests/server/http/testroutes.h"

#include <QRegularExpression>
#include <QTest>
#include <stdexcept>

using namespace foyer;
using namespace foyer::http;
using namespace foyer::test;

/// Clients that leave while their answer is being made, and handlers that never make one.
class ClientGoneTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void handlersGoOnSafely_data();
    void handlersGoOnSafely();
    void goneInTheMiddleOfAPipeline();
    void goneInTheMiddleOfABody();
    void overdueHandlerIsAnsweredFor();
    void exceptionsBecomeProblems_data();
    void exceptionsBecomeProblems();
    void serverGoesBeforeItsHandlers();

private:
    [[nodiscard]] std::size_t waitingCount();
    void releaseAll();
    void verifyServes() const;

    AnswerDesk m_desk;
    std::unique_ptr<HttpWorker> m_worker;
};

namespace {

Task<Response> throwLater(AnswerDesk *desk, RequestPtr request)
{
    const AsyncHandler wait = desk->handler();
    const Response response = co_await wait(request);
    if (response.status() == Status::Ok)
        throw std::runtime_error("on purpose");
    co_return response;
}

} // namespace

void ClientGoneTest::init()
{
    m_worker.reset();
    m_desk = AnswerDesk();
    m_worker = std::make_unique<HttpWorker>(WorkerSetup{
        .config = quickConfig(), .routes = [this](RouteTable &table) {
            addHello(table);
            table.add({.path = "/wait/{name}", .name = "wait", .handler = m_desk.handler()});
            table.add({.path = "/hurry/{name}",
                       .name = "hurry",
                       .handler = m_desk.handler(),
                       .timeLimit = std::chrono::milliseconds{100}});
            table.add(
                {.path = "/throw/now", .name = "throw.now", .handler = SyncHandler([](Request &) -> Response {
                                                                throw std::runtime_error("on purpose");
                                                            })});
            table.add({.path = "/throw/odd",
                       .name = "throw.odd",
                       .handler = SyncHandler([](Request &) -> Response { throw 42; })});
            table.add({.path = "/throwlater/{name}",
                       .name = "throw.later",
                       .handler = AsyncHandler(
                           [this](RequestPtr request) { return throwLater(&m_desk, request); })});
            table.add(
                {.method = Method::Post, .path = "/echo", .name = "echo", .handler = SyncHandler(&echoBody)});
        }});
}

std::size_t ClientGoneTest::waitingCount()
{
    std::size_t count = 0;
    m_worker->run([this, &count] { count = m_desk.waitingCount(); });
    return count;
}

void ClientGoneTest::releaseAll()
{
    m_worker->run([this] {
        for (int i = 0; i < 100; ++i)
            m_desk.release(QByteArray::number(i));
    });
}

void ClientGoneTest::verifyServes() const
{
    RawClient client(m_worker->port());
    client.send(get("/hello"));
    QCOMPARE(client.receive().body, QByteArray("hello"));
}

void ClientGoneTest::handlersGoOnSafely_data()
{
    QTest::addColumn<bool>("withReset");
    QTest::newRow("closed") << false;
    QTest::newRow("reset") << true;
}

void ClientGoneTest::handlersGoOnSafely()
{
    QFETCH(bool, withReset);
    constexpr int total = 50;
    std::vector<std::unique_ptr<RawClient>> clients;
    for (int i = 0; i < total; ++i) {
        clients.push_back(std::make_unique<RawClient>(m_worker->port()));
        clients.back()->send(get("/wait/" + QByteArray::number(i)));
    }
    QTRY_COMPARE(waitingCount(), std::size_t(total));
    for (const auto &client : clients)
        withReset ? client->reset() : client->close();
    QTRY_COMPARE(m_worker->stats().clientsGone.value(), std::uint64_t(total));
    QCOMPARE(m_worker->stats().connectionsOpen.value(), double(0));
    QCOMPARE(m_worker->stats().requestsInProgress.value(), double(0));
    releaseAll();
    QCOMPARE(m_desk.cancelledCount(), total);
    verifyServes();
}

void ClientGoneTest::goneInTheMiddleOfAPipeline()
{
    RawClient client(m_worker->port());
    client.send(get("/hello") + get("/wait/1") + get("/hello") + get("/wait/2"));
    QCOMPARE(client.receive().body, QByteArray("hello"));
    QTRY_COMPARE(waitingCount(), std::size_t(2));
    client.reset();
    QTRY_COMPARE(m_worker->stats().clientsGone.value(), std::uint64_t(3));
    releaseAll();
    verifyServes();
}

void ClientGoneTest::goneInTheMiddleOfABody()
{
    RawClient client(m_worker->port());
    client.send("POST /echo HTTP/1.1\r\nHost: h\r\nContent-Length: 60000\r\n\r\n" + QByteArray(30'000, 'x'));
    QTRY_COMPARE(m_worker->stats().bodyBytesHeld.value(), double(30'000));
    client.reset();
    QTRY_COMPARE(m_worker->stats().bodyBytesHeld.value(), double(0));
    verifyServes();
}

void ClientGoneTest::overdueHandlerIsAnsweredFor()
{
    RawClient client(m_worker->port());
    client.send(get("/hurry/1") + get("/hello"));
    const WireResponse response = client.receive();
    QCOMPARE(response.status, 503);
    QCOMPARE(response.code(), QByteArray("timeout"));
    QVERIFY(response.has("Retry-After"));
    QCOMPARE(client.receive().body, QByteArray("hello"));
    QCOMPARE(m_worker->stats().handlerTimeouts.value(), std::uint64_t(1));
    releaseAll(); // too late: the answer goes nowhere, and the handler can see that
    QCOMPARE(m_desk.cancelledCount(), 1);
    client.send(get("/hello"));
    QCOMPARE(client.receive().body, QByteArray("hello"));
}

void ClientGoneTest::exceptionsBecomeProblems_data()
{
    QTest::addColumn<QByteArray>("path");
    QTest::newRow("at once") << QByteArray("/throw/now");
    QTest::newRow("no std::exception") << QByteArray("/throw/odd");
    QTest::newRow("after waiting") << QByteArray("/throwlater/1");
}

void ClientGoneTest::exceptionsBecomeProblems()
{
    QFETCH(QByteArray, path);
    QTest::ignoreMessage(QtCriticalMsg, QRegularExpression(QStringLiteral("A handler threw an exception")));
    RawClient client(m_worker->port());
    client.send(get(path) + get("/hello"));
    if (path.startsWith("/throwlater"))
        QTRY_COMPARE(waitingCount(), std::size_t(1));
    releaseAll();
    const WireResponse response = client.receive();
    QCOMPARE(response.status, 500);
    QCOMPARE(response.code(), QByteArray("internal"));
    QVERIFY(!response.body.contains("on purpose")); // what went wrong inside stays inside
    QCOMPARE(client.receive().body, QByteArray("hello"));
}

void ClientGoneTest::serverGoesBeforeItsHandlers()
{
    QTest::ignoreMessage(QtCriticalMsg, QRegularExpression(QStringLiteral("A handler threw an exception")));
    RawClient client(m_worker->port());
    client.send(get("/wait/1") + get("/throwlater/2"));
    QTRY_COMPARE(waitingCount(), std::size_t(2));
    m_worker->stopServer();
    QVERIFY(client.receiveAll().isEmpty());
    releaseAll();
    QCOMPARE(m_desk.cancelledCount(), 2);
}

QTEST_GUILESS_MAIN(ClientGoneTest)
#include "tst_clientgone.moc"
