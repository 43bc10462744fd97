// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/checkin/houseservice.h"
#include "tests/server/checkin/checkinrig.h"

#include <QTest>
#include <QUrl>

using namespace foyer;
using namespace foyer::test;

namespace {

const QString itemsText = QStringLiteral("items");

} // namespace

/// What gates look up: how the house fills, tickets by name, code or seat, the latest scans.
class AdmissionTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:

    void initTestCase() { m_rig = std::make_unique<CheckinRig>(); }

    void cleanupTestCase() { m_rig.reset(); }

    void init();
    void housesAreCounted();
    void ticketsAreFound_data();
    void ticketsAreFound();
    void foundTicketsSayWhereTheyAre();
    void manyHitsAreCut();
    void textsMeanSeats_data();
    void textsMeanSeats();
    void queriesAreBounded_data();
    void queriesAreBounded();
    void scansAreListedInPages();
    void othersHousesStayShut();

private:
    [[nodiscard]] JsonAnswer count() { return m_client->get(m_rig->tonight("/admission")); }

    [[nodiscard]] JsonAnswer search(const QString &text)
    {
        return m_client->get(m_rig->tonight("/admission/tickets?q=" + QUrl::toPercentEncoding(text)));
    }

    [[nodiscard]] JsonAnswer scan(const QString &code, const QString &gate = {}, bool isExit = false)
    {
        QJsonObject body = m_rig->scanOf(code);
        if (!gate.isEmpty())
            body.insert(QStringLiteral("gate"), gate);
        if (isExit)
            body.insert(QStringLiteral("direction"), QStringLiteral("exit"));
        return m_client->post(m_rig->tonight("/scans"), body);
    }

    std::unique_ptr<CheckinRig> m_rig;
    std::unique_ptr<JsonClient> m_client;
};

void AdmissionTest::init()
{
    m_client = m_rig->gateStaff();
    m_rig->api().psql(QStringLiteral("truncate ticket, orders, scan, scan_undo cascade"));
}

void AdmissionTest::housesAreCounted()
{
    const QString north = m_rig->makeGate(QStringLiteral("North"));
    const QString south = m_rig->makeGate(QStringLiteral("South"));
    QStringList codes;
    for (qint32 seat = 0; seat < 5; ++seat)
        codes.append(m_rig->codeOf(m_rig->sell({.seat = seat})));
    static_cast<void>(m_rig->sell({.state = QStringLiteral("refunded")}));
    static_cast<void>(m_rig->sell({.performance = 8, .seat = 1}));
    for (const QString &code : codes.first(3))
        QCOMPARE(scan(code, north).text(QStringLiteral("verdict")), QStringLiteral("in"));
    const JsonAnswer mistaken = scan(codes[3], south);
    QCOMPARE(scan(codes[0], south).text(QStringLiteral("reason")), QStringLiteral("already_inside"));
    QCOMPARE(scan(codes[1], south, true).text(QStringLiteral("verdict")), QStringLiteral("out"));
    QCOMPARE(scan(QStringLiteral("Peter")).text(QStringLiteral("verdict")), QStringLiteral("refused"));
    const QByteArray id = mistaken.text(QStringLiteral("id")).toLatin1();
    QCOMPARE(m_client->post(m_rig->tonight("/scans/" + id + "/undo")).status, 200);
    const JsonAnswer house = count();
    QCOMPARE(house.status, 200);
    QCOMPARE(house.number(QStringLiteral("expected")), 5);
    QCOMPARE(house.number(QStringLiteral("inside")), 2);
    QCOMPARE(house.number(QStringLiteral("entries")), 3);
    QCOMPARE(house.number(QStringLiteral("exits")), 1);
    QCOMPARE(house.number(QStringLiteral("refusals")), 2);
    QCOMPARE(house.text(QStringLiteral("gates[1].name")), QStringLiteral("North"));
    QCOMPARE(house.number(QStringLiteral("gates[1].entries")), 3);
    QCOMPARE(house.number(QStringLiteral("gates[2].refusals")), 1);
    QVERIFY(house.at(QStringLiteral("gates[0].gate")).isUndefined());
}

void AdmissionTest::ticketsAreFound_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<int>("hits");
    QTest::newRow("first name") << QStringLiteral("ada") << 2;
    QTest::newRow("last name") << QStringLiteral("LOVE") << 2;
    QTest::newRow("both") << QStringLiteral("Ada Lovelace") << 2;
    QTest::newRow("the other way round") << QStringLiteral("lovelace ada") << 2;
    QTest::newRow("holder") << QStringLiteral("bob") << 1;
    QTest::newRow("apostrophe") << QStringLiteral("O'Hara") << 1;
    QTest::newRow("percent") << QStringLiteral("%%") << 0;
    QTest::newRow("underscore and percent") << QStringLiteral("_%") << 1;
    QTest::newRow("seat") << QStringLiteral("B 3") << 1;
    QTest::newRow("seat in one word") << QStringLiteral("b3") << 1;
    QTest::newRow("seat in full") << QStringLiteral("Stalls, row B, seat 3") << 1;
    QTest::newRow("seat of another section") << QStringLiteral("Balcony B 3") << 0;
    QTest::newRow("nobody") << QStringLiteral("Zebedee") << 0;
    QTest::newRow("quotes") << QStringLiteral("'; drop table ticket; --") << 0;
}

void AdmissionTest::ticketsAreFound()
{
    QFETCH(QString, text);
    static_cast<void>(m_rig->sell({.seat = 12}));
    static_cast<void>(m_rig->sell());
    static_cast<void>(m_rig->sell({.holder = m_rig->house.friendOfBuyer}));
    static_cast<void>(m_rig->sell({.performance = 8, .seat = 12}));
    const JsonAnswer found = search(text);
    QCOMPARE(found.status, 200);
    QTEST(int(found.at(itemsText).toArray().size()), "hits");
}

void AdmissionTest::foundTicketsSayWhereTheyAre()
{
    const booking::TicketId ticket = m_rig->sell({.seat = 12});
    QCOMPARE(scan(m_rig->codeOf(ticket)).text(QStringLiteral("verdict")), QStringLiteral("in"));
    const JsonAnswer byName = search(QStringLiteral("ada"));
    QCOMPARE(byName.text(QStringLiteral("items[0].id")), QString::fromLatin1(ticket.toText()));
    QCOMPARE(byName.text(QStringLiteral("items[0].name")), QStringLiteral("Ada Lovelace"));
    QCOMPARE(byName.text(QStringLiteral("items[0].place")), QStringLiteral("Stalls, row B, seat 3"));
    QCOMPARE(byName.number(QStringLiteral("items[0].entries")), 1);
    QVERIFY(byName.at(QStringLiteral("items[0].inside")).toBool());
    const QString code = byName.text(QStringLiteral("items[0].order_code"));
    QCOMPARE(search(code).body, byName.body);
    QCOMPARE(search(code.toLower()).body, byName.body);
}

void AdmissionTest::manyHitsAreCut()
{
    const booking::TicketId ticket = m_rig->sell();
    const QString copy =
        QStringLiteral("insert into ticket (id, order_id, line, performance) select gen_random_uuid(), "
                       "order_id, line, performance from ticket, generate_series(1, 60) "
                       "where id = '%1'");
    m_rig->api().psql(copy.arg(QString::fromLatin1(ticket.toText())));
    const JsonAnswer found = search(QStringLiteral("ada"));
    QCOMPARE(found.at(itemsText).toArray().size(), 50);
    QVERIFY(found.at(QStringLiteral("more")).toBool());
}

void AdmissionTest::textsMeanSeats_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<int>("seats");
    QTest::newRow("row and number") << QStringLiteral("a 1") << 1;
    QTest::newRow("one word") << QStringLiteral("A10") << 1;
    QTest::newRow("a prefix of a number") << QStringLiteral("A1") << 1;
    QTest::newRow("row alone") << QStringLiteral("A") << 0;
    QTest::newRow("number alone") << QStringLiteral("1") << 0;
    QTest::newRow("no such number") << QStringLiteral("A 11") << 0;
    QTest::newRow("punctuation alone") << QStringLiteral("---") << 0;
    QTest::newRow("the word row alone") << QStringLiteral("row seat") << 0;
    QTest::newRow("section") << QStringLiteral("balc d 10") << 1;
}

void AdmissionTest::textsMeanSeats()
{
    QFETCH(QString, text);
    Task<Result<booking::SaleSheetPtr>> asked = m_rig->house.sheets.byNumber(7);
    const Result<booking::SaleSheetPtr> sheet = QCoro::waitFor(std::move(asked));
    QTEST(int(checkin::queryOf(text, **sheet).seats.size()), "seats");
}

void AdmissionTest::queriesAreBounded_data()
{
    QTest::addColumn<QByteArray>("query");
    QTest::newRow("none") << QByteArray();
    QTest::newRow("empty") << QByteArray("?q=");
    QTest::newRow("one character") << QByteArray("?q=a");
    QTest::newRow("spaces") << QByteArray("?q=%20%20%20%20");
    QTest::newRow("long") << "?q=" + QByteArray(101, 'a');
}

void AdmissionTest::queriesAreBounded()
{
    QFETCH(QByteArray, query);
    const JsonAnswer answer = m_client->get(m_rig->tonight("/admission/tickets" + query));
    QCOMPARE(answer.status, 400);
    QCOMPARE(answer.field(), QStringLiteral("q"));
}

void AdmissionTest::scansAreListedInPages()
{
    QStringList made;
    for (int i = 0; i < 5; ++i) {
        const QString code = i % 2 == 0 ? QStringLiteral("Peter %1").arg(i) : m_rig->codeOf(m_rig->sell());
        made.prepend(scan(code).text(QStringLiteral("id")));
    }
    QStringList listed;
    QString next;
    do {
        const QByteArray query = next.isEmpty() ? QByteArray() : "&after=" + next.toLatin1();
        const JsonAnswer page = m_client->get(m_rig->tonight("/scans?limit=2" + query));
        QCOMPARE(page.status, 200);
        for (const QJsonValue item : page.at(itemsText).toArray())
            listed.append(item[QStringLiteral("id")].toString());
        next = page.text(QStringLiteral("next"));
    } while (!next.isEmpty());
    QCOMPARE(listed, made);
    const JsonAnswer refused = m_client->get(m_rig->tonight("/scans?verdict=refused"));
    QCOMPARE(refused.at(itemsText).toArray().size(), 3);
    QCOMPARE(m_client->get(m_rig->tonight("/scans?verdict=in")).field(), QStringLiteral("verdict"));
    QCOMPARE(m_client->get(m_rig->tonight("/scans?limit=201")).field(), QStringLiteral("limit"));
}

void AdmissionTest::othersHousesStayShut()
{
    static_cast<void>(m_rig->sell());
    m_client->setAuthorization(actingAs(m_rig->house.clerk, m_rig->house.other, accounts::Role::Owner));
    const QByteArray mine = "/performances/" + m_rig->house.tonight.toText() + "/admission";
    QCOMPARE(m_client->get(m_rig->house.strangersPath(mine)).status, 404);
    QCOMPARE(m_client->get(m_rig->house.strangersPath(mine + "/tickets?q=ada")).status, 404);
    QCOMPARE(search(QStringLiteral("ada")).status, 404);
    m_client->setAuthorization(m_rig->house.as(accounts::Role::Viewer));
    QCOMPARE(count().status, 403);
}

QTEST_GUILESS_MAIN(AdmissionTest)

#include "tst_admission.moc"
