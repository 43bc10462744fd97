// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/studio/replacement.h"

#include "core/seating/theatregenerator.h"
#include "tests/core/studio/soundhall.h"
#include "tests/support/deterministicids.h"
#include "tests/support/testresult.h"

#include <map>
#include <QSet>
#include <QTest>
#include <random>

using namespace foyer;
using namespace foyer::seating;
using namespace foyer::studio;
using foyer::test::latin;
using foyer::test::seatIn;
using foyer::test::soundHall;

namespace {

SoldSeat sold(const char *seat, const char *performance = "p1")
{
    return {latin(performance), latin(seat)};
}

QStringList described(const Replacement &replacement)
{
    static const QStringList troubles{latin("vanishes"), latin("price"), latin("access"), latin("view"),
                                      latin("moves")};
    QStringList lines;
    for (const DisplacedSeat &seat : replacement.displaced())
        lines.append(seat.sold.performance + u' ' + seat.sold.seat + u' ' + troubles[int(seat.trouble)]
                     + (seat.given.isEmpty() ? QString{} : u'>' + seat.given));
    return lines;
}

Replacement begun(const SeatMap &before, const SeatMap &after, const Sales &sales)
{
    return Replacement::begin(before, after, sales).value();
}

void removeRow(SeatMap &map, std::size_t section, int row)
{
    map.sections[section].rows.erase(map.sections[section].rows.begin() + row);
}

} // namespace

class ReplacementTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void sameMapChangesNothing();
    void differencesAreListed();
    void wholePlanMayMove();
    void thingsAndListsAreCompared();
    void soldSeatsInTheWay();
    void smallMovesAreNone();
    void halfTheHouseMayMove();
    void refusals();
    void performancesAreApart();
    void pricesMayBeTheSame();
    void nothingIsDoneUntilAllIs();
    void choicesAreNearAndRight();
    void oneSeatGoesToOneGuest();
    void whoHasLessToChooseComesFirst();
    void standingPlaces();
    void whatCannotBegin();
    void anyChangeLosesNobody();
};

void ReplacementTest::sameMapChangesNothing()
{
    const MapDifference difference = compareMaps(soundHall(), soundHall());
    QVERIFY(difference.isEmpty());
    const Replacement replacement = begun(soundHall(), soundHall(), {.seats = {sold("sA-1"), sold("T1-2")}});
    QVERIFY(replacement.displaced().empty());
    QVERIFY(replacement.finish().value().empty());
}

void ReplacementTest::differencesAreListed()
{
    SeatMap after = soundHall();
    removeRow(after, 1, 1);
    seatIn(after, 0, 0, 0).position.x -= 70;
    seatIn(after, 0, 0, 1).number = latin("2a");
    seatIn(after, 0, 0, 2).category = latin("Second");
    seatIn(after, 0, 0, 3).restrictedView = true;
    after.sections[0].rows[0].seats.push_back(
        {.id = latin("new"), .number = latin("11"), .position = {9000, 4000}, .category = latin("First")});
    const MapDifference difference = compareMaps(soundHall(), after);
    QCOMPARE(difference.added.size(), 1U);
    QCOMPARE(difference.added[0].section, latin("Stalls"));
    QCOMPARE(difference.gone.size(), 6U);
    QCOMPARE(difference.gone[0].id, latin("bB-1"));
    QCOMPARE(difference.changed.size(), 4U);
    QCOMPARE(difference.moved(), 1U);
    QCOMPARE(difference.renamed(), 1U);
    QCOMPARE(difference.recategorized(), 1U);
    QCOMPARE(difference.accessChanged(), 1U);
    QCOMPARE(difference.changed[1].before.number, latin("2"));
    QCOMPARE(difference.changed[1].after.number, latin("2a"));
    QCOMPARE(difference.things.size(), 1U);
    QVERIFY(difference.things[0].gone && difference.things[0].id == u"bB");
    QVERIFY(!difference.frame);
    // Another name of a row is another name of its seats.
    after = soundHall();
    after.sections[0].rows[0].name = latin("AA");
    QCOMPARE(compareMaps(soundHall(), after).renamed(), 10U);
    QCOMPARE(compareMaps(soundHall(), after).things.size(), 1U);
}

void ReplacementTest::wholePlanMayMove()
{
    SeatMap after = soundHall();
    moveContent(after, {1300, -200});
    seatIn(after, 0, 0, 0).position.x += 900;
    const MapDifference difference = compareMaps(soundHall(), after);
    QVERIFY(difference.shift == (Point{1300, -200}));
    QCOMPARE(difference.changed.size(), 1U);
    QVERIFY(difference.things.empty());
    QVERIFY(!difference.frame);
    QCOMPARE(described(begun(soundHall(), after, {.seats = {sold("sA-1"), sold("sA-2")}})),
             QStringList{latin("p1 sA-1 moves>sA-1")});
}

void ReplacementTest::thingsAndListsAreCompared()
{
    SeatMap after = soundHall();
    after.sections[2].standing[0].capacity = 90;
    after.sections[0].shapes[0].figure.size.width = 7000;
    after.sections[2].tables[0].figure.position.x += 10;
    after.sections[1].name = latin("Gallery");
    after.sections[0].shapes.push_back({.id = latin("bar")});
    const MapDifference difference = compareMaps(soundHall(), after);
    QCOMPARE(difference.things.size(), 5U);
    QCOMPARE(difference.things[0].id, latin("stage"));
    QCOMPARE(difference.things[1].before, latin("Balcony left"));
    QCOMPARE(difference.things[1].after, latin("Gallery"));
    QVERIFY(difference.things[4].added && difference.things[4].id == u"bar");
    QCOMPARE(difference.renamed(), 12U);
    after = soundHall();
    after.categories[0].label = latin("Best");
    QVERIFY(compareMaps(soundHall(), after).frame);
    QVERIFY(!compareMaps(soundHall(), after).isEmpty());
}

void ReplacementTest::soldSeatsInTheWay()
{
    SeatMap after = soundHall();
    removeRow(after, 1, 1);
    seatIn(after, 0, 0, 2).category = latin("Second");
    seatIn(after, 0, 3, 0).accessible = false;
    seatIn(after, 0, 0, 3).restrictedView = true;
    seatIn(after, 0, 0, 4).position.y += 700;
    after.sections[2].level = latin("upper");
    const Sales sales{.seats = {sold("T1-1"), sold("bB-2"), sold("sA-3"), sold("sD-1"), sold("sA-4"),
                                sold("sA-5"), sold("sA-6"), sold("sA-5")}};
    QCOMPARE(described(begun(soundHall(), after, sales)),
             (QStringList{latin("p1 sA-3 price"), latin("p1 sA-4 view"), latin("p1 sA-5 moves>sA-5"),
                          latin("p1 sD-1 access"), latin("p1 bB-2 vanishes"), latin("p1 T1-1 moves>T1-1")}));
}

void ReplacementTest::smallMovesAreNone()
{
    SeatMap after = soundHall();
    seatIn(after, 0, 0, 0).position.y += 400;
    seatIn(after, 0, 0, 1).position.y += 401;
    QCOMPARE(described(begun(soundHall(), after, {.seats = {sold("sA-1"), sold("sA-2")}})),
             QStringList{latin("p1 sA-2 moves>sA-2")});
}

void ReplacementTest::halfTheHouseMayMove()
{
    // No way is the way of most, but whoever goes with the middle of them stays among the same people.
    SeatMap after = soundHall();
    int count = 0;
    forEachSeat(after, [&count](Section &, Row &, Seat &seat) { seat.position.x += 3000 + count++ % 3; });
    QVERIFY(compareMaps(soundHall(), after).shift == Point{});
    QVERIFY(
        begun(soundHall(), after, {.seats = {sold("sA-1"), sold("sA-2"), sold("sA-3")}}).displaced().empty());
}

void ReplacementTest::refusals()
{
    SeatMap before = soundHall();
    seatIn(before, 0, 1, 5).restrictedView = true;
    SeatMap after = before;
    after.sections[0].rows[0].seats.erase(after.sections[0].rows[0].seats.begin(),
                                          after.sections[0].rows[0].seats.begin() + 2); // sA-1, sA-2
    seatIn(after, 0, 3, 0).accessible = false;
    Replacement replacement =
        begun(before, after, {.seats = {sold("sA-1"), sold("sA-2"), sold("sD-1"), sold("sB-1")}});
    QCOMPARE(replacement.displaced().size(), 3U);
    QCOMPARE(replacement.give(sold("sB-1"), latin("sB-2")), std::optional(GiveRefusal::NotDisplaced));
    QCOMPARE(replacement.give(sold("sA-1"), latin("sA-1")), std::optional(GiveRefusal::NoSuchSeat));
    QCOMPARE(replacement.give(sold("sA-1"), latin("bA-1")), std::optional(GiveRefusal::OtherPrice));
    QCOMPARE(replacement.give(sold("sA-1"), latin("sB-1")), std::optional(GiveRefusal::Sold));
    QCOMPARE(replacement.give(sold("sA-1"), latin("sB-6")), std::optional(GiveRefusal::RestrictedView));
    QCOMPARE(replacement.give(sold("sD-1"), latin("sB-2")), std::optional(GiveRefusal::NotAccessible));
    QVERIFY(!replacement.give(sold("sA-1"), latin("sB-2")));
    QVERIFY(!replacement.give(sold("sA-1"), latin("sB-2")));
    QCOMPARE(replacement.give(sold("sA-2"), latin("sB-2")), std::optional(GiveRefusal::Given));
    QVERIFY(!replacement.give(sold("sA-1"), latin("sB-3"))); // changes the mind
    QVERIFY(!replacement.give(sold("sA-2"), latin("sB-2")));
    replacement.takeBack(sold("sA-1"));
    QCOMPARE(replacement.gap().seats, (std::vector<SoldSeat>{sold("sA-1"), sold("sD-1")}));
    // A seat that the guest has left is free for others: sD-1's guest needs another one.
    QVERIFY(!replacement.give(sold("sA-1"), latin("sD-1")));
}

void ReplacementTest::performancesAreApart()
{
    SeatMap after = soundHall();
    after.sections[0].rows[0].seats.erase(after.sections[0].rows[0].seats.begin());
    Replacement replacement =
        begun(soundHall(), after, {.seats = {sold("sA-1", "p1"), sold("sA-1", "p2"), sold("sA-2", "p2")}});
    QCOMPARE(replacement.displaced().size(), 2U);
    QVERIFY(!replacement.give(sold("sA-1", "p1"), latin("sA-2")));
    QCOMPARE(replacement.give(sold("sA-1", "p2"), latin("sA-2")), std::optional(GiveRefusal::Sold));
    QVERIFY(!replacement.give(sold("sA-1", "p2"), latin("sA-3")));
    QVERIFY(replacement.finish().has_value());
}

void ReplacementTest::pricesMayBeTheSame()
{
    SeatMap after = soundHall();
    seatIn(after, 0, 0, 0).category = latin("Second");
    Sales sales{.seats = {sold("sA-1")}};
    QCOMPARE(begun(soundHall(), after, sales).displaced().size(), 1U);
    sales.prices = {{latin("First"), latin("45")}, {latin("Second"), latin("45")}};
    QCOMPARE(begun(soundHall(), after, sales).displaced().size(), 0U);
    sales.prices.remove(latin("Second"));
    QCOMPARE(begun(soundHall(), after, sales).displaced().size(), 1U);
}

void ReplacementTest::nothingIsDoneUntilAllIs()
{
    SeatMap after = soundHall();
    removeRow(after, 0, 0);
    seatIn(after, 0, 0, 0).position.y += 5000;
    Replacement replacement =
        begun(soundHall(), after, {.seats = {sold("sA-1"), sold("sA-2"), sold("sB-1")}});
    const auto refused = replacement.finish();
    QVERIFY(!refused);
    QCOMPARE(refused.error().seats, (std::vector<SoldSeat>{sold("sA-1"), sold("sA-2")}));
    QCOMPARE(replacement.giveNearest(), 2U);
    QCOMPARE(replacement.giveNearest(), 0U);
    const auto moves = replacement.finish();
    QVERIFY(moves.has_value());
    QCOMPARE(*moves, (std::vector<SeatMove>{{sold("sA-1"), latin("sB-2")},
                                            {sold("sA-2"), latin("sB-3")},
                                            {sold("sB-1"), latin("sB-1")}}));
}

void ReplacementTest::choicesAreNearAndRight()
{
    SeatMap after = soundHall();
    removeRow(after, 0, 2);
    const Replacement replacement = begun(soundHall(), after, {.seats = {sold("sC-1"), sold("sB-1")}});
    const std::vector<QString> choices = replacement.choices(sold("sC-1"), 3);
    // Next to it would be the wheelchair place and its companion's: they are kept.
    QCOMPARE(choices, (std::vector<QString>{latin("sB-2"), latin("sB-3"), latin("sD-3")}));
    QVERIFY(replacement.choices(sold("sB-1")).empty());
    QCOMPARE(replacement.choices(sold("sC-1"), 1000).size(), std::size_t(10 + 9 + 8));
}

/// Of two categories that cost the same.
void ReplacementTest::oneSeatGoesToOneGuest()
{
    SeatMap before = soundHall();
    for (std::size_t seat = 0; seat < 5; ++seat)
        seatIn(before, 0, 0, seat).category = latin("Second");
    SeatMap after = before;
    removeRow(after, 0, 0);
    Sales sales{.prices = {{latin("First"), latin("45")}, {latin("Second"), latin("45")}}};
    for (const char *performance : {"p1", "p2"}) {
        for (int seat = 1; seat <= 10; ++seat)
            sales.seats.push_back({latin(performance), latin("sA-%1").arg(seat)});
    }
    Replacement replacement = begun(before, after, sales);
    QCOMPARE(replacement.giveNearest(), 20U);
    const auto moves = replacement.finish();
    QVERIFY(moves.has_value());
    QSet<QString> given;
    for (const SeatMove &move : *moves)
        given.insert(move.sold.performance + move.to);
    QCOMPARE(given.size(), 20);
    QVERIFY(given.contains(latin("p1sB-1")) && given.contains(latin("p2sB-10")));
}

void ReplacementTest::whoHasLessToChooseComesFirst()
{
    // Of the two seats that are left the one with the open view is the nearer to both guests.
    SeatMap before = soundHall();
    for (std::size_t row = 0; row < 4; ++row) {
        for (std::size_t seat = 0; seat < 10; ++seat)
            seatIn(before, 0, row, seat).category = latin("Second");
    }
    for (const auto &[row, seat] :
         {std::pair{0U, 0U}, std::pair{0U, 1U}, std::pair{1U, 0U}, std::pair{2U, 0U}})
        seatIn(before, 0, row, seat).category = latin("First");
    seatIn(before, 0, 0, 0).restrictedView = true;
    seatIn(before, 0, 2, 0).restrictedView = true;
    SeatMap after = before;
    after.sections[0].rows[0].seats.erase(after.sections[0].rows[0].seats.begin(),
                                          after.sections[0].rows[0].seats.begin() + 2);
    Replacement replacement = begun(before, after, {.seats = {sold("sA-1"), sold("sA-2")}});
    QCOMPARE(replacement.giveNearest(), 2U);
    QCOMPARE(replacement.finish().value(),
             (std::vector<SeatMove>{{sold("sA-1"), latin("sC-1")}, {sold("sA-2"), latin("sB-1")}}));
}

void ReplacementTest::standingPlaces()
{
    SeatMap after = soundHall();
    after.sections[2].standing[0].capacity = 50;
    Sales sales{.standing = {{latin("p1"), latin("pit"), 50},
                             {latin("p2"), latin("pit"), 51},
                             {latin("p3"), latin("pit"), 0}}};
    const Replacement replacement = begun(soundHall(), after, sales);
    QCOMPARE(replacement.shortages().size(), 1U);
    QCOMPARE(replacement.shortages()[0].sold.performance, latin("p2"));
    QCOMPARE(replacement.shortages()[0].name, latin("Pit"));
    QCOMPARE(replacement.finish().error().standing.size(), 1U);
    after.sections[2].standing.clear();
    QCOMPARE(begun(soundHall(), after, sales).shortages().size(), 2U);
    after = soundHall();
    after.sections[2].standing[0].category = latin("Table");
    QVERIFY(begun(soundHall(), after, sales).shortages()[0].otherPrice);
}

void ReplacementTest::whatCannotBegin()
{
    COMPARE_ERROR(Replacement::begin(soundHall(), soundHall(), {.seats = {sold("nobody")}}),
                  ErrorCode::NotFound);
    SeatMap twice = soundHall();
    seatIn(twice, 0, 0, 0).id = latin("sB-1");
    COMPARE_ERROR(Replacement::begin(soundHall(), twice, {}), ErrorCode::InvalidArgument);
    COMPARE_ERROR(Replacement::begin(twice, soundHall(), {}), ErrorCode::InvalidArgument);
}

void ReplacementTest::anyChangeLosesNobody()
{
    std::mt19937_64 random(22);
    const auto chance = [&random](int below) { return int(random() % std::uint64_t(below)); };
    test::DeterministicIds ids;
    const SeatMap before =
        generateTheatre({.tiers = {{latin("Stalls"), 8, 20}, {latin("Balcony"), 4, 20}}}, ids).value();
    int finished = 0;
    for (int run = 0; run < 60; ++run) {
        SeatMap after = before;
        for (int i = chance(3); i >= 0; --i)
            removeRow(after, std::size_t(chance(2)), chance(3));
        forEachSeat(after, [&](Section &, Row &, Seat &seat) {
            if (chance(40) == 0)
                seat.category = before.categories[std::size_t(chance(2))].key;
            if (chance(40) == 0)
                seat.position.x += 600;
        });
        Sales sales;
        forEachSeat(before, [&](const Section &, const Row &, const Seat &seat) {
            for (const char *performance : {"p1", "p2"}) {
                if (chance(3) == 0)
                    sales.seats.push_back({latin(performance), seat.id});
            }
        });
        Replacement replacement = begun(before, after, sales);
        replacement.giveNearest();
        const auto moves = replacement.finish();
        if (!moves) {
            for (const SoldSeat &left : moves.error().seats)
                QVERIFY(replacement.choices(left).empty());
            continue;
        }
        ++finished;
        // Every guest has one seat of the new version, at the old price, and no two the same.
        const QHash<QString, SeatFacts> old = seatFacts(before);
        const QHash<QString, SeatFacts> now = seatFacts(after);
        std::map<SoldSeat, QString> given;
        for (const SeatMove &move : *moves)
            given[move.sold] = move.to;
        QSet<QString> taken;
        for (const SoldSeat &guest : sales.seats) {
            const QString seat = given.contains(guest) ? given[guest] : guest.seat;
            QVERIFY(now.contains(seat));
            QCOMPARE(now[seat].category, old[guest.seat].category);
            QVERIFY(now[seat].accessible || !old[guest.seat].accessible);
            QVERIFY(!taken.contains(guest.performance + seat));
            taken.insert(guest.performance + seat);
        }
    }
    QVERIFY(finished > 10);
}

QTEST_GUILESS_MAIN(ReplacementTest)
#include "tst_replacement.moc"
