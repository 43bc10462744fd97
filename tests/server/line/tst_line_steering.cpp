// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/server/line/linerig.h"

#include <QDateTime>
#include <QJsonDocument>

using namespace foyer;
using namespace Qt::StringLiterals;

/// The organizer's desk: what may be done, by whom, and what it does to those who wait.
class LineSteeringTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void editsNameTheirRevision();
    void rolesMaySteerOrWatch();
    void anotherOrganizationsLineIsNotThere();
    void whatIsOutOfBoundsIsRefused_data();
    void whatIsOutOfBoundsIsRefused();
    void whatMakesNoSenseNowIsRefused();
    void pauseKeepsEverybodyWhereTheyAre();
    void drainingLetsInWhoWaitsAndThenEnds();
    void closingShutsTheDoorAndReopeningFindsThePlaces();
    void aNewLineIsANewDraw();
    void opensByItself();
    void demandSwitchesItOn();
    void quietSwitchesItOff();
    void theMessageReachesThoseWhoWait();
    void changesReachTheTopic();

private:
    [[nodiscard]] test::JsonAnswer act(const QString &action, const QByteArray &tag);

    test::LineRig m_rig;
    test::LineRig::PersonPtr m_organizer;
};

void LineSteeringTest::init()
{
    m_rig.reset();
    m_organizer = m_rig.organizer();
}

test::JsonAnswer LineSteeringTest::act(const QString &action, const QByteArray &tag)
{
    const QByteArray body = QJsonDocument(QJsonObject{{u"action"_s, action}}).toJson(QJsonDocument::Compact);
    const QByteArray header = tag.isEmpty() ? QByteArray() : "If-Match: " + tag + "\r\n";
    return m_organizer->client.send("POST", m_rig.staffPath("/steer"), body, header);
}

void LineSteeringTest::editsNameTheirRevision()
{
    const test::JsonAnswer before = m_organizer->client.get(m_rig.staffPath());
    COMPARE_STATUS(before, 200);
    QCOMPARE(before.text(u"state"_s), u"off"_s);
    QCOMPARE(before.header("ETag"), QByteArray("\"1\""));
    COMPARE_STATUS(act(u"open"_s, {}), 428);
    COMPARE_STATUS(act(u"open"_s, "\"7\""), 412);
    const test::JsonAnswer opened = act(u"open"_s, "\"1\"");
    COMPARE_STATUS(opened, 200);
    QCOMPARE(opened.header("ETag"), QByteArray("\"2\""));
    QVERIFY(before.at(u"opened_at"_s).isUndefined());
    QVERIFY(QDateTime::fromString(opened.text(u"opened_at"_s), Qt::ISODate).isValid());
    COMPARE_STATUS(act(u"pause"_s, "\"1\""), 412);
    const QJsonObject slower{{u"pace"_s, QJsonObject{{u"places"_s, 3}, {u"every_seconds"_s, 10}}}};
    COMPARE_STATUS(m_organizer->client.patch(m_rig.staffPath(), slower, "\"1\""), 412);
    const test::JsonAnswer changed = m_organizer->client.patch(m_rig.staffPath(), slower, "\"2\"");
    COMPARE_STATUS(changed, 200);
    QCOMPARE(changed.number(u"pace.places"_s), 3);
    QCOMPARE(changed.header("ETag"), QByteArray("\"3\""));
}

void LineSteeringTest::rolesMaySteerOrWatch()
{
    const auto viewer = m_rig.organizer(accounts::Role::Viewer);
    COMPARE_STATUS(viewer->client.get(m_rig.staffPath()), 200);
    COMPARE_STATUS(viewer->client.get(m_rig.staffPath("/figures")), 200);
    COMPARE_STATUS(viewer->client.patch(m_rig.staffPath(), {{u"message"_s, u"x"_s}}, "\"1\""), 403);
    const auto buyer = m_rig.buyer();
    COMPARE_STATUS(buyer->client.get(m_rig.staffPath()), 404);
}

void LineSteeringTest::anotherOrganizationsLineIsNotThere()
{
    const accounts::OrganizationId other(m_rig.nextUuid());
    const auto stranger = m_rig.visitor();
    stranger->client.setAuthorization(
        test::actingAs(accounts::AccountId(m_rig.nextUuid()), other, accounts::Role::Owner));
    const QByteArray path =
        "/api/v1/organizations/" + other.toText() + "/performances/" + m_rig.performanceId() + "/line";
    COMPARE_STATUS(stranger->client.get(path), 404);
    COMPARE_STATUS(stranger->client.patch(path, {{u"message"_s, u"x"_s}}, "\"1\""), 404);
}

void LineSteeringTest::whatIsOutOfBoundsIsRefused_data()
{
    QTest::addColumn<QByteArray>("body");
    QTest::newRow("nobody at a time") << QByteArray(R"({"pace":{"places":0,"every_seconds":30}})");
    QTest::newRow("all at once") << QByteArray(R"({"pace":{"places":100001,"every_seconds":30}})");
    QTest::newRow("no interval") << QByteArray(R"({"pace":{"places":1,"every_seconds":0}})");
    QTest::newRow("no time to buy") << QByteArray(R"({"window_seconds":29})");
    QTest::newRow("a long message") << "{\"message\":\"" + QByteArray(501, 'x') + "\"}";
    QTest::newRow("negative demand") << QByteArray(R"({"automatic_above":-1})");
    QTest::newRow("an opening long ago") << QByteArray(R"({"opens_at":"2001-01-01T00:00:00Z"})");
    QTest::newRow("an opening for grandchildren") << QByteArray(R"({"opens_at":"2190-01-01T00:00:00Z"})");
    QTest::newRow("an unknown key") << QByteArray(R"({"rate":5})");
}

void LineSteeringTest::whatIsOutOfBoundsIsRefused()
{
    QFETCH(QByteArray, body);
    const test::JsonAnswer answer =
        m_organizer->client.send("PATCH", m_rig.staffPath(), body, "If-Match: \"1\"\r\n");
    COMPARE_STATUS(answer, 400);
    QVERIFY(!answer.field().isEmpty());
    QCOMPARE(m_rig.psql(u"select count(*) from line where revision > 1"_s).trimmed(), QByteArray("0"));
}

void LineSteeringTest::whatMakesNoSenseNowIsRefused()
{
    for (const QString &action : {u"pause"_s, u"resume"_s, u"drain"_s, u"close"_s, u"switch_off"_s}) {
        const test::JsonAnswer answer = act(action, "\"1\"");
        COMPARE_STATUS(answer, 409);
        QCOMPARE(answer.code(), u"line_state"_s);
    }
}

void LineSteeringTest::pauseKeepsEverybodyWhereTheyAre()
{
    m_rig.change({{u"pace"_s, QJsonObject{{u"places"_s, 1}, {u"every_seconds"_s, 3600}}}});
    m_rig.steer(u"open"_s);
    const auto first = m_rig.buyer();
    m_rig.join(*first);
    const auto second = m_rig.buyer();
    m_rig.join(*second);
    m_rig.round();
    m_rig.steer(u"pause"_s);
    m_rig.nextInterval();
    m_rig.roundOfBoth();
    QCOMPARE(m_rig.journal().size(), 1);
    const test::JsonAnswer place = m_rig.place(*second);
    QCOMPARE(place.number(u"place"_s), 1);
    QCOMPARE(place.text(u"state"_s), u"paused"_s);
    QVERIFY(place.at(u"wait_seconds"_s).isUndefined());
    COMPARE_STATUS(m_rig.hold(*first), 201); // who was let in goes on
    m_rig.steer(u"resume"_s);
    QCOMPARE(m_rig.journal().size(), 2);
}

void LineSteeringTest::drainingLetsInWhoWaitsAndThenEnds()
{
    m_rig.change({{u"pace"_s, QJsonObject{{u"places"_s, 2}, {u"every_seconds"_s, 3600}}}});
    m_rig.steer(u"open"_s);
    m_rig.steer(u"pause"_s);
    std::vector<test::LineRig::PersonPtr> people;
    for (int i = 0; i < 3; ++i) {
        people.push_back(m_rig.buyer());
        m_rig.join(*people.back());
    }
    m_rig.steer(u"drain"_s);
    const auto late = m_rig.buyer();
    const test::JsonAnswer shut = m_rig.join(*late);
    COMPARE_STATUS(shut, 409);
    QCOMPARE(shut.code(), u"line_shut"_s);
    QVERIFY(shut.header("Retry-After").toInt() > 0);
    QCOMPARE(m_rig.journal().size(), 2);
    m_rig.nextInterval();
    m_rig.round();
    QCOMPARE(m_rig.journal().size(), 3);
    m_rig.round();
    QCOMPARE(m_organizer->client.get(m_rig.staffPath()).text(u"state"_s), u"off"_s);
    m_rig.round();
    COMPARE_STATUS(m_rig.hold(*late), 201);
}

void LineSteeringTest::closingShutsTheDoorAndReopeningFindsThePlaces()
{
    m_rig.change({{u"pace"_s, QJsonObject{{u"places"_s, 1}, {u"every_seconds"_s, 3600}}}});
    m_rig.steer(u"open"_s);
    const auto first = m_rig.buyer();
    m_rig.join(*first);
    m_rig.round();
    const auto second = m_rig.buyer();
    m_rig.join(*second);
    m_rig.steer(u"close"_s);
    m_rig.nextInterval();
    m_rig.roundOfBoth();
    QCOMPARE(m_rig.journal().size(), 1);
    COMPARE_STATUS(m_rig.hold(*first), 201);
    COMPARE_STATUS(m_rig.hold(*second), 403);
    const auto late = m_rig.buyer();
    COMPARE_STATUS(m_rig.join(*late), 409);
    QCOMPARE(m_rig.join(*second).number(u"place"_s), 1); // who stands there stands there
    m_rig.steer(u"open"_s);
    QCOMPARE(m_rig.journal().size(), 2);
    QCOMPARE(m_rig.journal()[1].first, second->account);
}

void LineSteeringTest::aNewLineIsANewDraw()
{
    m_rig.steer(u"gather"_s);
    const auto person = m_rig.buyer();
    m_rig.join(*person);
    const QString old = person->token;
    const test::JsonAnswer first = person->client.get(m_rig.path("/draw"));
    m_rig.steer(u"switch_off"_s);
    m_rig.steer(u"gather"_s);
    const test::JsonAnswer second = person->client.get(m_rig.path("/draw"));
    QVERIFY(first.text(u"seed_hash"_s) != second.text(u"seed_hash"_s));
    QVERIFY(second.at(u"seed"_s).isUndefined());
    QCOMPARE(second.number(u"drew"_s), 0);
    QCOMPARE(m_rig.place(*person).text(u"status"_s), u"gone"_s); // a place of the line before
}

void LineSteeringTest::opensByItself()
{
    const QByteArray body = R"({"action":"gather","opens_at":")"
                            + QDateTime::currentDateTimeUtc().addSecs(60).toString(Qt::ISODate).toLatin1()
                            + "\"}";
    COMPARE_STATUS(m_organizer->client.send("POST", m_rig.staffPath("/steer"), body, "If-Match: \"1\"\r\n"),
                   200);
    const auto person = m_rig.buyer();
    m_rig.join(*person);
    m_rig.round();
    QCOMPARE(m_rig.journal().size(), 0);
    m_rig.psql(u"update line set opens_at = now() - interval '1 second'"_s);
    m_rig.round();
    QCOMPARE(m_organizer->client.get(m_rig.staffPath()).text(u"state"_s), u"open"_s);
    QCOMPARE(m_rig.journal().size(), 1);
    QVERIFY(!person->client.get(m_rig.path("/draw")).text(u"seed"_s).isEmpty());
}

void LineSteeringTest::demandSwitchesItOn()
{
    m_rig.change({{u"automatic_above"_s, 5}});
    m_rig.round();
    std::vector<test::LineRig::PersonPtr> people;
    for (int i = 0; i < 5; ++i) {
        people.push_back(m_rig.buyer());
        COMPARE_STATUS(m_rig.hold(*people.back()), 201);
    }
    m_rig.round();
    QCOMPARE(m_organizer->client.get(m_rig.staffPath()).text(u"state"_s), u"off"_s); // not above it
    for (int i = 0; i < 6; ++i) {
        people.push_back(m_rig.buyer());
        COMPARE_STATUS(m_rig.hold(*people.back()), 201);
    }
    m_rig.round();
    const test::JsonAnswer shown = m_organizer->client.get(m_rig.staffPath());
    QCOMPARE(shown.text(u"state"_s), u"open"_s);
    QVERIFY(shown.at(u"automatic"_s).toBool());
    const auto next = m_rig.buyer();
    COMPARE_STATUS(m_rig.hold(*next), 403);
    m_rig.join(*next);
    m_rig.round();
    COMPARE_STATUS(m_rig.hold(*next), 201);
}

void LineSteeringTest::quietSwitchesItOff()
{
    demandSwitchesItOn();
    m_rig.round();
    QCOMPARE(m_organizer->client.get(m_rig.staffPath()).text(u"state"_s), u"open"_s);
    m_rig.psql(u"update line set changed_at = now() - interval '6 minutes'; "
               "delete from line_minute"_s);
    m_rig.round();
    QCOMPARE(m_organizer->client.get(m_rig.staffPath()).text(u"state"_s), u"off"_s);
}

void LineSteeringTest::theMessageReachesThoseWhoWait()
{
    m_rig.steer(u"open"_s);
    m_rig.steer(u"pause"_s);
    const auto person = m_rig.visitor();
    m_rig.join(*person);
    m_rig.change({{u"message"_s, u"The band is late; your place is safe."_s}});
    QCOMPARE(m_rig.place(*person).text(u"message"_s), u"The band is late; your place is safe."_s);
    QCOMPARE(person->client.get(m_rig.path()).text(u"message"_s), u"The band is late; your place is safe."_s);
}

void LineSteeringTest::changesReachTheTopic()
{
    m_rig.steer(u"open"_s);
    m_rig.change({{u"message"_s, u"Hello"_s}});
    const QByteArray entries = m_rig.api().redis().cli(
        {u"xrevrange"_s, u"foyer:{p7}:live:queue"_s, u"+"_s, u"-"_s, u"COUNT"_s, u"1"_s});
    QVERIFY2(entries.contains("\"message\":\"Hello\""), entries.constData());
    QVERIFY2(entries.contains("\"state\":\"open\""), entries.constData());
}

QTEST_GUILESS_MAIN(LineSteeringTest)
#include "tst_line_steering.moc"
