// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/socketio/enginepacket.h"
#include "server/socketio/handover.h"
#include "server/socketio/relaymessage.h"
#include "server/socketio/socketpacket.h"

#include <QJsonArray>
#include <QJsonObject>
#include <QTest>

using namespace foyer::socketio;

/// Packets as text and back, and what workers say to one another.
class SocketPacketsTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void enginePackets();
    void payloads();
    void socketPackets_data();
    void socketPackets();
    void noSocketPackets_data();
    void noSocketPackets();
    void whatIsTold();
    void relayMessages();
    void noRelayMessages_data();
    void noRelayMessages();
    void handovers();
};

void SocketPacketsTest::enginePackets()
{
    QCOMPARE(*readEnginePacket("0{}"), (EnginePacket{EngineKind::Open, "{}"}));
    QCOMPARE(*readEnginePacket("2probe"), (EnginePacket{EngineKind::Ping, "probe"}));
    QCOMPARE(*readEnginePacket("6"), (EnginePacket{EngineKind::Noop, ""}));
    for (const char *none : {"", "7", "a", "bAAAA", " 2", "\x1e"})
        QVERIFY2(!readEnginePacket(none), none);
    QCOMPARE(engineText(EngineKind::Message, "2[]"), QByteArray("42[]"));
    QCOMPARE(engineText(EngineKind::Close), QByteArray("1"));
}

void SocketPacketsTest::payloads()
{
    const auto three = readPayload("4a\x1e"
                                   "3\x1e"
                                   "4b");
    QVERIFY(three);
    QCOMPARE(three->size(), std::size_t(3));
    QCOMPARE(three->at(1), (EnginePacket{EngineKind::Pong, ""}));
    QCOMPARE(three->at(2), (EnginePacket{EngineKind::Message, "b"}));
    for (const char *none : {"", "\x1e", "4a\x1e",
                             "\x1e"
                             "4a",
                             "4a\x1e\x1e"
                             "4b",
                             "4a\x1e"
                             "9"})
        QVERIFY2(!readPayload(none), none);
    QByteArray many("3");
    for (int i = 1; i < 64; ++i)
        many += "\x1e"
                "3";
    QVERIFY(readPayload(many));
    QVERIFY(!readPayload(many
                         + "\x1e"
                           "3"));
    QCOMPARE(joinPayload({"4a", "2"}), QByteArray("4a\x1e"
                                                  "2"));
}

void SocketPacketsTest::socketPackets_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<int>("kind");
    QTest::addColumn<QByteArray>("space");
    QTest::addColumn<qint64>("id");
    QTest::addColumn<int>("words");
    QTest::newRow("connect") << QByteArray("0") << 0 << QByteArray("/") << qint64(-1) << -1;
    QTest::newRow("connect with auth")
        << QByteArray(R"(0{"token":"x"})") << 0 << QByteArray("/") << qint64(-1) << -1;
    QTest::newRow("connect elsewhere")
        << QByteArray("0/admin,") << 0 << QByteArray("/admin") << qint64(-1) << -1;
    QTest::newRow("without comma") << QByteArray("0/admin") << 0 << QByteArray("/admin") << qint64(-1) << -1;
    QTest::newRow("disconnect") << QByteArray("1") << 1 << QByteArray("/") << qint64(-1) << -1;
    QTest::newRow("event") << QByteArray(R"(2["a"])") << 2 << QByteArray("/") << qint64(-1) << 1;
    QTest::newRow("event to answer") << QByteArray(R"(217["a",{"b":1}])") << 2 << QByteArray("/")
                                     << qint64(17) << 2;
    QTest::newRow("elsewhere to answer")
        << QByteArray(R"(2/x-1,0["a"])") << 2 << QByteArray("/x-1") << qint64(0) << 1;
    QTest::newRow("ack") << QByteArray("35[]") << 3 << QByteArray("/") << qint64(5) << 0;
    QTest::newRow("refusal") << QByteArray(R"(4{"message":"no"})") << 4 << QByteArray("/") << qint64(-1)
                             << -1;
}

void SocketPacketsTest::socketPackets()
{
    QFETCH(QByteArray, text);
    QFETCH(int, kind);
    QFETCH(QByteArray, space);
    QFETCH(qint64, id);
    QFETCH(int, words);
    const std::optional<SocketPacket> packet = readSocketPacket(text);
    QVERIFY(packet);
    QCOMPARE(int(packet->kind), kind);
    QCOMPARE(packet->space, space);
    QCOMPARE(packet->id ? qint64(*packet->id) : qint64(-1), id);
    QCOMPARE(packet->data.isArray() ? int(packet->data.toArray().size()) : -1, words);
}

void SocketPacketsTest::noSocketPackets_data()
{
    QTest::addColumn<QByteArray>("text");
    for (const char *text : {"",
                             "5",
                             "6",
                             "51-[\"a\",{\"_placeholder\":true,\"num\":0}]",
                             "x",
                             "2",
                             "2{}",
                             "2[]",
                             "2[1]",
                             "2[null]",
                             "2[\"a\"",
                             "2[\"a\"]]",
                             "2\"a\"",
                             "1{}",
                             "1[]",
                             "0[]",
                             "0\"x\"",
                             "0nonsense",
                             "3[]",
                             "35{}",
                             "35",
                             "0/a b,",
                             "0/a\x1e,",
                             "21234567890123456[\"a\"]",
                             "2[\"a\xff\"]"})
        QTest::newRow(text) << QByteArray(text);
    QTest::newRow("long namespace") << "0/" + QByteArray(64, 'n') + ',';
    QTest::newRow("deep") << "2[\"a\"," + QByteArray(5000, '[') + QByteArray(5000, ']') + ']';
}

void SocketPacketsTest::noSocketPackets()
{
    QFETCH(QByteArray, text);
    QVERIFY(!readSocketPacket(text));
}

void SocketPacketsTest::whatIsTold()
{
    QCOMPARE(connectedText("abc"), QByteArray(R"(0{"sid":"abc"})"));
    QCOMPARE(connectErrorText("/", "Authentication error"),
             QByteArray(R"(4{"message":"Authentication error"})"));
    QCOMPARE(connectErrorText("/x", "Invalid namespace"),
             QByteArray(R"(4/x,{"message":"Invalid namespace"})"));
    QCOMPARE(eventText("echo", R"({"a":1})"), QByteArray(R"(2["echo",{"a":1}])"));
    QCOMPARE(ackText(7, "true"), QByteArray("37[true]"));
}

void SocketPacketsTest::relayMessages()
{
    const QByteArray sid(32, 's');
    const RelayMessage asked{
        9, QByteArray(12, 'w'), RelayQuestion{RelayVerb::Push, sid, "42[\"a\"]\n\x1e"}, {}};
    const auto question = RelayMessage::fromText(asked.toText());
    QVERIFY(question);
    QCOMPARE(question->id, quint64(9));
    QCOMPARE(question->asker, asked.asker);
    QCOMPARE(*question->question, *asked.question);
    QVERIFY(!question->answer);
    const RelayMessage said{9, {}, {}, RelayAnswer{RelayOutcome::Done, "4a\n4b"}};
    const auto answer = RelayMessage::fromText(said.toText());
    QVERIFY(answer);
    QCOMPARE(*answer->answer, *said.answer);
    const auto sign = RelayMessage::fromText(RelayMessage{3, {}, {}, {}}.toText());
    QVERIFY(sign);
    QVERIFY(!sign->question && !sign->answer);
}

void SocketPacketsTest::noRelayMessages_data()
{
    QTest::addColumn<QByteArray>("text");
    for (const char *text : {"", "\n", "Q\n", "W\n", "W x\n", "W 1", "A 1\n", "A 1 z\n", "A 1 dd\n",
                             "Q 1 w p s\n", "Q 1 wwwwwwwwwwww z ssssssssssssssssssssssssssssssss\n", "X 1\n"})
        QTest::newRow(text) << QByteArray(text);
}

void SocketPacketsTest::noRelayMessages()
{
    QFETCH(QByteArray, text);
    QVERIFY(!RelayMessage::fromText(text));
}

void SocketPacketsTest::handovers()
{
    Handover given{"sid", "socket", "tökén", true, true, {}, {"42[\"ä\"]", "2"}};
    given.memory.push_back({"a", QJsonArray{1, QStringLiteral("é")}, 4});
    given.memory.push_back({"b", {}, {}});
    const auto taken = Handover::fromJson(given.toJson());
    QVERIFY(taken);
    QCOMPARE(taken->sid, given.sid);
    QCOMPARE(taken->socketId, given.socketId);
    QCOMPARE(taken->token, given.token);
    QVERIFY(taken->hasIntroduced && taken->isAnnounced);
    QCOMPARE(taken->queued, given.queued);
    QCOMPARE(taken->memory.size(), std::size_t(2));
    QCOMPARE(taken->memory[0].name, QByteArray("a"));
    QCOMPARE(taken->memory[0].arguments, given.memory[0].arguments);
    QCOMPARE(*taken->memory[0].ack, quint64(4));
    QVERIFY(!taken->memory[1].ack);
    for (const char *none : {"", "[]", "{}", "nonsense"})
        QVERIFY2(!Handover::fromJson(none), none);
}

QTEST_GUILESS_MAIN(SocketPacketsTest)
#include "tst_socketpackets.moc"
