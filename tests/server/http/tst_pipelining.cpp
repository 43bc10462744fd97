// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/server/http/answerdesk.h"
#include "tests/server/http/httpworker.h"
#include "tests/server/http/rawclient.h"
#include "tests/server/http/testroutes.h"

#include <fcntl.h>
#include <QTest>

using namespace foyer;
using namespace foyer::http;
using namespace foyer::test;

/// Requests that come at once, handlers that finish in any order, answers in the order of the requests.
class PipeliningTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();
    void slowAndFastStayInOrder();
    void everyOrderOfRelease_data();
    void everyOrderOfRelease();
    void readingStopsAtTheCap();
    void fullQueueHoldsTheClientBack();
    void nothingIsReadBehindTheLastRequest();
    void continueWaitsForTheAnswersBefore();
    void manySmallOnesInOneRead();
    void answersReadyTogetherComeTogether();

private:
    void release(const QByteArray &name);
    [[nodiscard]] std::size_t waitingCount();

    AnswerDesk m_desk;
    std::unique_ptr<HttpWorker> m_worker;
};

void PipeliningTest::init()
{
    m_worker = std::make_unique<HttpWorker>(WorkerSetup{
        .config = quickConfig(), .routes = [this](RouteTable &table) {
            addHello(table);
            table.add(
                {.method = Method::Post, .path = "/echo", .name = "echo", .handler = SyncHandler(&echoBody)});
            table.add({.path = "/wait/{name}", .name = "wait", .handler = m_desk.handler()});
        }});
}

void PipeliningTest::cleanup()
{
    m_worker.reset();
    m_desk = AnswerDesk();
}

void PipeliningTest::release(const QByteArray &name)
{
    m_worker->run([this, name] { m_desk.release(name); });
}

std::size_t PipeliningTest::waitingCount()
{
    std::size_t count = 0;
    m_worker->run([this, &count] { count = m_desk.waitingCount(); });
    return count;
}

void PipeliningTest::slowAndFastStayInOrder()
{
    RawClient client(m_worker->port());
    client.send(get("/wait/a") + get("/hello") + get("/wait/b") + get("/nowhere") + get("/hello"));
    QTRY_COMPARE(waitingCount(), std::size_t(2));
    release("b");
    QVERIFY(client.staysSilent(std::chrono::milliseconds{50}));
    release("a");
    QCOMPARE(client.receive().body, QByteArray("a"));
    QCOMPARE(client.receive().body, QByteArray("hello"));
    QCOMPARE(client.receive().body, QByteArray("b"));
    QCOMPARE(client.receive().status, 404);
    QCOMPARE(client.receive().body, QByteArray("hello"));
}

void PipeliningTest::everyOrderOfRelease_data()
{
    QTest::addColumn<QByteArray>("order");
    QByteArray order = "abcd";
    do {
        QTest::newRow(order.constData()) << order;
    } while (std::next_permutation(order.begin(), order.end()));
}

void PipeliningTest::everyOrderOfRelease()
{
    QFETCH(QByteArray, order);
    RawClient client(m_worker->port());
    client.send(get("/wait/a") + get("/wait/b") + get("/hello") + get("/wait/c") + get("/wait/d"));
    QTRY_COMPARE(waitingCount(), std::size_t(4));
    for (const char name : order)
        release(QByteArray(1, name));
    for (const QByteArray expected : {"a", "b", "hello", "c", "d"})
        QCOMPARE(client.receive().body, expected);
}

void PipeliningTest::readingStopsAtTheCap()
{
    constexpr int total = 100;
    RawClient client(m_worker->port());
    QByteArray all;
    for (int i = 0; i < total; ++i)
        all += get("/wait/" + QByteArray::number(i));
    client.send(all);
    QTRY_COMPARE(waitingCount(), std::size_t(64));
    QTest::qWait(50);
    QCOMPARE(waitingCount(), std::size_t(64));
    for (int i = 0; i < total; ++i) {
        const QByteArray name = QByteArray::number(i);
        bool isWaiting = false;
        QTRY_VERIFY((m_worker->run([&] { isWaiting = m_desk.isWaiting(name); }), isWaiting));
        release(name);
        QCOMPARE(client.receive().body, name);
    }
}

// 64 MB of requests are on offer while none is answered: the kernel's buffers take some, we take 64 KiB.
void PipeliningTest::fullQueueHoldsTheClientBack()
{
    RawClient client(m_worker->port());
    ::fcntl(client.descriptor(), F_SETFL, O_NONBLOCK);
    const QByteArray requests = get("/wait/a", "X: " + QByteArray(10'000, 'x') + "\r\n").repeated(100);
    int sent = 0;
    for (int blocked = 0; sent < 64 && blocked < 20;) {
        if (client.send(requests)) { // a part may have gone: the stream is broken from then on, on purpose
            ++sent;
            continue;
        }
        ++blocked;
        QTest::qWait(10);
    }
    QVERIFY2(sent < 32, qPrintable(QString::number(sent)));
}

void PipeliningTest::nothingIsReadBehindTheLastRequest()
{
    RawClient client(m_worker->port());
    client.send(get("/wait/a", "Connection: close\r\n") + get("/wait/b"));
    QTRY_COMPARE(waitingCount(), std::size_t(1));
    release("a");
    const WireResponse response = client.receive();
    QCOMPARE(response.body, QByteArray("a"));
    QCOMPARE(response.header("Connection"), QByteArray("close"));
    QVERIFY(client.receiveAll().isEmpty());
    QCOMPARE(client.end(), RawClient::End::Closed);
    QCOMPARE(waitingCount(), std::size_t(0));
}

void PipeliningTest::continueWaitsForTheAnswersBefore()
{
    RawClient client(m_worker->port());
    client.send(get("/wait/a")
                + "POST /echo HTTP/1.1\r\nHost: h\r\nExpect: 100-continue\r\nContent-Length: 3\r\n\r\n");
    QTRY_COMPARE(waitingCount(), std::size_t(1));
    QVERIFY(client.staysSilent(std::chrono::milliseconds{50}));
    release("a");
    QCOMPARE(client.receive().body, QByteArray("a"));
    QCOMPARE(client.receive().status, 100);
    client.send("abc");
    QCOMPARE(client.receive().body, QByteArray("abc"));
}

void PipeliningTest::manySmallOnesInOneRead()
{
    constexpr int total = 2'000;
    RawClient client(m_worker->port());
    client.send(get("/hello").repeated(total));
    for (int i = 0; i < total; ++i)
        QCOMPARE(client.receive().body, QByteArray("hello"));
}

// One write for all that are ready: so they arrive in one read, though their handlers finished one by one.
void PipeliningTest::answersReadyTogetherComeTogether()
{
    RawClient client(m_worker->port());
    client.send(get("/wait/a") + get("/wait/b") + get("/wait/c"));
    QTRY_COMPARE(waitingCount(), std::size_t(3));
    m_worker->run([this] {
        for (const QByteArray name : {"a", "b", "c"})
            m_desk.release(name);
    });
    QCOMPARE(client.receive().body, QByteArray("a"));
    QCOMPARE(client.pending(), 2);
}

QTEST_GUILESS_MAIN(PipeliningTest)
#include "tst_pipelining.moc"
