// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/server/socketio/pollingclient.h"
#include "tests/server/socketio/socketrig.h"
#include "tests/server/socketio/webclient.h"

#include <QJsonDocument>
#include <QRandomGenerator>
#include <QTest>

using namespace foyer;
using namespace foyer::test;

namespace {

constexpr int patience = 30'000;

QJsonObject greetingOf(const QByteArray &packet)
{
    return packet.startsWith('0') ? QJsonDocument::fromJson(packet.sliced(1)).object() : QJsonObject();
}

int codeOf(const WireResponse &response)
{
    return response.json().value(u"code").toInt(-1);
}

} // namespace

/// Engine.IO and Socket.IO on one worker, byte by byte.
class SocketsTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void cleanupTestCase();

    void opensBySayingWhatThereIs();
    void talksByPolling();
    void talksOverAWebSocket();
    void goesOverToAWebSocket();
    void whatCameBeforeGoesOverToo();
    void aTransitionThatIsNone();
    void refusesWhoIsNotKnown_data();
    void refusesWhoIsNotKnown();
    void otherNamespacesAreRefused();
    void whoeverDisconnectsMayComeBack();
    void sayingWhoOneIsMayTakeTime();
    void refusesRequests_data();
    void refusesRequests();
    void endsWhoDoesNotSpeakTheProtocol_data();
    void endsWhoDoesNotSpeakTheProtocol();
    void endsAWebSocketThatDoesNot_data();
    void endsAWebSocketThatDoesNot();
    void onePollAtATime();
    void aPollThatIsCutOff();
    void aClientLeaves();
    void theApplicationEndsIt();
    void onlyPagesOfTheList();
    void nonsenseIsNeverOurFault();

private:
    [[nodiscard]] QByteArray echoedOver(WebClient &client, const QByteArray &word);

    std::unique_ptr<RedisChild> m_redis;
    std::unique_ptr<SocketWorker> m_worker;
};

void SocketsTest::initTestCase()
{
    m_redis = std::make_unique<RedisChild>();
    socketio::SocketLimits limits;
    limits.messagesPerSecond = 1000.0;
    m_worker = std::make_unique<SocketWorker>(m_redis->socketPath(), limits);
}

void SocketsTest::cleanupTestCase()
{
    m_worker.reset();
    m_redis.reset();
}

QByteArray SocketsTest::echoedOver(WebClient &client, const QByteArray &word)
{
    client.say("42[\"echo\",\"" + word + "\"]");
    return client.hear();
}

void SocketsTest::opensBySayingWhatThereIs()
{
    const WireResponse opened = ask(m_worker->port(), "GET", "/socket.io/?EIO=4&transport=polling&t=x1");
    QCOMPARE(opened.status, 200);
    QCOMPARE(opened.header("Content-Type"), QByteArray("text/plain; charset=UTF-8"));
    QCOMPARE(opened.header("Cache-Control"), QByteArray("no-store"));
    const QJsonObject polling = greetingOf(opened.body);
    QCOMPARE(polling.value(u"sid").toString().size(), 32);
    QCOMPARE(polling.value(u"upgrades").toArray(), QJsonArray{QStringLiteral("websocket")});
    QCOMPARE(polling.value(u"pingInterval").toInt(), 25'000);
    QCOMPARE(polling.value(u"pingTimeout").toInt(), 20'000);
    QCOMPARE(polling.value(u"maxPayload").toInt(), 8'192);
    WebClient client(m_worker->port());
    QCOMPARE(client.answer().status, 101);
    const QJsonObject web = greetingOf(client.hear());
    QVERIFY(web.value(u"upgrades").isArray());
    QVERIFY(web.value(u"upgrades").toArray().isEmpty());
    QVERIFY(web.value(u"sid") != polling.value(u"sid"));
}

void SocketsTest::talksByPolling()
{
    const PollingClient client(m_worker->port());
    const WireResponse pushed = client.push("40{\"token\":\"good\"}");
    QCOMPARE(pushed.status, 200);
    QCOMPARE(pushed.body, QByteArray("ok"));
    const QByteArray connected = client.poll().body;
    QVERIFY2(connected.startsWith("40{\"sid\":\""), connected.constData());
    QVERIFY(!connected.contains(client.sid()));
    QCOMPARE(client
                 .push("42[\"echo\",{\"a\":1}]\x1e"
                       "421[\"what\",\"é\"]\x1e"
                       "42[\"echo\"]")
                 .status,
             200);
    QCOMPARE(client.poll().body, QByteArray("42[\"echo\",{\"a\":1}]\x1e"
                                            "431[\"é\"]\x1e"
                                            "42[\"echo\",null]"));
    const auto waiting = client.beginPoll();
    QVERIFY(waiting->staysSilent(std::chrono::milliseconds{100}));
    QCOMPARE(client.push("42[\"echo\",2]").status, 200);
    QCOMPARE(waiting->receive().body, QByteArray("42[\"echo\",2]"));
}

void SocketsTest::talksOverAWebSocket()
{
    WebClient client(m_worker->port());
    QVERIFY(!greetingOf(client.hear()).isEmpty());
    QVERIFY(client.connectAs("good").startsWith("40{\"sid\":\""));
    QCOMPARE(echoedOver(client, "hi"), QByteArray("42[\"echo\",\"hi\"]"));
    client.say("4212[\"what\",[]]");
    QCOMPARE(client.hear(), QByteArray("4312[[]]"));
}

void SocketsTest::goesOverToAWebSocket()
{
    const PollingClient polling(m_worker->port());
    QVERIFY(polling.connectAs("good").startsWith("40"));
    const auto waiting = polling.beginPoll();
    WebClient web(m_worker->port(), polling.sid());
    QCOMPARE(web.answer().status, 101);
    web.say("2probe");
    QCOMPARE(web.hear(), QByteArray("3probe"));
    QCOMPARE(waiting->receive().body, QByteArray("6"));
    QCOMPARE(polling.poll().body, QByteArray("6")); // asked again before it was told
    QCOMPARE(polling.push("42[\"echo\",1]").status, 200);
    QCOMPARE(polling.poll().body, QByteArray("42[\"echo\",1]"));
    web.say("5");
    QCOMPARE(echoedOver(web, "over"), QByteArray("42[\"echo\",\"over\"]"));
    const WireResponse late = polling.poll();
    QCOMPARE(late.status, 400);
    QCOMPARE(codeOf(late), 3);
    QCOMPARE(polling.push("42[\"echo\"]").status, 400);
    QCOMPARE(echoedOver(web, "still"), QByteArray("42[\"echo\",\"still\"]"));
}

void SocketsTest::whatCameBeforeGoesOverToo()
{
    const PollingClient polling(m_worker->port());
    QCOMPARE(polling.push("40{\"token\":\"good\"}").status, 200);
    WebClient web(m_worker->port(), polling.sid());
    web.say("2probe");
    QCOMPARE(web.hear(), QByteArray("3probe"));
    QCOMPARE(polling.push("42[\"echo\",1]").status, 200);
    web.say("5");
    QVERIFY(web.hear().startsWith("40{\"sid\""));
    QCOMPARE(web.hear(), QByteArray("42[\"echo\",1]"));
}

void SocketsTest::aTransitionThatIsNone()
{
    const PollingClient polling(m_worker->port());
    QVERIFY(polling.connectAs("good").startsWith("40"));
    WebClient tooSoon(m_worker->port(), polling.sid());
    tooSoon.say("5");
    QCOMPARE(tooSoon.hear(), QByteArray("close"));
    WebClient wrong(m_worker->port(), polling.sid());
    wrong.say("2");
    QCOMPARE(wrong.hear(), QByteArray("close"));
    WebClient stranger(m_worker->port(), QByteArray(32, 'x')); // another worker's, which there is not
    QCOMPARE(stranger.answer().status, 101);
    stranger.say("2probe");
    QCOMPARE(stranger.hear(), QByteArray("close"));
    WebClient first(m_worker->port(), polling.sid());
    first.say("2probe");
    QCOMPARE(first.hear(), QByteArray("3probe"));
    WebClient second(m_worker->port(), polling.sid());
    second.say("2probe");
    QCOMPARE(second.hear(), QByteArray("close"));
    first.say("5");
    QCOMPARE(echoedOver(first, "mine"), QByteArray("42[\"echo\",\"mine\"]"));
}

void SocketsTest::refusesWhoIsNotKnown_data()
{
    QTest::addColumn<QByteArray>("introduction");
    QTest::addColumn<QByteArray>("told");
    const QByteArray refused("44{\"message\":\"Authentication error\"}");
    QTest::newRow("bad token") << QByteArray(R"(40{"token":"bad"})") << refused;
    QTest::newRow("no token") << QByteArray("40{}") << refused;
    QTest::newRow("nothing") << QByteArray("40") << refused;
    QTest::newRow("a number") << QByteArray(R"(40{"token":7})") << refused;
    QTest::newRow("not now") << QByteArray(R"(40{"token":"unclear"})")
                             << QByteArray(R"(44{"message":"Service unavailable"})");
}

void SocketsTest::refusesWhoIsNotKnown()
{
    QFETCH(QByteArray, introduction);
    QFETCH(QByteArray, told);
    const PollingClient client(m_worker->port());
    QCOMPARE(client.push(introduction).status, 200);
    QCOMPARE(client.poll().body, told);
    QVERIFY(client.connectAs("Bearer good").startsWith("40{\"sid\"")); // may try again
}

void SocketsTest::otherNamespacesAreRefused()
{
    const PollingClient client(m_worker->port());
    QCOMPARE(client.push("40/admin,{\"token\":\"good\"}").status, 200);
    QCOMPARE(client.poll().body, QByteArray(R"(44/admin,{"message":"Invalid namespace"})"));
    QVERIFY(client.connectAs("good").startsWith("40{\"sid\""));
    QCOMPARE(client
                 .push("42/admin,[\"echo\",1]\x1e"
                       "42[\"echo\",2]")
                 .status,
             200);
    QCOMPARE(client.poll().body, QByteArray("42[\"echo\",2]"));
}

void SocketsTest::whoeverDisconnectsMayComeBack()
{
    WebClient client(m_worker->port());
    QVERIFY(!client.hear().isEmpty());
    const int before = m_worker->guests();
    QVERIFY(client.connectAs("good").startsWith("40"));
    QCOMPARE(m_worker->guests(), before + 1);
    client.say("41");
    QTRY_COMPARE_WITH_TIMEOUT(m_worker->guests(), before, patience);
    QVERIFY(client.connectAs("good").startsWith("40"));
    QCOMPARE(echoedOver(client, "again"), QByteArray("42[\"echo\",\"again\"]"));
}

void SocketsTest::sayingWhoOneIsMayTakeTime()
{
    WebClient client(m_worker->port());
    QVERIFY(!client.hear().isEmpty());
    client.say("40{\"token\":\"later\"}");
    client.say("42[\"echo\",\"early\"]");
    int waiting = 0;
    const auto look = [&](const StandInRoom &room) { waiting = int(room.waiting()); };
    QTRY_VERIFY_WITH_TIMEOUT((m_worker->withRoom(look), waiting == 1), patience);
    m_worker->withRoom([](StandInRoom &room) { room.letIn(); });
    QVERIFY(client.hear().startsWith("40{\"sid\""));
    QCOMPARE(client.hear(), QByteArray("42[\"echo\",\"early\"]"));
}

void SocketsTest::refusesRequests_data()
{
    QTest::addColumn<QByteArray>("method");
    QTest::addColumn<QByteArray>("query");
    QTest::addColumn<int>("code");
    const auto row = [](const char *name, const char *method, const QByteArray &query, int code) {
        QTest::newRow(name) << QByteArray(method) << query << code;
    };
    row("nothing said", "GET", "", 0);
    row("no transport", "GET", "?EIO=4", 0);
    row("another transport", "GET", "?EIO=4&transport=flashsocket", 0);
    row("revision 3", "GET", "?EIO=3&transport=polling", 5);
    row("no revision", "GET", "?transport=polling", 5);
    row("revision 3 of a session", "GET", "?EIO=3&transport=polling&sid=" + QByteArray(32, 'x'), 5);
    row("opened by POST", "POST", "?EIO=4&transport=polling", 2);
    row("opened by HEAD", "HEAD", "?EIO=4&transport=polling", -1);
    row("a WebSocket that is none", "GET", "?EIO=4&transport=websocket", 3);
    row("scripts", "GET", "?EIO=4&transport=polling&j=0", 3);
    row("no session's name", "GET", "?EIO=4&transport=polling&sid=nonsense", 1);
    row("another worker's", "GET", "?EIO=4&transport=polling&sid=" + QByteArray(32, 'x'), 1);
    row("another worker's, pushed", "POST", "?EIO=4&transport=polling&sid=" + QByteArray(32, 'x'), 1);
}

void SocketsTest::refusesRequests()
{
    QFETCH(QByteArray, method);
    QFETCH(QByteArray, query);
    QFETCH(int, code);
    const WireResponse response = ask(m_worker->port(), method, "/socket.io/" + query);
    QCOMPARE(response.status, 400);
    QCOMPARE(codeOf(response), code);
    QVERIFY(code < 0 || !response.json().value(u"message").toString().isEmpty());
}

void SocketsTest::endsWhoDoesNotSpeakTheProtocol_data()
{
    QTest::addColumn<QByteArray>("said");
    QTest::addColumn<int>("status");
    const auto row = [](const char *name, const QByteArray &said, int status) {
        QTest::newRow(name) << said << status;
    };
    row("nothing", "", 400);
    row("no packet", "x", 400);
    row("binary", "bAAAA", 400);
    row("one of two", "42[\"echo\"]\x1e", 400);
    row("a ping", "2", 200);
    row("an opening", "0{}", 200);
    row("a confirmation", "5", 200);
    row("no packet inside", "49", 200);
    row("no event", "42{}", 200);
    row("a binary event", "451-[\"a\",{\"_placeholder\":true,\"num\":0}]", 200);
    row("broken JSON", "42[\"a\"", 200);
    row("a close", "1", 200);
    row("an event before its connect",
        "41\x1e"
        "42[\"echo\"]",
        200);
}

void SocketsTest::endsWhoDoesNotSpeakTheProtocol()
{
    QFETCH(QByteArray, said);
    QFETCH(int, status);
    const PollingClient client(m_worker->port());
    QVERIFY(client.connectAs("good").startsWith("40"));
    const auto waiting = client.beginPoll();
    QVERIFY(waiting->staysSilent(std::chrono::milliseconds{20}));
    QCOMPARE(client.push(said).status, status);
    QCOMPARE(waiting->receive().body, QByteArray("1"));
    const WireResponse late = client.poll();
    QCOMPARE(late.status, 400);
    QCOMPARE(codeOf(late), 1);
}

void SocketsTest::endsAWebSocketThatDoesNot_data()
{
    QTest::addColumn<QByteArray>("said");
    QTest::addColumn<bool>("isBinary");
    QTest::newRow("no packet") << QByteArray("x") << false;
    QTest::newRow("empty") << QByteArray("") << false;
    QTest::newRow("no packet inside") << QByteArray("4") << false;
    QTest::newRow("binary") << QByteArray("42[\"echo\"]") << true;
    QTest::newRow("an event before its connect") << QByteArray("42[\"echo\"]") << false;
    QTest::newRow("too long") << QByteArray("42[\"" + QByteArray(9'000, 'a') + "\"]") << false;
    QTest::newRow("a close") << QByteArray("1") << false;
}

void SocketsTest::endsAWebSocketThatDoesNot()
{
    QFETCH(QByteArray, said);
    QFETCH(bool, isBinary);
    WebClient client(m_worker->port());
    QVERIFY(!greetingOf(client.hear()).isEmpty());
    if (isBinary)
        client.sayBinary(said);
    else
        client.say(said);
    QCOMPARE(client.hear(), QByteArray("close"));
}

void SocketsTest::onePollAtATime()
{
    const PollingClient client(m_worker->port());
    QVERIFY(client.connectAs("good").startsWith("40"));
    const auto first = client.beginPoll();
    QVERIFY(first->staysSilent(std::chrono::milliseconds{50}));
    const WireResponse second = client.poll();
    QCOMPARE(second.status, 400);
    QCOMPARE(codeOf(second), 3);
    QCOMPARE(first->receive().body, QByteArray("1"));
    QCOMPARE(codeOf(client.poll()), 1);
}

// What it would have been told is lost, so the client has to begin anew; the server learns that it was cut
// off by itself, perhaps a moment later.
void SocketsTest::aPollThatIsCutOff()
{
    const auto endsThen = [this] {
        const PollingClient client(m_worker->port());
        if (!client.connectAs("good").startsWith("40"))
            return false;
        const auto cut = client.beginPoll();
        const bool waits = cut->staysSilent(std::chrono::milliseconds{20});
        cut->reset();
        const bool isPushed = client.push("42[\"echo\",1]").status == 200;
        return waits && isPushed && client.push("42[\"echo\",2]").status == 400;
    };
    QTRY_VERIFY_WITH_TIMEOUT(endsThen(), patience);
}

void SocketsTest::aClientLeaves()
{
    const int before = m_worker->guests();
    {
        WebClient client(m_worker->port());
        QVERIFY(!client.hear().isEmpty());
        QVERIFY(client.connectAs("good").startsWith("40"));
        QCOMPARE(m_worker->guests(), before + 1);
        client.raw().reset();
        QTRY_COMPARE_WITH_TIMEOUT(m_worker->guests(), before, patience);
    }
    const PollingClient polling(m_worker->port());
    QVERIFY(polling.connectAs("good").startsWith("40"));
    QCOMPARE(m_worker->guests(), before + 1);
    QCOMPARE(polling.push("1").status, 200);
    QCOMPARE(m_worker->guests(), before);
}

void SocketsTest::theApplicationEndsIt()
{
    WebClient web(m_worker->port());
    QVERIFY(!web.hear().isEmpty());
    QVERIFY(web.connectAs("good").startsWith("40"));
    web.say("42[\"quit\"]");
    QCOMPARE(web.hear(), QByteArray("close"));
    const PollingClient polling(m_worker->port());
    QVERIFY(polling.connectAs("good").startsWith("40"));
    const auto waiting = polling.beginPoll();
    QCOMPARE(polling.push("42[\"quit\"]").status, 200);
    const QByteArray told = waiting->receive().body; // perhaps it came when all was over
    QVERIFY2(told == "1" || told.contains("Session ID unknown"), told.constData());
}

void SocketsTest::onlyPagesOfTheList()
{
    const QByteArray open("/socket.io/?EIO=4&transport=polling");
    const WireResponse shop = ask(m_worker->port(), "GET", open, {}, "Origin: https://shop.example\r\n");
    QCOMPARE(shop.header("Access-Control-Allow-Origin"), QByteArray("https://shop.example"));
    const WireResponse other = ask(m_worker->port(), "GET", open, {}, "Origin: https://evil.example\r\n");
    QVERIFY(!other.has("Access-Control-Allow-Origin"));
    const WireResponse preflight =
        ask(m_worker->port(), "OPTIONS", open, {},
            "Origin: https://shop.example\r\nAccess-Control-Request-Method: POST\r\n");
    QCOMPARE(preflight.status, 204);
    QVERIFY(preflight.header("Access-Control-Allow-Methods").contains("POST"));
    const WebClient webShop(m_worker->port(), {}, "Origin: https://shop.example\r\n");
    QCOMPARE(webShop.answer().status, 101);
    const WebClient webOther(m_worker->port(), {}, "Origin: https://evil.example\r\n");
    QCOMPARE(webOther.answer().status, 403);
    QCOMPARE(codeOf(webOther.answer()), 3);
}

void SocketsTest::nonsenseIsNeverOurFault()
{
    QRandomGenerator random(20261122);
    const QByteArray alphabet("0123456789[]{}\"\\,:/-abeinot\x1e\xff\xc3 ");
    const auto nonsense = [&](int most) {
        QByteArray text;
        for (int left = random.bounded(most); left > 0; --left)
            text += alphabet[random.bounded(int(alphabet.size()))];
        return text;
    };
    for (int i = 0; i < 300; ++i) {
        const PollingClient client(m_worker->port());
        const QByteArray prefix = i % 3 == 0 ? "42[\"" : i % 3 == 1 ? "4" : "";
        const WireResponse pushed = client.push(prefix + nonsense(40));
        QVERIFY2(pushed.status == 200 || pushed.status == 400, pushed.body.constData());
        const WireResponse asked =
            ask(m_worker->port(), "GET", "/socket.io/?" + nonsense(30).toPercentEncoding("&=") + "&EIO=4");
        QVERIFY2(asked.status == 400, asked.body.constData());
        static_cast<void>(client.push("1"));
    }
    const PollingClient large(m_worker->port());
    QCOMPARE(large.push("4" + QByteArray(9'000, 'a')).status, 413);
}

QTEST_GUILESS_MAIN(SocketsTest)
#include "tst_sockets.moc"
