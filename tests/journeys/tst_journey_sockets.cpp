// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/journeys/linesteering.h"
#include "tests/journeys/requestbody.h"
#include "tests/server/socketio/pollingclient.h"
#include "tests/server/socketio/webclient.h"

#include <QElapsedTimer>
#include <QJsonDocument>
#include <QTest>

using namespace foyer::test;

namespace {

const QByteArray authenticationError = R"(44{"message":"Authentication error"})";

/// Name and argument of an event as it came; empty for anything else.
std::pair<QString, QJsonObject> eventIn(const QByteArray &packet)
{
    if (!packet.startsWith("42"))
        return {};
    const QJsonArray words = QJsonDocument::fromJson(packet.sliced(2)).array();
    return {words.at(0).toString(), words.at(1).toObject()};
}

} // namespace

/// Who waits in a line hears where they stand and when they are let in, by a WebSocket or by polling, on
/// whichever of the two workers the kernel gives each request.
class SocketsJourneyTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();

    void withoutATokenNobodyConnects();
    void placesAreToldAtOnceAndAgain();
    void byPollingToo();
    void whoeverAsksIsAnswered();
    void whatIsWrongIsTold();
    void withoutALineOneIsLetInAtOnce();
    void admissionIsTold();
    void whoeverLeavesIsToldOnce();
    void whoeverIsSignedOutIsCut();
    void aLineThatIsSwitchedOffLetsEverybodyIn();

private:
    [[nodiscard]] static QByteArray joining(const Date &date, const QByteArray &ack = {})
    {
        return "42" + ack + "[\"join-queue\",{\"eventId\":\"" + date.slug + "\"}]";
    }

    /// A client that is connected as this person.
    [[nodiscard]] std::unique_ptr<WebClient> enter(const Person &person);

    /// The next event of this name; an empty object when the connection ends before.
    [[nodiscard]] static QJsonObject hear(WebClient &client, const QString &name);

    std::unique_ptr<Stage> m_stage;
    PersonPtr m_owner;
    Show m_show;
};

void SocketsJourneyTest::initTestCase()
{
    m_stage = std::make_unique<Stage>(QStringLiteral(FOYER_SERVER));
    m_owner = m_stage->owner();
    m_show = putOnSale(*m_stage, *m_owner, *m_owner);
    putUpPausedLine(*m_owner, m_show.thisWeek);
}

std::unique_ptr<WebClient> SocketsJourneyTest::enter(const Person &person)
{
    auto client = std::make_unique<WebClient>(m_stage->port());
    if (!client->hear().startsWith('0') || !client->connectAs(person.token).startsWith("40"))
        qFatal("nobody lets us in");
    return client;
}

QJsonObject SocketsJourneyTest::hear(WebClient &client, const QString &name)
{
    for (;;) {
        const QByteArray packet = client.hear();
        if (packet == "close" || packet == "gone")
            return {};
        if (packet == "2")
            client.say("3");
        const auto [heard, argument] = eventIn(packet);
        if (heard == name)
            return argument;
    }
}

void SocketsJourneyTest::withoutATokenNobodyConnects()
{
    WebClient web(m_stage->port());
    QVERIFY(web.hear().startsWith('0'));
    QCOMPARE(web.connectAs("nonsense"), authenticationError);
    const PollingClient polling(m_stage->port());
    QCOMPARE(polling.connectAs(""), authenticationError);
    QCOMPARE(polling.connectAs(m_owner->token.chopped(2)), authenticationError);
    QVERIFY(polling.connectAs(m_owner->token).startsWith("40"));
}

void SocketsJourneyTest::placesAreToldAtOnceAndAgain()
{
    const PersonPtr first = m_stage->buyer();
    const PersonPtr second = m_stage->buyer();
    must(201, first->client.post("/api/queue/join", body(R"({"eventId":"%1"})", m_show.thisWeek.slug)));
    const auto one = enter(*first);
    const auto two = enter(*second);
    one->say(joining(m_show.thisWeek));
    const QJsonObject told = hear(*one, QStringLiteral("position-update"));
    QCOMPARE(told.value(u"eventId").toString(), QString::fromLatin1(m_show.thisWeek.slug));
    QVERIFY(!told.value(u"eventName").toString().isEmpty());
    QCOMPARE(told.value(u"position").toInt(), 1);
    QCOMPARE(told.value(u"usersAhead").toInt(-1), 0);
    QVERIFY(told.value(u"estimatedWaitTime").toObject().contains(u"milliseconds"));
    QVERIFY(QDateTime::fromString(told.value(u"timestamp").toString(), Qt::ISODateWithMs).isValid());
    two->say(joining(m_show.thisWeek));
    const QJsonObject behind = hear(*two, QStringLiteral("position-update"));
    QCOMPARE(behind.value(u"position").toInt(), 2);
    QCOMPARE(behind.value(u"usersAhead").toInt(), 1);
    QElapsedTimer passed;
    passed.start();
    QCOMPARE(hear(*two, QStringLiteral("position-update")).value(u"position").toInt(), 2);
    QVERIFY(passed.elapsed() > 3'000); // not more often than it says
    must(200, first->client.remove("/api/queue/leave/" + m_show.thisWeek.slug));
    while (hear(*two, QStringLiteral("position-update")).value(u"position").toInt() == 2)
        ;
    must(200, second->client.remove("/api/queue/leave/" + m_show.thisWeek.slug));
}

void SocketsJourneyTest::byPollingToo()
{
    const PersonPtr person = m_stage->buyer();
    const PollingClient client(m_stage->port());
    QVERIFY(client.connectAs(person->token).startsWith("40"));
    QCOMPARE(client.push(joining(m_show.thisWeek)).body, QByteArray("ok"));
    for (int i = 0; i < 2; ++i) {
        const auto [name, told] = eventIn(client.poll().body);
        QCOMPARE(name, QStringLiteral("position-update"));
        QCOMPARE(told.value(u"position").toInt(), 1);
    }
    const auto waiting = client.beginPoll();
    WebClient web(m_stage->port(), client.sid());
    web.say("2probe");
    QCOMPARE(web.hear(), QByteArray("3probe"));
    QVERIFY(!waiting->receive().body.isEmpty());
    web.say("5");
    QCOMPARE(hear(web, QStringLiteral("position-update")).value(u"position").toInt(), 1);
    must(200, person->client.remove("/api/queue/leave/" + m_show.thisWeek.slug));
}

void SocketsJourneyTest::whoeverAsksIsAnswered()
{
    const PersonPtr person = m_stage->buyer();
    const auto client = enter(*person);
    client->say(joining(m_show.thisWeek, "7"));
    const QByteArray answer = client->hear();
    QVERIFY2(answer.startsWith("437["), answer.constData());
    const QJsonObject told = QJsonDocument::fromJson(answer.sliced(3)).array().at(0).toObject();
    QVERIFY(told.value(u"success").toBool());
    QCOMPARE(told.value(u"data").toObject().value(u"position").toInt(), 1);
    QCOMPARE(hear(*client, QStringLiteral("position-update")).value(u"position").toInt(), 1);
    client->say("428[\"join-queue\",{\"eventId\":\"no-such-event\"}]");
    const QByteArray refused = client->hear();
    QVERIFY2(refused.startsWith("438[{\"success\":false"), refused.constData());
    QVERIFY2(refused.contains("EVENT_NOT_FOUND"), refused.constData());
    client->say("429[\"sing\"]");
    QVERIFY(client->hear().contains("UNKNOWN_EVENT"));
    must(200, person->client.remove("/api/queue/leave/" + m_show.thisWeek.slug));
}

void SocketsJourneyTest::whatIsWrongIsTold()
{
    const auto client = enter(*m_stage->buyer());
    const auto codeOf = [&](const QByteArray &said) {
        client->say("42[\"join-queue\"" + said + ']');
        return hear(*client, QStringLiteral("error")).value(u"code").toString();
    };
    for (const char *nothing : {"", ",{}", ",7", ",null", ",[]", ",{\"eventId\":5}", ",{\"eventId\":\"\"}"})
        QCOMPARE(codeOf(nothing), QStringLiteral("MISSING_EVENT_ID"));
    for (const char *none : {R"(,{"eventId":"no-such-event"})", R"(,"../..")", R"(,"\u0000")"})
        QCOMPARE(codeOf(none), QStringLiteral("EVENT_NOT_FOUND"));
}

void SocketsJourneyTest::withoutALineOneIsLetInAtOnce()
{
    const PersonPtr person = m_stage->buyer();
    const auto client = enter(*person);
    client->say(joining(m_show.tonight));
    QCOMPARE(hear(*client, QStringLiteral("position-update")).value(u"position").toInt(-1), 0);
    const QJsonObject told = hear(*client, QStringLiteral("queue-advanced"));
    QCOMPARE(told.value(u"userId").toString(), QString::fromLatin1(person->account));
    QCOMPARE(told.value(u"eventId").toString(), QString::fromLatin1(m_show.tonight.slug));
}

void SocketsJourneyTest::admissionIsTold()
{
    putUpPausedLine(*m_owner, m_show.later);
    std::vector<PersonPtr> people;
    std::vector<std::unique_ptr<WebClient>> clients;
    for (int i = 0; i < 6; ++i) {
        people.push_back(m_stage->buyer());
        clients.push_back(enter(*people.back()));
        clients.back()->say(joining(m_show.later));
        QCOMPARE(hear(*clients.back(), QStringLiteral("position-update")).value(u"position").toInt(), i + 1);
    }
    steerLine(*m_owner, m_show.later, "resume");
    for (std::size_t i = 0; i < clients.size(); ++i) {
        const QJsonObject told = hear(*clients[i], QStringLiteral("queue-advanced"));
        QCOMPARE(told.value(u"userId").toString(), QString::fromLatin1(people[i]->account));
        QVERIFY(!told.value(u"eventName").toString().isEmpty());
        QVERIFY(told.contains(u"timestamp"));
        const JsonAnswer place = must(200, people[i]->client.get("/api/queue/position/" + m_show.later.slug));
        QVERIFY(place.at(QStringLiteral("data.admitted")).toBool());
    }
    const auto again = enter(*people.front());
    again->say(joining(m_show.later));
    QVERIFY(!hear(*again, QStringLiteral("queue-advanced")).isEmpty());
}

void SocketsJourneyTest::whoeverLeavesIsToldOnce()
{
    const PersonPtr person = m_stage->buyer();
    const auto client = enter(*person);
    client->say(joining(m_show.thisWeek));
    QVERIFY(!hear(*client, QStringLiteral("position-update")).isEmpty());
    client->say("41");
    client->say("40{\"token\":\"" + person->token + "\"}");
    QVERIFY(client->hear().startsWith("40{\"sid\"")); // and nothing more of the line
    client->say("42[\"join-queue\"]");
    QVERIFY(!hear(*client, QStringLiteral("error")).isEmpty());
    must(200, person->client.remove("/api/queue/leave/" + m_show.thisWeek.slug));
}

void SocketsJourneyTest::whoeverIsSignedOutIsCut()
{
    const PersonPtr person = m_stage->buyer();
    std::vector<std::unique_ptr<WebClient>> clients;
    for (int i = 0; i < 4; ++i)
        clients.push_back(enter(*person));
    must(204, person->client.remove("/api/v1/sessions/current"));
    for (const auto &client : clients)
        QVERIFY(hear(*client, QStringLiteral("never")).isEmpty());
    WebClient late(m_stage->port());
    QVERIFY(late.hear().startsWith('0'));
    QCOMPARE(late.connectAs(person->token), authenticationError);
}

void SocketsJourneyTest::aLineThatIsSwitchedOffLetsEverybodyIn()
{
    std::vector<std::unique_ptr<WebClient>> clients;
    for (int i = 0; i < 4; ++i) {
        clients.push_back(enter(*m_stage->buyer()));
        clients.back()->say(joining(m_show.thisWeek));
        QVERIFY(hear(*clients.back(), QStringLiteral("position-update")).value(u"position").toInt() > 0);
    }
    steerLine(*m_owner, m_show.thisWeek, "close");
    steerLine(*m_owner, m_show.thisWeek, "switch_off");
    for (const auto &client : clients)
        QVERIFY(!hear(*client, QStringLiteral("queue-advanced")).isEmpty());
}

QTEST_GUILESS_MAIN(SocketsJourneyTest)
#include "tst_journey_sockets.moc"
