// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/seating/pretix.h"
#include "tests/server/seating/seatingrig.h"
#include "tests/support/testdata.h"

#include <atomic>
#include <QJsonDocument>
#include <QTest>
#include <thread>

using namespace foyer;
using namespace foyer::test;

namespace {

const QString seatsText = QStringLiteral("report.counts.seats");
const QByteArray fromTheFirst = "If-Match: \"1\"\r\n";

} // namespace

/// Seat maps in other formats, and halls from a few numbers.
class SeatMapFilesTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:

    void initTestCase() { m_rig = std::make_unique<SeatingRig>(); }

    void cleanupTestCase() { m_rig.reset(); }

    void init();
    void realPlansComeAndGo_data();
    void realPlansComeAndGo();
    void importsTellWhatTheyMended();
    void importsAreRefused();
    void gridsComeAndGo();
    void theatresAreMade();
    void largeHallsHoldNobodyUp();
    void generatorsAreBounded_data();
    void generatorsAreBounded();

private:
    std::unique_ptr<SeatingRig> m_rig;
    std::unique_ptr<JsonClient> m_client;
    QByteArray m_path;
};

void SeatMapFilesTest::init()
{
    m_client = std::make_unique<JsonClient>(m_rig->api().port());
    m_rig->signIn(*m_client, accounts::Role::Organizer);
    m_path = m_rig->path("/seat-maps/" + m_rig->makeMap(*m_client).toLatin1());
}

void SeatMapFilesTest::realPlansComeAndGo_data()
{
    QTest::addColumn<QString>("file");
    QTest::newRow("main hall") << QStringLiteral("plans/pretix-main-hall.en.json");
    QTest::newRow("stadium") << QStringLiteral("plans/seatmap-canvas-stadium.json");
    QTest::newRow("dance hall") << QStringLiteral("plans/ticketland-dance-hall.pretix.json");
}

void SeatMapFilesTest::realPlansComeAndGo()
{
    QFETCH(QString, file);
    const QByteArray plan = testData(file);
    const auto direct = seating::importPretix(plan);
    QVERIFY(direct.has_value());
    const JsonAnswer saved = m_client->send("POST", m_path + "/import/pretix", plan, fromTheFirst);
    QCOMPARE(saved.status, 200);
    QCOMPARE(saved.number(seatsText), qint64(seating::seatCount(direct->map)));
    const JsonAnswer exported = m_client->get(m_path + "/export/pretix?dialect=extended");
    QCOMPARE(exported.status, 200);
    const auto again = seating::importPretix(exported.body);
    QVERIFY(again.has_value());
    QCOMPARE(seating::seatCount(again->map), seating::seatCount(direct->map));
    const JsonAnswer strict = m_client->get(m_path + "/export/pretix");
    QCOMPARE(strict.status, 200);
    QVERIFY(seating::importPretix(strict.body).has_value());
    QCOMPARE(m_client->get(m_path + "/export/pretix?dialect=loose").field(), QStringLiteral("dialect"));
    QCOMPARE(m_client->get(m_path + "/export/pretix?version=x").field(), QStringLiteral("version"));
    QCOMPARE(m_client->get(m_path + "/export/pretix?version=9").status, 404);
}

void SeatMapFilesTest::importsTellWhatTheyMended()
{
    const QByteArray plan = R"({"name":"P","size":{"width":100,"height":100},"categories":[{"name":"A"}],
        "zones":[{"name":"Z","position":{"x":0,"y":0},"rows":[{"row_number":"1","position":{"x":0,"y":0},"seats":[
            {"seat_guid":"s","seat_number":"1","position":{"x":10,"y":10},"category":"A"},
            {"seat_guid":"s","seat_number":"2","position":{"x":40,"y":10},"category":"A"}]}]}]})";
    const JsonAnswer saved = m_client->send("POST", m_path + "/import/pretix", plan, fromTheFirst);
    QCOMPARE(saved.status, 200);
    QCOMPARE(saved.number(seatsText), 2);
    bool isTold = false;
    for (const QJsonValue repair : saved.at(QStringLiteral("report.repairs")).toArray()) {
        isTold = isTold
                 || (repair[QStringLiteral("kind")] == QStringLiteral("id_replaced")
                     && repair[QStringLiteral("before")] == QStringLiteral("s")
                     && repair[QStringLiteral("after")] == QStringLiteral("s~2"));
    }
    QVERIFY2(isTold, saved.body.constData());
}

void SeatMapFilesTest::importsAreRefused()
{
    QCOMPARE(m_client->send("POST", m_path + "/import/pretix", "{}", fromTheFirst).status, 400);
    QCOMPARE(m_client->send("POST", m_path + "/import/pretix?scale=0", "{}", fromTheFirst).field(),
             QStringLiteral("scale"));
    QCOMPARE(m_client->send("POST", m_path + "/import/pretix", "{\"zones\":[]}").status, 428);
    const JsonAnswer csv =
        m_client->send("POST", m_path + "/import/csv", "S:A1,what is this\r\n", fromTheFirst);
    QCOMPARE(csv.status, 400);
    QCOMPARE(csv.field(), QStringLiteral("B1"));
    QCOMPARE(m_client->get(m_path).number(QStringLiteral("map.version")), 1);
}

void SeatMapFilesTest::gridsComeAndGo()
{
    const QByteArray grid = "Stalls:A1,Stalls:A2,,Stalls:A3+\r\nStalls:B1,Stalls:B2,,Stalls:B3\r\n";
    const JsonAnswer saved = m_client->send("POST", m_path + "/import/csv", grid, fromTheFirst);
    QCOMPARE(saved.status, 200);
    QCOMPARE(saved.number(seatsText), 6);
    QCOMPARE(saved.number(QStringLiteral("report.counts.accessible")), 1);
    QCOMPARE(saved.text(QStringLiteral("map.name")), QStringLiteral("Main hall")); // a grid has no name
    const JsonAnswer exported = m_client->get(m_path + "/export/csv");
    QCOMPARE(exported.status, 200);
    QVERIFY(exported.header("Content-Type").startsWith("text/csv"));
    QVERIFY2(exported.body.contains("A3+"), exported.body.constData());
}

void SeatMapFilesTest::theatresAreMade()
{
    const QByteArray theatre = R"({"tiers":[{"name":"Stalls","rows":10,"seats":20,"seats_more":0},
                                            {"name":"Balcony","rows":5,"seats":30}]})";
    const JsonAnswer made = m_client->send("POST", m_path + "/generate/theatre", theatre, fromTheFirst);
    QCOMPARE(made.status, 200);
    QCOMPARE(made.number(seatsText), 10 * 20 + 30 + 31 + 32 + 33 + 34);
    QCOMPARE(made.number(QStringLiteral("report.errors")), 0);
    QCOMPARE(made.number(QStringLiteral("map.version")), 2);
}

// While a stadium is made, the same worker goes on answering.
void SeatMapFilesTest::largeHallsHoldNobodyUp()
{
    std::atomic<bool> isMade = false;
    JsonAnswer made;
    std::thread maker([&] {
        JsonClient client(m_rig->api().port());
        m_rig->signIn(client, accounts::Role::Organizer);
        const QByteArray bowl = R"({"tiers":2,"blocks":48,"rows":40,"inner_radius":50000})";
        made = client.send("POST", m_path + "/generate/bowl", bowl, fromTheFirst);
        isMade = true;
    });
    int answered = 0;
    while (!isMade)
        answered += m_client->get(m_rig->path("/venues?limit=1")).status == 200 ? 1 : 0;
    maker.join();
    QCOMPARE(made.status, 200);
    QVERIFY2(made.number(seatsText) > 40'000, QByteArray::number(made.number(seatsText)).constData());
    QVERIFY2(answered > 20, QByteArray::number(answered).constData());
    QCOMPARE(m_client->get(m_path).number(seatsText), made.number(seatsText));
}

void SeatMapFilesTest::generatorsAreBounded_data()
{
    QTest::addColumn<QByteArray>("kind");
    QTest::addColumn<QByteArray>("body");
    QTest::newRow("no tier") << QByteArray("theatre") << QByteArray(R"({"tiers":[]})");
    QTest::newRow("too many rows") << QByteArray("theatre")
                                   << QByteArray(R"({"tiers":[{"name":"A","rows":201,"seats":20}]})");
    QTest::newRow("two of one name")
        << QByteArray("theatre")
        << QByteArray(R"({"tiers":[{"name":"A","rows":2,"seats":2},{"name":"A","rows":2,"seats":2}]})");
    QTest::newRow("too many blocks") << QByteArray("bowl") << QByteArray(R"({"blocks":100})");
    QTest::newRow("too few blocks") << QByteArray("bowl") << QByteArray(R"({"blocks":1})");
    QTest::newRow("larger than a document may be")
        << QByteArray("bowl") << QByteArray(R"({"tiers":6,"blocks":99,"rows":100,"inner_radius":90000})");
}

void SeatMapFilesTest::generatorsAreBounded()
{
    QFETCH(QByteArray, kind);
    QFETCH(QByteArray, body);
    const JsonAnswer answer = m_client->send("POST", m_path + "/generate/" + kind, body, fromTheFirst);
    QCOMPARE(answer.status, 400);
    QCOMPARE(m_client->get(m_path).number(QStringLiteral("map.version")), 1);
}

QTEST_GUILESS_MAIN(SeatMapFilesTest)

#include "tst_seatmapfiles.moc"
