// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/server/socketio/pollingclient.h"
#include "tests/server/socketio/socketrig.h"
#include "tests/server/socketio/webclient.h"

#include <QTest>

using namespace foyer;
using namespace foyer::test;
using namespace std::chrono_literals;

namespace {

constexpr int patience = 30'000;

int codeOf(const WireResponse &response)
{
    return response.json().value(u"code").toInt(-1);
}

} // namespace

/// Two workers that share a Redis: requests of one session come to either, as with a shared port or behind a
/// balancer.
class SocketWorkersTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();

    void requestsOfASessionComeToEither();
    void aPollWaitsAtTheOther();
    void aPollThatIsCutOffElsewhere();
    void badRequestsAreTheSameElsewhere();
    void aWebSocketTakesASessionAlong();
    void unsaidAndUnheardGoesAlong();
    void whoIsStillLookedAtGoesAlong();
    void whoIsSignedOutMeanwhile();
    void aWorkerThatIsGone();
    void withoutRedisOnesOwnGoOn();

private:
    std::unique_ptr<RedisChild> m_redis;
    std::unique_ptr<SocketWorker> m_one;
    std::unique_ptr<SocketWorker> m_two;
};

void SocketWorkersTest::init()
{
    m_redis = std::make_unique<RedisChild>();
    socketio::SocketLimits limits;
    limits.messagesPerSecond = 1000.0;
    limits.redis = 20s; // this machine may be busy
    m_one = std::make_unique<SocketWorker>(m_redis->socketPath(), limits);
    m_two = std::make_unique<SocketWorker>(m_redis->socketPath(), limits);
    const QStringList listeners{QStringLiteral("pubsub"), QStringLiteral("channels"),
                                QStringLiteral("foyer:socketio:*")};
    QTRY_COMPARE_WITH_TIMEOUT(m_redis->cli(listeners).split('\n').size(), 2, patience);
}

void SocketWorkersTest::cleanup()
{
    m_two.reset();
    m_one.reset();
    m_redis.reset();
}

void SocketWorkersTest::requestsOfASessionComeToEither()
{
    PollingClient client(m_one->port());
    client.setPort(m_two->port());
    QVERIFY(client.connectAs("good").startsWith("40{\"sid\""));
    QCOMPARE(m_one->guests(), 1);
    QCOMPARE(m_two->guests(), 0);
    QCOMPARE(client
                 .push("42[\"echo\",\"é\"]\x1e"
                       "427[\"x\"]")
                 .body,
             QByteArray("ok"));
    client.setPort(m_one->port());
    QCOMPARE(client.poll().body, QByteArray("42[\"echo\",\"é\"]\x1e"
                                            "437[null]"));
    QVERIFY(m_two->figures().relayed >= 3);
    QCOMPARE(m_one->figures().relayed, quint64(0));
}

void SocketWorkersTest::aPollWaitsAtTheOther()
{
    PollingClient client(m_one->port());
    QVERIFY(client.connectAs("good").startsWith("40"));
    client.setPort(m_two->port());
    const auto waiting = client.beginPoll();
    QVERIFY(waiting->staysSilent(100ms));
    client.setPort(m_one->port());
    QCOMPARE(client.push("42[\"echo\",1]").status, 200);
    QCOMPARE(waiting->receive().body, QByteArray("42[\"echo\",1]"));
}

void SocketWorkersTest::aPollThatIsCutOffElsewhere()
{
    const auto endsThen = [this] {
        PollingClient client(m_one->port());
        client.setPort(m_two->port());
        if (!client.connectAs("good").startsWith("40"))
            return false;
        const auto cut = client.beginPoll();
        const bool waits = cut->staysSilent(50ms);
        cut->reset();
        const bool isPushed = client.push("42[\"echo\",1]").status == 200;
        return waits && isPushed && client.push("42[\"echo\",2]").status == 400;
    };
    QTRY_VERIFY_WITH_TIMEOUT(endsThen(), patience);
}

void SocketWorkersTest::badRequestsAreTheSameElsewhere()
{
    PollingClient client(m_one->port());
    QVERIFY(client.connectAs("good").startsWith("40"));
    client.setPort(m_two->port());
    const WireResponse bad = client.push("nonsense");
    QCOMPARE(bad.status, 400);
    QCOMPARE(codeOf(bad), 3);
    const WireResponse gone = client.poll();
    QCOMPARE(gone.status, 400);
    QCOMPARE(codeOf(gone), 1);
    QCOMPARE(m_one->guests(), 0);
}

void SocketWorkersTest::aWebSocketTakesASessionAlong()
{
    const PollingClient polling(m_one->port());
    const QByteArray connected = polling.connectAs("good");
    QVERIFY(connected.startsWith("40{\"sid\""));
    QCOMPARE(polling.push("42[\"remember\",\"me\"]").status, 200);
    const auto waiting = polling.beginPoll();
    QVERIFY(waiting->staysSilent(50ms));
    WebClient web(m_two->port(), polling.sid());
    QCOMPARE(web.answer().status, 101);
    web.say("2probe");
    QCOMPARE(web.hear(), QByteArray("3probe"));
    QCOMPARE(waiting->receive().body, QByteArray("6"));
    web.say("5");
    web.say("42[\"echo\",\"behind\"]");
    QCOMPARE(web.hear(), QByteArray("42[\"echo\",\"me\"]")); // what is remembered is heard again, and first
    QCOMPARE(web.hear(), QByteArray("42[\"echo\",\"behind\"]"));
    QTRY_COMPARE_WITH_TIMEOUT(m_one->guests(), 0, patience);
    QCOMPARE(m_two->guests(), 1);
    QCOMPARE(m_two->figures().transitions, quint64(1));
    QCOMPARE(codeOf(polling.poll()), 1); // where it was
    PollingClient late = polling;
    late.setPort(m_two->port());
    QCOMPARE(codeOf(late.poll()), 3); // where it is
}

void SocketWorkersTest::unsaidAndUnheardGoesAlong()
{
    const PollingClient polling(m_one->port());
    QCOMPARE(polling
                 .push("40{\"token\":\"good\"}\x1e"
                       "42[\"echo\",1]")
                 .status,
             200);
    WebClient web(m_two->port(), polling.sid());
    web.say("2probe");
    QCOMPARE(web.hear(), QByteArray("3probe"));
    web.say("5");
    QVERIFY(web.hear().startsWith("40{\"sid\""));
    QCOMPARE(web.hear(), QByteArray("42[\"echo\",1]"));
    web.say("42[\"echo\",2]");
    QCOMPARE(web.hear(), QByteArray("42[\"echo\",2]"));
}

void SocketWorkersTest::whoIsStillLookedAtGoesAlong()
{
    const PollingClient polling(m_one->port());
    QCOMPARE(polling
                 .push("40{\"token\":\"later\"}\x1e"
                       "42[\"echo\",1]")
                 .status,
             200);
    WebClient web(m_two->port(), polling.sid());
    web.say("2probe");
    QCOMPARE(web.hear(), QByteArray("3probe"));
    web.say("5");
    int waiting = 0;
    const auto look = [&](const StandInRoom &room) { waiting = int(room.waiting()); };
    QTRY_VERIFY_WITH_TIMEOUT((m_two->withRoom(look), waiting == 1), patience);
    m_one->withRoom([](StandInRoom &room) { room.letIn(); });
    m_two->withRoom([](StandInRoom &room) { room.letIn(); });
    QVERIFY(web.hear().startsWith("40{\"sid\""));
    QCOMPARE(web.hear(), QByteArray("42[\"echo\",1]"));
    QTRY_COMPARE_WITH_TIMEOUT(m_one->guests(), 0, patience);
}

void SocketWorkersTest::whoIsSignedOutMeanwhile()
{
    const PollingClient polling(m_one->port());
    WebClient web(m_two->port(), polling.sid());
    web.say("2probe");
    QCOMPARE(web.hear(), QByteArray("3probe"));
    web.say("5"); // nobody has said who that is: it goes on and may be said here
    QCOMPARE(web.connectAs("bad"), QByteArray(R"(44{"message":"Authentication error"})"));
    QVERIFY(web.connectAs("good").startsWith("40"));
}

void SocketWorkersTest::aWorkerThatIsGone()
{
    PollingClient client(m_one->port());
    QVERIFY(client.connectAs("good").startsWith("40"));
    client.setPort(m_two->port());
    const auto waiting = client.beginPoll();
    QVERIFY(waiting->staysSilent(50ms));
    m_one->withHub([](socketio::SocketHub &hub) { hub.close(); });
    QCOMPARE(waiting->receive().body, QByteArray("1"));
    m_one.reset();
    WireResponse late;
    QTRY_VERIFY_WITH_TIMEOUT((late = client.poll(), late.status == 400), patience);
    QCOMPARE(codeOf(late), 1);
    WebClient web(m_two->port(), client.sid());
    web.say("2probe");
    QCOMPARE(web.hear(), QByteArray("close"));
}

void SocketWorkersTest::withoutRedisOnesOwnGoOn()
{
    PollingClient client(m_one->port());
    QVERIFY(client.connectAs("good").startsWith("40"));
    m_redis->kill();
    QCOMPARE(client.push("42[\"echo\",1]").status, 200);
    QCOMPARE(client.poll().body, QByteArray("42[\"echo\",1]"));
    WebClient web(m_one->port());
    QVERIFY(web.hear().startsWith('0'));
    QVERIFY(web.connectAs("good").startsWith("40"));
    client.setPort(m_two->port());
    const WireResponse elsewhere = client.push("42[\"echo\",2]");
    QCOMPARE(elsewhere.status, 503);
    QVERIFY(elsewhere.has("Retry-After"));
    m_redis->start();
    const auto worksElsewhere = [this] {
        PollingClient late(m_one->port());
        late.setPort(m_two->port());
        return late.connectAs("good").startsWith("40");
    };
    QTRY_VERIFY_WITH_TIMEOUT(worksElsewhere(), patience);
}

QTEST_GUILESS_MAIN(SocketWorkersTest)
#include "tst_socketworkers.moc"
