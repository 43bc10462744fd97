// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/studio/findseat.h"

#include "core/seating/bowlgenerator.h"
#include "core/studio/plainwords.h"
#include "core/studio/selection.h"
#include "core/studio/statistics.h"
#include "tests/core/studio/soundhall.h"
#include "tests/support/deterministicids.h"

#include <QTest>

using namespace foyer;
using namespace foyer::seating;
using namespace foyer::studio;
using foyer::test::latin;
using foyer::test::soundHall;

class FindSeatTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void plainWordsOfTexts();
    void wordsThatMeanAName();
    void firstFound_data();
    void firstFound();
    void nothingFound_data();
    void nothingFound();
    void rowAloneFindsItsSeats();
    void shortTextsFindAllThatFit();
    void ticketTextsAreFound();
    void everySeatIsFoundByItsName();
    void statisticsCount();
    void statisticsKnowWhatIsNotDefined();
};

void FindSeatTest::plainWordsOfTexts()
{
    const auto words = [](const char *text) { return plainWords(QString::fromUtf8(text)).join(u' '); };
    QCOMPARE(words("Stalls K-21"), latin("stalls k 21"));
    QCOMPARE(words("K21"), latin("k 21"));
    QCOMPARE(words("Row K, Seat 21"), latin("k 21"));
    QCOMPARE(words("Reihe k Platz 21"), latin("k 21"));
    QCOMPARE(words("Première GALERIE"), latin("premiere galerie"));
    QCOMPARE(words("Row"), latin("row"));
    QCOMPARE(words(" - "), QString{});
}

void FindSeatTest::wordsThatMeanAName()
{
    const auto far = [](const char *words, const char *name) {
        return wordDistance(plainWords(latin(words)), plainWords(latin(name)));
    };
    QCOMPARE(far("balcony left", "Balcony left"), 0);
    QCOMPARE(far("balc", "Balcony left"), 1);
    QCOMPARE(far("left", "Balcony left"), 1);
    QCOMPARE(far("b l", "Balcony left"), 1);
    QCOMPARE(far("left balcony", "Balcony left"), -1);
    QCOMPARE(far("stals", "Stalls"), 2);
    QCOMPARE(far("stlals", "Stalls"), 2);
    QCOMPARE(far("balkony lefd", "Balcony left"), 2);
    QCOMPARE(far("pit", "Bit"), -1);
    QCOMPARE(far("box 1", "Box 10"), -1);
    QCOMPARE(far("box 1", "Box 1"), 0);
    QCOMPARE(far("balcony 1", "Balcony 10"), -1);
    QCOMPARE(far("balkony 10", "Balcony 10"), 2);
}

void FindSeatTest::firstFound_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("id");
    const auto add = [](const char *text, const char *id) {
        QTest::newRow(text) << latin(text) << latin(id);
    };
    add("stalls c 7", "sC-7");
    add("Stalls, row C, seat 7", "sC-7");
    add("STALLS/C/7", "sC-7");
    add("c7", "sC-7");
    add("C-7", "sC-7");
    add("stals c 7", "sC-7");
    add("sC-7", "sC-7");
    add("SC-7", "sC-7");
    add("balcony left b 2", "bB-2");
    add("balc b2", "bB-2");
    add("left b2", "bB-2");
    add("upper b2", "bB-2");
    add("upper balcony b2", "bB-2");
    add("club T2 3", "T2-3");
    add("table t2 seat 3", "T2-3");
    add("t1 1", "T1-1");
    add("a1", "sA-1");
}

void FindSeatTest::firstFound()
{
    QFETCH(QString, text);
    const std::vector<FoundSeat> found = findSeats(soundHall(), text);
    QVERIFY(!found.empty());
    QTEST(found.front().id, "id");
    const SeatMap map = soundHall();
    QVERIFY(found.front().element == studio::findSeat(map, found.front().id));
}

void FindSeatTest::nothingFound_data()
{
    QTest::addColumn<QString>("text");
    for (const char *text : {"", "  ", "-", "stalls c 99", "xyz c 7", "stalls", "balcony d 1", "c 7 7"})
        QTest::newRow(text) << latin(text);
}

void FindSeatTest::nothingFound()
{
    QFETCH(QString, text);
    QVERIFY(findSeats(soundHall(), text).empty());
}

void FindSeatTest::rowAloneFindsItsSeats()
{
    const std::vector<FoundSeat> found = findSeats(soundHall(), latin("stalls row b"));
    QCOMPARE(found.size(), 10U);
    QCOMPARE(found[0].id, latin("sB-1"));
    QCOMPARE(found[0].section, latin("Stalls"));
    QCOMPARE(found[0].row, latin("B"));
    QCOMPARE(findSeats(soundHall(), latin("stalls b"), 3).size(), 3U);
}

void FindSeatTest::shortTextsFindAllThatFit()
{
    const std::vector<FoundSeat> found = findSeats(soundHall(), latin("a 2"));
    QCOMPARE(found.size(), 2U);
    QCOMPARE(found[0].id, latin("sA-2"));
    QCOMPARE(found[1].id, latin("bA-2"));
    QCOMPARE(found[0].distance, found[1].distance);
    QCOMPARE(findSeats(soundHall(), latin("stalls a 2"))[0].distance, 0);
    // A number alone is any seat of that number.
    QCOMPARE(findSeats(soundHall(), latin("10")).size(), 4U);
}

void FindSeatTest::ticketTextsAreFound()
{
    SeatMap map = soundHall();
    map.sections[0].rows[2].seatLabel = latin("Parkett-%s");
    QCOMPARE(findSeats(map, latin("parkett 4")).front().id, latin("sC-4"));
    map.sections[0].rows[2].seats[4].number = latin("5b");
    QCOMPARE(findSeats(map, latin("Parkett-5b")).front().id, latin("sC-5"));
    map.sections[0].rows[1].label = latin("Loge");
    QCOMPARE(findSeats(map, latin("loge 4")).front().id, latin("sB-4"));
}

void FindSeatTest::everySeatIsFoundByItsName()
{
    test::DeterministicIds ids;
    const SeatMap map = generateBowl({.tiers = 2, .blocks = 5, .rows = 4, .innerRadius = 9000}, ids).value();
    forEachSeat(map, [&](const Section &section, const Row &row, const Seat &seat) {
        const QString name = section.name + u' ' + row.name + u' ' + seat.number;
        const std::vector<FoundSeat> found = findSeats(map, name, 3);
        QVERIFY(!found.empty());
        QCOMPARE(found.front().id, seat.id);
        QCOMPARE(found.front().distance, 0);
        QVERIFY(found.size() == 1 || found[1].distance > 0);
    });
}

void FindSeatTest::statisticsCount()
{
    SeatMap map = soundHall();
    test::seatIn(map, 1, 0, 0).restrictedView = true;
    const Statistics statistics = statisticsOf(map);
    QVERIFY((statistics.all == PlaceCount{60, 80, 1, 1, 1}));
    QCOMPARE(statistics.all.places(), 140U);
    QCOMPARE(statistics.rows, 6U);
    QCOMPARE(statistics.tables, 2U);
    QCOMPARE(statistics.categories.size(), 3U);
    QCOMPARE(statistics.categories[0].label, latin("Premium"));
    QCOMPARE(statistics.categories[0].color, latin("#123456"));
    QVERIFY((statistics.categories[1].count == PlaceCount{12, 80, 0, 0, 1}));
    QCOMPARE(statistics.categories[1].label, latin("Second"));
    QCOMPARE(statistics.sections.size(), 3U);
    QCOMPARE(statistics.sections[1].level, latin("Upper"));
    QCOMPARE(statistics.sections[1].rows, 2U);
    QVERIFY((statistics.sections[2].categories[1] == PlaceCount{0, 80, 0, 0, 0}));
    QVERIFY((statistics.sections[2].categories[2] == PlaceCount{8, 0, 0, 0, 0}));
}

void FindSeatTest::statisticsKnowWhatIsNotDefined()
{
    SeatMap map = soundHall();
    test::seatIn(map, 1, 0, 0).category.clear();
    test::seatIn(map, 1, 0, 1).category = latin("Loge");
    map.categories.push_back(map.categories[0]);
    const Statistics statistics = statisticsOf(map);
    QCOMPARE(statistics.categories.size(), 5U);
    QVERIFY(!statistics.categories[3].defined);
    QCOMPARE(statistics.categories[3].key, QString{});
    QCOMPARE(statistics.categories[4].key, latin("Loge"));
    for (const SectionStatistics &section : statistics.sections)
        QCOMPARE(section.categories.size(), 5U);
    QCOMPARE(statistics.sections[1].categories[4].seats, 1U);
    QCOMPARE(statistics.all.seats, 60U);
}

QTEST_GUILESS_MAIN(FindSeatTest)
#include "tst_findseat.moc"
