// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/checkin/ticketcode.h"
#include "tests/server/checkin/checkinrig.h"

#include <QTest>

using namespace foyer;
using namespace foyer::test;

namespace {

const QString verdictText = QStringLiteral("verdict");
const QString reasonText = QStringLiteral("reason");
const QString detailText = QStringLiteral("detail");

} // namespace

/// Codes at one gate: what is answered, written down, repeated and taken back.
class ScansTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:

    void initTestCase() { m_rig = std::make_unique<CheckinRig>(); }

    void cleanupTestCase() { m_rig.reset(); }

    void init();
    void validTicketsComeIn();
    void usedTicketsSayWhereAndWhen();
    void textsThatAreNoTicket_data();
    void textsThatAreNoTicket();
    void forgedTicketsAreRefused();
    void revokedKeysAreTold();
    void strangersTicketsAreUnknown();
    void deletedTicketsAreUnknown();
    void deadTicketsAreRefused_data();
    void deadTicketsAreRefused();
    void replacedTicketsAreDead();
    void otherPerformancesAreNamed();
    void doorsHaveTimes();
    void gatesHaveSections();
    void studentsAreLookedAt();
    void exitsAreRecorded();
    void gatesMayForbidReturning();
    void chosenTicketsComeIn();
    void sameScanIsSameAnswer();
    void otherContentIsRefused_data();
    void otherContentIsRefused();
    void entriesAreTakenBack();
    void entriesAreTakenBackInTimeOnly();
    void refusalsCannotBeTakenBack();
    void outboxTellsEachScanOnce();
    void badRequestsAreRefused_data();
    void badRequestsAreRefused();
    void gateStaffOnly();

private:
    [[nodiscard]] JsonAnswer scan(const QString &code) { return m_rig->scan(*m_client, code); }

    [[nodiscard]] JsonAnswer scanAt(const QString &gate, const QString &code)
    {
        QJsonObject body = m_rig->scanOf(code);
        body.insert(QStringLiteral("gate"), gate);
        return send(body);
    }

    [[nodiscard]] JsonAnswer leave(const QString &code)
    {
        QJsonObject body = m_rig->scanOf(code);
        body.insert(QStringLiteral("direction"), QStringLiteral("exit"));
        return send(body);
    }

    [[nodiscard]] JsonAnswer send(const QJsonObject &body)
    {
        return m_client->post(m_rig->tonight("/scans"), body);
    }

    [[nodiscard]] JsonAnswer undo(const JsonAnswer &scan)
    {
        const QByteArray id = scan.text(QStringLiteral("id")).toLatin1();
        return m_client->post(m_rig->tonight("/scans/" + id + "/undo"));
    }

    QByteArray psql(const QString &sql) { return m_rig->api().psql(sql).trimmed(); }

    std::unique_ptr<CheckinRig> m_rig;
    std::unique_ptr<JsonClient> m_client;
};

void ScansTest::init()
{
    m_client = m_rig->gateStaff();
}

void ScansTest::validTicketsComeIn()
{
    const QString gate = m_rig->makeGate(QStringLiteral("North"));
    const booking::TicketId ticket = m_rig->sell({.seat = 12});
    const JsonAnswer in = scanAt(gate, m_rig->codeOf(ticket));
    QCOMPARE(in.status, 200);
    QCOMPARE(in.text(verdictText), QStringLiteral("in"));
    QCOMPARE(in.text(reasonText), QStringLiteral("admitted"));
    QCOMPARE(in.number(QStringLiteral("entry_number")), 1);
    QCOMPARE(in.text(QStringLiteral("gate_name")), QStringLiteral("North"));
    QCOMPARE(in.text(QStringLiteral("ticket.id")), QString::fromLatin1(ticket.toText()));
    QCOMPARE(in.text(QStringLiteral("ticket.place")), QStringLiteral("Stalls, row B, seat 3"));
    QCOMPARE(in.text(QStringLiteral("ticket.ticket_type")), QStringLiteral("Adult"));
    QCOMPARE(in.text(QStringLiteral("ticket.name")), QStringLiteral("Ada Lovelace"));
    QVERIFY(in.at(detailText).isUndefined());
}

void ScansTest::usedTicketsSayWhereAndWhen()
{
    const QString gate = m_rig->makeGate(QStringLiteral("North"));
    const QString code = m_rig->codeOf(m_rig->sell());
    const JsonAnswer first = scanAt(gate, code);
    const JsonAnswer second = scan(code);
    QCOMPARE(second.status, 200);
    QCOMPARE(second.text(verdictText), QStringLiteral("refused"));
    QCOMPARE(second.text(reasonText), QStringLiteral("already_inside"));
    QCOMPARE(second.text(QStringLiteral("other_entry.at")), first.text(QStringLiteral("received_at")));
    QCOMPARE(second.text(QStringLiteral("other_entry.gate")), QStringLiteral("North"));
}

void ScansTest::textsThatAreNoTicket_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("detail");
    QTest::newRow("a name") << QStringLiteral("Peter") << QStringLiteral("unreadable");
    QTest::newRow("an address") << QStringLiteral("https://example.org/?a=b") << QStringLiteral("unreadable");
    QTest::newRow("a prefix alone") << QStringLiteral("FT") << QStringLiteral("unreadable");
    QTest::newRow("binary") << QStringLiteral("binary:AAECAw==") << QStringLiteral("unreadable");
    QTest::newRow("long") << QString(600, QLatin1Char('X')) << QStringLiteral("unreadable");
    QTest::newRow("other script") << QStringLiteral("билет") << QStringLiteral("unreadable");
    checkin::TicketCode code;
    code.keyId = 77;
    const auto pair = checkin::keyPairFromSeed({1, 2, 3});
    QTest::newRow("unknown key") << QString::fromLatin1(checkin::signTicket(code, pair.secret))
                                 << QStringLiteral("unknown_key");
}

void ScansTest::textsThatAreNoTicket()
{
    QFETCH(QString, text);
    const JsonAnswer answer = scan(text);
    QCOMPARE(answer.status, 200);
    QCOMPARE(answer.text(verdictText), QStringLiteral("refused"));
    QCOMPARE(answer.text(reasonText), QStringLiteral("not_genuine"));
    QTEST(answer.text(detailText), "detail");
    QVERIFY(answer.at(QStringLiteral("ticket")).isUndefined());
    QCOMPARE(
        psql(QStringLiteral("select raw from scan where id = '%1'").arg(answer.text(QStringLiteral("id")))),
        text.toUtf8());
}

void ScansTest::forgedTicketsAreRefused()
{
    const booking::TicketId ticket = m_rig->sell();
    QVERIFY(!m_rig->codeOf(ticket).isEmpty()); // key 0 is there
    checkin::TicketCode code;
    code.performance = 7;
    code.ticket = ticket.uuid();
    const auto pair = checkin::keyPairFromSeed({9, 9, 9});
    const JsonAnswer answer = scan(QString::fromLatin1(checkin::signTicket(code, pair.secret)));
    QCOMPARE(answer.text(reasonText), QStringLiteral("not_genuine"));
    QCOMPARE(answer.text(detailText), QStringLiteral("forged"));
    QVERIFY(answer.at(QStringLiteral("ticket")).isUndefined());
    QCOMPARE(scan(m_rig->codeOf(ticket)).text(verdictText), QStringLiteral("in"));
}

void ScansTest::revokedKeysAreTold()
{
    const booking::TicketId ticket = m_rig->sell();
    const QString old = m_rig->codeOf(ticket);
    JsonClient owner(m_rig->api().port());
    owner.setAuthorization(m_rig->house.as(accounts::Role::Owner));
    const QByteArray key = psql(QStringLiteral("select max(id) from signing_key"));
    QCOMPARE(owner.post(m_rig->house.path("/ticket-keys/" + key + "/revoke")).status, 200);
    const JsonAnswer answer = scan(old);
    QCOMPARE(answer.text(reasonText), QStringLiteral("not_genuine"));
    QCOMPARE(answer.text(detailText), QStringLiteral("revoked_key"));
    QCOMPARE(scan(m_rig->codeOf(ticket)).text(verdictText), QStringLiteral("in"));
}

void ScansTest::strangersTicketsAreUnknown()
{
    QJsonObject body = m_rig->scanOf(QString());
    body.remove(QStringLiteral("code"));
    const booking::TicketId theirs = m_rig->sell({.performance = 9, .seat = 1});
    body.insert(QStringLiteral("ticket"), QString::fromLatin1(theirs.toText()));
    const JsonAnswer answer = send(body);
    QCOMPARE(answer.text(verdictText), QStringLiteral("refused"));
    QCOMPARE(answer.text(reasonText), QStringLiteral("unknown_ticket"));
    QVERIFY(answer.at(QStringLiteral("ticket")).isUndefined());
}

void ScansTest::deletedTicketsAreUnknown()
{
    const booking::TicketId ticket = m_rig->sell();
    const QString code = m_rig->codeOf(ticket);
    psql(QStringLiteral("delete from ticket where id = '%1'").arg(QString::fromLatin1(ticket.toText())));
    QCOMPARE(scan(code).text(reasonText), QStringLiteral("unknown_ticket"));
}

void ScansTest::deadTicketsAreRefused_data()
{
    QTest::addColumn<QString>("state");
    QTest::addColumn<QString>("reason");
    QTest::newRow("cancelled") << QStringLiteral("cancelled") << QStringLiteral("cancelled");
    QTest::newRow("refunded") << QStringLiteral("refunded") << QStringLiteral("cancelled");
    QTest::newRow("blocked") << QStringLiteral("blocked") << QStringLiteral("blocked");
    QTest::newRow("reserved") << QStringLiteral("reserved") << QStringLiteral("unpaid");
}

void ScansTest::deadTicketsAreRefused()
{
    QFETCH(QString, state);
    const booking::TicketId ticket = m_rig->sell();
    const QString code = m_rig->codeOf(ticket);
    psql(QStringLiteral("update ticket set state = '%1' where id = '%2'")
             .arg(state, QString::fromLatin1(ticket.toText())));
    const JsonAnswer answer = scan(code);
    QCOMPARE(answer.text(verdictText), QStringLiteral("refused"));
    QTEST(answer.text(reasonText), "reason");
    QCOMPARE(answer.text(QStringLiteral("ticket.place")), QStringLiteral("Standing"));
}

void ScansTest::replacedTicketsAreDead()
{
    const booking::TicketId ticket = m_rig->sell();
    const QString old = m_rig->codeOf(ticket);
    JsonClient clerk(m_rig->api().port());
    clerk.setAuthorization(m_rig->house.as(accounts::Role::BoxOffice));
    QCOMPARE(clerk
                 .post(m_rig->house.path("/tickets/" + ticket.toText() + "/reissue"),
                       {{QStringLiteral("id"), m_rig->house.newId()}})
                 .status,
             200);
    QCOMPARE(scan(old).text(reasonText), QStringLiteral("superseded"));
    QCOMPARE(scan(m_rig->codeOf(ticket)).text(verdictText), QStringLiteral("in"));
    QCOMPARE(scan(old).text(reasonText), QStringLiteral("superseded"));
}

void ScansTest::otherPerformancesAreNamed()
{
    const booking::TicketId ticket = m_rig->sell({.performance = 8, .seat = 4});
    const JsonAnswer answer = scan(m_rig->codeOf(ticket));
    QCOMPARE(answer.text(reasonText), QStringLiteral("wrong_performance"));
    QCOMPARE(answer.text(QStringLiteral("other_performance.id")),
             QString::fromLatin1(m_rig->house.tomorrow.toText()));
    QCOMPARE(answer.text(QStringLiteral("other_performance.title")), QStringLiteral("The Tempest"));
}

void ScansTest::doorsHaveTimes()
{
    const QString code = m_rig->codeOf(m_rig->sell());
    m_rig->house.clock.advance(-std::chrono::hours{2});
    const JsonAnswer early = scan(code);
    m_rig->house.clock.advance(std::chrono::hours{8});
    const JsonAnswer late = scan(code);
    m_rig->house.clock.advance(-std::chrono::hours{6});
    QCOMPARE(early.text(reasonText), QStringLiteral("too_early"));
    QCOMPARE(late.text(reasonText), QStringLiteral("too_late"));
    QCOMPARE(scan(code).text(verdictText), QStringLiteral("in"));
}

void ScansTest::gatesHaveSections()
{
    const QString balcony = m_rig->makeGate(QStringLiteral("Up"), {QStringLiteral("Balcony")});
    const QString standing = m_rig->makeGate(QStringLiteral("Floor"), {QStringLiteral("Standing")});
    const QString stalls = m_rig->codeOf(m_rig->sell({.seat = 1}));
    QCOMPARE(scanAt(balcony, stalls).text(reasonText), QStringLiteral("wrong_gate"));
    QCOMPARE(scanAt(balcony, m_rig->codeOf(m_rig->sell({.seat = 25}))).text(verdictText),
             QStringLiteral("in"));
    QCOMPARE(scanAt(standing, m_rig->codeOf(m_rig->sell())).text(verdictText), QStringLiteral("in"));
    QCOMPARE(scan(stalls).text(verdictText), QStringLiteral("in"));
}

void ScansTest::studentsAreLookedAt()
{
    const QString code = m_rig->codeOf(m_rig->sell({.isStudent = true}));
    const JsonAnswer first = scan(code);
    QCOMPARE(first.text(verdictText), QStringLiteral("check_first"));
    QCOMPARE(first.text(QStringLiteral("check_first")), QStringLiteral("Student card"));
    QVERIFY(first.at(QStringLiteral("entry_number")).isUndefined());
    QJsonObject looked = m_rig->scanOf(code);
    looked.insert(QStringLiteral("checked"), true);
    const JsonAnswer in = send(looked);
    QCOMPARE(in.text(verdictText), QStringLiteral("in"));
    QCOMPARE(in.number(QStringLiteral("entry_number")), 1);
    QCOMPARE(scan(code).text(reasonText), QStringLiteral("already_inside"));
}

void ScansTest::exitsAreRecorded()
{
    const QString code = m_rig->codeOf(m_rig->sell());
    QCOMPARE(leave(code).text(reasonText), QStringLiteral("left_house"));
    QCOMPARE(scan(code).text(verdictText), QStringLiteral("in"));
    QCOMPARE(leave(code).text(verdictText), QStringLiteral("out"));
    const JsonAnswer back = scan(code);
    QCOMPARE(back.text(verdictText), QStringLiteral("in"));
    QCOMPARE(back.number(QStringLiteral("entry_number")), 2);
    QCOMPARE(scan(code).text(reasonText), QStringLiteral("already_inside"));
}

void ScansTest::gatesMayForbidReturning()
{
    const QString gate = m_rig->makeGate(QStringLiteral("Strict"), {}, false);
    const QString code = m_rig->codeOf(m_rig->sell());
    QCOMPARE(scanAt(gate, code).text(verdictText), QStringLiteral("in"));
    QCOMPARE(leave(code).text(verdictText), QStringLiteral("out"));
    QCOMPARE(scanAt(gate, code).text(reasonText), QStringLiteral("already_inside"));
}

void ScansTest::chosenTicketsComeIn()
{
    const booking::TicketId ticket = m_rig->sell();
    QJsonObject body = m_rig->scanOf(QString());
    body.remove(QStringLiteral("code"));
    body.insert(QStringLiteral("ticket"), QString::fromLatin1(ticket.toText()));
    const JsonAnswer in = send(body);
    QCOMPARE(in.text(verdictText), QStringLiteral("in"));
    QCOMPARE(send(body).body, in.body);
    body.insert(QStringLiteral("ticket"), QString::fromLatin1(m_rig->sell().toText()));
    QCOMPARE(send(body).code(), QStringLiteral("id_taken"));
    QCOMPARE(scan(m_rig->codeOf(ticket)).text(reasonText), QStringLiteral("already_inside"));
}

void ScansTest::sameScanIsSameAnswer()
{
    const QString code = m_rig->codeOf(m_rig->sell());
    const QJsonObject first = m_rig->scanOf(code);
    const JsonAnswer in = send(first);
    QCOMPARE(in.text(verdictText), QStringLiteral("in"));
    QCOMPARE(send(first).body, in.body);
    const QJsonObject second = m_rig->scanOf(code);
    const JsonAnswer refused = send(second);
    QCOMPARE(refused.text(reasonText), QStringLiteral("already_inside"));
    QCOMPARE(undo(in).status, 200);
    QCOMPARE(send(second).body, refused.body); // what was true then
}

void ScansTest::otherContentIsRefused_data()
{
    QTest::addColumn<QString>("key");
    QTest::addColumn<QJsonValue>("value");
    QTest::newRow("code") << QStringLiteral("code") << QJsonValue(QStringLiteral("Peter"));
    QTest::newRow("device") << QStringLiteral("device") << QJsonValue(QStringLiteral("scanner-2"));
    QTest::newRow("direction") << QStringLiteral("direction") << QJsonValue(QStringLiteral("exit"));
    QTest::newRow("checked") << QStringLiteral("checked") << QJsonValue(true);
    QTest::newRow("time") << QStringLiteral("scanned_at")
                          << QJsonValue(QStringLiteral("2026-01-01T00:00:00Z"));
}

void ScansTest::otherContentIsRefused()
{
    QFETCH(QString, key);
    QFETCH(QJsonValue, value);
    QJsonObject body = m_rig->scanOf(m_rig->codeOf(m_rig->sell()));
    QCOMPARE(send(body).text(verdictText), QStringLiteral("in"));
    body.insert(key, value);
    const JsonAnswer answer = send(body);
    QCOMPARE(answer.status, 409);
    QCOMPARE(answer.code(), QStringLiteral("id_taken"));
}

void ScansTest::entriesAreTakenBack()
{
    const QString code = m_rig->codeOf(m_rig->sell());
    const JsonAnswer in = scan(code);
    const JsonAnswer undone = undo(in);
    QCOMPARE(undone.status, 200);
    QVERIFY(undone.at(QStringLiteral("undone_at")).isString());
    QCOMPARE(undo(in).body, undone.body);
    const JsonAnswer again = scan(code);
    QCOMPARE(again.text(verdictText), QStringLiteral("in"));
    QCOMPARE(again.number(QStringLiteral("entry_number")), 2);
    QCOMPARE(scan(code).text(QStringLiteral("other_entry.at")), again.text(QStringLiteral("received_at")));
}

void ScansTest::entriesAreTakenBackInTimeOnly()
{
    const QString code = m_rig->codeOf(m_rig->sell());
    const JsonAnswer in = scan(code);
    const JsonAnswer other = scan(m_rig->codeOf(m_rig->sell()));
    m_rig->house.clock.advance(std::chrono::minutes{14});
    QCOMPARE(undo(other).status, 200);
    m_rig->house.clock.advance(std::chrono::minutes{2});
    const JsonAnswer late = undo(in);
    QCOMPARE(undo(other).status, 200); // a repeat is no new undoing
    m_rig->house.clock.advance(-std::chrono::minutes{16});
    QCOMPARE(late.status, 409);
    QCOMPARE(late.code(), QStringLiteral("nothing_to_undo"));
    QCOMPARE(scan(code).text(reasonText), QStringLiteral("already_inside"));
}

void ScansTest::refusalsCannotBeTakenBack()
{
    QCOMPARE(undo(scan(QStringLiteral("Peter"))).code(), QStringLiteral("nothing_to_undo"));
    const QByteArray nothing = m_rig->house.newId().toLatin1();
    QCOMPARE(m_client->post(m_rig->tonight("/scans/" + nothing + "/undo")).status, 404);
    const JsonAnswer in = scan(m_rig->codeOf(m_rig->sell()));
    const QByteArray tomorrow = "/performances/" + m_rig->house.tomorrow.toText() + "/scans/"
                                + in.text(QStringLiteral("id")).toLatin1() + "/undo";
    QCOMPARE(m_client->post(m_rig->house.path(tomorrow)).status, 404);
}

void ScansTest::outboxTellsEachScanOnce()
{
    const QString code = m_rig->codeOf(m_rig->sell());
    psql(QStringLiteral("delete from outbox"));
    const int before = m_rig->publisher.filled();
    const QJsonObject body = m_rig->scanOf(code);
    const JsonAnswer in = send(body);
    QCOMPARE(send(body).body, in.body);
    QCOMPARE(scan(code).text(reasonText), QStringLiteral("already_inside"));
    QCOMPARE(undo(in).status, 200);
    QCOMPARE(undo(in).status, 200);
    QCOMPARE(psql(QStringLiteral("select string_agg(payload->>'verdict', ' ' order by id) from outbox "
                                 "where topic = 'scan'")),
             QByteArray("in refused undone"));
    QCOMPARE(psql(QStringLiteral(
                      "select count(*) from outbox where payload->>'scan' = '%1' and "
                      "payload->>'performance' = '7' and payload::jsonb ? 'at' and payload::jsonb ? 'gate'")
                      .arg(in.text(QStringLiteral("id")))),
             QByteArray("2"));
    QVERIFY(m_rig->publisher.filled() >= before + 3);
}

void ScansTest::badRequestsAreRefused_data()
{
    QTest::addColumn<QString>("key");
    QTest::addColumn<QJsonValue>("value");
    QTest::newRow("no id") << QStringLiteral("id") << QJsonValue(QJsonValue::Undefined);
    QTest::newRow("no code") << QStringLiteral("code") << QJsonValue(QJsonValue::Undefined);
    QTest::newRow("long code") << QStringLiteral("code") << QJsonValue(QString(601, QLatin1Char('X')));
    QTest::newRow("control bytes") << QStringLiteral("code") << QJsonValue(QStringLiteral("a\x01"));
    QTest::newRow("gate") << QStringLiteral("gate")
                          << QJsonValue(QStringLiteral("00000000-0000-7000-8000-000000000001"));
    QTest::newRow("direction") << QStringLiteral("direction") << QJsonValue(QStringLiteral("sideways"));
    QTest::newRow("no time") << QStringLiteral("scanned_at") << QJsonValue(QJsonValue::Undefined);
    QTest::newRow("1999") << QStringLiteral("scanned_at")
                          << QJsonValue(QStringLiteral("1999-12-31T23:59:59Z"));
    QTest::newRow("2200") << QStringLiteral("scanned_at")
                          << QJsonValue(QStringLiteral("2200-01-01T00:00:00Z"));
    QTest::newRow("unknown") << QStringLiteral("force") << QJsonValue(true);
}

void ScansTest::badRequestsAreRefused()
{
    QFETCH(QString, key);
    QFETCH(QJsonValue, value);
    QJsonObject body = m_rig->scanOf(QStringLiteral("Peter"));
    if (value.isUndefined())
        body.remove(key);
    else
        body.insert(key, value);
    const QByteArray before = psql(QStringLiteral("select count(*) from scan"));
    const JsonAnswer answer = send(body);
    QCOMPARE(answer.status, 400);
    QCOMPARE(answer.field(), key);
    QCOMPARE(psql(QStringLiteral("select count(*) from scan")), before);
}

void ScansTest::gateStaffOnly()
{
    const QJsonObject body = m_rig->scanOf(QStringLiteral("Peter"));
    m_client->setAuthorization(m_rig->house.as(accounts::Role::Viewer));
    QCOMPARE(send(body).status, 403);
    m_client->setAuthorization(actingAs(m_rig->house.buyer));
    QCOMPARE(send(body).status, 404);
    m_client->setAuthorization(actingAs(m_rig->house.clerk, m_rig->house.other, accounts::Role::Owner));
    const QByteArray mine = "/performances/" + m_rig->house.tonight.toText() + "/scans";
    QCOMPARE(m_client->post(m_rig->house.strangersPath(mine), body).status, 404);
    QCOMPARE(m_client->get(m_rig->house.strangersPath(mine)).status, 404);
}

QTEST_GUILESS_MAIN(ScansTest)

#include "tst_scans.moc"
