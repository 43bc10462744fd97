// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/server/http/answerdesk.h"
#include "tests/server/http/httpworker.h"
#include "tests/server/http/loadclient.h"
#include "tests/server/http/rawclient.h"
#include "tests/server/http/testroutes.h"

#include <QTest>
#include <QTimer>

using namespace foyer;
using namespace foyer::http;
using namespace foyer::test;

namespace {

using std::chrono::milliseconds;

/// Answers a few milliseconds later, so that there are always requests under way.
Task<Response> pause(QObject *context, RequestPtr)
{
    auto pair = makeCompletion<int>();
    auto completer = std::make_shared<Completer<int>>(std::move(pair.completer));
    QTimer::singleShot(milliseconds{3}, context, [completer] { completer->complete(1); });
    const Result<int> done = co_await std::move(pair.completion);
    co_return Response::json(done ? "true" : "false");
}

} // namespace

/// Stopping in good order: everybody who got in is answered, nobody is reset.
class DrainTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();
    void underLoadNobodyIsReset();
    void acceptQueueIsEmptied();
    void runningRequestsFinish();
    void pipelinedRequestsFinish();
    void idleConnectionsAreClosed();
    void halfARequestMayBeCompleted();
    void whoHasJustComeInIsAnswered();
    void newClientsFindNobody();
    void stubbornOnesAreCutInTheEnd();
    void withoutConnectionsItIsQuick();

private:
    void start(const ServerConfig &config);
    void release(const QByteArray &name);
    [[nodiscard]] bool isWaiting(const QByteArray &name);

    AnswerDesk m_desk;
    QObject *m_context = nullptr;
    std::unique_ptr<HttpWorker> m_worker;
};

void DrainTest::init()
{
    start(quickConfig());
}

void DrainTest::cleanup()
{
    m_worker.reset();
    m_desk = AnswerDesk();
}

void DrainTest::start(const ServerConfig &config)
{
    m_worker = std::make_unique<HttpWorker>(WorkerSetup{
        .config = config, .routes = [this](RouteTable &table) {
            addHello(table);
            table.add({.path = "/wait/{name}", .name = "wait", .handler = m_desk.handler()});
            table.add({.path = "/pause", .name = "pause", .handler = AsyncHandler([this](RequestPtr request) {
                                                              return pause(m_context, std::move(request));
                                                          })});
        }});
    m_context = m_worker->context();
}

void DrainTest::release(const QByteArray &name)
{
    m_worker->run([this, name] { m_desk.release(name); });
}

bool DrainTest::isWaiting(const QByteArray &name)
{
    bool isWaiting = false;
    m_worker->run([&] { isWaiting = m_desk.isWaiting(name); });
    return isWaiting;
}

void DrainTest::underLoadNobodyIsReset()
{
    constexpr int clients = 24;
    LoadClients load(m_worker->port(), clients, get("/pause"));
    QTRY_VERIFY(load.counts().answered > 500);
    m_worker->beginDrain();
    load.join();
    QTRY_VERIFY(m_worker->hasDrained());
    QCOMPARE(load.counts().resets.load(), 0);
    QCOMPARE(load.counts().unanswered.load(), 0);
    QCOMPARE(load.counts().refused.load(), clients);
    QVERIFY(load.counts().said > 0);
    QCOMPARE(m_worker->stats().cutByDrain.value(), std::uint64_t(0));
    QCOMPARE(m_worker->stats().clientsGone.value(), std::uint64_t(0));
}

// More clients than are accepted in one turn, all of them in the queue when the door is closed.
void DrainTest::acceptQueueIsEmptied()
{
    ServerConfig config = quickConfig();
    config.limits.drainAccept = milliseconds{0};
    cleanup();
    start(config);
    constexpr int total = 200;
    std::vector<std::unique_ptr<RawClient>> clients;
    m_worker->run([&] {
        for (int i = 0; i < total; ++i) {
            clients.push_back(std::make_unique<RawClient>(m_worker->port()));
            clients.back()->send(get("/hello"));
        }
        m_worker->server().beginDrain();
        QTest::qSleep(100); // so that the drain's own timer is due when the loop goes on
    });
    for (const auto &client : clients)
        QCOMPARE(client->receive().status, 200);
}

void DrainTest::runningRequestsFinish()
{
    RawClient client(m_worker->port());
    client.send(get("/wait/a"));
    QTRY_VERIFY(isWaiting("a"));
    m_worker->beginDrain();
    QTest::qWait(400);
    QVERIFY(!m_worker->hasDrained());
    release("a");
    const WireResponse response = client.receive();
    QCOMPARE(response.body, QByteArray("a"));
    QCOMPARE(response.header("Connection"), QByteArray("close"));
    QVERIFY(client.receiveAll().isEmpty());
    client.close();
    QTRY_VERIFY(m_worker->hasDrained());
}

void DrainTest::pipelinedRequestsFinish()
{
    RawClient client(m_worker->port());
    client.send(get("/wait/a") + get("/wait/b") + get("/hello"));
    QTRY_VERIFY(isWaiting("b"));
    m_worker->beginDrain();
    release("a");
    QVERIFY(!client.receive().has("Connection")); // not yet the last
    release("b");
    QCOMPARE(client.receive().body, QByteArray("b"));
    QCOMPARE(client.receive().header("Connection"), QByteArray("close"));
    QVERIFY(client.receiveAll().isEmpty());
}

void DrainTest::idleConnectionsAreClosed()
{
    RawClient used(m_worker->port());
    used.send(get("/hello"));
    QCOMPARE(used.receive().status, 200);
    RawClient fresh(m_worker->port());
    QTRY_COMPARE(m_worker->stats().connectionsOpen.value(), double(2));
    m_worker->beginDrain();
    QVERIFY(used.receiveAll().isEmpty() && used.end() == RawClient::End::Closed);
    QVERIFY(fresh.receiveAll().isEmpty() && fresh.end() == RawClient::End::Closed);
    used.close();
    fresh.close();
    QTRY_VERIFY(m_worker->hasDrained());
}

void DrainTest::halfARequestMayBeCompleted()
{
    RawClient client(m_worker->port());
    client.send("GET /hello HTTP/1.1\r\n");
    QTRY_COMPARE(m_worker->stats().connectionsOpen.value(), double(1));
    m_worker->beginDrain();
    QTest::qWait(500);
    client.send("Host: h\r\n\r\n");
    const WireResponse response = client.receive();
    QCOMPARE(response.status, 200);
    QCOMPARE(response.header("Connection"), QByteArray("close"));
}

void DrainTest::whoHasJustComeInIsAnswered()
{
    RawClient client(m_worker->port());
    m_worker->beginDrain();
    QTest::qWait(50); // well before the doors close
    client.send(get("/hello"));
    QCOMPARE(client.receive().header("Connection"), QByteArray("close"));
}

void DrainTest::newClientsFindNobody()
{
    m_worker->beginDrain();
    const RawClient client(m_worker->port());
    QVERIFY(!client.isConnected());
}

void DrainTest::stubbornOnesAreCutInTheEnd()
{
    ServerConfig config = quickConfig();
    config.limits.drain = milliseconds{500};
    cleanup();
    start(config);
    RawClient client(m_worker->port());
    client.send(get("/wait/a"));
    QTRY_VERIFY(isWaiting("a"));
    m_worker->beginDrain();
    QTRY_VERIFY(m_worker->hasDrained());
    QCOMPARE(m_worker->stats().cutByDrain.value(), std::uint64_t(1));
    release("a");
    QCOMPARE(m_desk.cancelledCount(), 1);
}

void DrainTest::withoutConnectionsItIsQuick()
{
    m_worker->beginDrain();
    QTRY_VERIFY(m_worker->hasDrained());
}

QTEST_GUILESS_MAIN(DrainTest)
#include "tst_drain.moc"
