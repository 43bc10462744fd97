// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/seating/arenagenerator.h"
#include "core/seating/bowlgenerator.h"
#include "core/seating/clubgenerator.h"
#include "core/seating/conferencegenerator.h"
#include "core/seating/houselayout.h"
#include "core/seating/pretix.h"
#include "core/seating/roworder.h"
#include "core/seating/seatmapformat.h"
#include "core/seating/theatregenerator.h"
#include "core/seating/validation.h"
#include "tests/core/seating/anyhall.h"
#include "tests/support/deterministicids.h"
#include "tests/support/testresult.h"

#include <QTest>

using namespace foyer;
using namespace foyer::seating;
using foyer::test::Engine;

namespace {

QString text(const char *characters)
{
    return QString::fromUtf8(characters);
}

using Maker = Result<SeatMap> (*)(Engine &, IdFactory &);

QStringList describe(const std::vector<Problem> &problems)
{
    QStringList lines;
    for (const Problem &problem : problems)
        lines.append(problem.element.path() + u' ' + problemName(problem.code));
    return lines.mid(0, 5);
}

int accessibleSeats(const SeatMap &map)
{
    int count = 0;
    forEachSeat(map,
                [&](const Section &, const Row &, const Seat &seat) { count += seat.accessible ? 1 : 0; });
    return count;
}

/// What a plan can hold of a seat.
QStringList seatLines(const SeatMap &map)
{
    QStringList lines;
    forEachSeat(map, [&](const Section &section, const Row &row, const Seat &seat) {
        lines.append(QStringList{section.name, row.name, seat.id, seat.number, seat.category,
                                 QString::number(seat.position.x), QString::number(seat.position.y),
                                 QString::number(seat.radius)}
                         .join(u'|'));
    });
    return lines;
}

bool touch(const Box &a, const Box &b)
{
    return a.topLeft.x < b.bottomRight.x && b.topLeft.x < a.bottomRight.x && a.topLeft.y < b.bottomRight.y
           && b.topLeft.y < a.bottomRight.y;
}

} // namespace

class GeneratorsTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void anySpecMakesASoundHall_data();
    void anySpecMakesASoundHall();
    void arenaStandsRoundItsFloor();
    void arenaForStanding();
    void arenaSeatsLookInwards();
    void clubHasTablesAndRoomToStand();
    void longTablesFaceTheStage();
    void conferenceHasARowOfGuests();
    void classroomHasTables();
    void accessibleSeatsAreMade();
    void uselessNumbersAreNamed();
    void wordsAreTheAskers();
    void sameNumbersSameHall();
};

void GeneratorsTest::anySpecMakesASoundHall_data()
{
    QTest::addColumn<Maker>("make");
    QTest::newRow("theatre") << Maker(test::anyTheatre);
    QTest::newRow("bowl") << Maker(test::anyBowl);
    QTest::newRow("arena") << Maker(test::anyArena);
    QTest::newRow("club") << Maker(test::anyClub);
    QTest::newRow("conference") << Maker(test::anyConference);
}

void GeneratorsTest::anySpecMakesASoundHall()
{
    QFETCH(Maker, make);
    Engine random(20'261'122);
    for (int run = 0; run < 10; ++run) {
        test::DeterministicIds ids;
        const Result<SeatMap> map = make(random, ids);
        VERIFY_RESULT(map);
        QCOMPARE(describe(validate(*map)), QStringList{});
        VERIFY_RESULT(HouseLayout::build(*map));
        const auto file = writeSeatMap(*map);
        VERIFY_RESULT(file);
        QVERIFY(readSeatMap(*file).value() == *map);
        const QByteArray plan = exportPretix(*map).text;
        const auto imported = importPretix(plan);
        VERIFY_RESULT(imported);
        QCOMPARE(exportPretix(imported->map).text, plan);
        const auto again = importPretix(plan);
        VERIFY_RESULT(again);
        QVERIFY(again->map == imported->map);
        QCOMPARE(seatLines(imported->map), seatLines(*map));
        QCOMPARE(imported->map.canvas.width, map->canvas.width);
        QCOMPARE(imported->map.canvas.height, map->canvas.height);
    }
}

void GeneratorsTest::arenaStandsRoundItsFloor()
{
    test::DeterministicIds ids;
    const ArenaSpec spec;
    const SeatMap map = generateArena(spec, ids).value();
    QCOMPARE(map.levels.size(), 3U);
    QCOMPARE(map.categories.size(), 3U);
    QCOMPARE(map.sections[0].name, text("A1"));
    QCOMPARE(map.sections[5].name, text("B3"));
    QCOMPARE(map.sections[6].name, text("101"));
    QCOMPARE(map.sections[0].rows.size(), std::size_t(spec.floorRows));
    QCOMPARE(map.sections[0].rows[0].seats.size(), std::size_t(spec.floorSeats));
    QVERIFY(seatCount(map) > 2000 && seatCount(map) < 20'000);
    // As many on the left as on the right.
    std::size_t left = 0;
    std::size_t right = 0;
    forEachSeat(map, [&](const Section &, const Row &, const Seat &seat) {
        left += seat.position.x * 2 < map.canvas.width - 20 ? 1 : 0;
        right += seat.position.x * 2 > map.canvas.width + 20 ? 1 : 0;
    });
    QVERIFY2(left == right, qPrintable(QStringLiteral("%1 %2").arg(left).arg(right)));
    const Box stage = map.sections[0].shapes[0].figure.bounds();
    QCOMPARE(map.sections[0].shapes[0].role, ShapeRole::Stage);
    forEachSeat(map, [&](const Section &, const Row &, const Seat &seat) {
        const Point reach{seat.radius, seat.radius};
        QVERIFY(!touch(stage, {seat.position - reach, seat.position + reach}));
    });
}

void GeneratorsTest::arenaForStanding()
{
    test::DeterministicIds ids;
    const SeatMap map = generateArena({.floorColumns = 0, .standing = 1234, .tiers = 1}, ids).value();
    QCOMPARE(map.sections[0].standing[0].capacity, 1234);
    QVERIFY(map.sections[0].rows.empty());
    const SeatMap bare = generateArena({.floorColumns = 0, .tiers = 0}, ids).value();
    QCOMPARE(seatCount(bare), 0U);
    QCOMPARE(describe(validate(bare)), QStringList{});
}

void GeneratorsTest::arenaSeatsLookInwards()
{
    test::DeterministicIds ids;
    const SeatMap map = generateArena({.tiers = 1, .rows = 5}, ids).value();
    Point floorMiddle{};
    int count = 0;
    forEachSeat(map, [&](const Section &section, const Row &, const Seat &seat) {
        if (section.name.startsWith(u'1'))
            return;
        floorMiddle = floorMiddle + Point{seat.position.x / 64, seat.position.y / 64};
        ++count;
    });
    floorMiddle = {floorMiddle.x / count * 64, floorMiddle.y / count * 64};
    for (const Section &section : map.sections) {
        if (!section.name.startsWith(u'1'))
            continue;
        const Seat &front = section.rows.front().seats[section.rows.front().seats.size() / 2];
        const Seat &back = section.rows.back().seats[section.rows.back().seats.size() / 2];
        QVERIFY(squaredDistance(front.position, floorMiddle) < squaredDistance(back.position, floorMiddle));
    }
}

void GeneratorsTest::clubHasTablesAndRoomToStand()
{
    test::DeterministicIds ids;
    const SeatMap map = generateClub({}, ids).value();
    QCOMPARE(map.sections.size(), 2U);
    QCOMPARE(map.sections[0].tables.size(), 24U);
    QCOMPARE(map.sections[0].tables[23].row.name, text("24"));
    QCOMPARE(map.sections[1].standing[0].capacity, 150);
    QCOMPARE(capacity(map), std::size_t(24 * 4 + 150));
    std::vector<Box> tables;
    for (const Table &table : map.sections[0].tables) {
        const Box box = table.figure.bounds();
        QVERIFY(
            std::none_of(tables.begin(), tables.end(), [&](const Box &other) { return touch(box, other); }));
        tables.push_back(box);
        for (const Seat &seat : table.row.seats) {
            const double way = distance(seat.position, table.figure.position);
            QVERIFY(way > table.figure.size.width / 2 && way < table.figure.size.width / 2 + 500);
        }
    }
}

void GeneratorsTest::longTablesFaceTheStage()
{
    test::DeterministicIds ids;
    const SeatMap map =
        generateClub({.seatsPerTable = 7, .round = false, .standing = 0, .bar = false}, ids).value();
    QCOMPARE(map.sections.size(), 1U);
    const Table &table = map.sections[0].tables[0];
    QVERIFY(table.figure.size.height > table.figure.size.width);
    for (const Seat &seat : table.row.seats)
        QVERIFY(!touch(table.figure.bounds(), {seat.position, seat.position}));
    QCOMPARE(map.sections[0].shapes.size(), 1U);
    QCOMPARE(map.sections[0].shapes[0].role, ShapeRole::Stage);
}

void GeneratorsTest::conferenceHasARowOfGuests()
{
    test::DeterministicIds ids;
    const SeatMap map = generateConference({.rows = 5, .seats = 10, .frontRows = 2}, ids).value();
    QCOMPARE(map.categories.size(), 2U);
    QCOMPARE(map.sections[0].rows[1].seats[0].category, text("Front"));
    QCOMPARE(map.sections[0].rows[2].seats[0].category, text("Hall"));
    QCOMPARE(map.sections[0].rows[4].name, text("5"));
    QCOMPARE(generateConference({.rows = 2, .frontRows = 5}, ids).value().categories.size(), 1U);
    QCOMPARE(generateConference({.frontRows = 0}, ids).value().categories[0].key, text("Hall"));
}

void GeneratorsTest::classroomHasTables()
{
    test::DeterministicIds ids;
    const SeatMap map =
        generateConference({.style = ConferenceStyle::Classroom, .rows = 4, .seats = 20, .seatsPerTable = 3},
                           ids)
            .value();
    const Section &hall = map.sections[0];
    QCOMPARE(hall.rows[0].seats.size(), 18U);
    const auto tables =
        std::count_if(hall.shapes.begin(), hall.shapes.end(), [](const Shape &shape) { return !shape.text; });
    QCOMPARE(tables, 4 * 6);
    for (const Shape &shape : hall.shapes) {
        for (const Row &row : hall.rows) {
            for (const Seat &seat : row.seats) {
                const Point reach{seat.radius, seat.radius};
                QVERIFY(!touch(shape.figure.bounds(), {seat.position - reach, seat.position + reach}));
            }
        }
    }
}

void GeneratorsTest::accessibleSeatsAreMade()
{
    test::DeterministicIds ids;
    QCOMPARE(accessibleSeats(generateArena({.accessible = 8}, ids).value()), 8);
    QCOMPARE(accessibleSeats(generateArena({.accessible = 50}, ids).value()), 50);
    // As many as there is room for.
    const int all = accessibleSeats(generateArena({.tiers = 1, .rows = 2, .accessible = 200}, ids).value());
    QVERIFY(all > 20 && all < 60);
    QCOMPARE(accessibleSeats(generateClub({.accessible = 3}, ids).value()), 3);
    QCOMPARE(accessibleSeats(generateConference({.accessible = 4}, ids).value()), 4);
    QCOMPARE(accessibleSeats(generateConference({.accessible = 0}, ids).value()), 0);
}

void GeneratorsTest::uselessNumbersAreNamed()
{
    test::DeterministicIds ids;
    const auto subject = [](const Result<SeatMap> &map) { return map ? QString{} : map.error().subject; };
    QCOMPARE(subject(generateArena({.tiers = 9}, ids)), text("tiers"));
    QCOMPARE(subject(generateArena({.floorColumns = -1}, ids)), text("floor_columns"));
    QCOMPARE(subject(generateArena({.stairs = 100}, ids)), text("stairs"));
    QCOMPARE(subject(generateArena({.tiers = 5, .rows = 60, .walkway = 20'000}, ids)), text("seats"));
    QCOMPARE(subject(generateClub({.tableRows = 0}, ids)), text("table_rows"));
    QCOMPARE(subject(generateClub({.seatsPerTable = 25}, ids)), text("seats_per_table"));
    QCOMPARE(subject(generateClub({.standing = -1}, ids)), text("standing"));
    QCOMPARE(subject(generateConference({.seats = 201}, ids)), text("seats"));
    QCOMPARE(subject(generateConference({.seatsPerTable = 0}, ids)), text("seats_per_table"));
    QCOMPARE(subject(generateConference({.aisleWidth = 10}, ids)), text("aisle_width"));
}

void GeneratorsTest::wordsAreTheAskers()
{
    test::DeterministicIds ids;
    const HallWords words{text("Bühne"), text("Feld"),      text("Podest"),   text("Leinwand"),
                          text("Theke"), text("Innenraum"), text("Rang %1"),  text("Saal"),
                          text("Vorn"),  text("Tische"),    text("Stehplatz")};
    const auto texts = [](const SeatMap &map) {
        QStringList all;
        for (const Category &category : map.categories)
            all.append(category.key);
        for (const Level &level : map.levels)
            all.append(level.name);
        for (const Section &section : map.sections) {
            all.append(section.name);
            for (const StandingArea &area : section.standing)
                all.append(area.name);
            for (const Shape &shape : section.shapes)
                all.append(shape.text ? shape.text->text : QString{});
        }
        return all;
    };
    QStringList all;
    all += texts(generateTheatre({.tiers = {{text("Parkett")}}, .words = words}, ids).value());
    all += texts(generateBowl({.words = words}, ids).value());
    all += texts(generateArena({.words = words}, ids).value());
    all += texts(generateArena({.floorColumns = 0, .words = words}, ids).value());
    all += texts(generateClub({.words = words}, ids).value());
    all += texts(generateConference({.words = words}, ids).value());
    const HallWords english;
    for (const QString &word :
         {english.stage, english.field, english.podium, english.screen, english.bar, english.floor,
          english.tier.arg(1), english.hall, english.front, english.tables, english.standing})
        QVERIFY2(!all.contains(word), qPrintable(word));
    for (const QString &word : {words.stage, words.field, words.podium, words.screen, words.bar, words.floor,
                                words.tier.arg(1), words.hall, words.front, words.tables, words.standing})
        QVERIFY2(all.contains(word), qPrintable(word));
}

void GeneratorsTest::sameNumbersSameHall()
{
    test::DeterministicIds first;
    test::DeterministicIds second;
    QVERIFY(generateArena({}, first).value() == generateArena({}, second).value());
    QVERIFY(generateClub({}, first).value() == generateClub({}, second).value());
    QVERIFY(generateConference({}, first).value() == generateConference({}, second).value());
}

QTEST_GUILESS_MAIN(GeneratorsTest)
#include "tst_generators.moc"
