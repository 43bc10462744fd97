// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/server/socketio/pollingclient.h"
#include "tests/server/socketio/socketrig.h"
#include "tests/server/socketio/webclient.h"

#include <QTest>

using namespace foyer;
using namespace foyer::test;
using namespace std::chrono_literals;
using socketio::SocketLimits;

namespace {

constexpr int patience = 30'000;

int codeOf(const WireResponse &response)
{
    return response.json().value(u"code").toInt(-1);
}

} // namespace

/// What a client may ask of a worker, and what becomes of one that asks more, says nothing, or does not read.
class SocketLimitsTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void cleanupTestCase();

    void beatsByPolling();
    void beatsOverAWebSocket();
    void silenceEndsASession();
    void whoeverSaysNothingOfThemselves();
    void whoeverIsRefusedAndStays();
    void tooManyMessages();
    void tooSlowByPolling();
    void tooSlowOverAWebSocket();
    void aTransitionThatIsNotConfirmed();
    void roomForSoMany();
    void drains();

private:
    [[nodiscard]] std::unique_ptr<SocketWorker> worker(const SocketLimits &limits) const
    {
        return std::make_unique<SocketWorker>(m_redis->socketPath(), limits);
    }

    std::unique_ptr<RedisChild> m_redis;
};

void SocketLimitsTest::initTestCase()
{
    m_redis = std::make_unique<RedisChild>();
}

void SocketLimitsTest::cleanupTestCase()
{
    m_redis.reset();
}

void SocketLimitsTest::beatsByPolling()
{
    SocketLimits limits;
    limits.pingInterval = 50ms;
    limits.sweep = 10ms;
    const auto server = worker(limits);
    const PollingClient client(server->port());
    QCOMPARE(client.push("40{\"token\":\"good\"}").status, 200);
    QByteArray told = client.poll().body;
    QVERIFY(told.startsWith("40")
            || told.startsWith("2\x1e"
                               "40"));
    for (int i = 0; i < 3; ++i) {
        if (!told.contains('2') || told.startsWith("40{"))
            told = client.poll().body;
        QCOMPARE(told, QByteArray("2"));
        told.clear();
        QCOMPARE(client.push("3").status, 200);
    }
}

void SocketLimitsTest::beatsOverAWebSocket()
{
    SocketLimits limits;
    limits.pingInterval = 50ms;
    limits.sweep = 10ms;
    const auto server = worker(limits);
    WebClient client(server->port());
    QVERIFY(client.hear().startsWith('0'));
    for (int i = 0; i < 3; ++i) {
        QCOMPARE(client.hear(), QByteArray("2"));
        client.say("3");
    }
}

void SocketLimitsTest::silenceEndsASession()
{
    SocketLimits limits;
    limits.pingInterval = 50ms;
    limits.pingTimeout = 50ms;
    limits.sweep = 10ms;
    limits.introduction = 1h; // it must not be for that
    const auto server = worker(limits);
    WebClient web(server->port());
    QVERIFY(web.hear().startsWith('0'));
    QCOMPARE(web.hear(), QByteArray("2"));
    QCOMPARE(web.hear(), QByteArray("close"));
    const PollingClient polling(server->port());
    QTRY_COMPARE_WITH_TIMEOUT(server->figures().sessions, quint64(0), patience);
    QCOMPARE(codeOf(polling.poll()), 1);
}

void SocketLimitsTest::whoeverSaysNothingOfThemselves()
{
    SocketLimits limits;
    limits.introduction = 100ms;
    limits.sweep = 10ms;
    const auto server = worker(limits);
    WebClient web(server->port());
    QVERIFY(web.hear().startsWith('0'));
    QCOMPARE(web.hear(), QByteArray("close"));
    const PollingClient polling(server->port());
    QTRY_COMPARE_WITH_TIMEOUT(server->figures().sessions, quint64(0), patience);
}

void SocketLimitsTest::whoeverIsRefusedAndStays()
{
    SocketLimits limits;
    limits.introduction = 300ms;
    limits.sweep = 10ms;
    const auto server = worker(limits);
    WebClient web(server->port());
    QVERIFY(web.hear().startsWith('0'));
    QCOMPARE(web.connectAs("bad"), QByteArray(R"(44{"message":"Authentication error"})"));
    QCOMPARE(web.hear(), QByteArray("close"));
}

void SocketLimitsTest::tooManyMessages()
{
    SocketLimits limits;
    limits.messagesPerSecond = 0.001;
    limits.messagesPerSecond *= 2500.0; // ten at once
    const auto server = worker(limits);
    WebClient client(server->port());
    QVERIFY(client.hear().startsWith('0'));
    QVERIFY(client.connectAs("good").startsWith("40"));
    for (int i = 0; i < 200; ++i)
        client.say("6");
    QCOMPARE(client.hear(), QByteArray("close"));
    QTRY_COMPARE_WITH_TIMEOUT(server->guests(), 0, patience);
}

void SocketLimitsTest::tooSlowByPolling()
{
    const auto server = worker({});
    const PollingClient client(server->port());
    QVERIFY(client.connectAs("good").startsWith("40"));
    for (int i = 0; i < 3; ++i)
        QCOMPARE(client.push("42[\"flood\",5000]").status, 200);
    QCOMPARE(server->guests(), 1);
    QCOMPARE(client.push("42[\"flood\",5000]").status, 200);
    QCOMPARE(server->guests(), 0);
    QCOMPARE(server->figures().tooSlow, quint64(1));
    QCOMPARE(codeOf(client.poll()), 1);
}

void SocketLimitsTest::tooSlowOverAWebSocket()
{
    SocketLimits limits;
    limits.messagesPerSecond = 1'000'000.0;
    const auto server = worker(limits);
    WebClient client(server->port());
    QVERIFY(client.hear().startsWith('0'));
    client.raw().shrinkReceiveBuffer();
    QVERIFY(client.connectAs("good").startsWith("40"));
    WebClient other(server->port());
    QVERIFY(other.hear().startsWith('0'));
    QVERIFY(other.connectAs("good").startsWith("40"));
    for (int i = 0; i < 2'000 && server->figures().tooSlow == 0; ++i)
        client.say("42[\"flood\",30000]");
    QTRY_COMPARE_WITH_TIMEOUT(server->figures().tooSlow, quint64(1), patience);
    QCOMPARE(server->guests(), 1);
    other.say("42[\"echo\",1]");
    QCOMPARE(other.hear(), QByteArray("42[\"echo\",1]"));
}

void SocketLimitsTest::aTransitionThatIsNotConfirmed()
{
    SocketLimits limits;
    limits.transition = 1s;
    limits.sweep = 10ms;
    const auto server = worker(limits);
    const PollingClient polling(server->port());
    QVERIFY(polling.connectAs("good").startsWith("40"));
    WebClient web(server->port(), polling.sid());
    web.say("2probe");
    QCOMPARE(web.hear(), QByteArray("3probe"));
    QCOMPARE(web.hear(), QByteArray("close"));
    QCOMPARE(polling.push("42[\"echo\",1]").status, 200);
    QCOMPARE(polling.poll().body, QByteArray("42[\"echo\",1]"));
    const auto tryAgain = [&] {
        WebClient again(server->port(), polling.sid());
        again.say("2probe");
        return again.hear();
    };
    QByteArray said; // once it is good it must not be tried again
    QTRY_VERIFY_WITH_TIMEOUT((said = said == "3probe" ? said : tryAgain(), said == "3probe"), patience);
}

void SocketLimitsTest::roomForSoMany()
{
    SocketLimits limits;
    limits.sessions = 2;
    const auto server = worker(limits);
    const PollingClient first(server->port());
    WebClient second(server->port());
    QVERIFY(second.hear().startsWith('0'));
    const WireResponse third = ask(server->port(), "GET", "/socket.io/?EIO=4&transport=polling");
    QCOMPARE(third.status, 503);
    QVERIFY(third.has("Retry-After"));
    const WebClient fourth(server->port());
    QCOMPARE(fourth.answer().status, 503);
    QCOMPARE(first.push("1").status, 200);
    QCOMPARE(ask(server->port(), "GET", "/socket.io/?EIO=4&transport=polling").status, 200);
}

void SocketLimitsTest::drains()
{
    const auto server = worker({});
    const PollingClient polling(server->port());
    QVERIFY(polling.connectAs("good").startsWith("40"));
    const auto waiting = polling.beginPoll();
    QVERIFY(waiting->staysSilent(50ms));
    WebClient web(server->port());
    QVERIFY(web.hear().startsWith('0'));
    server->withHub([](socketio::SocketHub &hub) { hub.close(); });
    QCOMPARE(waiting->receive().body, QByteArray("1"));
    QCOMPARE(web.hear(), QByteArray("close"));
    QCOMPARE(server->guests(), 0);
    QCOMPARE(ask(server->port(), "GET", "/socket.io/?EIO=4&transport=polling").status, 503);
}

QTEST_GUILESS_MAIN(SocketLimitsTest)
#include "tst_socketlimits.moc"
