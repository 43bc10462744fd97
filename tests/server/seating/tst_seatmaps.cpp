// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/seating/seatmapformat.h"
#include "tests/server/seating/seatingrig.h"

#include <barrier>
#include <QJsonDocument>
#include <QTest>
#include <thread>

using namespace foyer;
using namespace foyer::test;

namespace {

const QString seatsText = QStringLiteral("report.counts.seats");

// One row; `seats` ids as given.
QByteArray document(const QStringList &seats, const QString &name = QStringLiteral("Hall"))
{
    seating::SeatMap map;
    map.name = name;
    map.canvas = {20'000, 20'000};
    map.categories.push_back({QStringLiteral("A"), {}, {}, {}});
    map.levels.push_back({QStringLiteral("l"), QStringLiteral("Floor"), {}});
    seating::Section section;
    section.id = QStringLiteral("s");
    section.name = QStringLiteral("Stalls");
    section.level = QStringLiteral("l");
    seating::Row row;
    row.id = QStringLiteral("r");
    row.name = QStringLiteral("1");
    for (int i = 0; i < seats.size(); ++i) {
        seating::Seat seat;
        seat.id = seats[i];
        seat.number = QString::number(i + 1);
        seat.position = {1000 + 500 * i, 1000};
        seat.category = QStringLiteral("A");
        row.seats.push_back(seat);
    }
    section.rows.push_back(row);
    map.sections.push_back(section);
    return seating::writeSeatMap(map).value();
}

} // namespace

/// Versions of seat maps: how they are made, guarded and looked at.
class SeatMapsTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:

    void initTestCase() { m_rig = std::make_unique<SeatingRig>(); }

    void cleanupTestCase() { m_rig.reset(); }

    void init();
    void beginsEmpty();
    void isMadeOnce();
    void savesVersions();
    void savingAgainMakesNoVersion();
    void onlyOneOfManySavesWins();
    void sharedIdsAreMendedAndTold();
    void errorsAreToldAndSaved();
    void badDocumentsChangeNothing_data();
    void badDocumentsChangeNothing();
    void oldVersionsStay();
    void knownDocumentsAreNotSentAgain();
    void isForMembers();

private:
    JsonAnswer save(const QByteArray &text, const QByteArray &ifMatch)
    {
        return m_client->send("PUT", m_path, text, "If-Match: " + ifMatch + "\r\n");
    }

    std::unique_ptr<SeatingRig> m_rig;
    std::unique_ptr<JsonClient> m_client;
    QByteArray m_path;
};

void SeatMapsTest::init()
{
    m_client = std::make_unique<JsonClient>(m_rig->api().port());
    m_rig->signIn(*m_client, accounts::Role::Organizer);
    m_path = m_rig->path("/seat-maps/" + m_rig->makeMap(*m_client).toLatin1());
}

void SeatMapsTest::beginsEmpty()
{
    const JsonAnswer map = m_client->get(m_path);
    QCOMPARE(map.status, 200);
    QCOMPARE(map.header("ETag"), QByteArray("\"1\""));
    QCOMPARE(map.number(seatsText), 0);
    QCOMPARE(map.text(QStringLiteral("map.name")), QStringLiteral("Main hall"));
    QVERIFY(seating::decodeSeatMap(map.at(QStringLiteral("document")).toObject()).has_value());
}

void SeatMapsTest::isMadeOnce()
{
    const QByteArray venuePath =
        m_rig->path("/venues/" + m_rig->makeVenue(*m_client).toLatin1() + "/seat-maps");
    const QJsonObject body{{QStringLiteral("id"), m_rig->newId()},
                           {QStringLiteral("name"), QStringLiteral("A")}};
    QCOMPARE(m_client->post(venuePath, body).status, 201);
    QCOMPARE(m_client->post(venuePath, body).status, 201);
    QJsonObject other = body;
    other.insert(QStringLiteral("name"), QStringLiteral("B"));
    QCOMPARE(m_client->post(venuePath, other).code(), QStringLiteral("id_taken"));
    QCOMPARE(m_client->get(venuePath).at(QStringLiteral("items")).toArray().size(), 1);
    const QByteArray nowhere = m_rig->path("/venues/" + m_rig->newId().toLatin1() + "/seat-maps");
    const QJsonObject another{{QStringLiteral("id"), m_rig->newId()},
                              {QStringLiteral("name"), QStringLiteral("C")}};
    QCOMPARE(m_client->post(nowhere, another).status, 404);
}

void SeatMapsTest::savesVersions()
{
    QCOMPARE(save(document({QStringLiteral("a")}), {}).status, 412);
    QCOMPARE(m_client->send("PUT", m_path, document({QStringLiteral("a")})).status, 428);
    const JsonAnswer saved = save(document({QStringLiteral("a"), QStringLiteral("b")}), "\"1\"");
    QCOMPARE(saved.status, 200);
    QCOMPARE(saved.header("ETag"), QByteArray("\"2\""));
    QCOMPARE(saved.number(seatsText), 2);
    QCOMPARE(saved.number(QStringLiteral("report.counts.categories[0].seats")), 2);
    QCOMPARE(saved.number(QStringLiteral("report.errors")), 0);
    const JsonAnswer shown = m_client->get(m_path);
    QCOMPARE(shown.number(QStringLiteral("map.version")), 2);
    QCOMPARE(shown.text(QStringLiteral("map.name")), QStringLiteral("Hall"));
    const auto map = seating::decodeSeatMap(shown.at(QStringLiteral("document")).toObject());
    QVERIFY(map.has_value());
    QCOMPARE(seating::seatCount(*map), std::size_t{2});
}

void SeatMapsTest::savingAgainMakesNoVersion()
{
    const QByteArray text = document({QStringLiteral("a")});
    QCOMPARE(save(text, "\"1\"").number(QStringLiteral("map.version")), 2);
    QCOMPARE(save(text, "\"1\"").number(QStringLiteral("map.version")), 2); // its answer was lost, say
    QCOMPARE(save(text, "\"2\"").number(QStringLiteral("map.version")), 2);
    const JsonAnswer versions = m_client->get(m_path + "/versions");
    QCOMPARE(versions.at(QStringLiteral("items")).toArray().size(), 2);
    const JsonAnswer other = save(document({QStringLiteral("b")}), "\"1\"");
    QCOMPARE(other.status, 412);
    QCOMPARE(other.code(), QStringLiteral("stale_revision"));
}

void SeatMapsTest::onlyOneOfManySavesWins()
{
    constexpr int many = 8;
    std::barrier start(many);
    std::vector<int> statuses(many);
    std::vector<std::thread> savers;
    for (int i = 0; i < many; ++i) {
        savers.emplace_back([this, i, &start, &statuses] {
            JsonClient client(m_rig->api().port());
            m_rig->signIn(client, accounts::Role::Organizer);
            const QByteArray text = document({QStringLiteral("seat-%1").arg(i)});
            start.arrive_and_wait();
            statuses[std::size_t(i)] = client.send("PUT", m_path, text, "If-Match: \"1\"\r\n").status;
        });
    }
    for (std::thread &saver : savers)
        saver.join();
    QCOMPARE(std::ranges::count(statuses, 200), 1);
    QCOMPARE(std::ranges::count(statuses, 412), many - 1);
}

void SeatMapsTest::sharedIdsAreMendedAndTold()
{
    const JsonAnswer saved =
        save(document({QStringLiteral("a"), QStringLiteral("a"), QStringLiteral("b")}), "\"1\"");
    QCOMPARE(saved.status, 200);
    QCOMPARE(saved.number(QStringLiteral("report.repaired")), 1);
    QCOMPARE(saved.text(QStringLiteral("report.repairs[0].kind")), QStringLiteral("id_replaced"));
    QCOMPARE(saved.text(QStringLiteral("report.repairs[0].before")), QStringLiteral("a"));
    QCOMPARE(saved.text(QStringLiteral("report.repairs[0].after")), QStringLiteral("a~2"));
    QCOMPARE(m_client->get(m_path).text(QStringLiteral("document.sections[0].rows[0].seats[1].id")),
             QStringLiteral("a~2"));
}

void SeatMapsTest::errorsAreToldAndSaved()
{
    seating::SeatMap map = seating::readSeatMap(document({QStringLiteral("a")})).value();
    map.sections.front().rows.front().seats.front().category = QStringLiteral("unknown");
    const JsonAnswer saved = save(seating::writeSeatMap(map).value(), "\"1\"");
    QCOMPARE(saved.status, 200);
    QVERIFY(saved.number(QStringLiteral("report.errors")) >= 1);
    QCOMPARE(saved.text(QStringLiteral("report.problems[0].severity")), QStringLiteral("error"));
    QCOMPARE(saved.text(QStringLiteral("report.problems[0].path")),
             QStringLiteral("sections[0].rows[0].seats[0]"));
}

void SeatMapsTest::badDocumentsChangeNothing_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<int>("status");
    QJsonObject sound = QJsonDocument::fromJson(document({QStringLiteral("a")})).object();
    QTest::newRow("no JSON") << QByteArray("{") << 400;
    QTest::newRow("no map") << QByteArray("{}") << 400;
    QTest::newRow("a list") << QByteArray("[]") << 400;
    QTest::newRow("twice the same key") << QByteArray(R"({"format":1,"format":1})") << 400;
    QJsonObject newer = sound;
    newer.insert(QStringLiteral("version"), 999);
    QTest::newRow("newer") << QJsonDocument(newer).toJson() << 400;
    QJsonObject unstorable = sound;
    unstorable.insert(QStringLiteral("x-note"), QString(QChar(0)));
    QTest::newRow("a NUL in an unknown member") << QJsonDocument(unstorable).toJson() << 400;
    QTest::newRow("too large") << QByteArray(17 * 1024 * 1024, ' ') << 413;
}

void SeatMapsTest::badDocumentsChangeNothing()
{
    QFETCH(QByteArray, text);
    const JsonAnswer answer = save(text, "\"1\"");
    QTEST(answer.status, "status");
    JsonClient client(m_rig->api().port());
    m_rig->signIn(client, accounts::Role::Viewer);
    QCOMPARE(client.get(m_path).number(QStringLiteral("map.version")), 1);
}

void SeatMapsTest::oldVersionsStay()
{
    for (int version = 1; version < 5; ++version) {
        const QByteArray text = document({QStringLiteral("a%1").arg(version)});
        QCOMPARE(save(text, '"' + QByteArray::number(version) + '"').status, 200);
    }
    const JsonAnswer page = m_client->get(m_path + "/versions?limit=2");
    QCOMPARE(page.number(QStringLiteral("items[0].version")), 5);
    QCOMPARE(page.text(QStringLiteral("items[0].created_by")),
             QString::fromLatin1(m_rig->account().toText()));
    const JsonAnswer next =
        m_client->get(m_path + "/versions?limit=2&after=" + page.text(QStringLiteral("next")).toLatin1());
    QCOMPARE(next.number(QStringLiteral("items[0].version")), 3);
    const JsonAnswer old = m_client->get(m_path + "/versions/3");
    QCOMPARE(old.text(QStringLiteral("document.sections[0].rows[0].seats[0].id")), QStringLiteral("a2"));
    QCOMPARE(m_client->get(m_path + "/versions/6").status, 404);
    QCOMPARE(m_client->get(m_path + "/versions/0").status, 404);
}

void SeatMapsTest::knownDocumentsAreNotSentAgain()
{
    const JsonAnswer known = m_client->send("GET", m_path, {}, "If-None-Match: \"1\"\r\n");
    QCOMPARE(known.status, 304);
    QVERIFY(known.body.isEmpty());
    QCOMPARE(save(document({QStringLiteral("a")}), "\"1\"").status, 200);
    QCOMPARE(m_client->send("GET", m_path, {}, "If-None-Match: \"1\"\r\n").status, 200);
}

void SeatMapsTest::isForMembers()
{
    m_rig->signIn(*m_client, accounts::Role::Gate);
    QCOMPARE(m_client->get(m_path).status, 200);
    QCOMPARE(save(document({QStringLiteral("a")}), "\"1\"").status, 403);
    m_rig->signInAsStranger(*m_client);
    QCOMPARE(m_client->get(m_path).status, 404);
    const QByteArray mine = m_rig->strangersPath(m_path.sliced(m_rig->path({}).size()));
    QCOMPARE(m_client->get(mine).status, 404);
    QCOMPARE(m_client->get(mine + "/versions").status, 404);
    QCOMPARE(m_client->send("PUT", mine, document({QStringLiteral("a")}), "If-Match: \"1\"\r\n").status, 404);
}

QTEST_GUILESS_MAIN(SeatMapsTest)

#include "tst_seatmaps.moc"
