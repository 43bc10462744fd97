// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/journeys/requestbody.h"
#include "tests/journeys/till.h"

#include <QTest>

using namespace foyer::test;

/// The doors are open: everybody who paid gets in, once; everybody else hears why not; and what the screens
/// show afterwards is what happened.
class GateJourneyTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void cleanupTestCase();

    void ticketsAreShownAndPrinted();
    void everybodyGetsInOnce();
    void forgedCodesAreRefused();
    void refundedTicketIsRefused();
    void lostTicketIsReplaced();
    void otherPerformanceIsNamed();
    void entryIsTakenBack();
    void countersAndFiguresAgree();
    void lawsHold();
    void doubleEntryIsFound();

private:
    [[nodiscard]] int verify(QByteArray &said)
    {
        return m_stage->command({QStringLiteral("verify"), QStringLiteral("--attach"), m_stage->data()},
                                &said);
    }

    [[nodiscard]] QByteArray codeOf(const QByteArray &ticket)
    {
        return must(200, m_owner->client.get(m_owner->staff("/tickets/" + ticket + "/code"))).body.trimmed();
    }

    [[nodiscard]] QList<QByteArray> sellAt(const Date &date, const QByteArray &wish);
    [[nodiscard]] JsonAnswer scan(const QByteArray &code, bool isChecked = false);

    [[nodiscard]] QByteArray verdictOf(const JsonAnswer &scan) const
    {
        return (scan.text(QStringLiteral("verdict")) + u' ' + scan.text(QStringLiteral("reason"))).toUtf8();
    }

    std::unique_ptr<Stage> m_stage;
    PersonPtr m_owner;
    PersonPtr m_gateStaff;
    Show m_show;
    QByteArray m_gate;
    QByteArray m_order;
    QList<QByteArray> m_tickets;
    int m_entries = 0;
};

void GateJourneyTest::initTestCase()
{
    m_stage = std::make_unique<Stage>(QStringLiteral(FOYER_SERVER));
    m_owner = m_stage->owner();
    m_show = putOnSale(*m_stage, *m_owner, *m_owner);
    m_gateStaff = m_stage->member(*m_owner, "gate");
    m_gate = m_stage->id();
    must(201, m_owner->client.post(m_owner->staff("/gates"),
                                   body(R"({"id":"%1","venue":"%2","name":"North"})", m_gate, m_show.venue)));
    m_tickets = sellAt(m_show.tonight, R"("best":{"seats":4},"places":[{"pool":")" + m_show.tonight.pool
                                           + R"(","places":2}])");
    QCOMPARE(m_tickets.size(), 6);
}

void GateJourneyTest::cleanupTestCase()
{
    QVERIFY2(m_stage->recorder().findings().isEmpty(),
             qPrintable(m_stage->recorder().findings().join(u'\n')));
}

QList<QByteArray> GateJourneyTest::sellAt(const Date &date, const QByteArray &wish)
{
    const JsonAnswer held = must(201, holdAtTheTill(*m_stage, *m_owner, date, wish));
    const JsonAnswer order = must(201, sell(*m_stage, *m_owner, held, "cash"));
    m_order = idOf(order);
    QList<QByteArray> tickets;
    for (const QJsonValue line : order.at(QStringLiteral("lines")).toArray())
        tickets.append(line[u"ticket"].toString().toLatin1());
    return tickets;
}

JsonAnswer GateJourneyTest::scan(const QByteArray &code, bool isChecked)
{
    const QByteArray path = m_gateStaff->staff("/performances/" + m_show.tonight.id + "/scans");
    const QJsonObject content =
        body(R"({"id":"%1","code":"%2","gate":"%3","device":"handheld 1","scanned_at":"%4","checked":%5})",
             m_stage->id(), code, m_gate, inMinutes(0), QByteArray(isChecked ? "true" : "false"));
    JsonAnswer answer = must(200, m_gateStaff->client.post(path, content));
    m_entries += answer.text(QStringLiteral("verdict")) == u"in" ? 1 : 0;
    return answer;
}

void GateJourneyTest::ticketsAreShownAndPrinted()
{
    const JsonAnswer listed =
        must(200, m_owner->client.get(m_owner->staff("/orders/" + m_order + "/tickets")));
    QCOMPARE(listed.at(QStringLiteral("items")).toArray().size(), 6);
    const JsonAnswer picture =
        must(200, m_owner->client.get(m_owner->staff("/tickets/" + m_tickets[0] + "/qr.png")));
    QVERIFY(picture.body.startsWith("\x89PNG"));
    const JsonAnswer printed =
        must(200, m_owner->client.post(m_owner->staff("/tickets/" + m_tickets[0] + "/print"),
                                       body(R"({"id":"%1"})", m_stage->id())));
    QCOMPARE(printed.number(QStringLiteral("printed")), qint64(1));
}

void GateJourneyTest::everybodyGetsInOnce()
{
    for (const QByteArray &ticket : m_tickets.first(4))
        QCOMPARE(verdictOf(scan(codeOf(ticket))).left(3), QByteArray("in "));
    const JsonAnswer again = scan(codeOf(m_tickets[0]));
    QCOMPARE(verdictOf(again), QByteArray("refused already_inside"));
    QCOMPARE(again.text(QStringLiteral("other_entry.gate")), QStringLiteral("North"));
    QVERIFY(!again.text(QStringLiteral("other_entry.at")).isEmpty());
}

void GateJourneyTest::forgedCodesAreRefused()
{
    QByteArray forged = codeOf(m_tickets[4]);
    forged[forged.size() - 5] = forged[forged.size() - 5] == 'A' ? 'B' : 'A';
    QCOMPARE(verdictOf(scan(forged)).left(8), QByteArray("refused "));
    QCOMPARE(verdictOf(scan("hello")), QByteArray("refused not_genuine"));
}

void GateJourneyTest::refundedTicketIsRefused()
{
    const QByteArray code = codeOf(m_tickets[4]);
    const JsonAnswer order = must(200, m_owner->client.get(m_owner->staff("/orders/" + m_order)));
    QByteArray line;
    for (const QJsonValue entry : order.at(QStringLiteral("lines")).toArray()) {
        if (entry[u"ticket"].toString().toLatin1() == m_tickets[4])
            line = QByteArray::number(entry[u"line"].toInteger());
    }
    must(201, m_owner->client.post(m_owner->staff("/orders/" + m_order + "/refunds"),
                                   body(R"({"id":"%1","lines":[{"line":%2}]})", m_stage->id(), line)));
    QCOMPARE(verdictOf(scan(code)), QByteArray("refused cancelled"));
}

void GateJourneyTest::lostTicketIsReplaced()
{
    const QByteArray lost = codeOf(m_tickets[5]);
    must(200, m_owner->client.post(m_owner->staff("/tickets/" + m_tickets[5] + "/reissue"),
                                   body(R"({"id":"%1"})", m_stage->id())));
    const QByteArray fresh = codeOf(m_tickets[5]);
    QVERIFY(fresh != lost);
    QCOMPARE(verdictOf(scan(lost)).left(8), QByteArray("refused "));
    QCOMPARE(verdictOf(scan(fresh)).left(3), QByteArray("in "));
}

void GateJourneyTest::otherPerformanceIsNamed()
{
    const QList<QByteArray> later = sellAt(m_show.thisWeek, R"("best":{"seats":1})");
    const JsonAnswer answer = scan(codeOf(later.first()));
    QCOMPARE(answer.text(QStringLiteral("verdict")), QStringLiteral("refused"));
    QCOMPARE(answer.text(QStringLiteral("other_performance.id")).toLatin1(), m_show.thisWeek.id);
}

void GateJourneyTest::entryIsTakenBack()
{
    const QList<QByteArray> tickets = sellAt(m_show.tonight, R"("best":{"seats":1})");
    const JsonAnswer first = scan(codeOf(tickets.first()));
    must(200, m_gateStaff->client.post(m_gateStaff->staff("/performances/" + m_show.tonight.id + "/scans/"
                                                          + idOf(first) + "/undo"),
                                       body(R"({"reason":"wrong door"})")));
    --m_entries;
    QCOMPARE(verdictOf(scan(codeOf(tickets.first()))).left(3), QByteArray("in "));
}

void GateJourneyTest::countersAndFiguresAgree()
{
    const JsonAnswer counted = must(200, m_gateStaff->client.get(m_gateStaff->staff(
                                             "/performances/" + m_show.tonight.id + "/admission")));
    QCOMPARE(counted.number(QStringLiteral("inside")), qint64(m_entries));
    const auto inside = [this] {
        return must(200, m_owner->client.get(m_owner->staff("/figures?performance=" + m_show.tonight.id)))
            .number(QStringLiteral("inside"));
    };
    QTRY_COMPARE_WITH_TIMEOUT(inside(), qint64(m_entries), 20'000);
}

void GateJourneyTest::lawsHold()
{
    QByteArray said;
    const int status = verify(said);
    QVERIFY2(status == 0, said.constData());
}

// As if two gates had let the same ticket in, with nothing in the database to keep them from it.
void GateJourneyTest::doubleEntryIsFound()
{
    const QByteArray ticket = m_stage->psql("select ticket_id from scan where entry_number = 1 limit 1");
    static_cast<void>(m_stage->psql("alter table scan drop constraint scan_ticket_id_entry_number_key"));
    static_cast<void>(m_stage->psql(
        "insert into scan (id, performance, ticket_id, verdict, reason, entry_number, scanned_at) "
        "select gen_random_uuid(), performance, ticket_id, verdict, reason, entry_number, scanned_at "
        "from scan where entry_number = 1 and ticket_id = '"
        + ticket + '\''));
    QByteArray said;
    QVERIFY(verify(said) != 0);
    QVERIFY2(said.contains("law 4: entered_twice: " + ticket + "/1"), said.constData());
}

QTEST_GUILESS_MAIN(GateJourneyTest)
#include "tst_journey_gate.moc"
